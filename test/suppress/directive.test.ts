import { expect, test } from "vitest";
import { directiveOf } from "../../src/suppress/directive.ts";
import { Lines } from "../../src/text/span.ts";

test.each<[string, string | null]>([
  [" taiyaku-disable ", "disable"],
  ["taiyaku-disable", "disable"],
  [" taiyaku-disable url-drift ", "disable url-drift"],
  [" taiyaku-disable url-drift missing-link ", "disable url-drift missing-link"],
  [" taiyaku-disable url-drift, missing-link,extra-link ", "disable url-drift missing-link extra-link"],
  [" taiyaku-disable url-drift、missing-link ", "disable url-drift missing-link"],
  ["\ntaiyaku-disable\n  url-drift\n  -- moved\n", "disable url-drift"],
  [" taiyaku-disable-next-line url-drift -- moved in 2023 ", "disable-next-line url-drift"],
  [" taiyaku-disable-next-line url-drift --moved -- twice ", "disable-next-line url-drift"],
  [" taiyaku-disable-next-line -- moved in 2023 ", "disable-next-line"],
  [" taiyaku-enable url-drift ", "enable url-drift"],
  [" taiyaku-disable-line ", "other"],
  [" taiyaku-disable: url-drift ", "other url-drift"],
  [" taiyaku-enabled ", "other"],
  [" see taiyaku-disable ", null],
  [" taiyaku reads this page ", null],
  [" eslint-disable ", null],
  ["", null],
])("%j is parsed as %j", (text, expected) => {
  const directive = directiveOf({ text, span: new Lines(text).span(0, 0) });
  expect(directive && [directive.instruction, ...directive.rules].join(" ")).toBe(expected);
});
