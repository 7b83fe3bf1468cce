import type { UnitBead } from "./beads.ts";
import type { Ground } from "./moves.ts";
import type { Unit } from "./units.ts";

/** Evidence (nats) that two headings need of their own where nothing below them answers to each other. */
const LEAST_EVIDENCE = 1;

/**
 * Parts headings that only their place put together: both have text below, nothing of it answers to the other's, and
 * they share no word. One was lost and another added there, or they moved.
 */
export function withoutHollow({ source, target, evidence }: Ground, beads: readonly UnitBead[]): UnitBead[] {
  const [left, right] = [headingsAbove(source), headingsAbove(target)];
  const [filledSource, filledTarget] = [new Set(left.filter(isBelow)), new Set(right.filter(isBelow))];
  const joined = new Set(
    beads.flatMap((bead) =>
      bead.source.filter((i) => left[i] !== i).flatMap((i) => bead.target.map((j) => `${left[i]} ${right[j]}`)),
    ),
  );
  return beads.flatMap((bead) => {
    const [i = -1] = bead.source;
    const [j = -1] = bead.target;
    const [a, b] = [source[i], target[j]];
    if (a?.kind !== "heading" || b?.kind !== "heading" || joined.has(`${i} ${j}`)) return [bead];
    if (!filledSource.has(i) || !filledTarget.has(j)) return [bead];
    evidence.prepare(i);
    const share =
      evidence.of(i, 1, j, 1) >= LEAST_EVIDENCE || a.concepts.some((concept) => b.concepts.includes(concept));
    evidence.forget(i);
    return share
      ? [bead]
      : [
          { ...bead, target: [], score: 0 },
          { ...bead, source: [], score: 0 },
        ];
  });
}

/** For each unit, the index of the heading it is or stands below; -1 before the first. */
function headingsAbove(units: readonly Unit[]): number[] {
  let heading = -1;
  return units.map((unit, index) => {
    if (unit.kind === "heading") heading = index;
    return heading;
  });
}

const isBelow = (heading: number, unit: number): boolean => heading !== unit;
