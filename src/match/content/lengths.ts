import type { Alignment, Bead } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { Side } from "../../types/page.ts";

/** Blocks of both sides, by their indexes. */
export type BlockIndexes = Pick<Bead, Side>;

/** Total text length on each side. */
export interface TextLengths {
  readonly source: number;
  readonly target: number;
}

/** The lengths of no text. */
export const NOTHING: TextLengths = { source: 0, target: 0 };

/** Adds text lengths. */
export const sumOf = (a: TextLengths, b: TextLengths): TextLengths => ({
  source: a.source + b.source,
  target: a.target + b.target,
});

/** Variance of the log length ratio of corresponding texts: a constant part, and one for short texts. */
const VARIANCE = 0.01;
const SHORT_VARIANCE = 1.5;
/**
 * Degrees of freedom of Student's t-distribution: unusually short or long translations are more frequent than normal.
 */
const FREEDOM = 4;

/** The median of the squared deviation of a normal distribution (chi-squared with one degree of freedom). */
const USUAL_DEVIATION = 0.455;
/** The most by which the variance of a page can be smaller, and the least number of texts that show it. */
const MOST_REGULAR = 1.5;
const LEAST_TEXTS = 10;

/** The least evidence, in nats, that decides. */
export const DECISIVE = 2;

/** The most by which the lengths of corresponding texts may differ, in nats. */
export const MOST_DIFFERENCE = 3;

/** The least length of texts that count for the usual ratio. */
const LEAST = 20;

/** Characters that correspond to two or three letters of other scripts. */
const DENSE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\u3000-\u30ff]/gu;

/** Compares lengths of texts as in Gale & Church (1993), relative to the usual length ratio of the two pages. */
export class Lengths {
  readonly #sizes: Readonly<Record<Side, readonly number[]>>;
  /** Median of target length to source length over beads with text on both sides. */
  readonly #ratio: number;
  /** How much smaller the variance is on these pages than usual; at least 1. */
  readonly #regularity: number;

  constructor({ source, target, beads }: Alignment) {
    this.#sizes = { source: sizes(source), target: sizes(target) };
    const extents = beads.map((bead) => this.of(bead)).filter((extent) => Math.min(extent.source, extent.target) > 0);
    const long = extents.filter((extent) => Math.min(extent.source, extent.target) >= LEAST);
    this.#ratio = median((long.length > 0 ? long : extents).map((extent) => extent.target / extent.source));
    const deviation = median(long.map((extent) => this.#deviation(extent)));
    this.#regularity = long.length < LEAST_TEXTS ? 1 : Math.min(MOST_REGULAR, Math.max(1, USUAL_DEVIATION / deviation));
  }

  /** Lengths of the visible text of blocks, without nested blocks. */
  of(blocks: BlockIndexes): TextLengths {
    const sum = (side: Side) => blocks[side].reduce((sum, block) => sum + (this.#sizes[side][block] ?? 0), 0);
    return { source: sum("source"), target: sum("target") };
  }

  /** How unlikely two lengths are for corresponding texts, in nats; 0 if they fit exactly. */
  mismatch(lengths: TextLengths): number {
    return surprise(this.#deviation(lengths));
  }

  /**
   * How unlikely it is that a corresponding text is so short, in nats; 0 if the target is not too short. More unlikely on
   * pages whose other texts have regular lengths.
   */
  shortfall(lengths: TextLengths): number {
    return lengths.target < lengths.source * this.#ratio ? surprise(this.#deviation(lengths) * this.#regularity) : 0;
  }

  /** The squared deviation of two lengths from the usual ratio, in units of the variance. */
  #deviation({ source, target }: TextLengths): number {
    const [from, to] = [1 + source * Math.sqrt(this.#ratio), 1 + target / Math.sqrt(this.#ratio)];
    return Math.log(to / from) ** 2 / (VARIANCE + SHORT_VARIANCE / Math.min(from, to));
  }
}

/** How unlikely a squared deviation is, in nats, compared with none. */
const surprise = (deviation: number): number => ((FREEDOM + 1) / 2) * Math.log(1 + deviation / FREEDOM);

/** The median of positive numbers, with the geometric mean of the middle two; 1 if there are none. */
function median(ratios: readonly number[]): number {
  const sorted = ratios.toSorted((a, b) => a - b);
  const [low = 1, high = 1] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return Math.sqrt(low * high);
}

/** Lengths of all blocks, without code and bare URLs. */
function sizes({ blocks, elements }: Document): number[] {
  const list = blocks.map(({ kind, text }) => (kind === "code" ? 0 : size(text)));
  for (const element of elements) {
    if (element.kind === "link" && element.block !== null && element.text === element.url) {
      list[element.block] = Math.max(0, (list[element.block] ?? 0) - size(element.text));
    }
  }
  return list;
}

/** The length of a text; a character of a dense script counts as two. */
export const size = (text: string): number => text.length + (text.match(DENSE)?.length ?? 0);
