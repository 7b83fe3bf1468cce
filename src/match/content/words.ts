import { groupBy } from "../../group-by.ts";
import { isLatin } from "../../language/script.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Element } from "../../types/document.ts";
import { otherSide, type Side } from "../../types/page.ts";
import { resource } from "../../url/index.ts";
import type { BlockIndexes } from "./lengths.ts";

/** The least number of names that tell whether the text of a block is in another one, or is not. */
export const LEAST_NAMES = 2;

/** The words that most translations keep: words in Latin letters, and numbers. */
export class SharedWords {
  readonly #alignment: Alignment;
  /** The words of each block, once they were needed. */
  readonly #words = { source: new Map<number, Set<string>>(), target: new Map<number, Set<string>>() };
  /** The inline code and the pages that links lead to, of each block. */
  readonly #elements: Readonly<Record<Side, ReadonlyMap<number | null, readonly KeptElement[]>>>;

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
    const { source, target } = alignment;
    const elements = (side: Side) =>
      groupBy(
        alignment[side].elements.flatMap((element) => keptElement(element, [source.language, target.language]) ?? []),
        ({ block }) => block,
      );
    this.#elements = { source: elements("source"), target: elements("target") };
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

  /** Whether the other side of a bead has all inline code, or all links, of some blocks that the rest of its side lacks. */
  hasElementsOf(bead: BlockIndexes, side: Side, blocks: readonly number[], kind: KeptElement["kind"]): boolean {
    const other = otherSide(side);
    const rest = bead[side].filter((block) => !blocks.includes(block));
    const [own, beside, there] = [
      this.#valuesOf(side, blocks, kind),
      this.#valuesOf(side, rest, kind),
      this.#valuesOf(other, bead[other], kind),
    ];
    return own.length > 0 && own.every((value) => there.includes(value) && !beside.includes(value));
  }

  #valuesOf(side: Side, blocks: readonly number[], kind: KeptElement["kind"]): readonly string[] {
    const elements = blocks.flatMap((block) => this.#elements[side].get(block) ?? []);
    return elements.flatMap((element) => (element.kind === kind ? [element.value] : []));
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
    const code = this.#valuesOf(side, [block], "inlineCode");
    return [...words.filter((word) => /\d/.test(word)), ...code.flatMap(wordsIn)];
  }
}

/** An element that translations keep. */
interface KeptElement {
  readonly kind: "inlineCode" | "link";
  readonly value: string;
  readonly block: number | null;
}

function keptElement(element: Element, languages: readonly string[]): KeptElement | null {
  const { kind, block } = element;
  if (kind === "inlineCode") return { kind, value: element.value, block };
  return kind === "link" ? { kind, value: resource(element.url, languages).key, block } : null;
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{Script=Latin}\p{N}]{2,}/gu) ?? []
  );
}
