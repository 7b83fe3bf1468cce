import { groupBy } from "./group-by.ts";
import { firstIndex } from "./text/first-index.ts";

/**
 * Greedy one-to-one assignment: keeps each item unless it shares a member with an item kept before.
 * @param ranked the best first
 */
export function assign<Item>(ranked: readonly Item[], membersOf: (item: Item) => readonly unknown[]): Item[] {
  const taken = new Set<unknown>();
  return ranked.filter((item) => {
    const members = membersOf(item);
    if (members.some((member) => taken.has(member))) return false;
    for (const member of members) taken.add(member);
    return true;
  });
}

/** A source and a target that can be a pair. */
export interface CandidatePair<Source, Target> {
  readonly source: Source;
  readonly target: Target;
}

/** Like `assign`, for pairs of source and target. */
export function assignPairs<Pair extends CandidatePair<object, object>>(ranked: readonly Pair[]): Pair[] {
  return assign(ranked, ({ source, target }) => [source, target]);
}

/**
 * Pairs sources and targets greedily by score. Of equal scores, the pair with the closest positions in both lists comes
 * first, so that the order does not favor a side.
 * @param scoreOf returns null for two candidates that can't be a pair
 * @param near returns the targets to compare a source with; all by default
 */
export function pairByScore<Candidate extends object>(
  sources: readonly Candidate[],
  targets: readonly Candidate[],
  scoreOf: (source: Candidate, target: Candidate) => number | null,
  near: (source: Candidate) => readonly Candidate[] = () => targets,
): CandidatePair<Candidate, Candidate>[] {
  const positions = new Map(targets.map((target, place) => [target, place]));
  const scored = sources.flatMap((source, i) =>
    near(source).flatMap((target) => {
      const score = scoreOf(source, target);
      const j = positions.get(target) ?? 0;
      return score === null ? [] : [{ source, target, score, distance: Math.abs(i - j), sum: i + j }];
    }),
  );
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance || a.sum - b.sum);
  return assignPairs(scored);
}

/** The most pairs that are compared; of more, only those that are near each other are. */
export const MOST_COMPARED = 250_000;

/** So many items before a position, and after it, are near it. */
const NEAREST = 50;

/** Returns a function that gives the items of a list that are near a position. */
export function nearest<Item>(
  items: readonly Item[],
  positionOf: (item: Item) => number,
): (position: number) => readonly Item[] {
  const sorted = items.map((item) => ({ item, position: positionOf(item) })).sort((a, b) => a.position - b.position);
  const ordered = sorted.map(({ item }) => item);
  return (position) => {
    const at = firstIndex(sorted.length, (index) => (sorted[index]?.position ?? 0) >= position);
    return ordered.slice(Math.max(0, at - NEAREST), at + NEAREST);
  };
}

/** Pairs each source with the first remaining target of the same key; also returns the unpaired sources and targets. */
export function pairByKey<Source, Target, Key>(
  sources: readonly Source[],
  targets: readonly Target[],
  keyOf: (candidate: Source | Target) => Key,
): { pairs: CandidatePair<Source, Target>[]; sources: Source[]; targets: Target[] } {
  const remaining = groupBy(targets, keyOf);
  const pairs: CandidatePair<Source, Target>[] = [];
  const unpaired = sources.filter((source) => {
    const target = remaining.get(keyOf(source))?.shift();
    if (target !== undefined) pairs.push({ source, target });
    return target === undefined;
  });
  return { pairs, sources: unpaired, targets: [...remaining.values()].flat() };
}
