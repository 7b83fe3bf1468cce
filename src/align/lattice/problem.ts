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
export type State = (typeof STATES)[number];

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
