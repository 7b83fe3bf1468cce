import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import { assemble } from "./assemble.ts";
import { band } from "./band.ts";
import { Evidence } from "./evidence/index.ts";
import { WEIGHTS, type Weights } from "./evidence/weights.ts";
import type { AlignmentInput } from "./input.ts";
import { bestBeads } from "./lattice/beads.ts";
import { type ProbableBead, withProbabilities } from "./lattice/posterior.ts";
import type { LatticeProblem, Size } from "./lattice/problem.ts";
import { withHeadingsAcross } from "./reordered/crossings.ts";
import { withMoves } from "./reordered/moves.ts";
import { beadScorer } from "./scoring.ts";
import { type Unit, type UnitOptions, units } from "./units.ts";
import { withoutUnsupported, withRestoredPairs } from "./unsupported.ts";

/** Finds the corresponding sections and blocks of two documents. Only benchmarks pass other weights. */
export function align(source: Document, target: Document, weights: Weights = WEIGHTS): Alignment {
  const languages = [source.language, target.language];
  const beside = ({ format, sections }: Document): UnitOptions => ({
    languages,
    besidePlainText: format === "text",
    besideIds: sections.some(({ id }) => id !== null),
  });
  const sourceUnits = units(source, beside(target));
  const targetUnits = units(target, beside(source));
  const sizes = beadSizes(source, target);
  const evidence = new Evidence(sourceUnits, targetUnits, weights);
  const input = {
    source: sourceUnits,
    target: targetUnits,
    sizes,
    evidence,
    scorer: beadScorer(sourceUnits, targetUnits, evidence, lengthRatio(sourceUnits, targetUnits), weights),
  };
  const split = withoutUnsupported(input, beadsInOrder(input));
  const { beads, moved } = withMoves(input, withHeadingsAcross(input, split));
  return assemble(source, target, sourceUnits, targetUnits, withRestoredPairs(beads, split.restorable), moved);
}

/** The best beads without moved sections. */
function beadsInOrder({ source, target, sizes, evidence, scorer }: AlignmentInput): ProbableBead[] {
  const most = Math.max(...sizes.map((size) => size.source));
  const problem: LatticeProblem = {
    source: source.length,
    target: target.length,
    sizes,
    band: band(source, target),
    enterRow: (row, { from, to }) => {
      evidence.prepare(row, from, to);
      evidence.forget(row - most);
    },
    skipSource: scorer.skipSource,
    skipTarget: scorer.skipTarget,
    score: scorer.score,
  };
  const { beads, lattice } = bestBeads(problem);
  return withProbabilities(problem, lattice, beads);
}

const MARKUP_SIZES: readonly Size[] = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 2, target: 2 },
];
/** The numbers of lines into which a plain text may split a paragraph. */
const LINE_COUNTS = [1, 2, 3, 4, 5, 6, 7, 8];

function beadSizes(source: Document, target: Document): readonly Size[] {
  if (target.format === "text") return LINE_COUNTS.map((lines) => ({ source: 1, target: lines }));
  if (source.format === "text") return LINE_COUNTS.map((lines) => ({ source: lines, target: 1 }));
  return MARKUP_SIZES;
}

/** The length of the target divided by that of the source, without code and sentences that are the same on both sides. */
function lengthRatio(source: readonly Unit[], target: readonly Unit[]): number {
  const total = (list: readonly Unit[], others: readonly Unit[]) => {
    const same = new Set(others.map(({ text }) => text).filter((text) => SENTENCE.test(text)));
    return list.reduce((sum, { kind, text }) => sum + (kind === "code" || same.has(text) ? 0 : text.length), 0);
  };
  return Math.max(1, total(target, source)) / Math.max(1, total(source, target));
}

/** The end of a sentence; names do not have it. */
const SENTENCE = /[.。!！?？]["”」』)）]?$/;
