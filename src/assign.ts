import { grouped } from "./grouped.ts";

/**
 * Greedy one-to-one assignment: keeps each item, in the order given, unless one of its members is a member of an item
 * that was kept before.
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

/** A candidate of each side. */
export interface CandidatePair<Source, Target> {
  readonly source: Source;
  readonly target: Target;
}

/** The same for pairs of objects, of which no two may share a member. */
export function assignPairs<Pair extends CandidatePair<object, object>>(ranked: readonly Pair[]): Pair[] {
  return assign(ranked, ({ source, target }) => [source, target]);
}

/**
 * The pairs with the highest scores of which no two share a member. Of pairs with one score, those whose places in both
 * lists are closest come first, so that neither side has the first choice.
 * @param scoreOf null for two candidates that can't be a pair
 * @param near the targets to compare a source with; all by default
 */
export function bestPairs<Candidate extends object>(
  sources: readonly Candidate[],
  targets: readonly Candidate[],
  scoreOf: (source: Candidate, target: Candidate) => number | null,
  near: (source: Candidate) => readonly Candidate[] = () => targets,
): CandidatePair<Candidate, Candidate>[] {
  const places = new Map(targets.map((target, place) => [target, place]));
  const scored = sources.flatMap((source, i) =>
    near(source).flatMap((target) => {
      const score = scoreOf(source, target);
      const j = places.get(target) ?? 0;
      return score === null ? [] : [{ source, target, score, apart: Math.abs(i - j), order: i + j }];
    }),
  );
  scored.sort((a, b) => b.score - a.score || a.apart - b.apart || a.order - b.order);
  return assignPairs(scored);
}

/** Pairs each source with the first target of the same key that is left, and says what is left of both sides. */
export function pairByKey<Source, Target, Key>(
  sources: readonly Source[],
  targets: readonly Target[],
  keyOf: (candidate: Source | Target) => Key,
): { pairs: CandidatePair<Source, Target>[]; sources: Source[]; targets: Target[] } {
  const left = grouped(targets, keyOf);
  const pairs: CandidatePair<Source, Target>[] = [];
  const unpaired = sources.filter((source) => {
    const target = left.get(keyOf(source))?.shift();
    if (target !== undefined) pairs.push({ source, target });
    return target === undefined;
  });
  return { pairs, sources: unpaired, targets: [...left.values()].flat() };
}
