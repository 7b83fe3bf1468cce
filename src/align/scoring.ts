import type { Evidence } from "./evidence/index.ts";
import type { Weights } from "./evidence/weights.ts";
import type { Size } from "./lattice/problem.ts";
import type { Unit } from "./units.ts";

/** Scores beads, in nats. This is the only place that combines all evidence. */
export interface BeadScorer {
  /** Score of the bead of adjacent units that ends with units `i` and `j`. */
  score(i: number, j: number, size: Size): number;
  /** Score of a unit without a counterpart; `opens` if the unit before it has one. */
  skipSource(i: number, opens: boolean): number;
  skipTarget(j: number, opens: boolean): number;
}

/**
 * Creates the scorer of two sequences of units; `lengthRatio` is the length of the target divided by that of the
 * source.
 */
export function beadScorer(
  source: readonly Unit[],
  target: readonly Unit[],
  evidence: Evidence,
  lengthRatio: number,
  weights: Weights,
): BeadScorer {
  const skip = (unit: Unit | undefined, opens: boolean) =>
    opens || unit?.kind === "heading" ? weights.unmatched : weights.unmatchedAlso;
  const [sourceUnits, targetUnits] = [new Sequence(source), new Sequence(target)];
  const ratioRoot = Math.sqrt(lengthRatio);
  const score = (i: number, j: number, size: Size): number => {
    const shape = shapeScore(sourceUnits, i, targetUnits, j, size, weights);
    if (shape === -Infinity) return shape;
    const tokens = evidence.of(i, size.source, j, size.target);
    const lengths = lengthScore(
      sourceUnits.length(i, size.source),
      targetUnits.length(j, size.target),
      lengthRatio,
      ratioRoot,
    );
    return shape + saturated(tokens, weights) + weights.lengths * lengths;
  };
  return { score, skipSource: (i, opens) => skip(source[i], opens), skipTarget: (j, opens) => skip(target[j], opens) };
}

/** Variance of the log length ratio of counterparts, with an additional part for short ones, and of any two units. */
const VARIANCE = 0.08;
const SHORT_VARIANCE = 2;
const ANY_VARIANCE = 1.3;
/** The least score of two lengths, in nats. */
const LEAST_LENGTH = -3;

/** Units, with sums for runs of adjacent units. */
class Sequence {
  readonly #lengths: Float64Array;
  /** For each unit, the length of the run of units that ends there and may be merged in a bead. */
  readonly mergeable: Uint32Array;
  /** The same for lines of one paragraph. */
  readonly joined: Uint32Array;

  constructor(readonly units: readonly Unit[]) {
    this.#lengths = new Float64Array(units.length + 1);
    this.mergeable = new Uint32Array(units.length);
    this.joined = new Uint32Array(units.length);
    units.forEach((unit, index) => {
      this.#lengths[index + 1] = (this.#lengths[index] ?? 0) + unit.text.length;
      const before = unit.detached ? 0 : (this.mergeable[index - 1] ?? 0);
      this.mergeable[index] = PROSE.has(unit.kind) ? 1 + before : 0;
      this.joined[index] = unit.kind === "line" && unit.joined ? 1 + (this.joined[index - 1] ?? 0) : 1;
    });
  }

  length(end: number, count: number): number {
    return (this.#lengths[end + 1] ?? 0) - (this.#lengths[end + 1 - count] ?? 0);
  }
}

/** The score of a bead by the kinds and depths of its units. */
function shapeScore(source: Sequence, i: number, target: Sequence, j: number, size: Size, weights: Weights): number {
  const a = source.units[i];
  const b = target.units[j];
  if (!a || !b) return -Infinity;
  if (size.source === 1 && size.target === 1) return kindScore(a, b, weights);
  if (a.kind === "line" && size.source > 1) return areLinesOf(b, source, i, size.source) ? 0 : -Infinity;
  if (b.kind === "line" && size.target > 1) return areLinesOf(a, target, j, size.target) ? 0 : -Infinity;
  const fits = (source.mergeable[i] ?? 0) >= size.source && (target.mergeable[j] ?? 0) >= size.target;
  if (!fits) return -Infinity;
  return size.source > 1 && size.target > 1 ? weights.crossed : weights.merged;
}

/** Whether some lines may together correspond to a unit: they are lines of one paragraph, and it is prose. */
function areLinesOf(prose: Unit, lines: Sequence, end: number, count: number): boolean {
  return PROSE.has(prose.kind) && (lines.joined[end] ?? 0) >= count;
}

const PROSE: ReadonlySet<Unit["kind"]> = new Set(["paragraph", "item", "footnote", "html"]);

function kindScore(a: Unit, b: Unit, weights: Weights): number {
  if (a.kind === "heading" && b.kind === "heading") {
    const depth = weights.sameDepth + weights.depthStep * Math.abs(a.depth - b.depth);
    return weights.sameKind + depth;
  }
  if (a.kind === "line" || b.kind === "line") return lineScore(a, b, weights);
  if (isTitle(a) || isTitle(b)) return -Infinity;
  if (a.kind === b.kind) return a.depth === b.depth ? weights.sameKind : weights.similarKind;
  return PROSE.has(a.kind) && PROSE.has(b.kind) ? weights.similarKind : weights.otherKind;
}

const SENTENCE = /[.。!！,、:：;]\s*$/;
const isTitle = (unit: Unit): boolean => unit.kind === "heading" || unit.kind === "title";

/** The score of a line of plain text. It may be of any kind, but is rarely a heading if it ends like a sentence. */
function lineScore(a: Unit, b: Unit, weights: Weights): number {
  const [line, other] = a.kind === "line" ? [a, b] : [b, a];
  if (!isTitle(other)) return 0;
  return SENTENCE.test(line.text) && !SENTENCE.test(other.text) ? weights.sentence : 0;
}

/** Log likelihood ratio of two lengths: log-normal, wider for short texts. */
function lengthScore(a: number, b: number, ratio: number, ratioRoot: number): number {
  if (a === 0 || b === 0) return a === b ? 0 : -1;
  const variance = VARIANCE + SHORT_VARIANCE / Math.min(a * ratioRoot, b / ratioRoot);
  if (variance >= ANY_VARIANCE) return 0;
  const deviation = Math.log(b / (a * ratio));
  const precision = 1 / variance - 1 / ANY_VARIANCE;
  const score = Math.log(ANY_VARIANCE / variance) / 2 - ((deviation * deviation) / 2) * precision;
  return Math.max(LEAST_LENGTH, score);
}

/** Limits evidence, so that many tokens of one sentence do not count as independent. */
function saturated(evidence: number, { mostFor, mostAgainst }: Weights): number {
  const most = evidence > 0 ? mostFor : mostAgainst;
  return most * Math.tanh(evidence / most);
}
