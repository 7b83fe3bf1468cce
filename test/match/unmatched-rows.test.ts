import fc from "fast-check";
import { expect, test } from "vitest";
import { unmatchedRows } from "../../src/match/content/tables/unmatched-rows.ts";

const rows = (texts: readonly string[]) => texts.map((text) => ({ cells: text.split(" | "), span: null }));

test.each([
  ["a row that shares nothing", ["粉 | 500", "塩 | 3", "水 | 200"], ["Flour | 500", "Water | 200"], [1]],
  ["several rows", ["a 1", "b 2", "c 3", "d 4"], ["b 2", "d 4"], [0, 2]],
  ["rows of which each may be the one", ["粉", "塩", "水"], ["Flour", "Water"], []],
  ["equal rows", ["a 1", "a 1", "b 2"], ["a 1", "b 2"], []],
  ["a number in another column", ["x | 1 | 2", "y | 2 | 1"], ["z | 1 | 2"], [1]],
  ["equal sizes", ["a", "b"], ["b", "a"], []],
])("%s", (_, longer, shorter, expected) => {
  expect(unmatchedRows(rows(longer), rows(shorter))).toEqual(expected);
});

test("finds the rows that were removed from a table with distinct rows", () => {
  const table = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(table, fc.infiniteStream(fc.boolean()), (numbers, isRemoved) => {
      const removed = numbers.flatMap((_, index) => (isRemoved.next().value ? [index] : []));
      const rest = numbers.filter((_, index) => !removed.includes(index));
      expect(unmatchedRows(rows(numbers.map(String)), rows(rest.map(String)))).toEqual(removed);
    }),
  );
});
