import {
  type LatticeProblem,
  type LatticeRow,
  MATCHED,
  type Size,
  SOURCE_GAP,
  TARGET_GAP,
  type UnitBead,
} from "./beads.ts";

/** A bead with its posterior probability. */
export interface ProbableBead extends UnitBead {
  /** From 0 to 1; for a unit without a counterpart, the probability that it has none. */
  readonly probability: number;
}

/**
 * Computes the probability of each bead: the share of all alignments that contain it, with the forward and backward
 * sums of Durbin et al. (1998), “Biological sequence analysis”, section 4.4. If two alignments are equally good,
 * neither has a probability of more than half.
 */
export function withProbabilities(
  problem: LatticeProblem,
  rows: readonly LatticeRow[],
  beads: readonly UnitBead[],
): ProbableBead[] {
  const before = forwardSums(problem, rows);
  const all = at(before[problem.source], problem.target, TOTAL);
  const after = rows.map(none);
  const unmatched = {
    source: new Float64Array(problem.source).fill(1),
    target: new Float64Array(problem.target).fill(1),
  };
  for (let i = problem.source; i >= 0; i--) {
    fillBackwards(problem, rows, after, i, (j, size, score) => {
      const share = Math.exp(at(before[i], j, TOTAL) + score - all);
      for (let unit = i; unit < i + size.source; unit++) unmatched.source[unit] = (unmatched.source[unit] ?? 0) - share;
      for (let unit = j; unit < j + size.target; unit++) unmatched.target[unit] = (unmatched.target[unit] ?? 0) - share;
    });
  }
  return beads.map((bead) => {
    const [i, j] = [bead.source[0], bead.target[0]];
    if (j === undefined) return { ...bead, probability: bounded(unmatched.source[i ?? 0] ?? 0) };
    if (i === undefined) return { ...bead, probability: bounded(unmatched.target[j] ?? 0) };
    const further = at(after[i + bead.source.length], j + bead.target.length, MATCHED);
    return { ...bead, probability: bounded(Math.exp(at(before[i], j, TOTAL) + bead.score + further - all)) };
  });
}

/** Beads of single units without counterparts. */
export function unmatchedBeads(source: readonly number[], target: readonly number[]): ProbableBead[] {
  return [
    ...source.map((unit) => ({ source: [unit], target: [], score: 0, probability: 1 })),
    ...target.map((unit) => ({ source: [], target: [unit], score: 0, probability: 1 })),
  ];
}

const bounded = (probability: number): number => Math.max(0, Math.min(1, probability));

/** The number of sums for each position: one for each state, and the total. */
const SUMS = 4;
const TOTAL = 3;

/** Logarithms of the sums of a row. */
interface Sums {
  readonly from: number;
  readonly to: number;
  readonly values: Float64Array;
}

function none({ from, to }: LatticeRow): Sums {
  return { from, to, values: new Float64Array((to - from + 1) * SUMS).fill(-Infinity) };
}

function at(sums: Sums | undefined, column: number, what: number): number {
  if (!sums || column < sums.from || column > sums.to) return -Infinity;
  return sums.values[(column - sums.from) * SUMS + what] ?? -Infinity;
}

/** The difference of logarithms from which the smaller number does not change a sum. */
const NEGLIGIBLE = 36;

/** The logarithm of the sum of two numbers, given their logarithms. */
function logOfSum(a: number, b: number): number {
  const difference = a > b ? a - b : b - a;
  const more = a > b ? a : b;
  return difference < NEGLIGIBLE ? more + Math.log1p(Math.exp(-difference)) : more;
}

/** For each row, sums over all paths from the beginning to each position. */
function forwardSums({ sizes, skipSource, skipTarget }: LatticeProblem, rows: readonly LatticeRow[]): Sums[] {
  const all: Sums[] = [];
  rows.forEach((row, i) => {
    const sums = none(row);
    all.push(sums);
    for (let j = row.from; j <= row.to; j++) {
      const place = (j - row.from) * SUMS;
      let matched = i === 0 && j === 0 ? 0 : -Infinity;
      for (let index = 0; index < sizes.length; index++) {
        const size = sizes[index];
        const score = row.beads[(j - row.from) * sizes.length + index] ?? -Infinity;
        if (size && score > -Infinity)
          matched = logOfSum(matched, at(all[i - size.source], j - size.target, TOTAL) + score);
      }
      const missing = logOfSum(
        at(all[i - 1], j, MATCHED) + skipSource(i - 1, true),
        at(all[i - 1], j, SOURCE_GAP) + skipSource(i - 1, false),
      );
      const extra = logOfSum(
        logOfSum(at(sums, j - 1, MATCHED), at(sums, j - 1, SOURCE_GAP)) + skipTarget(j - 1, true),
        at(sums, j - 1, TARGET_GAP) + skipTarget(j - 1, false),
      );
      sums.values[place + MATCHED] = matched;
      sums.values[place + SOURCE_GAP] = missing;
      sums.values[place + TARGET_GAP] = extra;
      sums.values[place + TOTAL] = logOfSum(logOfSum(matched, missing), extra);
    }
  });
  return all;
}

/**
 * Fills a row with the sums over all paths from each position and state to the end; `visit` is called for each bead.
 */
function fillBackwards(
  { source: end, target, sizes, skipSource, skipTarget }: LatticeProblem,
  rows: readonly LatticeRow[],
  all: readonly Sums[],
  i: number,
  visit: (j: number, size: Size, score: number) => void,
): void {
  const sums = all[i];
  if (!sums) return;
  for (let j = sums.to; j >= sums.from; j--) {
    let further = i === end && j === target ? 0 : -Infinity;
    for (let index = 0; index < sizes.length; index++) {
      const size = sizes[index];
      const below = size && rows[i + size.source];
      if (!below || j + size.target < below.from || j + size.target > below.to) continue;
      const bead = below.beads[(j + size.target - below.from) * sizes.length + index] ?? -Infinity;
      const score = bead + at(all[i + size.source], j + size.target, MATCHED);
      if (score === -Infinity) continue;
      further = logOfSum(further, score);
      visit(j, size, score);
    }
    const missing = at(all[i + 1], j, SOURCE_GAP);
    const extra = at(sums, j + 1, TARGET_GAP);
    const opening = logOfSum(further, extra + skipTarget(j, true));
    const place = (j - sums.from) * SUMS;
    sums.values[place + MATCHED] = logOfSum(opening, missing + skipSource(i, true));
    sums.values[place + SOURCE_GAP] = logOfSum(opening, missing + skipSource(i, false));
    sums.values[place + TARGET_GAP] = logOfSum(further, extra + skipTarget(j, false));
  }
}
