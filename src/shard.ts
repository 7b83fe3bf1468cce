import type { Shard } from "./types.ts";

/**
 * The items of one shard, in order. All shards split the same items in the same way: largest first, each to the shard
 * with the least so far.
 * @param costOf the cost of checking an item, in any unit
 * @see https://en.wikipedia.org/wiki/Longest-processing-time-first_scheduling
 */
export function itemsOf<Item>(items: readonly Item[], costOf: (item: Item) => number, { index, count }: Shard): Item[] {
  const costs = items.map((item, place) => ({ place, cost: costOf(item) }));
  const loads = Array.from({ length: count }, () => 0);
  const own = new Set<number>();
  for (const { place, cost } of costs.toSorted((a, b) => b.cost - a.cost || a.place - b.place)) {
    const least = loads.indexOf(Math.min(...loads));
    // Adding 1 also spreads items without a cost.
    loads[least] = (loads[least] ?? 0) + cost + 1;
    if (least === index - 1) own.add(place);
  }
  return items.filter((_, place) => own.has(place));
}
