import { type Lattice, NOWHERE, RecentRows } from "./positions.ts";
import {
  type Band,
  type LatticeProblem,
  MATCHED,
  type Size,
  type Skips,
  SOURCE_GAP,
  skipsOf,
  TARGET_GAP,
  type UnitBead,
} from "./problem.ts";

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
  lattice: Lattice,
  beads: readonly UnitBead[],
): ProbableBead[] {
  const skips = skipsOf(problem);
  const before = forwardSums(problem, lattice, skips);
  const placeOf = (i: number, j: number) => (lattice.starts[i] ?? 0) + j - (lattice.bands[i]?.from ?? 0);
  const all = before[placeOf(problem.source, problem.target)] ?? -Infinity;
  const unmatched = {
    source: new Float64Array(problem.source).fill(1),
    target: new Float64Array(problem.target).fill(1),
  };
  /** The matched beads by their first source unit, with their probabilities. */
  const matched = new Map(beads.filter(isMatched).map((bead) => [bead.source[0], { bead, probability: 0 }]));
  visitBeads(problem, lattice, skips, (i, j, size, score) => {
    const logarithm = (before[placeOf(i, j)] ?? -Infinity) + score - all;
    if (logarithm < -NEGLIGIBLE) return;
    const share = Math.exp(logarithm);
    for (let unit = i; unit < i + size.source; unit++) unmatched.source[unit] = (unmatched.source[unit] ?? 0) - share;
    for (let unit = j; unit < j + size.target; unit++) unmatched.target[unit] = (unmatched.target[unit] ?? 0) - share;
    const best = matched.get(i);
    const isBest =
      best?.bead.target[0] === j && best.bead.source.length === size.source && best.bead.target.length === size.target;
    if (isBest) best.probability = share;
  });
  return beads.map((bead) => {
    const [i = -1, j = -1] = [bead.source[0], bead.target[0]];
    const probability = isMatched(bead) ? matched.get(i)?.probability : (unmatched.source[i] ?? unmatched.target[j]);
    return { ...bead, probability: bounded(probability ?? 0) };
  });
}

const isMatched = ({ source, target }: UnitBead): boolean => source.length > 0 && target.length > 0;

/** Beads of single units without counterparts. */
export function unmatchedBeads(source: readonly number[], target: readonly number[]): ProbableBead[] {
  return [
    ...source.map((unit) => ({ source: [unit], target: [], score: 0, probability: 1 })),
    ...target.map((unit) => ({ source: [], target: [unit], score: 0, probability: 1 })),
  ];
}

const bounded = (probability: number): number => Math.max(0, Math.min(1, probability));

/** The number of sums of paths to each position: one for each state, and the total. */
const SUMS = 4;
const TOTAL = 3;

