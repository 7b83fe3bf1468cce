import { assign } from "../assign.ts";
import { other } from "../sides.ts";
import type { Side } from "../types.ts";
import { bestBeads, type Size, type UnitBead } from "./beads.ts";
import type { Evidence } from "./evidence.ts";
import type { Likeness } from "./likeness.ts";
import { alone, type ProbableBead } from "./posterior.ts";
import { headingsAbove, type Unit } from "./units.ts";

/** Moves are rare: a part must score so much more (nats) as moved than as lost here and added there. */
const LEAST_GAIN = 11;

/** The titles of two parts must share so much (nats) that one of them is taken away from what it is aligned with. */
const LEAST_TITLE = 2;

/** So many titles are compared, at most. */
const MOST_COMPARED = 100_000;

/** What the alignment of two sequences of units rests on. */
export interface Ground {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly evidence: Evidence;
  readonly likeness: Likeness;
  readonly sizes: readonly Size[];
}

interface Part {
  /** Unit of the heading, and those below it that nothing outside of the partner answers to. */
  readonly heading: number;
  readonly units: readonly number[];
  /** The heading of the other side that answers to it, or null. */
  readonly partner: number | null;
}

/**
 * A monotonous alignment leaves a section that stands elsewhere on the other side as lost here and added there, or puts
 * another one in its place. Sections are put together that resemble each other so much more than what they are aligned
 * with; all other beads stay as they are.
 */
export function withMoves(
  ground: Ground,
  beads: readonly ProbableBead[],
): { beads: ProbableBead[]; moved: Set<number> } {
  const [left, right] = [parts(ground, beads, "source"), parts(ground, beads, "target")];
  const candidates = pairs(ground, left, right);
  const [bySource, byTarget] = [byHeading(left), byHeading(right)];
  const bond = (from: Part | undefined, to: Part | undefined) => (from && to ? compare(ground, from, to).gain : 0);
  const moves = candidates
    .map(({ from, to }) => {
      const move = compare(ground, from, to);
      if (move.gain < LEAST_GAIN) return move;
      const lost = bond(from, byTarget.get(from.partner ?? -1)) + bond(bySource.get(to.partner ?? -1), to);
      return { ...move, gain: move.gain - lost };
    })
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain);
  const chosen = assign(moves, ({ from, to }) => [
    ...[from.heading, to.partner ?? from.heading].map((heading) => `source ${heading}`),
    ...[to.heading, from.partner ?? to.heading].map((heading) => `target ${heading}`),
  ]);
  return { beads: replaced(beads, chosen), moved: new Set(chosen.map(({ from }) => from.heading)) };
}

/** What may be put together: two parts that are both alone, or one that is alone with one whose title it shares. */
function pairs({ evidence }: Ground, left: readonly Part[], right: readonly Part[]): { from: Part; to: Part }[] {
  const [lost, added] = [left.filter(isAlone), right.filter(isAlone)];
  // Pages that have so little in common are no translation of each other.
  if (lost.length * right.length + left.length * added.length > MOST_COMPARED) return [];
  return left.flatMap((from) =>
    (isAlone(from) ? right : added)
      .filter((to) => (isAlone(from) && isAlone(to)) || evidence.ofPair(from.heading, to.heading) >= LEAST_TITLE)
      .map((to) => ({ from, to })),
  );
}

const isAlone = (part: Part): boolean => part.partner === null;
const byHeading = (parts: readonly Part[]) => new Map(parts.map((part) => [part.heading, part]));

interface Move {
  readonly from: Part;
  readonly to: Part;
  readonly beads: readonly UnitBead[];
  /** Score beyond that of leaving both alone. */
  readonly gain: number;
}

function compare({ evidence, likeness, sizes }: Ground, from: Part, to: Part): Move {
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
    skipSource: (row, opens) => likeness.skipSource(i(row), opens),
    skipTarget: (column, opens) => likeness.skipTarget(j(column), opens),
    score: (row, column, size) =>
      adjacent(from.units, row, size.source) && adjacent(to.units, column, size.target)
        ? likeness.score(i(row), j(column), size)
        : -Infinity,
  });
  for (const unit of from.units) evidence.forget(unit);
  const beads = found.map((bead) => ({ source: bead.source.map(i), target: bead.target.map(j), score: bead.score }));
  const skips = [
    ...from.units.map((unit) => likeness.skipSource(unit, false)),
    ...to.units.map((unit) => likeness.skipTarget(unit, false)),
  ];
  return { from, to, beads, gain: sum(beads.map((bead) => bead.score)) - sum(skips) };
}

/** The headings of a side, each with what stands below it and is alone, or answered by what stands below its partner. */
function parts(ground: Ground, beads: readonly UnitBead[], side: Side): Part[] {
  const above = { source: headingsAbove(ground.source), target: headingsAbove(ground.target) };
  const list = new Map<number, { heading: number; units: number[]; partner: number | null }>();
  for (const bead of beads) {
    const [unit = -1] = bead[side];
    if (ground[side][unit]?.kind === "heading")
      list.set(unit, { heading: unit, units: [], partner: bead[other(side)][0] ?? null });
  }
  for (const bead of beads) {
    const part = list.get(above[side][bead[side][0] ?? -1] ?? -1);
    const isOwn =
      bead[side].every((unit) => above[side][unit] === part?.heading) &&
      bead[other(side)].every((unit) => above[other(side)][unit] === part?.partner);
    if (isOwn) part?.units.push(...bead[side]);
  }
  return [...list.values()];
}

/** Puts the beads of moves where their source stands; what was aligned with them before is left alone. */
function replaced(beads: readonly ProbableBead[], moves: readonly Move[]): ProbableBead[] {
  const gone = {
    source: new Set(moves.flatMap((move) => move.from.units)),
    target: new Set(moves.flatMap((move) => move.to.units)),
  };
  const at = new Map(moves.map((move) => [move.from.heading, withOdds(move)]));
  return beads.flatMap((bead) => {
    const source = bead.source.filter((unit) => !gone.source.has(unit));
    const target = bead.target.filter((unit) => !gone.target.has(unit));
    if (source.length === bead.source.length && target.length === bead.target.length) return [bead];
    return [...bead.source.flatMap((unit) => at.get(unit) ?? []), ...alone(source, target)];
  });
}

/** A move is as probable as its gain is greater than the least. */
function withOdds({ beads, gain }: Move): ProbableBead[] {
  const probability = 1 / (1 + Math.exp(LEAST_GAIN - gain));
  return beads.map((bead) => ({ ...bead, probability }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
