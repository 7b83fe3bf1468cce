import { assign } from "../../assign.ts";
import { otherSide, type Side } from "../../types/page.ts";
import type { AlignmentInput } from "../input.ts";
import { bestBeads } from "../lattice/beads.ts";
import { type ProbableBead, unmatchedBeads } from "../lattice/posterior.ts";
import type { UnitBead } from "../lattice/problem.ts";
import { headingsAbove } from "../units.ts";

/** The least gain, in nats, of a moved part over a missing and an extra one. High, because moves are rare. */
const LEAST_GAIN = 11;

/** The least evidence, in nats, of two titles that separates one of their parts from its counterpart. */
const LEAST_TITLE = 2;

/** The most pairs of titles that are compared. */
const MOST_COMPARED = 100_000;

/** A heading and the units below it, which move together. */
interface MovablePart {
  /** Index of the heading. */
  readonly heading: number;
  /** Units below the heading without a counterpart outside of `partner`. */
  readonly units: readonly number[];
  /** The heading of the other side that is aligned with it, or null. */
  readonly partner: number | null;
}

/**
 * Finds moved sections. In a monotonic alignment, a section that is elsewhere in the target is missing here and extra
 * there, or aligned with another section. Pairs sections that fit each other much better than their current
 * counterparts, and leaves all other beads as they are.
 */
export function withMoves(
  input: AlignmentInput,
  beads: readonly ProbableBead[],
): { beads: ProbableBead[]; moved: Set<number> } {
  const [sourceParts, targetParts] = [parts(input, beads, "source"), parts(input, beads, "target")];
  const candidates = pairs(input, sourceParts, targetParts);
  const [bySource, byTarget] = [byHeading(sourceParts), byHeading(targetParts)];
  const gainOf = (from: MovablePart | undefined, to: MovablePart | undefined) =>
    from && to ? compare(input, from, to).gain : 0;
  const moves = candidates
    .map(({ from, to }) => {
      const move = compare(input, from, to);
      if (move.gain < LEAST_GAIN) return move;
      const currentGain = gainOf(from, byTarget.get(from.partner ?? -1)) + gainOf(bySource.get(to.partner ?? -1), to);
      return { ...move, gain: move.gain - currentGain };
    })
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain);
  const chosen = assign(moves, ({ from, to }) => [
    ...[from.heading, to.partner ?? from.heading].map((heading) => `source ${heading}`),
    ...[to.heading, from.partner ?? to.heading].map((heading) => `target ${heading}`),
  ]);
  return { beads: replaced(beads, chosen), moved: new Set(chosen.map(({ from }) => from.heading)) };
}

/** Candidates for moves: two unmatched parts, or an unmatched part and one with a similar title. */
function pairs(
  { evidence }: AlignmentInput,
  sourceParts: readonly MovablePart[],
  targetParts: readonly MovablePart[],
): { from: MovablePart; to: MovablePart }[] {
  const [missing, extra] = [sourceParts.filter(isUnmatched), targetParts.filter(isUnmatched)];
  // Pages with so little in common are not translations of each other.
  if (missing.length * targetParts.length + sourceParts.length * extra.length > MOST_COMPARED) return [];
  return sourceParts.flatMap((from) =>
    (isUnmatched(from) ? targetParts : extra)
      .filter(
        (to) => (isUnmatched(from) && isUnmatched(to)) || evidence.ofPair(from.heading, to.heading) >= LEAST_TITLE,
      )
      .map((to) => ({ from, to })),
  );
}

const isUnmatched = (part: MovablePart): boolean => part.partner === null;
const byHeading = (parts: readonly MovablePart[]) => new Map(parts.map((part) => [part.heading, part]));

/** Two parts that may be paired. */
interface Move {
  readonly from: MovablePart;
  readonly to: MovablePart;
  readonly beads: readonly UnitBead[];
  /** Score beyond that of leaving both unmatched. */
  readonly gain: number;
}

function compare({ evidence, scorer, sizes }: AlignmentInput, from: MovablePart, to: MovablePart): Move {
  const i = (index: number) => from.units[index] ?? -1;
  const j = (index: number) => to.units[index] ?? -1;
  const adjacent = (list: readonly number[], end: number, count: number) =>
    (list[end] ?? 0) - (list[end - count + 1] ?? 0) === count - 1;
  const { beads: found } = bestBeads({
    source: from.units.length,
    target: to.units.length,
    sizes,
    band: () => ({ from: 0, to: to.units.length }),
    enterRow: (row) => evidence.prepare(i(row), j(0), j(to.units.length - 1)),
    skipSource: (row, opens) => scorer.skipSource(i(row), opens),
    skipTarget: (column, opens) => scorer.skipTarget(j(column), opens),
    score: (row, column, size) =>
      adjacent(from.units, row, size.source) && adjacent(to.units, column, size.target)
        ? scorer.score(i(row), j(column), size)
        : -Infinity,
  });
  for (const unit of from.units) evidence.forget(unit);
  const beads = found.map((bead) => ({ source: bead.source.map(i), target: bead.target.map(j), score: bead.score }));
  const skips = [
    ...from.units.map((unit) => scorer.skipSource(unit, false)),
    ...to.units.map((unit) => scorer.skipTarget(unit, false)),
  ];
  return { from, to, beads, gain: sum(beads.map((bead) => bead.score)) - sum(skips) };
}

/** The headings of a side, each with the units below it that are unmatched or match units below its partner. */
function parts(input: AlignmentInput, beads: readonly UnitBead[], side: Side): MovablePart[] {
  const above = { source: headingsAbove(input.source), target: headingsAbove(input.target) };
  const list = new Map<number, { heading: number; units: number[]; partner: number | null }>();
  for (const bead of beads) {
    const [unit = -1] = bead[side];
    if (input[side][unit]?.kind === "heading")
      list.set(unit, { heading: unit, units: [], partner: bead[otherSide(side)][0] ?? null });
  }
  for (const bead of beads) {
    const part = list.get(above[side][bead[side][0] ?? -1] ?? -1);
    const isInPart =
      bead[side].every((unit) => above[side][unit] === part?.heading) &&
      bead[otherSide(side)].every((unit) => above[otherSide(side)][unit] === part?.partner);
    if (isInPart) part?.units.push(...bead[side]);
  }
  return [...list.values()];
}

/** Replaces beads by those of moves, at the position of their source; previous counterparts become unmatched. */
function replaced(beads: readonly ProbableBead[], moves: readonly Move[]): ProbableBead[] {
  const moved = {
    source: new Set(moves.flatMap((move) => move.from.units)),
    target: new Set(moves.flatMap((move) => move.to.units)),
  };
  const at = new Map(moves.map((move) => [move.from.heading, beadsOf(move)]));
  return beads.flatMap((bead) => {
    const source = bead.source.filter((unit) => !moved.source.has(unit));
    const target = bead.target.filter((unit) => !moved.target.has(unit));
    if (source.length === bead.source.length && target.length === bead.target.length) return [bead];
    return [...bead.source.flatMap((unit) => at.get(unit) ?? []), ...unmatchedBeads(source, target)];
  });
}

/** The beads of a move. Its probability grows with its gain beyond the least one. */
function beadsOf({ beads, gain }: Move): ProbableBead[] {
  const probability = 1 / (1 + Math.exp(LEAST_GAIN - gain));
  return beads.map((bead) => ({ ...bead, probability }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
