import type { Alignment, Document } from "../types.ts";
import { assemble } from "./assemble.ts";
import { band } from "./band.ts";
import { bestBeads, type Problem, type Size } from "./beads.ts";
import { Evidence } from "./evidence.ts";
import { rejoined, withoutHollow } from "./hollow.ts";
import { likeness } from "./likeness.ts";
import { type Ground, withMoves } from "./moves.ts";
import { type ProbableBead, withProbabilities } from "./posterior.ts";
import { type Unit, units } from "./units.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/** Finds which section answers to which, and which block; knows no rule. Other weights serve to measure these. */
export function align(source: Document, target: Document, weights: Weights = WEIGHTS): Alignment {
  const languages = [source.language, target.language];
  const left = units(source, { languages, besidePlainText: target.format === "text" });
  const right = units(target, { languages, besidePlainText: source.format === "text" });
  const sizes = beadSizes(source, target);
  const evidence = new Evidence(left, right, weights);
  const ground = {
    source: left,
    target: right,
    sizes,
    evidence,
    likeness: likeness(left, right, evidence, lengthRatio(left, right), weights),
  };
  const parted = withoutHollow(ground, straight(ground));
  const { beads, moved } = withMoves(ground, parted.beads);
  return assemble(source, target, left, right, rejoined(beads, parted.weak), moved);
}

/** The best beads in which nothing moves. */
function straight({ source, target, sizes, evidence, likeness }: Ground): ProbableBead[] {
  const most = Math.max(...sizes.map((size) => size.source));
  const problem: Problem = {
    source: source.length,
    target: target.length,
    sizes,
    band: band(source, target),
    enterRow: (row, { from, to }) => {
      evidence.prepare(row, from, to);
      evidence.forget(row - most);
    },
    skipSource: likeness.skipSource,
    skipTarget: likeness.skipTarget,
    score: likeness.score,
  };
  const { beads, rows } = bestBeads(problem);
  return withProbabilities(problem, rows, beads);
}

const MARKED: readonly Size[] = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 2, target: 2 },
];
/** A plain text may break a paragraph into that many lines. */
const LINES = [1, 2, 3, 4, 5, 6, 7, 8];

function beadSizes(source: Document, target: Document): readonly Size[] {
  if (target.format === "text") return LINES.map((lines) => ({ source: 1, target: lines }));
  if (source.format === "text") return LINES.map((lines) => ({ source: lines, target: 1 }));
  return MARKED;
}

function lengthRatio(source: readonly Unit[], target: readonly Unit[]): number {
  const total = (list: readonly Unit[]) =>
    list.reduce((sum, unit) => sum + (unit.kind === "code" ? 0 : unit.text.length), 0);
  return Math.max(1, total(target)) / Math.max(1, total(source));
}
