import type { AlignmentInput } from "./input.ts";
import { type ProbableBead, unmatchedBeads } from "./lattice/posterior.ts";
import { headingsAbove, isPicture, type Unit } from "./units.ts";

/** Beads after some pairs of headings were split; `restorable` contains those to restore if nothing better is found. */
export interface SplitHeadings {
  readonly beads: readonly ProbableBead[];
  readonly restorable: readonly ProbableBead[];
}

/**
 * Splits pairs of headings that only their position supports: neither their words nor the text below them corresponds.
 * One is missing and the other extra, or they moved.
 */
export function withoutUnsupported(
  { source, target, evidence }: AlignmentInput,
  beads: readonly ProbableBead[],
): SplitHeadings {
  const [aboveSource, aboveTarget] = [headingsAbove(source), headingsAbove(target)];
  // The only headings of two pages cannot be confused with others.
  const isSingle = [aboveSource, aboveTarget].every(
    (headings) => new Set(headings.filter((heading) => heading >= 0)).size === 1,
  );
  if (isSingle) return { beads, restorable: [] };
  const [sourceWithText, targetWithText] = [withText(source, aboveSource), withText(target, aboveTarget)];
  const supported = new Set(
    beads.flatMap((bead) =>
      bead.source
        .filter((i) => aboveSource[i] !== i)
        .flatMap((i) => bead.target.map((j) => `${aboveSource[i]} ${aboveTarget[j]}`)),
    ),
  );
  const alone = {
    source: unmatchedHeadings(beads, source, "source"),
    target: unmatchedHeadings(beads, target, "target"),
  };
  const isElsewhere = (i: number, j: number) =>
    alone.target.some((other) => target[other]?.depth === target[j]?.depth && supported.has(`${i} ${other}`)) ||
    alone.source.some((other) => source[other]?.depth === source[i]?.depth && supported.has(`${other} ${j}`));
  const weak: ProbableBead[] = [];
  const split = beads.flatMap((bead) => {
    const [i = -1] = bead.source;
    const [j = -1] = bead.target;
    const [a, b] = [source[i], target[j]];
    if (a?.kind !== "heading" || b?.kind !== "heading" || supported.has(`${i} ${j}`)) return [bead];
    const bothHaveText = sourceWithText.has(i) && targetWithText.has(j);
    const least = bothHaveText ? (isElsewhere(i, j) ? LEAST_ELSEWHERE : LEAST_WITH_TEXT) : LEAST_WITHOUT_TEXT;
    const isUnsupported = evidence.ofPair(i, j) < least;
    if (!isUnsupported && bead.probability >= LEAST_PROBABILITY) return [bead];
    if (!isUnsupported || !bothHaveText) weak.push(bead);
    return unmatchedBeads([i], [j]);
  });
  return { beads: split, restorable: weak };
}

/** The least evidence, in nats, that keeps two headings together if both have text below, none of which corresponds. */
const LEAST_WITH_TEXT = 1;
/** The same if the text below one corresponds to that below another heading of the same level, without a counterpart. */
const LEAST_ELSEWHERE = 4;
/** The same if a side has no text below. */
const LEAST_WITHOUT_TEXT = -1;

/** The least probability of a pair; the headings of less probable pairs may be paired with others. */
const LEAST_PROBABILITY = 0.5;

/** The headings of a side that have no counterpart. */
const unmatchedHeadings = (beads: readonly ProbableBead[], units: readonly Unit[], side: "source" | "target") =>
  beads
    .flatMap((bead) => (bead.source.length + bead.target.length === 1 ? bead[side] : []))
    .filter((unit) => units[unit]?.kind === "heading");

/** Restores weak pairs if neither heading was paired with another. */
export function withRestoredPairs(beads: readonly ProbableBead[], weak: readonly ProbableBead[]): ProbableBead[] {
  const free = (side: "source" | "target") =>
    new Set(beads.filter((bead) => bead.source.length + bead.target.length === 1).flatMap((bead) => bead[side]));
  const [freeSource, freeTarget] = [free("source"), free("target")];
  const restored = weak.filter(
    (bead) => bead.source.every((i) => freeSource.has(i)) && bead.target.every((j) => freeTarget.has(j)),
  );
  const bySource = new Map(restored.map((bead) => [bead.source[0], bead]));
  const targets = new Set(restored.flatMap((bead) => bead.target));
  return beads.flatMap((bead) => {
    if (bead.source.length === 0 && bead.target.some((j) => targets.has(j))) return [];
    return [(bead.target.length === 0 ? bySource.get(bead.source[0]) : undefined) ?? bead];
  });
}

/** The headings with text below them: pictures alone cannot tell that two sections differ. */
const withText = (units: readonly Unit[], above: readonly number[]): ReadonlySet<number> =>
  new Set(above.filter((heading, index) => heading !== index && !isPicture(units[index])));
