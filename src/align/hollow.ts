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
  const [filled, bodies] = [
    { source: headingsOf(source, beads, "source"), target: headingsOf(target, beads, "target") },
    { source: bodySizes(source), target: bodySizes(target) },
  ];
  return beads.flatMap((bead) => {
    const [i, j] = [bead.source[0] ?? -1, bead.target[0] ?? -1];
    const [a, b] = [source[i], target[j]];
    if (a?.kind !== "heading" || b?.kind !== "heading") return [bead];
    const isHollow =
      (bodies.source.get(i) ?? 0) > 0 &&
      (bodies.target.get(j) ?? 0) > 0 &&
      !filled.source.has(i) &&
      !filled.target.has(j);
    evidence.prepare(i);
    const own = evidence.of(i, 1, j, 1);
    evidence.forget(i);
    if (!isHollow || own >= LEAST_EVIDENCE || a.concepts.some((concept) => b.concepts.includes(concept))) return [bead];
    return [
      { source: bead.source, target: [], score: 0 },
      { source: [], target: bead.target, score: 0 },
    ];
  });
}

/** Headings of which some unit below has a counterpart. */
function headingsOf(units: readonly Unit[], beads: readonly UnitBead[], side: "source" | "target"): Set<number> {
  const answered = new Set(
    beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0).flatMap((bead) => bead[side]),
  );
  let heading = -1;
  return new Set(
    units.flatMap((unit, index) => {
      if (unit.kind === "heading") heading = index;
      return index !== heading && answered.has(index) ? [heading] : [];
    }),
  );
}

/** For each heading, how many units stand below it before the next. */
function bodySizes(units: readonly Unit[]): Map<number, number> {
  const sizes = new Map<number, number>();
  let heading = -1;
  units.forEach((unit, index) => {
    if (unit.kind === "heading") heading = index;
    else sizes.set(heading, (sizes.get(heading) ?? 0) + 1);
  });
  return sizes;
}
