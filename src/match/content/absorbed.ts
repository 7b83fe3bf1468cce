import { grouped } from "../../grouped.ts";
import { SIDES } from "../../sides.ts";
import type { Alignment } from "../../types.ts";
import { type Blocks, DECISIVE, type Extent, joined, type Lengths, NOTHING } from "./lengths.ts";
import type { Ground } from "./merged.ts";
import type { Lone } from "./outermost.ts";

/** Neighbouring paragraphs are often made one: so many nats must say that a lone one was not. */
const SURE = 1;

/** A bead in its passage. */
interface Stretch {
  readonly bead: Blocks;
  readonly extent: Extent;
  readonly passage: number;
  /** Both sides have a text. */
  readonly isAnswered: boolean;
}

/** Tells blocks without counterpart whose text is there all the same: what stands around them has room for it. */
export class Absorption {
  readonly #places = { source: new Map<number, number>(), target: new Map<number, number>() };
  readonly #stretches: readonly Stretch[];
  readonly #passages: ReadonlyMap<number, readonly Stretch[]>;
  readonly #alignment: Alignment;
  readonly #lengths: Lengths;

  constructor({ alignment, lengths, passage }: Ground, beads: readonly Blocks[]) {
    this.#alignment = alignment;
    this.#lengths = lengths;
    this.#stretches = beads.map((bead, index) => {
      for (const side of SIDES) for (const block of bead[side]) this.#places[side].set(block, index);
      const side = bead.source.length > 0 ? "source" : "target";
      const extent = lengths.of(bead);
      const isAnswered = extent.source > 0 && extent.target > 0;
      return { bead, extent, passage: passage(side, bead[side][0] ?? 0), isAnswered };
    });
    this.#passages = grouped(this.#stretches, ({ passage }) => passage);
  }

  /** Whether the text of a block rather stands in the texts beside it, or somewhere in its passage, than nowhere. */
  has({ side, block, whole }: Lone): boolean {
    const places = whole.flatMap((one) => this.#places[side].get(one) ?? []);
    const [before, gap, after] = this.#around(Math.min(...places), Math.max(...places));
    const passage = this.#passages.get(gap[0]?.passage ?? -1) ?? [];
    const answered = passage.filter(({ isAnswered }) => isAnswered);
    const lone = passage.filter(({ isAnswered }) => !isAnswered);
    const isParagraph = this.#areParagraphs({ source: [], target: [], [side]: [block] });
    const isUnbroken = gap.every(({ bead }) => bead.source.length === 0 || bead.target.length === 0);
    const isIn = ([beside]: readonly Stretch[]) =>
      beside !== undefined &&
      this.#gain([beside], gap) > (isParagraph && isUnbroken && this.#areParagraphs(beside.bead) ? -SURE : DECISIVE);
    const isAround = this.#gain([...before, ...after], gap) > DECISIVE;
    return isIn(before) || isIn(after) || isAround || this.#gain(answered, lone) > DECISIVE;
  }

  #areParagraphs(bead: Blocks): boolean {
    return SIDES.every((side) =>
      bead[side].every((block) => this.#alignment[side].blocks[block]?.kind === "paragraph"),
    );
  }

  /** What stands alone around some beads, and the texts that stand before and after it in the same passage. */
  #around(first: number, last: number): [before: Stretch[], gap: Stretch[], after: Stretch[]] {
    const passage = this.#stretches[first]?.passage;
    const isEnd = (at: number) => this.#stretches[at]?.isAnswered !== false || this.#stretches[at]?.passage !== passage;
    let [from, to] = [first - 1, last + 1];
    while (!isEnd(from)) from--;
    while (!isEnd(to)) to++;
    const beside = (at: number) => this.#stretches.slice(at, at + 1).filter((stretch) => stretch.passage === passage);
    return [from < 0 ? [] : beside(from), this.#stretches.slice(from + 1, to), beside(to)];
  }

  /** By how many nats texts are rather those with others in them than those without. */
  #gain(there: readonly Stretch[], others: readonly Stretch[]): number {
    return this.#lengths.misfit(total(there)) - this.#lengths.misfit(total([...there, ...others]));
  }
}

const total = (stretches: readonly Stretch[]): Extent => stretches.map(({ extent }) => extent).reduce(joined, NOTHING);
