import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block, Document } from "../../types/document.ts";
import { otherSide, type Side } from "../../types/page.ts";
import type { BlockIndexes } from "./lengths.ts";

/** A block without a counterpart; `whole` contains it and all its descendants. */
export interface UnmatchedTree {
  readonly side: Side;
  readonly blockIndex: number;
  readonly indexes: readonly number[];
}

/** Kinds that are reported as blocks; other kinds are reported as elements. */
const KINDS: ReadonlySet<Block["kind"]> = new Set(["paragraph", "quote", "list", "item", "table", "html"]);

/**
 * Finds the outermost blocks of which no part has a counterpart, except for those that only contain links or images.
 */
export function outermostUnmatched(alignment: Alignment, beads: readonly BlockIndexes[], side: Side): UnmatchedTree[] {
  const document = alignment[side];
  const children = groupBy([...document.blocks.keys()], (block) => document.blocks[block]?.parent ?? null);
  const wholeOf = (block: number): number[] => [block, ...(children.get(block) ?? []).flatMap(wholeOf)];
  const matched = new Set(beads.flatMap((bead) => (bead[otherSide(side)].length > 0 ? bead[side] : [])));
  const unmatched = new Set(beads.flatMap((bead) => (bead[otherSide(side)].length > 0 ? [] : bead[side])));
  const containsProse = hasProse(document);
  const find = (block: number): UnmatchedTree[] => {
    const whole = wholeOf(block);
    if (whole.some((one) => matched.has(one))) return (children.get(block) ?? []).flatMap(find);
    const kind = document.blocks[block]?.kind ?? "code";
    return KINDS.has(kind) && whole.some((one) => unmatched.has(one) && containsProse(one))
      ? [{ side, blockIndex: block, indexes: whole }]
      : [];
  };
  return (children.get(null) ?? []).flatMap(find);
}

/**
 * Returns a function that tests whether a block has text besides the texts of links and images. A block that ends with
 * a comma does not count: its sentence continues after an image or code, and its parts may be in another order in
 * another language.
 */
export function hasProse({ blocks, elements }: Document): (block: number) => boolean {
  const byBlock = groupBy(elements, ({ block }) => block);
  return (block) => {
    let text = blocks[block]?.text ?? "";
    for (const element of byBlock.get(block) ?? []) {
      if (element.kind === "link") text = text.replace(element.text, "");
      if (element.kind === "image") text = text.replace(element.alt, "");
    }
    return /[\p{L}\p{N}]/u.test(text) && !/[,，、]\s*$/.test(text);
  };
}

/**
 * Whether a block is a part of a sentence with code, a formula or a URL in it, whose parts may be in another order in
 * another language: in Japanese it ends or starts with a particle or starts with the verb; otherwise it goes on with a
 * small letter after text without punctuation. It may have a counterpart, but need not.
 */
export function isSentencePart({ blocks }: Document, index: number): boolean {
  const [first, before, block, after, last] = [-2, -1, 0, 1, 2].map((step) => blocks[index + step]);
  if (block === undefined) return false;
  return (
    (continuesSentence(block) && !/[。！？]\s*$/.test(before?.text ?? "")) ||
    (isUrl(before) && /^\s*(?:です|でした|まで|から|を)/.test(block.text)) ||
    (before?.kind === "code" &&
      (/^\s*(?:を|のよう[なに]|[にはがとでへも](?:\p{Script=Han}|なる|なり|する|し[てま]))/u.test(block.text) ||
        goesOn(first, block))) ||
    (after?.kind === "code" && (/を\s*$/.test(block.text) || goesOn(block, last)))
  );
}

/** Whether a paragraph starts with the end of a Japanese sentence, after a formula or a table that is the rest of it. */
export const continuesSentence = ({ kind, text }: Block): boolean => kind === "paragraph" && END_OF_SENTENCE.test(text);

const END_OF_SENTENCE =
  /^\s*(?:[がを](?=\p{Script=Han})|である|であり|となる|となり|となっ|とする(?!と)|と(?:表|定義|書|呼|置)|を満たす|を得る|のように(?:表|書|定義)|という(?!か|こと|わけ|もの|の|感じ|具合|話))/u;

/** Whether a block is a URL on its own. */
const isUrl = (block: Block | undefined): boolean =>
  block?.kind === "embed" || /^\s*<?[a-z]+:\S+>?\s*$/.test(block?.text ?? "");

/** Whether a paragraph goes on in another one, in small letters. */
const goesOn = (first: Block | undefined, last: Block | undefined): boolean =>
  first?.kind === "paragraph" &&
  last?.kind === "paragraph" &&
  /[\p{L}\p{N}]\s*$/u.test(first.text) &&
  /^\s*\p{Ll}/u.test(last.text);
