import type { Ground } from "./moves.ts";
import { alone, type ProbableBead } from "./posterior.ts";
import { headingsAbove } from "./units.ts";

/** Evidence (nats) that two headings need of their own where nothing below them answers to each other, though both have text. */
const LEAST_WITH_TEXT = 1;
/** The same where a side has no text: what they say should not speak against each other. */
const LEAST_ALONE = -1;

/** A pair that is less probable than that leaves both of its headings free for others. */
const LEAST_PROBABILITY = 0.5;

/** Beads in which some headings were parted; `weak` are those of them that come together again if nothing better is found. */
export interface Parted {
  readonly beads: readonly ProbableBead[];
  readonly weak: readonly ProbableBead[];
}

/**
 * Parts headings that only their place put together: nothing below them answers to each other, and neither do they by
 * their words. One was lost and another added there, or they moved.
 */
export function withoutHollow({ source, target, evidence }: Ground, beads: readonly ProbableBead[]): Parted {
  const [left, right] = [headingsAbove(source), headingsAbove(target)];
  // The only heading of a page cannot be taken for another.
  const isSingle = [left, right].every((headings) => new Set(headings.filter((heading) => heading >= 0)).size === 1);
  if (isSingle) return { beads, weak: [] };
  const [filledSource, filledTarget] = [new Set(left.filter(isBelow)), new Set(right.filter(isBelow))];
  const joined = new Set(
    beads.flatMap((bead) =>
      bead.source.filter((i) => left[i] !== i).flatMap((i) => bead.target.map((j) => `${left[i]} ${right[j]}`)),
    ),
  );
  const weak: ProbableBead[] = [];
  const apart = beads.flatMap((bead) => {
    const [i = -1] = bead.source;
    const [j = -1] = bead.target;
    const [a, b] = [source[i], target[j]];
    if (a?.kind !== "heading" || b?.kind !== "heading" || joined.has(`${i} ${j}`)) return [bead];
    const bothFilled = filledSource.has(i) && filledTarget.has(j);
    const own = evidence.ofPair(i, j);
    const isHollow = own < (bothFilled ? LEAST_WITH_TEXT : LEAST_ALONE);
    if (!isHollow && bead.probability >= LEAST_PROBABILITY) return [bead];
    if (!isHollow || !bothFilled) weak.push(bead);
    return alone([i], [j]);
  });
  return { beads: apart, weak };
}

/** Puts weak pairs together again of which neither side has found another. */
export function rejoined(beads: readonly ProbableBead[], weak: readonly ProbableBead[]): ProbableBead[] {
  const free = (side: "source" | "target") =>
    new Set(beads.filter((bead) => bead.source.length + bead.target.length === 1).flatMap((bead) => bead[side]));
  const [freeSource, freeTarget] = [free("source"), free("target")];
  const again = weak.filter(
    (bead) => bead.source.every((i) => freeSource.has(i)) && bead.target.every((j) => freeTarget.has(j)),
  );
  const bySource = new Map(again.map((bead) => [bead.source[0], bead]));
  const targets = new Set(again.flatMap((bead) => bead.target));
  return beads.flatMap((bead) => {
    if (bead.source.length === 0 && bead.target.some((j) => targets.has(j))) return [];
    return [(bead.target.length === 0 ? bySource.get(bead.source[0]) : undefined) ?? bead];
  });
}

const isBelow = (heading: number, unit: number): boolean => heading !== unit;
