import fc from "fast-check";
import { expect, test } from "vitest";
import { shardItems } from "../../src/discover/shard.ts";

const COSTS = fc.array(fc.nat(1000), { maxLength: 60 });
const COUNT = fc.integer({ min: 1, max: 9 });

const shards = (costs: readonly number[], count: number) =>
  Array.from({ length: count }, (_, index) =>
    shardItems([...costs.entries()], ([, cost]) => cost, { index: index + 1, count }),
  );

test("every item is in one shard, in the original order", () => {
  fc.assert(
    fc.property(COSTS, COUNT, (costs, count) => {
      const places = shards(costs, count).map((items) => items.map(([place]) => place));
      expect(places.flat().toSorted((a, b) => a - b)).toEqual([...costs.keys()]);
      for (const own of places) expect(own).toEqual(own.toSorted((a, b) => a - b));
    }),
  );
});

test("no shard costs more than an equal share and one item", () => {
  fc.assert(
    fc.property(COSTS, COUNT, (costs, count) => {
      const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number + 1, 0);
      const largest = Math.max(0, ...costs) + 1;
      for (const items of shards(costs, count))
        expect(sum(items.map(([, cost]) => cost))).toBeLessThanOrEqual(sum(costs) / count + largest);
    }),
  );
});
