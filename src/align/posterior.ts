import {
  type LatticeProblem,
  type LatticeRow,
  MATCHED,
  type Size,
  type Skips,
  SOURCE_GAP,
  skipsOf,
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
  const skips = skipsOf(problem);
  const before = forwardSums(problem, rows, skips);
  const all = at(before[problem.source], problem.target, TOTAL);
  const after = rows.map(none);
  const unmatched = {
    source: new Float64Array(problem.source).fill(1),
    target: new Float64Array(problem.target).fill(1),
  };
  for (let i = problem.source; i >= 0; i--) {
    fillBackwards(problem, rows, after, i, skips, (j, size, score) => {
      const logarithm = at(before[i], j, TOTAL) + score - all;
      if (logarithm < -NEGLIGIBLE) return;
      const share = Math.exp(logarithm);
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

/** `log1p(exp(-difference))` for differences in steps of 1/512; linear interpolation is exact to six digits. */
const STEPS = 512;
const CORRECTIONS = Float64Array.from({ length: NEGLIGIBLE * STEPS + 2 }, (_, step) =>
  Math.log1p(Math.exp(-step / STEPS)),
);

/** The logarithm of the sum of two numbers, given their logarithms. */
function logOfSum(a: number, b: number): number {
  const difference = a > b ? a - b : b - a;
  const more = a > b ? a : b;
  if (!(difference < NEGLIGIBLE)) return more;
  const place = difference * STEPS;
  const step = Math.floor(place);
  const correction = CORRECTIONS[step] ?? 0;
  return more + correction + ((CORRECTIONS[step + 1] ?? 0) - correction) * (place - step);
}

/** For each row, sums over all paths from the beginning to each position. */
function forwardSums({ sizes }: LatticeProblem, rows: readonly LatticeRow[], skips: Skips): Sums[] {
  const all: Sums[] = [];
  rows.forEach((row, i) => {
    const sums = none(row);
    const { values } = sums;
    all.push(sums);
    if (i === 0) values[MATCHED] = 0;
    sizes.forEach((size, index) => {
      const earlier = all[i - size.source];
      if (!earlier) return;
      const last = Math.min(row.to, earlier.to + size.target);
      for (let j = Math.max(row.from, earlier.from + size.target); j <= last; j++) {
        const score = row.beads[(j - row.from) * sizes.length + index] ?? -Infinity;
        if (score === -Infinity) continue;
        const place = (j - row.from) * SUMS + MATCHED;
        const before = earlier.values[(j - size.target - earlier.from) * SUMS + TOTAL] ?? -Infinity;
        values[place] = logOfSum(values[place] ?? 0, before + score);
      }
    });
    const above = all[i - 1];
    const [opening, further] = [skips.source.opening[i - 1] ?? 0, skips.source.further[i - 1] ?? 0];
    for (let j = row.from; j <= row.to; j++) {
      const place = (j - row.from) * SUMS;
      const matched = values[place + MATCHED] ?? 0;
      const missing = logOfSum(at(above, j, MATCHED) + opening, at(above, j, SOURCE_GAP) + further);
      const extra =
        j === row.from
          ? -Infinity
          : logOfSum(
              logOfSum(values[place - SUMS + MATCHED] ?? 0, values[place - SUMS + SOURCE_GAP] ?? 0) +
                (skips.target.opening[j - 1] ?? 0),
              (values[place - SUMS + TARGET_GAP] ?? 0) + (skips.target.further[j - 1] ?? 0),
            );
      values[place + SOURCE_GAP] = missing;
      values[place + TARGET_GAP] = extra;
      values[place + TOTAL] = logOfSum(logOfSum(matched, missing), extra);
    }
  });
  return all;
}

/**
 * Fills a row with the sums over all paths from each position and state to the end; `visit` is called for each bead.
 */
function fillBackwards(
  { source: end, target, sizes }: LatticeProblem,
  rows: readonly LatticeRow[],
  all: readonly Sums[],
  i: number,
  skips: Skips,
  visit: (j: number, size: Size, score: number) => void,
): void {
  const sums = all[i];
  if (!sums) return;
  const { from, to, values } = sums;
  if (i === end && target >= from && target <= to) values[(target - from) * SUMS + MATCHED] = 0;
  sizes.forEach((size, index) => {
    const [below, later] = [rows[i + size.source], all[i + size.source]];
    if (!below || !later) return;
    const last = Math.min(to, below.to - size.target);
    for (let j = Math.max(from, below.from - size.target); j <= last; j++) {
      const column = j + size.target - below.from;
      const bead = below.beads[column * sizes.length + index] ?? -Infinity;
      if (bead === -Infinity) continue;
      const score = bead + (later.values[column * SUMS + MATCHED] ?? 0);
      if (score === -Infinity) continue;
      const place = (j - from) * SUMS + MATCHED;
      values[place] = logOfSum(values[place] ?? 0, score);
      visit(j, size, score);
    }
  });
  const below = all[i + 1];
  const [opening, further] = [skips.source.opening[i] ?? 0, skips.source.further[i] ?? 0];
  for (let j = to; j >= from; j--) {
    const place = (j - from) * SUMS;
    const matched = values[place + MATCHED] ?? 0;
    const missing = at(below, j, SOURCE_GAP);
    const extra = j === to ? -Infinity : (values[place + SUMS + TARGET_GAP] ?? 0);
    const unlessMissing = logOfSum(matched, extra + (skips.target.opening[j] ?? 0));
    values[place + MATCHED] = logOfSum(unlessMissing, missing + opening);
    values[place + SOURCE_GAP] = logOfSum(unlessMissing, missing + further);
    values[place + TARGET_GAP] = logOfSum(matched, extra + (skips.target.further[j] ?? 0));
  }
}
