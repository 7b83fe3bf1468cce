import { emptyLattice, type Lattice, NOWHERE, RecentRows } from "./positions.ts";
import {
  type LatticeProblem,
  MATCHED,
  type Skips,
  SOURCE_GAP,
  STATES,
  type State,
  skipsOf,
  TARGET_GAP,
  type UnitBead,
} from "./problem.ts";

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
