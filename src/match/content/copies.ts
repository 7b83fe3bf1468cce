import type { Alignment } from "../../types/alignment.ts";
import { otherSide, SIDES, type Side } from "../../types/page.ts";
import type { BlockIndexes } from "./lengths.ts";
import type { UnmatchedTree } from "./outermost.ts";

/** The least length of a text that is not repeated by coincidence, in UTF-16 code units. */
const SHORTEST = 8;

/** Finds paragraphs and items that one page has twice in a row, and the other once. */
export class Copies {
  readonly #alignment: Alignment;

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
  }

  /**
   * Separates copies from the other blocks of a bead. If the first of two equal blocks has no counterpart but the second
   * one does, they change places, so that the second one is the copy.
   */
  separate(beads: readonly BlockIndexes[]): BlockIndexes[] {
    return SIDES.reduce<BlockIndexes[]>(
      (result, side) =>
        this.#copiesLast(
          side,
          result.flatMap((bead) => this.#separate(side, bead)),
        ),
      [...beads],
    );
  }

  /** Whether a block is a copy of the block before or after it. */
  has({ side, blockIndex }: Pick<UnmatchedTree, "side" | "blockIndex">): boolean {
    const text = this.#textOf(side, blockIndex);
    return text !== null && [blockIndex - 1, blockIndex + 1].some((block) => this.#textOf(side, block) === text);
  }

  #separate(side: Side, bead: BlockIndexes): BlockIndexes[] {
    const other = otherSide(side);
    if (
      bead[side].length < 2 ||
      bead[other].length === 0 ||
      bead[other].some((block) => this.has({ side: other, blockIndex: block }))
    )
      return [bead];
    const [first = -1] = bead[side];
    const copies = bead[side].filter((block) => block !== first && this.has({ side, blockIndex: block }));
    const rest = { ...bead, [side]: bead[side].filter((block) => !copies.includes(block)) };
    return copies.length === 0 ? [bead] : [rest, ...copies.map((copy) => ({ source: [], target: [], [side]: [copy] }))];
  }

  #copiesLast(side: Side, beads: readonly BlockIndexes[]): BlockIndexes[] {
    const other = otherSide(side);
    const result = [...beads];
    for (const [at, bead] of result.entries()) {
      const next = result[at + 1];
      const isAlone = bead[side].length === 1 && bead[other].length === 0;
      if (!next || !isAlone || next[side].length !== 1 || next[other].length === 0) continue;
      const text = this.#textOf(side, bead[side][0] ?? -1);
      if (text === null || text !== this.#textOf(side, next[side][0] ?? -1)) continue;
      result[at] = { ...next, [side]: bead[side] };
      result[at + 1] = { ...bead, [side]: next[side] };
    }
    return result;
  }

  #textOf(side: Side, block: number): string | null {
    const { kind, text = "" } = this.#alignment[side].blocks[block] ?? {};
    return (kind === "paragraph" || kind === "item") && text.length >= SHORTEST ? text : null;
  }
}
