import fc from "fast-check";
import type { LatticeProblem, Size } from "../../../src/align/lattice/problem.ts";

export const SIZES: readonly Size[] = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
];
export const SKIP = -1;

/** A table of scores: cell [i][j] is the score of the bead of source unit i and target unit j. */
export type ScoreTable = readonly (readonly number[])[];

/** The alignment problem of a table; rows are source units, and columns are target units. */
export function problemOf(table: ScoreTable, target: number): LatticeProblem {
  return {
    source: table.length,
    target,
    sizes: SIZES,
    band: () => ({ from: 0, to: target }),
    enterRow: () => {},
    skipSource: () => SKIP,
    skipTarget: () => SKIP,
    score: (i, j, size) => scoreOf(table, i, j, size),
  };
}

/** Score of the bead that ends with source unit i and target unit j. */
export function scoreOf(table: ScoreTable, i: number, j: number, size: Size): number {
  let sum = size.source + size.target > 2 ? -0.5 : 0;
  for (let a = i - size.source + 1; a <= i; a++)
    for (let b = j - size.target + 1; b <= j; b++) sum += table[a]?.[b] ?? 0;
  return sum;
}

/** Any small table, with the number of its columns. */
export const anyScoreTable: fc.Arbitrary<[columns: number, ScoreTable]> = fc
  .tuple(fc.nat(4), fc.nat(4))
  .chain(([rows, columns]) =>
    fc.tuple(
      fc.constant(columns),
      fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
  );
