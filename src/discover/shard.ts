import type { Shard } from "../types/page.ts";

/**
 * Returns the items of one shard, in their order. Items are assigned by decreasing cost, each to the shard with the
 * lowest total so far, which gives the same split for all shards.
 * @param costOf returns the cost of checking an item, in any unit
 * @see https://en.wikipedia.org/wiki/Longest-processing-time-first_scheduling
 */
export function shardItems<Item>(items: readonly Item[], costOf: (item: Item) => number, { index, count }: Shard): Item[] {
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
