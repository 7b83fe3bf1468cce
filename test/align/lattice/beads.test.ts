import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestBeads } from "../../../src/align/lattice/beads.ts";
import { anyScoreTable, problemOf, type ScoreTable, SIZES, SKIP, scoreOf } from "./score-tables.ts";

/** The best score, found by trying all alignments. */
function bestScore(table: ScoreTable, i: number, j: number): number {
  if (i === 0 && j === 0) return 0;
  const offers = SIZES.filter((size) => size.source <= i && size.target <= j).map(
    (size) => bestScore(table, i - size.source, j - size.target) + scoreOf(table, i - 1, j - 1, size),
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
      "a missing unit",
      [
        [3, -3],
        [-3, -3],
        [-3, 3],
      ],
      2,
      "0–0 1– 2–1",
    ],
    [
      "an extra unit",
      [
        [3, -3, -3],
        [-3, -3, 3],
      ],
      3,
      "0–0 –1 1–2",
    ],
    ["two units merged into one", [[2], [2]], 1, "0,1–0"],
    ["one unit split into two", [[2, 2]], 2, "0–0,1"],
    ["nothing similar", [[-9]], 1, "0– –0"],
    ["an empty target", [[], []], 0, "0– 1–"],
    ["an empty source", [], 2, "–0 –1"],
  ])("%s", (_, table, target, expected) => {
    const beads = bestBeads(problemOf(table, target)).beads.map((bead) => `${bead.source}–${bead.target}`);
    expect(beads.toSorted().join(" ")).toBe(expected.split(" ").toSorted().join(" "));
  });

  it("covers both sides once, in order, with the best score", () => {
    fc.assert(
      fc.property(anyScoreTable, ([columns, table]) => {
        const { beads } = bestBeads(problemOf(table, columns));
        expect(beads.flatMap((bead) => bead.source)).toEqual(table.map((_, index) => index));
        expect(beads.flatMap((bead) => bead.target)).toEqual(Array.from({ length: columns }, (_, index) => index));
        expect(beads.reduce((sum, bead) => sum + bead.score, 0)).toBe(bestScore(table, table.length, columns));
      }),
    );
  });
});
