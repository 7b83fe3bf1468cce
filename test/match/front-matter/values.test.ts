import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueComparer } from "../../../src/match/front-matter/values.ts";

const compare = valueComparer(["ja", "en"]);

it.each([
  ["ja", "vi", "niwa", "khu-vuon", "translated"],
  ["ja", "de", "Garden", "Garten", "translated"],
  ["ja", "de", "v1", "v2", "other"],
  ["ja", "en", "garden", "gardening", "other"],
  ["de", "ja", "Garten", "garden", "translated"],
])("words from %s to %s that are in Latin letters on both sides: %s, %s", (source, target, from, to, expected) => {
  expect(valueComparer([source, target])(from, to)).toBe(expected);
});

describe("lists and maps are compared", () => {
  it.each([
    ["in any order", ["css", "html"], ["html", "css"], "same"],
    ["with their duplicates", ["css", "css"], ["css", "html"], "other"],
    ["by date in any notation", ["2024-05-01", "a"], ["a", "2024年5月1日"], "same"],
    ["by URL in any notation", ["https://example.com/a/"], ["http://www.example.com/a"], "same"],
    ["with words in both languages", ["料理", "css"], ["css", "cooking"], "translated"],
    ["with words of the target only", ["food", "css"], ["css", "cooking"], "other"],
    ["with a date that is no translation", ["2024年5月1日"], ["2024-06-01"], "other"],
    ["by their number of values", ["料理"], ["cooking", "food"], "other"],
    ["with a text with commas", "css, html", ["css", "html"], "same"],
  ] as const)("%s", (_, source, target, expected) => {
    expect(compare(source, target)).toBe(expected);
  });

  it.each([
    ["in any order", { a: 1, b: "x" }, { b: "x", a: 1 }, "same"],
    [
      "by the languages in their values",
      { page: "ja/tags", tags: ["css", "html"] },
      { page: "en/tags", tags: ["html", "css"] },
      "same",
    ],
    [
      "by words in both languages",
      { page: "ja/tags", name: "料理" },
      { page: "en/tags", name: "cooking" },
      "translated",
    ],
    ["by each value", { page: "ja/tags", size: 1 }, { page: "en/tags", size: 2 }, "other"],
    ["by their names", { page: "ja/tags", size: 1 }, { page: "en/tags" }, "other"],
  ] as const)("maps %s", (_, source, target, expected) => {
    expect(compare(source, target)).toBe(expected);
  });

  const value = fc.constantFrom("a", "A", "b", "料理", "2024-05-01", "2024-05-02", "/x", "/x/", 1, null);

  it("whatever their order", () => {
    const shuffled = fc
      .array(value)
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
      );
    fc.assert(fc.property(shuffled, ([list, other]) => compare(list, other) === "same"));
  });

  it("as if each value were compared with each other one", () => {
    const naive = (source: readonly unknown[], target: readonly unknown[]) => {
      const open = [...target];
      const left = source.filter((one) => {
        const at = open.findIndex((other) => compare(one, other) === "same");
        return at === -1 || open.splice(at, 1).length === 0;
      });
      if (left.length !== open.length) return "other";
      if (left.length === 0) return "same";
      return left.every((one) => open.some((other) => compare(one, other) === "translated")) ? "translated" : "other";
    };
    fc.assert(fc.property(fc.array(value), fc.array(value), (a, b) => compare(a, b) === naive(a, b)));
  });
});
