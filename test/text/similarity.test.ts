import { expect, test } from "vitest";
import { textSimilarity } from "../../src/text/similarity.ts";

const random = Array.from({ length: 30_000 }, (_, index) => ((index * 7919) % 36).toString(36)).join("");

test.each([
  ["", "", 1],
  ["abc", "abd", 2 / 3],
  ["abc", "", 0],
  [random, random, 1],
  [random, `${random.slice(0, 10_000)}-${random.slice(10_000)}`, 1 - 1 / 30_001],
  [`${random}ab`, `${random.slice(0, 300)}AB${random.slice(302)}ab`, 1 - 2 / 30_002],
  [random, "", 0],
])("the similarity of long texts is that of what differs", (a, b, similarity) => {
  expect(textSimilarity(a, b)).toBeCloseTo(similarity, 8);
});
