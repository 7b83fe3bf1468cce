import { expect, test } from "vitest";
import { firstIndex } from "../../src/text/first-index.ts";

test.each([
  [[], 1, 0],
  [[1, 3, 5], 0, 0],
  [[1, 3, 5], 3, 1],
  [[1, 3, 5], 4, 2],
  [[1, 3, 5], 6, 3],
  [[1, 2, 2, 2, 3], 2, 1],
])("in %j, the first number from %i on is at %i", (numbers, least, expected) => {
  expect(firstIndex(numbers.length, (index) => (numbers[index] ?? 0) >= least)).toBe(expected);
});
