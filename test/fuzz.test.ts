import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPair, pagesIn } from "../fuzz/pages.ts";
import { problemOf } from "../fuzz/trial.ts";

const pairs = anyPair(pagesIn("pairs"));

/** `npm run fuzz` tries more. */
test.each([1, 2, 3, 4, 5, 6, 7, 8])("nothing that any page contains makes a run fail: seed %d", async (seed) => {
  expect(await problemOf(fc.sample(pairs, { seed, numRuns: 15 }))).toBeNull();
});
