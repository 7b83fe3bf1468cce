/**
 * Bitext alignment by dynamic programming, as in Gale & Church (1993), “A program for aligning sentences in bilingual
 * corpora”: two sequences are divided into beads (1–1, 1–0, 0–1, 1–2 …) with the greatest total score. Unmatched units
 * come in runs, so opening a gap costs more than extending it, as in Gotoh (1982), “An improved algorithm for matching
 * biological sequences”. The algorithm does not depend on what the units are.
 */
export interface LatticeProblem {
  /** Lengths of the source and the target sequence. */
  readonly source: number;
  readonly target: number;
  /** Sizes of the allowed beads, besides 1–0 and 0–1. */
  readonly sizes: readonly Size[];
  /** The columns to compute in a row: a range of target positions, from 0 to `target`. */
  readonly band: (row: number) => Band;
  /** Called before any score of a bead that ends with source unit `row`; `band` is that of position `row + 1`. */
  readonly enterRow: (row: number, band: Band) => void;
  /** Score of leaving a unit without a counterpart; `opens` if the unit before it has one. */
  readonly skipSource: (index: number, opens: boolean) => number;
  readonly skipTarget: (index: number, opens: boolean) => number;
  /** Score of the bead that ends with units `i` and `j`; -Infinity if it is not allowed. */
  readonly score: (i: number, j: number, size: Size) => number;
}

/** A range of columns; both ends are inclusive. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The number of units of each side of a bead. */
export interface Size {
  readonly source: number;
  readonly target: number;
}

/** Adjacent source units that correspond to adjacent target units; one side may be empty. */
export interface UnitBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly score: number;
}

/** The last step to a position: a bead, a skipped source unit, or a skipped target unit. */
export const STATES = [0, 1, 2] as const;
export const [MATCHED, SOURCE_GAP, TARGET_GAP] = STATES;
type State = (typeof STATES)[number];

/** What is computed for the positions of a problem that are in its bands, row by row. */
export interface Lattice {
  readonly bands: readonly Band[];
  /** For each row, the place of its first position among all positions. */
  readonly starts: readonly number[];
  /** The number of all positions. */
  readonly length: number;
  /** Scores of the beads that end at each position, one for each size. */
  readonly beads: Float32Array;
  /** For each position and state, the previous state; for beads, plus three times the index of the size. */
  readonly steps: Uint8Array;
}

/**
 * Returns the best sequence of beads that covers both sequences, in order, and all computed positions.
 * @throws Error if the bands do not connect the beginning with the end.
 */
export function bestBeads(problem: LatticeProblem): { beads: UnitBead[]; lattice: Lattice } {
  const skips = skipsOf(problem);
  const lattice = emptyLattice(problem);
  /** The best score in each state. */
  const scores = new RecentRows(problem, lattice, STATES.length);
  for (let row = 0; row <= problem.source; row++) {
    if (row > 0) problem.enterRow(row - 1, lattice.bands[row] ?? NOWHERE);
    const rowScores = scores.start(row);
    if (row === 0) rowScores[0] = 0;
    problem.sizes.forEach((_, index) => {
      offerBeads(problem, lattice, scores, row, index);
    });
    offerGaps(lattice, scores, row, skips);
  }
  return { beads: traceBack(problem, lattice, scores.of(problem.source)), lattice };
}

/** The band of a row that does not exist. */
export const NOWHERE: Band = { from: 0, to: -1 };

function emptyLattice({ source, sizes, band }: LatticeProblem): Lattice {
  const bands = Array.from({ length: source + 1 }, (_, row) => band(row));
  let length = 0;
  const starts = bands.map(({ from, to }) => {
    length += to - from + 1;
    return length - (to - from + 1);
  });
  return {
    bands,
    starts,
    length,
    beads: new Float32Array(length * sizes.length).fill(-Infinity),
    steps: new Uint8Array(length * STATES.length),
  };
}

/** Some numbers for each position of a row and of the rows from or to which beads lead. Older rows are overwritten. */
export class RecentRows {
  readonly #rows: readonly Float64Array[];

  constructor(
    { sizes }: LatticeProblem,
    private readonly lattice: Lattice,
    private readonly numbers: number,
  ) {
    const widest = lattice.bands.reduce((most, { from, to }) => Math.max(most, to - from + 1), 0);
    const count = 1 + Math.max(1, ...sizes.map((size) => size.source));
    this.#rows = Array.from({ length: count }, () => new Float64Array(widest * numbers));
  }

  /** A row whose numbers are all -Infinity. */
  start(row: number): Float64Array {
    const { from, to } = this.lattice.bands[row] ?? NOWHERE;
    return this.of(row).fill(-Infinity, 0, (to - from + 1) * this.numbers);
  }

  of(row: number): Float64Array {
    return this.#rows[row % this.#rows.length] ?? NONE;
  }
}

const NONE = new Float64Array(0);

/** The scores of leaving units without a counterpart, of both sides. */
export interface Skips {
  readonly source: SkipScores;
  readonly target: SkipScores;
}

/** For each unit, the score of leaving it without a counterpart, after one that has one and after one that has none. */
interface SkipScores {
  readonly opening: Float64Array;
  readonly further: Float64Array;
}

