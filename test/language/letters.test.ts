import fc from "fast-check";
import { expect, test } from "vitest";
import { lettersOf } from "../../src/language/letters.ts";

test.each([
  ["kana that several scripts share", ["Kana"], "スカート", 4],
  ["letters outside the Basic Multilingual Plane", ["Hani"], "𠮷野家で", 3],
  ["half of a pair", ["Latn"], "a\ud842", 1],
  ["no marks and digits", ["Latn"], "a-1!", 1],
])("counts %s", (_, scripts, text, count) => {
  expect(lettersOf(scripts).count(text)).toBe(count);
});

test("the count is the number of letters in any text", () => {
  const letters = lettersOf(["Hani", "Hira", "Kana"]);
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom("ー", "あ", "𠮷", "\ud842", "e"), fc.string({ unit: "binary", maxLength: 2 })),
  });
  fc.assert(
    fc.property(text, (text) => {
      expect(letters.count(text)).toBe(letters.in(text).length);
    }),
  );
});
