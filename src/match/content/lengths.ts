import type { Alignment, Bead, Document, Side } from "../../types.ts";

/** Blocks of both sides, by their indexes. */
export type Blocks = Pick<Bead, Side>;

/** Lengths of texts on both sides. */
export interface Extent {
  readonly source: number;
  readonly target: number;
}

export const NOTHING: Extent = { source: 0, target: 0 };

/** Two extents as one. */
export const joined = (a: Extent, b: Extent): Extent => ({ source: a.source + b.source, target: a.target + b.target });

/** Variance of the log length ratio of two texts that answer to each other: a part that stays, and one for short texts. */
const VARIANCE = 0.01;
const SHORT_VARIANCE = 1.5;
/** Degrees of freedom of Student's distribution, for translators are terse or wordy more often than a normal one has it. */
const FREEDOM = 4;

/** So many nats decide. */
export const DECISIVE = 2;

/** Shorter texts say little of what is usual. */
const LEAST = 20;

/** Letters that say what takes two or three in other scripts. */
const DENSE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\u3000-\u30ff]/gu;

/** Weighs lengths of texts that answer to each other, as Gale & Church (1993) do, by what is usual on these two pages. */
export class Lengths {
  readonly #sizes: Readonly<Record<Side, readonly number[]>>;
  /** How much longer the target is where both have something. */
  readonly #ratio: number;

  constructor({ source, target, beads }: Alignment) {
    this.#sizes = { source: sizes(source), target: sizes(target) };
    const extents = beads.map((bead) => this.of(bead)).filter((extent) => Math.min(extent.source, extent.target) > 0);
    const long = extents.filter((extent) => Math.min(extent.source, extent.target) >= LEAST);
    this.#ratio = median((long.length > 0 ? long : extents).map((extent) => extent.target / extent.source));
  }

  /** Lengths of what a reader reads in some blocks, without those that they hold. */
  of(blocks: Blocks): Extent {
    const sum = (side: Side) => blocks[side].reduce((sum, block) => sum + (this.#sizes[side][block] ?? 0), 0);
    return { source: sum("source"), target: sum("target") };
  }

  /** How little two lengths fit each other, in nats; 0 where they fit exactly. */
  misfit({ source, target }: Extent): number {
    const [from, to] = [1 + source * Math.sqrt(this.#ratio), 1 + target / Math.sqrt(this.#ratio)];
    const deviation = Math.log(to / from) ** 2 / (VARIANCE + SHORT_VARIANCE / Math.min(from, to));
    return ((FREEDOM + 1) / 2) * Math.log(1 + deviation / FREEDOM);
  }
}

/** The middle one of some ratios, or the geometric mean of both; 1 where there are none. */
function median(ratios: readonly number[]): number {
  const sorted = ratios.toSorted((a, b) => a - b);
  const [low = 1, high = 1] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return Math.sqrt(low * high);
}

/** Code and bare addresses are not read. */
function sizes({ blocks, elements }: Document): number[] {
  const list = blocks.map(({ kind, text }) => (kind === "code" ? 0 : size(text)));
  for (const element of elements) {
    if (element.kind === "link" && element.block !== null && element.text === element.url) {
      list[element.block] = Math.max(0, (list[element.block] ?? 0) - size(element.text));
    }
  }
  return list;
}

const size = (text: string): number => text.length + (text.match(DENSE)?.length ?? 0);
