import { groupBy } from "../../group-by.ts";
import { isLatin } from "../../language/script.ts";
import type { Alignment } from "../../types/alignment.ts";
import { otherSide, type Side } from "../../types/page.ts";
import type { BlockIndexes } from "./lengths.ts";

/** The least number of names that tell whether the text of a block is in another one, or is not. */
export const LEAST_NAMES = 2;

/** The words that most translations keep: words in Latin letters, and numbers. */
export class SharedWords {
  readonly #alignment: Alignment;
  /** The words of each block, once they were needed. */
  readonly #words = { source: new Map<number, Set<string>>(), target: new Map<number, Set<string>>() };
  /** The inline code of each block. */
  readonly #code: Readonly<Record<Side, ReadonlyMap<number | null, readonly string[]>>>;

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
    const code = (side: Side) => {
      const elements = alignment[side].elements.flatMap((element) => (element.kind === "inlineCode" ? [element] : []));
      const byBlock = groupBy(elements, ({ block }) => block);
      return new Map(Array.from(byBlock, ([block, all]) => [block, all.map(({ value }) => value)] as const));
    };
    this.#code = { source: code("source"), target: code("target") };
  }

  /** The number of words of some blocks of a bead that its other side has, but the rest of its side does not. */
  inside(bead: BlockIndexes, side: Side, blocks: readonly number[]): number {
    const other = otherSide(side);
    const rest = bead[side].filter((block) => !blocks.includes(block));
    const words = new Set(blocks.flatMap((block) => [...this.#of(side, block)]));
    return Array.from(words).filter(
      (word) =>
        bead[other].some((block) => this.#of(other, block).has(word)) &&
        !rest.some((block) => this.#of(side, block).has(word)),
    ).length;
  }

  /** The number of words of a block that a translation would keep, and that neither side of the rest of a bead has. */
  absent(bead: BlockIndexes, side: Side, block: number): number {
    const other = otherSide(side);
    const isElsewhere = (word: string) =>
      bead[other].some((one) => this.#of(other, one).has(word)) ||
      bead[side].some((one) => one !== block && this.#of(side, one).has(word));
    return new Set(this.#keptOf(side, block).filter((word) => !isElsewhere(word))).size;
  }

  /** The inline code of some blocks. */
  codeOf(side: Side, blocks: readonly number[]): readonly string[] {
    return blocks.flatMap((block) => this.#code[side].get(block) ?? []);
  }

  #of(side: Side, block: number): ReadonlySet<string> {
    const known = this.#words[side].get(block) ?? new Set(wordsIn(this.#alignment[side].blocks[block]?.text ?? ""));
    this.#words[side].set(block, known);
    return known;
  }

  /** Words in letters that the language of the page does not use, numbers, and code. */
  #keptOf(side: Side, block: number): readonly string[] {
    const words = [...this.#of(side, block)];
    if (!isLatin(this.#alignment[side].language)) return words;
    return [...words.filter((word) => /\d/.test(word)), ...this.codeOf(side, [block]).flatMap(wordsIn)];
  }
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{Script=Latin}\p{N}]{2,}/gu) ?? []
  );
}
