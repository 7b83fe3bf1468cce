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

/** The computed positions of one row. */
export interface LatticeRow extends Band {
  /** Scores of the beads that end at each column, one for each size. */
  readonly beads: Float32Array;
  /** For each column and state, the previous state; for beads, plus three times the index of the size. */
  readonly steps: Uint8Array;
}

/**
 * Returns the best sequence of beads that covers both sequences, in order, and all computed rows.
 * @throws Error if the bands do not connect the beginning with the end.
 */
export function bestBeads(problem: LatticeProblem): { beads: UnitBead[]; rows: LatticeRow[] } {
  const skips = skipsOf(problem);
  const rows: LatticeRow[] = [];
  /** The best score in each state, for each column of the last rows. */
  const scores: Float64Array[] = [];
  const kept = Math.max(1, ...problem.sizes.map((size) => size.source));
  for (let row = 0; row <= problem.source; row++) {
    const band = problem.band(row);
    if (row > 0) problem.enterRow(row - 1, band);
    const columns = band.to - band.from + 1;
    rows.push({
      ...band,
      beads: new Float32Array(columns * problem.sizes.length).fill(-Infinity),
      steps: new Uint8Array(columns * 3),
    });
    const rowScores = new Float64Array(columns * 3).fill(-Infinity);
    if (row === 0) rowScores[0] = 0;
    scores.push(rowScores);
    problem.sizes.forEach((_, index) => {
      offerBeads(problem, rows, scores, row, index);
    });
    offerGaps(rows, scores, row, skips);
    if (row > kept) scores[row - kept - 1] = NONE;
  }
  return { beads: traceBack(problem, rows, scores), rows };
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
  rows: readonly LatticeRow[],
  scores: readonly Float64Array[],
  row: number,
  index: number,
): void {
  const [current, rowScores, size] = [rows[row], scores[row], sizes[index]];
  const earlier = rows[row - (size?.source ?? 0)];
  const before = scores[row - (size?.source ?? 0)];
  if (!current || !rowScores || !size || !earlier || !before) return;
  const last = Math.min(current.to, earlier.to + size.target);
  for (let column = Math.max(current.from, earlier.from + size.target); column <= last; column++) {
    const value = score(row - 1, column - 1, size);
    if (value === -Infinity) continue;
    const place = column - current.from;
    current.beads[place * sizes.length + index] = value;
    const at = (column - size.target - earlier.from) * 3;
    const state = bestState(before, at);
    const reached = (before[at + state] ?? -Infinity) + value;
    if (reached <= (rowScores[place * 3] ?? 0)) continue;
    rowScores[place * 3] = reached;
    current.steps[place * 3] = index * 3 + state;
  }
}

/** Computes the best steps over units without a counterpart to the positions of a row, after those of beads. */
function offerGaps(
  rows: readonly LatticeRow[],
  scores: readonly Float64Array[],
  row: number,
  { source, target }: Skips,
): void {
  const [current, above, rowScores] = [rows[row], rows[row - 1], scores[row]];
  if (!current || !rowScores) return;
  const aboveScores = scores[row - 1] ?? NONE;
  const [opening, further] = [source.opening[row - 1] ?? 0, source.further[row - 1] ?? 0];
  for (let column = current.from; column <= current.to; column++) {
    const place = (column - current.from) * 3;
    if (above && column >= above.from && column <= above.to) {
      offerGap(current, rowScores, place, SOURCE_GAP, aboveScores, (column - above.from) * 3, opening, further);
    }
    if (column > current.from) {
      const [opens, more] = [target.opening[column - 1] ?? 0, target.further[column - 1] ?? 0];
      offerGap(current, rowScores, place, TARGET_GAP, rowScores, place - 3, opens, more);
    }
  }
}

/** Computes the best step to a gap from the previous position. Missing units come before extra ones. */
function offerGap(
  { steps }: LatticeRow,
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

function traceBack(problem: LatticeProblem, rows: readonly LatticeRow[], scores: readonly Float64Array[]): UnitBead[] {
  const beads: UnitBead[] = [];
  let [i, j] = [problem.source, problem.target];
  const end = scores[i] ?? NONE;
  let state = bestState(end, (j - (rows[i]?.from ?? 0)) * 3);
  if (end[(j - (rows[i]?.from ?? 0)) * 3 + state] === -Infinity) throw new Error("the band does not reach the end");
  while (i > 0 || j > 0) {
    const row = rows[i];
    if (!row) throw new Error(`no row ${i}`);
    const place = j - row.from;
    const step = row.steps[place * 3 + state] ?? 0;
    const before = STATES[step % 3] ?? MATCHED;
    const index = Math.floor(step / 3);
    const { source, target } = (state === MATCHED ? problem.sizes[index] : GAPS[state]) ?? GAPS[SOURCE_GAP];
    const scores = {
      [MATCHED]: () => row.beads[place * problem.sizes.length + index] ?? 0,
      [SOURCE_GAP]: () => problem.skipSource(i - 1, before !== SOURCE_GAP),
      [TARGET_GAP]: () => problem.skipTarget(j - 1, before !== TARGET_GAP),
    };
    beads.push({ source: last(source, i), target: last(target, j), score: scores[state]() });
    [i, j, state] = [i - source, j - target, before];
  }
  return beads.reverse();
}

const GAPS = { [SOURCE_GAP]: { source: 1, target: 0 }, [TARGET_GAP]: { source: 0, target: 1 } };

const last = (count: number, end: number): number[] => Array.from({ length: count }, (_, index) => end - count + index);
