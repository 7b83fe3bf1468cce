/**
 * Bitext alignment by dynamic programming, as in Gale & Church (1993), «A program for aligning sentences in bilingual
 * corpora»: two sequences are cut into beads (1–1, 1–0, 0–1, 1–2 …) so that the sum of the beads' scores is the
 * greatest. Units without counterpart come in runs, so a gap costs more to open than to go on, as in Gotoh (1982), «An
 * improved algorithm for matching biological sequences». It knows nothing of what it aligns.
 */
export interface Problem {
  /** Length of the source and the target sequence. */
  readonly source: number;
  readonly target: number;
  /** Sizes of the beads to try, besides 1–0 and 0–1. */
  readonly sizes: readonly Size[];
  /** Columns to look at in a row: target positions 0 to `target` that source position `row` may reach. */
  readonly band: (row: number) => { readonly from: number; readonly to: number };
  /** Called before any score of a bead that ends with source unit `row`. */
  readonly enterRow: (row: number) => void;
  /** Score of leaving a unit without counterpart; `opens` where the unit before it on its side has one. */
  readonly skipSource: (index: number, opens: boolean) => number;
  readonly skipTarget: (index: number, opens: boolean) => number;
  /** Score of the bead whose last units are `i` and `j`; -Infinity forbids it. */
  readonly score: (i: number, j: number, size: Size) => number;
}

export interface Size {
  readonly source: number;
  readonly target: number;
}

/** Neighbours of the source that answer to neighbours of the target; one side may be empty. */
export interface UnitBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly score: number;
}

/** How a position was reached: by a bead, by a skipped source unit, or by a skipped target unit. */
const STATES = [0, 1, 2] as const;
const [MATCHED, SOURCE_GAP, TARGET_GAP] = STATES;
type State = (typeof STATES)[number];

interface Row {
  readonly from: number;
  /** For each column, the best score in each state. */
  readonly scores: Float64Array;
  /** For each column and state: the state before; for beads, three times the size's place more. */
  readonly steps: Uint8Array;
}

/** The best sequence of beads, in order, covering both sequences. Memory grows with the band alone. */
export function bestBeads(problem: Problem): UnitBead[] {
  const rows: Row[] = [];
  for (let row = 0; row <= problem.source; row++) {
    if (row > 0) problem.enterRow(row - 1);
    rows.push(fillRow(problem, rows, row));
  }
  return traceBack(problem, rows);
}

function fillRow(problem: Problem, rows: readonly Row[], row: number): Row {
  const { from, to } = problem.band(row);
  const width = (to - from + 1) * 3;
  const filled = { from, scores: new Float64Array(width).fill(-Infinity), steps: new Uint8Array(width) };
  if (row === 0) filled.scores[0] = 0;
  const above = rows[row - 1];
  for (let column = from; column <= to; column++) {
    if (above) offerSourceGap(problem, filled, above, row, column);
    if (column > from) offerTargetGap(problem, filled, column);
    offerBeads(problem, filled, rows, row, column);
  }
  return filled;
}

function offerSourceGap(problem: Problem, filled: Row, above: Row, row: number, column: number): void {
  for (const before of STATES) {
    const reached = at(above, column, before);
    if (reached === -Infinity) continue;
    offer(filled, column, SOURCE_GAP, reached + problem.skipSource(row - 1, before !== SOURCE_GAP), before);
  }
}

function offerTargetGap(problem: Problem, filled: Row, column: number): void {
  for (const before of STATES) {
    const reached = at(filled, column - 1, before);
    if (reached === -Infinity) continue;
    offer(filled, column, TARGET_GAP, reached + problem.skipTarget(column - 1, before !== TARGET_GAP), before);
  }
}

function offerBeads({ sizes, score }: Problem, filled: Row, rows: readonly Row[], row: number, column: number): void {
  sizes.forEach((size, index) => {
    const earlier = rows[row - size.source];
    if (!earlier) return;
    const before = bestState(earlier, column - size.target);
    const reached = at(earlier, column - size.target, before);
    if (reached > -Infinity)
      offer(filled, column, MATCHED, reached + score(row - 1, column - 1, size), index * 3 + before);
  });
}

/** Keeps a way to reach a state if it is better than what is known. */
function offer({ from, scores, steps }: Row, column: number, state: State, score: number, step: number): void {
  const place = (column - from) * 3 + state;
  if (score <= (scores[place] ?? 0)) return;
  scores[place] = score;
  steps[place] = step;
}

/** The score of a state, or -Infinity outside the band. */
function at(row: Row, column: number, state: State): number {
  return column < row.from ? -Infinity : (row.scores[(column - row.from) * 3 + state] ?? -Infinity);
}

function bestState(row: Row, column: number): State {
  const [matched, source, target] = [
    at(row, column, MATCHED),
    at(row, column, SOURCE_GAP),
    at(row, column, TARGET_GAP),
  ];
  if (matched >= source && matched >= target) return MATCHED;
  return source >= target ? SOURCE_GAP : TARGET_GAP;
}

function traceBack(problem: Problem, rows: readonly Row[]): UnitBead[] {
  const beads: UnitBead[] = [];
  let [i, j] = [problem.source, problem.target];
  const end = rows[i];
  let state: State = end ? bestState(end, j) : MATCHED;
  while (i > 0 || j > 0) {
    const row = rows[i];
    if (!row || at(row, j, state) === -Infinity) throw new Error(`the band of row ${i} does not reach column ${j}`);
    const step = row.steps[(j - row.from) * 3 + state] ?? 0;
    const size = sizeOf(problem, state, step);
    const before = STATES[step % 3] ?? MATCHED;
    const [source, target] = [last(size.source, i), last(size.target, j)];
    const score = at(row, j, state);
    [i, j, state] = [i - size.source, j - size.target, before];
    const earlier = rows[i];
    beads.push({ source, target, score: score - (earlier ? at(earlier, j, state) : 0) });
  }
  return beads.reverse();
}

function sizeOf({ sizes }: Problem, state: State, step: number): Size {
  if (state === SOURCE_GAP) return { source: 1, target: 0 };
  if (state === TARGET_GAP) return { source: 0, target: 1 };
  return sizes[Math.floor(step / 3)] ?? { source: 1, target: 1 };
}

const last = (count: number, end: number): number[] => Array.from({ length: count }, (_, index) => end - count + index);
