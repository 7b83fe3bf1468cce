import { groupBy } from "../../group-by.ts";
import { sentenceCount } from "../../language/sentences.ts";
import { isBold } from "../../text/bold.ts";
import { FORMULA, formulaKey, isFormula } from "../../text/formula.ts";
import { LINE_BREAK } from "../../text/line-breaks.ts";
import { hasBreakBetween } from "../../text/thematic-break.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block, Document } from "../../types/document.ts";
import { otherSide, SIDES, type Side } from "../../types/page.ts";
import {
  type BlockIndexes,
  DECISIVE,
  type Lengths,
  MOST_DIFFERENCE,
  NOTHING,
  sumOf,
  type TextLengths,
} from "./lengths.ts";
import type { ContentEvidence } from "./merged.ts";
import { continuesSentence, type UnmatchedTree } from "./outermost.ts";
import { LEAST_NAMES, type SharedWords } from "./words.ts";

/** Finds unmatched blocks whose text is part of other blocks: the neighboring text is long enough to contain it. */
export class AbsorbedText {
  readonly #places = { source: new Map<number, number>(), target: new Map<number, number>() };
  /** The blocks directly inside a block. */
  readonly #children: Readonly<Record<Side, ReadonlyMap<number | null, readonly number[]>>>;
  readonly #beads: readonly RegionBead[];
  readonly #regions: ReadonlyMap<number, readonly RegionBead[]>;
  readonly #alignment: Alignment;
  readonly #lengths: Lengths;
  readonly #words: SharedWords;
  /** The formulas of each page, once they were needed. */
  readonly #formulas: Partial<Record<Side, ReadonlySet<string>>> = {};