/** Computes the scores of leaving units without a counterpart. */
export function skipsOf({ source, target, skipSource, skipTarget }: LatticeProblem): Skips {
  return { source: skipScores(source, skipSource), target: skipScores(target, skipTarget) };
}

function skipScores(length: number, skip: LatticeProblem["skipSource"]): SkipScores {
  const scores = { opening: new Float64Array(length), further: new Float64Array(length) };
  for (let index = 0; index < length; index++) {
    scores.opening[index] = skip(index, true);
    scores.further[index] = skip(index, false);
  }
  return scores;
}

/** Computes the best steps of one size of beads to the positions of a row. */
function offerBeads(
  { sizes, score }: LatticeProblem,
  { bands, starts, beads, steps }: Lattice,
  scores: RecentRows,
  row: number,
  index: number,
): void {
  const [current, size] = [bands[row], sizes[index]];
  const earlier = bands[row - (size?.source ?? 0)];
  if (!current || !size || !earlier) return;
  const [rowScores, before, start] = [scores.of(row), scores.of(row - size.source), starts[row] ?? 0];
  const last = Math.min(current.to, earlier.to + size.target);
  for (let column = Math.max(current.from, earlier.from + size.target); column <= last; column++) {
    const value = score(row - 1, column - 1, size);
    if (value === -Infinity) continue;
    const place = column - current.from;
    beads[(start + place) * sizes.length + index] = value;
    const at = (column - size.target - earlier.from) * 3;
    const state = bestState(before, at);
    const reached = (before[at + state] ?? -Infinity) + value;
    if (reached <= (rowScores[place * 3] ?? 0)) continue;
    rowScores[place * 3] = reached;
    steps[(start + place) * 3] = index * 3 + state;
  }
}

/** Computes the best steps over units without a counterpart to the positions of a row, after those of beads. */
function offerGaps(lattice: Lattice, scores: RecentRows, row: number, { source, target }: Skips): void {
  const [current, above, start] = [lattice.bands[row], lattice.bands[row - 1], lattice.starts[row] ?? 0];
  if (!current) return;
  const rowScores = scores.of(row);
  const rowSteps = lattice.steps.subarray(start * 3);
  const [opening, further] = [source.opening[row - 1] ?? 0, source.further[row - 1] ?? 0];
  for (let column = current.from; column <= current.to; column++) {
    const place = (column - current.from) * 3;
    if (above && column >= above.from && column <= above.to) {
      const before = (column - above.from) * 3;
      offerGap(rowSteps, rowScores, place, SOURCE_GAP, scores.of(row - 1), before, opening, further);
    }
    if (column > current.from) {
      const [opens, more] = [target.opening[column - 1] ?? 0, target.further[column - 1] ?? 0];
      offerGap(rowSteps, rowScores, place, TARGET_GAP, rowScores, place - 3, opens, more);
    }
  }
}

/** Computes the best step to a gap from the previous position. Missing units come before extra ones. */
function offerGap(
  steps: Uint8Array,
  scores: Float64Array,
  place: number,
  gap: State,
  from: Float64Array,
  before: number,
  opening: number,
  further: number,
): void {
  for (let state = 0; state <= gap; state++) {
    const score = (from[before + state] ?? -Infinity) + (state === gap ? further : opening);
    if (score <= (scores[place + gap] ?? 0)) continue;
    scores[place + gap] = score;
    steps[place + gap] = state;
  }
}

function bestState(scores: Float64Array, at: number): State {
  const matched = scores[at + MATCHED] ?? -Infinity;
  const source = scores[at + SOURCE_GAP] ?? -Infinity;
  const target = scores[at + TARGET_GAP] ?? -Infinity;
  if (matched >= source && matched >= target) return MATCHED;
  return source >= target ? SOURCE_GAP : TARGET_GAP;
}

function traceBack(problem: LatticeProblem, lattice: Lattice, end: Float64Array): UnitBead[] {
  const beads: UnitBead[] = [];
  let [i, j] = [problem.source, problem.target];
  const last = (j - (lattice.bands[i]?.from ?? 0)) * 3;
  let state = bestState(end, last);
  if (end[last + state] === -Infinity) throw new Error("the band does not reach the end");
  while (i > 0 || j > 0) {
    const place = (lattice.starts[i] ?? 0) + j - (lattice.bands[i]?.from ?? 0);
    const step = lattice.steps[place * 3 + state] ?? 0;
    const before = STATES[step % 3] ?? MATCHED;
    const index = Math.floor(step / 3);
    const { source, target } = (state === MATCHED ? problem.sizes[index] : GAPS[state]) ?? GAPS[SOURCE_GAP];
    const scores = {
      [MATCHED]: () => lattice.beads[place * problem.sizes.length + index] ?? 0,
      [SOURCE_GAP]: () => problem.skipSource(i - 1, before !== SOURCE_GAP),
      [TARGET_GAP]: () => problem.skipTarget(j - 1, before !== TARGET_GAP),
    };
    beads.push({ source: lastUnits(source, i), target: lastUnits(target, j), score: scores[state]() });
    [i, j, state] = [i - source, j - target, before];
  }
  return beads.reverse();
}

const GAPS = { [SOURCE_GAP]: { source: 1, target: 0 }, [TARGET_GAP]: { source: 0, target: 1 } };

const lastUnits = (count: number, end: number): number[] =>
  Array.from({ length: count }, (_, index) => end - count + index);
