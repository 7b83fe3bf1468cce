import { bestBeads, type Size, type UnitBead } from "./beads.ts";
import type { Evidence } from "./evidence.ts";
import type { Likeness } from "./likeness.ts";
import type { Unit } from "./units.ts";

/** Moves are rare: a part must score so much more (nats) as moved than as lost here and added there. */
const LEAST_GAIN = 11;

/** So many parts are compared, at most. */
const MOST_COMPARED = 10_000;

/** What the alignment of two sequences of units rests on. */
export interface Ground {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly evidence: Evidence;
  readonly likeness: Likeness;
  readonly sizes: readonly Size[];
}

interface Part {
  /** Unit of the heading, and the units below it that nothing answers to yet. */
  readonly heading: number;
  readonly units: readonly number[];
}

/**
 * A monotonous alignment leaves a section that stands elsewhere on the other side as lost here and added there. Such
 * sections are put together when they resemble each other; all other beads stay as they are.
 */
export function withMoves(ground: Ground, beads: readonly UnitBead[]): { beads: UnitBead[]; moved: Set<number> } {
  const lost = parts(ground.source, skipped(beads, "source"));
  const added = parts(ground.target, skipped(beads, "target"));
  // Pages that have so little in common are no translation of each other.
  if (lost.length * added.length > MOST_COMPARED) return { beads: [...beads], moved: new Set() };
  const candidates = lost
    .flatMap((from) => added.map((to) => compare(ground, from, to)))
    .filter((candidate) => candidate.gain >= LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain);
  const taken = { source: new Set<number>(), target: new Set<number>() };
  const moves = candidates.filter(({ from, to }) => {
    if (taken.source.has(from.heading) || taken.target.has(to.heading)) return false;
    taken.source.add(from.heading);
    taken.target.add(to.heading);
    return true;
  });
  return { beads: replaced(beads, moves), moved: new Set(moves.map(({ from }) => from.heading)) };
}

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
  const beads = bestBeads({
    source: from.units.length,
    target: to.units.length,
    sizes,
    band: () => ({ from: 0, to: to.units.length }),
    enterRow: (row) => evidence.prepare(i(row)),
    skipSource: (row, opens) => likeness.skipSource(i(row), opens),
    skipTarget: (column, opens) => likeness.skipTarget(j(column), opens),
    score: (row, column, size) =>
      adjacent(from.units, row, size.source) && adjacent(to.units, column, size.target)
        ? likeness.score(i(row), j(column), size)
        : -Infinity,
  }).map((bead) => ({ source: bead.source.map(i), target: bead.target.map(j), score: bead.score }));
  const skips = [
    ...from.units.map((unit) => likeness.skipSource(unit, false)),
    ...to.units.map((unit) => likeness.skipTarget(unit, false)),
  ];
  return { from, to, beads, gain: sum(beads.map((bead) => bead.score)) - sum(skips) };
}

function skipped(beads: readonly UnitBead[], side: "source" | "target"): Set<number> {
  const other = side === "source" ? "target" : "source";
  return new Set(beads.filter((bead) => bead[other].length === 0).flatMap((bead) => bead[side]));
}

/** The headings that were skipped, each with what was skipped below it. */
function parts(units: readonly Unit[], skipped: ReadonlySet<number>): Part[] {
  const list: { heading: number; units: number[] }[] = [];
  let open = false;
  units.forEach((unit, index) => {
    if (unit.kind === "heading") open = skipped.has(index);
    if (unit.kind === "heading" && open) list.push({ heading: index, units: [] });
    if (open && skipped.has(index)) list.at(-1)?.units.push(index);
  });
  return list;
}

/** Takes the moved units' skips out, and puts their beads where the source stands. */
function replaced(beads: readonly UnitBead[], moves: readonly Move[]): UnitBead[] {
  const gone = { source: new Set<number>(), target: new Set<number>() };
  const at = new Map<number, Move>();
  for (const move of moves) {
    for (const unit of move.from.units) gone.source.add(unit);
    for (const unit of move.to.units) gone.target.add(unit);
    at.set(move.from.heading, move);
  }
  return beads.flatMap((bead) => {
    const [source] = bead.source;
    const [target] = bead.target;
    if (source !== undefined && target === undefined && gone.source.has(source)) return at.get(source)?.beads ?? [];
    if (target !== undefined && source === undefined && gone.target.has(target)) return [];
    return [bead];
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
