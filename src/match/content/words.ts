import type { Alignment } from "../../types/alignment.ts";
import { otherSide, type Side } from "../../types/page.ts";
import type { BlockIndexes } from "./lengths.ts";

/** The words that most translations keep: words in Latin letters, and numbers. */
export class SharedWords {
  readonly #alignment: Alignment;

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
  }

  /** The number of words of some blocks of a bead that its other side has, but the rest of its side does not. */
  inside(bead: BlockIndexes, side: Side, blocks: readonly number[]): number {
    const rest = bead[side].filter((block) => !blocks.includes(block)).flatMap((block) => this.#of(side, block));
    const words = bead[otherSide(side)].flatMap((block) => this.#of(otherSide(side), block));
    const shared = blocks.flatMap((block) => this.#of(side, block)).filter((word) => words.includes(word));
    return new Set(shared.filter((word) => !rest.includes(word))).size;
  }

  #of(side: Side, block: number): readonly string[] {
    const text = this.#alignment[side].blocks[block]?.text ?? "";
    return (
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{Script=Latin}\p{N}]{2,}/gu) ?? []
    );
  }
}