  constructor({ alignment, lengths, words, region: regionOf }: ContentEvidence, beads: readonly BlockIndexes[]) {
    this.#alignment = alignment;
    this.#lengths = lengths;
    this.#words = words;
    this.#children = { source: childrenIn(alignment.source), target: childrenIn(alignment.target) };
    this.#beads = beads.map((bead, index) => {
      for (const side of SIDES) for (const block of bead[side]) this.#places[side].set(block, index);
      const side = bead.source.length > 0 ? "source" : "target";
      const own = lengths.of(bead);
      const isMatched = own.source > 0 && own.target > 0 && !arePictures(alignment, bead);
      return { bead, lengths: own, region: regionOf(side, bead[side][0] ?? 0), isMatched };
    });
    this.#regions = groupBy(this.#beads, ({ region }) => region);
  }

  /** Whether the text of a block is probably part of the text beside it, or of its region. */
  has({ side, blockIndex, indexes }: UnmatchedTree): boolean {
    const formula = formulaOf(this.#alignment[side], blockIndex);
    if (formula !== null) return this.#formulasOf(otherSide(side)).has(formula);
    const places = indexes.flatMap((one) => this.#places[side].get(one) ?? []);
    const [before, gap, after] = this.#around(side, Math.min(...places), Math.max(...places));
    const around = [...before, ...gap, ...after].map(({ bead }) => bead);
    const all = { source: around.flatMap(({ source }) => source), target: around.flatMap(({ target }) => target) };
    if (this.#words.absent(all, side, blockIndex) >= LEAST_NAMES) return false;
    if (this.#isInProse(side, blockIndex)) return true;
    const region = this.#regions.get(gap[0]?.region ?? -1) ?? [];
    const matched = region.filter(({ isMatched }) => isMatched);
    const unmatched = region.filter(({ isMatched }) => !isMatched);
    const { blocks, text } = this.#alignment[side];
    const block = blocks[blockIndex];
    // A paragraph in bold is a title, which is not merged with others so easily.
    const isParagraph = block?.kind === "paragraph" && !isBold(block, text);
    const leastFor = (bead: BlockIndexes) => {
      if (!this.#areParagraphs(bead)) return DECISIVE;
      return this.#areSentencesIn(bead, side, indexes) ? -MOST_DIFFERENCE : -SURE;
    };
    const isUnbroken = gap.every(({ bead }) => bead.source.length === 0 || bead.target.length === 0);
    const isIn = ([beside]: readonly RegionBead[]) =>
      beside !== undefined &&
      this.#gain([beside], gap) > (isParagraph && isUnbroken ? leastFor(beside.bead) : DECISIVE);
    const isAround = this.#gain([...before, ...after], gap) > DECISIVE;
    const isCondensed = [...before, ...after].some(
      ({ bead }) => this.#namesIn(bead, side, indexes) >= LEAST_NAMES || this.#areElementsIn(bead, side, indexes),
    );
    const isIncluded =
      isIn(before) || isIn(after) || isAround || isCondensed || this.#hasCodeOf(unmatched, side, indexes);
    return isIncluded || this.#gain(matched, unmatched) > DECISIVE;
  }

  #formulasOf(side: Side): ReadonlySet<string> {
    const texts = () => this.#alignment[side].text.match(FORMULA) ?? [];
    this.#formulas[side] ??= new Set(texts().flatMap((text) => (text.startsWith("$$") ? keyOf(text) : [])));
    return this.#formulas[side];
  }

  /** Whether unmatched blocks of the other page have the code of some blocks, with which another step of it was merged. */
  #hasCodeOf(unmatched: readonly RegionBead[], side: Side, indexes: readonly number[]): boolean {
    const other = otherSide(side);
    const own = this.#codeIn(side, indexes);
    const others = unmatched.flatMap(({ bead }) => this.#codeIn(other, bead[other]));
    const isAlike = (lines: readonly string[]) =>
      others.some((code) => lines.filter((line) => code.includes(line)).length >= lines.length / 2);
    return own.length > 0 && own.every(isAlike);
  }

  /** The lines of each block of code. */
  #codeIn(side: Side, indexes: readonly number[]): string[][] {
    const blocks = indexes.flatMap((index) => this.#alignment[side].blocks[index] ?? []);
    return blocks.filter(({ kind }) => kind === "code").map(({ text }) => text.split(LINE_BREAK));
  }

  /** Whether a block is an item of a list that became a paragraph: all items with a counterpart are in paragraphs. */
  #isInProse(side: Side, blockIndex: number): boolean {
    const block = this.#alignment[side].blocks[blockIndex];
    if (block?.kind !== "item") return false;
    const items = this.#children[side].get(block.parent) ?? [];
    const kinds = items.flatMap((item) => this.#counterparts(side, item).map(({ kind }) => kind));
    return kinds.length > 0 && kinds.every((kind) => kind === "paragraph");
  }

  #counterparts(side: Side, block: number): readonly Block[] {
    const other = otherSide(side);
    const place = this.#places[side].get(block);
    const bead = place === undefined ? undefined : this.#beads[place]?.bead;
    return (bead?.[other] ?? []).flatMap((index) => this.#alignment[other].blocks[index] ?? []);
  }

  /** The number of names and numbers of some blocks that the counterpart of a bead has, but not the bead itself. */
  #namesIn(bead: BlockIndexes, side: Side, indexes: readonly number[]): number {
    return this.#words.inside({ ...bead, [side]: [...bead[side], ...indexes] }, side, indexes);
  }

  /**
   * Whether the counterpart of a bead has all links of some blocks, which the bead itself lacks, or all their inline code
   * and more sentences.
   */
  #areElementsIn(bead: BlockIndexes, side: Side, indexes: readonly number[]): boolean {
    const all = { ...bead, [side]: [...bead[side], ...indexes] };
    const other = otherSide(side);
    return (
      this.#words.hasElementsOf(all, side, indexes, "link") ||
      (this.#words.hasElementsOf(all, side, indexes, "inlineCode") &&
        this.#sentencesIn(other, bead) > this.#sentencesIn(side, bead))
    );
  }

  /** Whether the counterpart of a bead has as many sentences as the bead and the blocks beside it together. */
  #areSentencesIn(bead: BlockIndexes, side: Side, indexes: readonly number[]): boolean {
    const all = { ...bead, [side]: [...bead[side], ...indexes] };
    const parents = new Set(all[side].map((block) => this.#alignment[side].blocks[block]?.parent));
    return parents.size === 1 && this.#sentencesIn(side, all) <= this.#sentencesIn(otherSide(side), bead);
  }

  #sentencesIn(side: Side, bead: BlockIndexes): number {
    const blocks = bead[side].flatMap((block) => this.#alignment[side].blocks[block] ?? []);
    const count = (block: Block) => (continuesSentence(block) ? 0 : sentenceCount(block.text.replace(LINE_BREAK, " ")));
    return blocks.reduce((sum, block) => sum + count(block), 0);
  }

  #areParagraphs(bead: BlockIndexes): boolean {
    return SIDES.every((side) =>
      bead[side].every((block) => this.#alignment[side].blocks[block]?.kind === "paragraph"),
    );
  }

  /**
   * The unmatched beads around some beads, and the matched ones before and after them in the same region, unless a
   * thematic break is between them.
   */
  #around(side: Side, first: number, last: number): [before: RegionBead[], gap: RegionBead[], after: RegionBead[]] {
    const region = this.#beads[first]?.region;
    const isEnd = (at: number) => this.#beads[at]?.isMatched !== false || this.#beads[at]?.region !== region;
    let [from, to] = [first - 1, last + 1];
    while (!isEnd(from)) from--;
    while (!isEnd(to)) to++;
    const blocksAt = (at: number) => this.#beads[at]?.bead[side] ?? [];
    const isApart = (one: number, next: number) =>
      hasBreakBetween(this.#alignment[side], blocksAt(one).at(-1) ?? -1, blocksAt(next)[0] ?? -1);
    const beside = (at: number) => this.#beads.slice(at, at + 1).filter((bead) => bead.region === region);
    return [
      from < 0 || isApart(from, first) ? [] : beside(from),
      this.#beads.slice(from + 1, to),
      isApart(last, to) ? [] : beside(to),
    ];
  }

  /** Evidence, in nats, that matched texts contain the unmatched ones. */
  #gain(matched: readonly RegionBead[], unmatched: readonly RegionBead[]): number {
    return this.#lengths.mismatch(total(matched)) - this.#lengths.mismatch(total([...matched, ...unmatched]));
  }
}

/** A block that is a formula in TeX, which is the same in all languages. Null for other blocks. */
function formulaOf(document: Document, index: number): string | null {
  const block = document.blocks[index];
  if (!block || !isFormula(block, document)) return null;
  return keyOf(document.text.slice(block.span.start.offset, block.span.end.offset));
}

/** What translations keep of a formula; words in it may be written with or without `\text`. */
const keyOf = (formula: string): string => formulaKey(formula).replace(/(?:(?=\P{ASCII})\p{L})+/gu, "\\text");

/** Whether a bead has pictures only, whose alternative texts contain no other text. */
const arePictures = (alignment: Alignment, bead: BlockIndexes): boolean =>
  SIDES.every((side) => bead[side].every((block) => alignment[side].blocks[block]?.kind === "image"));

const childrenIn = ({ blocks }: Document): Map<number | null, number[]> =>
  groupBy([...blocks.keys()], (index) => blocks[index]?.parent ?? null);

/** Least evidence, in nats, that an unmatched paragraph was not merged with its neighbor, which happens often. */
const SURE = 1;

/** A bead, and the region that contains it. */
interface RegionBead {
  readonly bead: BlockIndexes;
  readonly lengths: TextLengths;
  readonly region: number;
  /** Whether both sides have text, besides that of pictures. */
  readonly isMatched: boolean;
}

const total = (beads: readonly RegionBead[]): TextLengths => beads.map(({ lengths }) => lengths).reduce(sumOf, NOTHING);
