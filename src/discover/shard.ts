import { resolve } from "node:path";
import { groupBy } from "../group-by.ts";
import type { Tree } from "../tree/index.ts";
import type { PairPaths, Shard } from "../types/page.ts";

/** Returns the pairs of one shard. Entries of one page that lacks several counterparts stay together, to keep their order. */
export function pairsOfShard(pairs: readonly PairPaths[], shard: Shard, tree: Tree, cwd: string): readonly PairPaths[] {
  const size = (path: string | undefined) => (path === undefined ? 0 : tree.size(resolve(cwd, path)));
  const units = [...groupBy(pairs, ({ source, target }) => `${source}\0${target}`).values()];
  const cost = ([pair]: PairPaths[]) => size(pair?.source) + size(pair?.target);
  return shardItems(units, cost, shard).flat();
}

/**
 * Returns the items of one shard, in their order. Items are assigned by decreasing cost, each to the shard with the
 * lowest total so far, which gives the same split for all shards.
 * @param costOf returns the cost of checking an item, in any unit
 * @see https://en.wikipedia.org/wiki/Longest-processing-time-first_scheduling
 */
export function shardItems<Item>(
  items: readonly Item[],
  costOf: (item: Item) => number,
  { index, count }: Shard,
): Item[] {
  const costs = items.map((item, place) => ({ place, cost: costOf(item) }));
  const loads = Array.from({ length: count }, () => 0);
  const chosen = new Set<number>();
  for (const { place, cost } of costs.toSorted((a, b) => b.cost - a.cost || a.place - b.place)) {
    const least = loads.indexOf(Math.min(...loads));
    // Adding 1 also distributes items without cost.
    loads[least] = (loads[least] ?? 0) + cost + 1;
    if (least === index - 1) chosen.add(place);
  }
  return items.filter((_, place) => chosen.has(place));
}
