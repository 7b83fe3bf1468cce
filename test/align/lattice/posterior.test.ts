import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestBeads } from "../../../src/align/lattice/beads.ts";
import { withProbabilities } from "../../../src/align/lattice/posterior.ts";
import { anyScoreTable, problemOf, type ScoreTable, SIZES, SKIP, scoreOf } from "./score-tables.ts";

function probable(table: ScoreTable, target: number) {
  const problem = problemOf(table, target);
  const { beads, lattice } = bestBeads(problem);
  return withProbabilities(problem, lattice, beads);
}

/** All alignments of the units before a position, each with its beads and its score. */
function everyAlignment(table: ScoreTable, i: number, j: number): { beads: string[]; score: number }[] {
  if (i === 0 && j === 0) return [{ beads: [], score: 0 }];
  const steps = [
    ...SIZES.map((size) => ({ ...size, score: scoreOf(table, i - 1, j - 1, size) })),
    { source: 1, target: 0, score: SKIP },
    { source: 0, target: 1, score: SKIP },
  ];
  return steps
    .filter(({ source, target }) => source <= i && target <= j)
    .flatMap(({ source, target, score }) =>
      everyAlignment(table, i - source, j - target)
        // Missing and extra units at one place have no order; count each alignment once, missing ones first.
        .filter(({ beads }) => target > 0 || !beads.at(-1)?.startsWith("–"))
        .map((before) => ({
          beads: [...before.beads, bead(range(i - source, i), range(j - target, j))],
          score: before.score + score,
        })),
    );
}

/** The name of a bead, by its units. */
const bead = (source: readonly number[], target: readonly number[]): string => `${source}–${target}`;
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

describe("the probability of a bead", () => {
  it.each<[string, ScoreTable, number, string]>([
    [
      "no other is similar",
      [
        [9, -9],
        [-9, 9],
      ],
      2,
      "0–0 1.0, 1–1 1.0",
    ],
    ["two of the target are equally good", [[9, -9, 9]], 3, "–0 0.5, –1 1.0, 0–2 0.5"],
    ["two of the source are equally good", [[9], [-9], [9]], 1, "0– 0.5, 1– 1.0, 2–0 0.5"],
    ["as probable as not", [[-2]], 1, "0–0 0.5"],
  ])("%s", (_, table, target, expected) => {
    const halves = probable(table, target).map(({ source, target, probability }) => ({
      name: bead(source, target),
      probability,
    }));
    for (const one of expected.split(", ")) {
      const [name, probability] = one.split(" ");
      expect(halves.find((half) => half.name === name)?.probability).toBeCloseTo(Number(probability), 1);
    }
  });

  it("is the share of all alignments that contain it", () => {
    fc.assert(
      fc.property(anyScoreTable, ([columns, table]) => {
        const every = everyAlignment(table, table.length, columns);
        const weight = (list: typeof every) => list.reduce((sum, { score }) => sum + Math.exp(score), 0);
        for (const { source, target, probability } of probable(table, columns)) {
          const containing = every.filter(({ beads }) => beads.includes(bead(source, target)));
          expect(probability).toBeCloseTo(weight(containing) / weight(every), 4);
        }
      }),
    );
  });
});