/** One of the sums of a row; -Infinity outside of its band. */
function at(sums: Float64Array, band: Band | undefined, column: number, what: number): number {
  if (!band || column < band.from || column > band.to) return -Infinity;
  return sums[(column - band.from) * SUMS + what] ?? -Infinity;
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

/** For each position, the sum over all paths from the beginning. */
function forwardSums(problem: LatticeProblem, lattice: Lattice, skips: Skips): Float64Array {
  const { bands, starts, length, beads } = lattice;
  const { sizes } = problem;
  const totals = new Float64Array(length);
  const sums = new RecentRows(problem, lattice, SUMS);
  bands.forEach((band, i) => {
    const values = sums.start(i);
    const start = starts[i] ?? 0;
    if (i === 0) values[MATCHED] = 0;
    sizes.forEach((size, index) => {
      const earlier = bands[i - size.source];
      if (!earlier) return;
      const earlierValues = sums.of(i - size.source);
      const last = Math.min(band.to, earlier.to + size.target);
      for (let j = Math.max(band.from, earlier.from + size.target); j <= last; j++) {
        const score = beads[(start + j - band.from) * sizes.length + index] ?? -Infinity;
        if (score === -Infinity) continue;
        const place = (j - band.from) * SUMS + MATCHED;
        const before = earlierValues[(j - size.target - earlier.from) * SUMS + TOTAL] ?? -Infinity;
        values[place] = logOfSum(values[place] ?? 0, before + score);
      }
    });
    const [above, aboveValues] = [bands[i - 1], sums.of(Math.max(0, i - 1))];
    const [opening, further] = [skips.source.opening[i - 1] ?? 0, skips.source.further[i - 1] ?? 0];
    for (let j = band.from; j <= band.to; j++) {
      const place = (j - band.from) * SUMS;
      const matched = values[place + MATCHED] ?? 0;
      const missing = logOfSum(
        at(aboveValues, above, j, MATCHED) + opening,
        at(aboveValues, above, j, SOURCE_GAP) + further,
      );
      const extra =
        j === band.from
          ? -Infinity
          : logOfSum(
              logOfSum(values[place - SUMS + MATCHED] ?? 0, values[place - SUMS + SOURCE_GAP] ?? 0) +
                (skips.target.opening[j - 1] ?? 0),
              (values[place - SUMS + TARGET_GAP] ?? 0) + (skips.target.further[j - 1] ?? 0),
            );
      const total = logOfSum(logOfSum(matched, missing), extra);
      values[place + SOURCE_GAP] = missing;
      values[place + TARGET_GAP] = extra;
      values[place + TOTAL] = total;
      totals[start + j - band.from] = total;
    }
  });
  return totals;
}

/**
 * Calls `visit` for each bead, from the last ones to the first, with its position, and with its score plus the sum over
 * all paths from its end to the end of both sequences.
 */
function visitBeads(
  problem: LatticeProblem,
  lattice: Lattice,
  skips: Skips,
  visit: (i: number, j: number, size: Size, score: number) => void,
): void {
  const { bands, starts, beads } = lattice;
  const { source: end, target, sizes } = problem;
  const sums = new RecentRows(problem, lattice, SUMS);
  for (let i = end; i >= 0; i--) {
    const { from, to } = bands[i] ?? NOWHERE;
    const values = sums.start(i);
    if (i === end && target >= from && target <= to) values[(target - from) * SUMS + MATCHED] = 0;
    sizes.forEach((size, index) => {
      const below = bands[i + size.source];
      if (!below) return;
      const [laterValues, start] = [sums.of(i + size.source), starts[i + size.source] ?? 0];
      const last = Math.min(to, below.to - size.target);
      for (let j = Math.max(from, below.from - size.target); j <= last; j++) {
        const column = j + size.target - below.from;
        const bead = beads[(start + column) * sizes.length + index] ?? -Infinity;
        if (bead === -Infinity) continue;
        const score = bead + (laterValues[column * SUMS + MATCHED] ?? 0);
        if (score === -Infinity) continue;
        const place = (j - from) * SUMS + MATCHED;
        values[place] = logOfSum(values[place] ?? 0, score);
        visit(i, j, size, score);
      }
    });
    addGapsBackwards(lattice, skips, sums, i);
  }
}

/** Adds the paths that go on with units without a counterpart to the sums of a row from its positions to the end. */
function addGapsBackwards({ bands }: Lattice, skips: Skips, sums: RecentRows, i: number): void {
  const { from, to } = bands[i] ?? NOWHERE;
  const [values, below, belowValues] = [sums.of(i), bands[i + 1], sums.of(i + 1)];
  const [opening, further] = [skips.source.opening[i] ?? 0, skips.source.further[i] ?? 0];
  for (let j = to; j >= from; j--) {
    const place = (j - from) * SUMS;
    const matched = values[place + MATCHED] ?? 0;
    const missing = at(belowValues, below, j, SOURCE_GAP);
    const extra = j === to ? -Infinity : (values[place + SUMS + TARGET_GAP] ?? 0);
    const unlessMissing = logOfSum(matched, extra + (skips.target.opening[j] ?? 0));
    values[place + MATCHED] = logOfSum(unlessMissing, missing + opening);
    values[place + SOURCE_GAP] = logOfSum(unlessMissing, missing + further);
    values[place + TARGET_GAP] = logOfSum(matched, extra + (skips.target.further[j] ?? 0));
  }
}
