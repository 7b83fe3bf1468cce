import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestBeads, type Size } from "../../src/align/beads.ts";

const SIZES: readonly Size[] = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
];
const SKIP = -1;

/** Aligns a table of likenesses: cell [i][j] is the score of the bead of source unit i and target unit j. */
function align(table: readonly (readonly number[])[], target: number) {
  return bestBeads({
    source: table.length,
    target,
    sizes: SIZES,
    band: () => ({ from: 0, to: target }),
    enterRow: () => {},
    skipSource: () => SKIP,
    skipTarget: () => SKIP,
    score: (i, j, size) => score(table, i, j, size),
  });
}

function score(table: readonly (readonly number[])[], i: number, j: number, size: Size): number {
  let sum = size.source + size.target > 2 ? -0.5 : 0;
  for (let a = i - size.source + 1; a <= i; a++)
    for (let b = j - size.target + 1; b <= j; b++) sum += table[a]?.[b] ?? 0;
  return sum;
}

/** The best score there is, by trying everything. */
function bestScore(table: readonly (readonly number[])[], i: number, j: number): number {
  if (i === 0 && j === 0) return 0;
  const offers = SIZES.filter((size) => size.source <= i && size.target <= j).map(
    (size) => bestScore(table, i - size.source, j - size.target) + score(table, i - 1, j - 1, size),
  );
  if (i > 0) offers.push(bestScore(table, i - 1, j) + SKIP);
  if (j > 0) offers.push(bestScore(table, i, j - 1) + SKIP);
  return Math.max(...offers);
}

describe("the best sequence of beads", () => {
  it.each([
    [
      "equal sequences",
      [
        [3, 0],
        [0, 3],
      ],
      2,
      "0–0 1–1",
    ],
    [
      "a unit lost",
      [
        [3, -3],
        [-3, -3],
        [-3, 3],
      ],
      2,
      "0–0 1– 2–1",
    ],
    [
      "a unit added",
      [
        [3, -3, -3],
        [-3, -3, 3],
      ],
      3,
      "0–0 –1 1–2",
    ],
    ["two made one", [[2], [2]], 1, "0,1–0"],
    ["one made two", [[2, 2]], 2, "0–0,1"],
    ["nothing alike", [[-9]], 1, "0– –0"],
    ["an empty target", [[], []], 0, "0– 1–"],
    ["an empty source", [], 2, "–0 –1"],
  ])("%s", (_, table, target, expected) => {
    const beads = align(table, target).map((bead) => `${bead.source}–${bead.target}`);
    expect(beads.toSorted().join(" ")).toBe(expected.split(" ").toSorted().join(" "));
  });

  it("covers both sides once, in order, with the score of the best of all", () => {
    const tables = fc.tuple(fc.nat(4), fc.nat(4)).chain(([rows, columns]) =>
      fc.tuple(
        fc.constant(columns),
        fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
    );
    fc.assert(
      fc.property(tables, ([columns, table]) => {
        const beads = align(table, columns);
        expect(beads.flatMap((bead) => bead.source)).toEqual(table.map((_, index) => index));
        expect(beads.flatMap((bead) => bead.target)).toEqual(Array.from({ length: columns }, (_, index) => index));
        expect(beads.reduce((sum, bead) => sum + bead.score, 0)).toBe(bestScore(table, table.length, columns));
      }),
    );
  });
});
