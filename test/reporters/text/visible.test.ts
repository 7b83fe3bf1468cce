import fc from "fast-check";
import { expect, it } from "vitest";
import { visible } from "../../../src/reporters/text/visible.ts";

it.each([
  ["an escape sequence", "\u001b[31m", "␛[31m"],
  ["a line break", "a\nb", "a␊b"],
  ["delete", "\u007f", "␡"],
  ["an 8-bit control", "\u009b", "<U+009B>"],
  ["a bidirectional override", "\u202eabc", "<U+202E>abc"],
  ["a zero-width space", "a\u200bb", "a<U+200B>b"],
  ["a joiner between letters", "a\u200db", "a<U+200D>b"],
  ["a joiner in an emoji", "👩‍🚀", "👩‍🚀"],
  ["half a surrogate pair", "\ud800", "<U+D800>"],
  ["a line separator", "\u2028", "<U+2028>"],
  ["a tag character", "\u{e0041}", "<U+E0041>"],
  ["Japanese", "海と船、（夜）。", "海と船、（夜）。"],
])("makes visible: %s", (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

it("is idempotent", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
});
