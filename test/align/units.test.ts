import { expect, it } from "vitest";
import { units } from "../../src/align/units.ts";
import { alignTexts } from "./align-texts.ts";

const OPTIONS = { languages: ["ja", "en"], besidePlainText: false, besideIds: false };

it.each([
  ["items of nested lists", "- a\n  - b\n    - c\n  - d\n- e", ["1", "2", "3", "2 detached", "1 detached"]],
  ["a paragraph after a nested list", "- a\n  - b\n\nc", ["1", "2", "0 detached"]],
  ["paragraphs", "a\n\nb", ["0", "0"]],
  ["thematic breaks", "a\n\n---\n\nb\n\n* * *\n\nc", ["0", "0 detached", "0 detached"]],
])("knows the depth and the breaks before %s", async (_, text, expected) => {
  const { source } = await alignTexts(text, text);
  expect(units(source, OPTIONS).map(({ depth, detached }) => `${depth}${detached ? " detached" : ""}`)).toEqual(
    expected,
  );
});
