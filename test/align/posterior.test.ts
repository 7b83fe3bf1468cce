import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestBeads } from "../../src/align/beads.ts";
import { withProbabilities } from "../../src/align/posterior.ts";
import { anyLikenesses, type Likenesses, problemOf, SIZES, SKIP, scoreOf } from "./likeness-tables.ts";

function probable(likenesses: Likenesses, target: number) {
  const problem = problemOf(likenesses, target);
  const { beads, rows } = bestBeads(problem);
  return withProbabilities(problem, rows, beads);
}

/** All alignments of what stands before a position, each as its beads and its score. */
function everyAlignment(likenesses: Likenesses, i: number, j: number): { beads: string[]; score: number }[] {
  if (i === 0 && j === 0) return [{ beads: [], score: 0 }];
  const steps = [
    ...SIZES.map((size) => ({ ...size, score: scoreOf(likenesses, i - 1, j - 1, size) })),
    { source: 1, target: 0, score: SKIP },
    { source: 0, target: 1, score: SKIP },
  ];
  return steps
    .filter(({ source, target }) => source <= i && target <= j)
    .flatMap(({ source, target, score }) =>
      everyAlignment(likenesses, i - source, j - target)
        // What is lost and added at one place has no order: the lost comes first.
        .filter(({ beads }) => target > 0 || !beads.at(-1)?.startsWith("–"))
        .map((before) => ({
          beads: [...before.beads, bead(range(i - source, i), range(j - target, j))],
          score: before.score + score,
        })),
    );
}

/** A bead by its units; a unit that is alone by itself, wherever the other side stands. */
const bead = (source: readonly number[], target: readonly number[]): string => `${source}–${target}`;
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

describe("how probable a bead is", () => {
  it.each<[string, Likenesses, number, string]>([
    [
      "nothing else is like it",
      [
        [9, -9],
        [-9, 9],
      ],
      2,
      "0–0 1.0, 1–1 1.0",
    ],
    ["two of the target are as good", [[9, -9, 9]], 3, "–0 0.5, –1 1.0, 0–2 0.5"],
    ["two of the source are as good", [[9], [-9], [9]], 1, "0– 0.5, 1– 1.0, 2–0 0.5"],
    ["no more like than not", [[-2]], 1, "0–0 0.5"],
  ])("%s", (_, likenesses, target, expected) => {
    const halves = probable(likenesses, target).map(({ source, target, probability }) => ({
      name: bead(source, target),
      probability,
    }));
    for (const one of expected.split(", ")) {
      const [name, probability] = one.split(" ");
      expect(halves.find((half) => half.name === name)?.probability).toBeCloseTo(Number(probability), 1);
    }
  });

  it("is the share of all alignments that have it", () => {
    fc.assert(
      fc.property(anyLikenesses, ([columns, likenesses]) => {
        const every = everyAlignment(likenesses, likenesses.length, columns);
        const weight = (list: typeof every) => list.reduce((sum, { score }) => sum + Math.exp(score), 0);
        for (const { source, target, probability } of probable(likenesses, columns)) {
          const having = every.filter(({ beads }) => beads.includes(bead(source, target)));
          expect(probability).toBeCloseTo(weight(having) / weight(every), 4);
        }
      }),
    );
  });
});
