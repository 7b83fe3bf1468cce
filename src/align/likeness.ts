import type { Size } from "./beads.ts";
import type { Evidence } from "./evidence.ts";
import type { Unit } from "./units.ts";
import type { Weights } from "./weights.ts";

/** Variance of the log length ratio of counterparts (plus a part for short ones), and of any two units. */
const VARIANCE = 0.08;
const SHORT_VARIANCE = 2;
const ANY_VARIANCE = 1.3;
const LEAST_LENGTH = -3;

/** How likely units are each other's counterpart: the one place where all evidence is weighed together. */
export interface Likeness {
  /** Score of the bead of neighbouring units that ends with units `i` and `j`. */
  score(i: number, j: number, size: Size): number;
  skipSource(i: number, opens: boolean): number;
  skipTarget(j: number, opens: boolean): number;
}

/** Builds the likeness of two sequences of units; `lengthRatio` is how long the target is for each character of the source. */
export function likeness(
  source: readonly Unit[],
  target: readonly Unit[],
  evidence: Evidence,
  lengthRatio: number,
  weights: Weights,
): Likeness {
  const skip = (unit: Unit | undefined, opens: boolean) =>
    opens || unit?.kind === "heading" ? weights.lost : weights.lostAlong;
  const [left, right] = [new Sequence(source), new Sequence(target)];
  const score = (i: number, j: number, size: Size): number => {
    const shape = shapeScore(left, i, right, j, size, weights);
    if (shape === -Infinity) return shape;
    const tokens = evidence.of(i, size.source, j, size.target);
    const lengths = lengthScore(left.length(i, size.source), right.length(j, size.target), lengthRatio);
    return shape + saturated(tokens, weights) + weights.lengths * lengths;
  };
  return { score, skipSource: (i, opens) => skip(source[i], opens), skipTarget: (j, opens) => skip(target[j], opens) };
}

/** Units, with what is asked of several neighbours at once. */
class Sequence {
  readonly #lengths: Float64Array;
  /** How many neighbours that end with a unit may stand in one bead, and how many of them are lines of one paragraph. */
  readonly mergeable: Uint32Array;
  readonly joined: Uint32Array;

  constructor(readonly units: readonly Unit[]) {
    this.#lengths = new Float64Array(units.length + 1);
    this.mergeable = new Uint32Array(units.length);
    this.joined = new Uint32Array(units.length);
    units.forEach((unit, index) => {
      this.#lengths[index + 1] = (this.#lengths[index] ?? 0) + unit.text.length;
      this.mergeable[index] = PROSE.has(unit.kind) ? 1 + (this.mergeable[index - 1] ?? 0) : 0;
      this.joined[index] = unit.kind === "line" && unit.joined ? 1 + (this.joined[index - 1] ?? 0) : 1;
    });
  }

  length(end: number, count: number): number {
    return (this.#lengths[end + 1] ?? 0) - (this.#lengths[end + 1 - count] ?? 0);
  }
}

/** What the kinds and depths of the units say. */
function shapeScore(left: Sequence, i: number, right: Sequence, j: number, size: Size, weights: Weights): number {
  const a = left.units[i];
  const b = right.units[j];
  if (!a || !b) return -Infinity;
  if (size.source === 1 && size.target === 1) return kindScore(a, b, weights);
  if (a.kind === "line" && size.source > 1) return areLinesOf(b, left, i, size.source) ? 0 : -Infinity;
  if (b.kind === "line" && size.target > 1) return areLinesOf(a, right, j, size.target) ? 0 : -Infinity;
  const fits = (left.mergeable[i] ?? 0) >= size.source && (right.mergeable[j] ?? 0) >= size.target;
  if (!fits) return -Infinity;
  return size.source > 1 && size.target > 1 ? weights.crossed : weights.merged;
}

/** Lines of one paragraph may together answer to prose. */
function areLinesOf(one: Unit, lines: Sequence, end: number, count: number): boolean {
  return PROSE.has(one.kind) && (lines.joined[end] ?? 0) >= count;
}

const PROSE: ReadonlySet<Unit["kind"]> = new Set(["paragraph", "item", "footnote", "html"]);

function kindScore(a: Unit, b: Unit, weights: Weights): number {
  if (a.kind === "heading" && b.kind === "heading") {
    const depth = weights.sameDepth + weights.depthStep * Math.abs(a.depth - b.depth);
    return weights.sameKind + depth;
  }
  if (a.kind === "line" || b.kind === "line") return lineScore(a, b, weights);
  if (isTitle(a) || isTitle(b)) return -Infinity;
  if (a.kind === b.kind) return weights.sameKind;
  return PROSE.has(a.kind) && PROSE.has(b.kind) ? weights.kinKind : weights.otherKind;
}

const SENTENCE = /[.。!！,、:：;]\s*$/;
const isTitle = (unit: Unit): boolean => unit.kind === "heading" || unit.kind === "title";

/** A line of plain text may be anything, but a heading does not end like a sentence. */
function lineScore(a: Unit, b: Unit, weights: Weights): number {
  const [line, other] = a.kind === "line" ? [a, b] : [b, a];
  if (!isTitle(other)) return 0;
  return SENTENCE.test(line.text) && !SENTENCE.test(other.text) ? weights.sentence : 0;
}

/** Log likelihood ratio of two lengths: log-normal, wider for short texts. */
function lengthScore(a: number, b: number, ratio: number): number {
  if (a === 0 || b === 0) return a === b ? 0 : -1;
  const apart = Math.log(b / (a * ratio));
  const variance = VARIANCE + SHORT_VARIANCE / Math.min(a * Math.sqrt(ratio), b / Math.sqrt(ratio));
  if (variance >= ANY_VARIANCE) return 0;
  const score = Math.log(ANY_VARIANCE / variance) / 2 - (apart ** 2 / 2) * (1 / variance - 1 / ANY_VARIANCE);
  return Math.max(LEAST_LENGTH, score);
}

function saturated(evidence: number, { mostFor, mostAgainst }: Weights): number {
  const most = evidence > 0 ? mostFor : mostAgainst;
  return most * Math.tanh(evidence / most);
}
