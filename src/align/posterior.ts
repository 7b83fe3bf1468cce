import { MATCHED, type Problem, type Row, type Size, SOURCE_GAP, TARGET_GAP, type UnitBead } from "./beads.ts";

/** A bead, and how probable it is beside all other ways to align the two sequences. */
export interface ProbableBead extends UnitBead {
  /** 0 to 1; of a unit without counterpart, that it has none. */
  readonly probability: number;
}

/**
 * Tells how probable each bead is: the share of all alignments that contain it, by the forward and backward sums of
 * Durbin et al. (1998), «Biological sequence analysis», section 4.4. Where two alignments are as good, neither of them
 * gets more than half.
 */
export function withProbabilities(problem: Problem, rows: readonly Row[], beads: readonly UnitBead[]): ProbableBead[] {
  const before = forwardSums(problem, rows);
  const all = at(before[problem.source], problem.target, TOTAL);
  const after = rows.map(none);
  const lone = { source: new Float64Array(problem.source).fill(1), target: new Float64Array(problem.target).fill(1) };
  for (let i = problem.source; i >= 0; i--) {
    fillBackwards(problem, rows, after, i, (j, size, score) => {
      const share = Math.exp(at(before[i], j, TOTAL) + score - all);
      for (let unit = i; unit < i + size.source; unit++) lone.source[unit] = (lone.source[unit] ?? 0) - share;
      for (let unit = j; unit < j + size.target; unit++) lone.target[unit] = (lone.target[unit] ?? 0) - share;
    });
  }
  return beads.map((bead) => {
    const [i, j] = [bead.source[0], bead.target[0]];
    if (j === undefined) return { ...bead, probability: bounded(lone.source[i ?? 0] ?? 0) };
    if (i === undefined) return { ...bead, probability: bounded(lone.target[j] ?? 0) };
    const further = at(after[i + bead.source.length], j + bead.target.length, MATCHED);
    return { ...bead, probability: bounded(Math.exp(at(before[i], j, TOTAL) + bead.score + further - all)) };
  });
}

/** Units that have lost their counterparts, each by itself. */
export function alone(source: readonly number[], target: readonly number[]): ProbableBead[] {
  return [
    ...source.map((unit) => ({ source: [unit], target: [], score: 0, probability: 1 })),
    ...target.map((unit) => ({ source: [], target: [unit], score: 0, probability: 1 })),
  ];
}

const bounded = (probability: number): number => Math.max(0, Math.min(1, probability));

/** What is kept for each position: the sum of each state, and of all ways to it, whatever came last. */
const KEPT = 4;
const TOTAL = 3;

/** Logarithms of sums, for each column of a row's band. */
interface Sums {
  readonly from: number;
  readonly to: number;
  readonly values: Float64Array;
}

function none({ from, to }: Row): Sums {
  return { from, to, values: new Float64Array((to - from + 1) * KEPT).fill(-Infinity) };
}

function at(sums: Sums | undefined, column: number, what: number): number {
  if (!sums || column < sums.from || column > sums.to) return -Infinity;
  return sums.values[(column - sums.from) * KEPT + what] ?? -Infinity;
}

/** What is e to that power smaller does not show in a sum. */
const NEGLIGIBLE = 36;

/** The logarithm of the sum of two numbers that are given by theirs. */
function logOfSum(a: number, b: number): number {
  const apart = a > b ? a - b : b - a;
  const more = a > b ? a : b;
  return apart < NEGLIGIBLE ? more + Math.log1p(Math.exp(-apart)) : more;
}

/** For each row, sums over all ways from the beginning to each position. */
function forwardSums({ sizes, skipSource, skipTarget }: Problem, rows: readonly Row[]): Sums[] {
  const all: Sums[] = [];
  rows.forEach((row, i) => {
    const sums = none(row);
    all.push(sums);
    for (let j = row.from; j <= row.to; j++) {
      const place = (j - row.from) * KEPT;
      let matched = i === 0 && j === 0 ? 0 : -Infinity;
      for (let index = 0; index < sizes.length; index++) {
        const size = sizes[index];
        const score = row.beads[(j - row.from) * sizes.length + index] ?? -Infinity;
        if (size && score > -Infinity)
          matched = logOfSum(matched, at(all[i - size.source], j - size.target, TOTAL) + score);
      }
      const lost = logOfSum(
        at(all[i - 1], j, MATCHED) + skipSource(i - 1, true),
        at(all[i - 1], j, SOURCE_GAP) + skipSource(i - 1, false),
      );
      const added = logOfSum(
        logOfSum(at(sums, j - 1, MATCHED), at(sums, j - 1, SOURCE_GAP)) + skipTarget(j - 1, true),
        at(sums, j - 1, TARGET_GAP) + skipTarget(j - 1, false),
      );
      sums.values[place + MATCHED] = matched;
      sums.values[place + SOURCE_GAP] = lost;
      sums.values[place + TARGET_GAP] = added;
      sums.values[place + TOTAL] = logOfSum(logOfSum(matched, lost), added);
    }
  });
  return all;
}

/** Fills a row with the sums over all ways from each position and state to the end, and tells of each bead on the way. */
function fillBackwards(
  { source: end, target, sizes, skipSource, skipTarget }: Problem,
  rows: readonly Row[],
  all: readonly Sums[],
  i: number,
  tell: (j: number, size: Size, score: number) => void,
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
      tell(j, size, score);
    }
    const lost = at(all[i + 1], j, SOURCE_GAP);
    const added = at(sums, j + 1, TARGET_GAP);
    const opening = logOfSum(further, added + skipTarget(j, true));
    const place = (j - sums.from) * KEPT;
    sums.values[place + MATCHED] = logOfSum(opening, lost + skipSource(i, true));
    sums.values[place + SOURCE_GAP] = logOfSum(opening, lost + skipSource(i, false));
    sums.values[place + TARGET_GAP] = logOfSum(further, added + skipTarget(j, false));
  }
}
