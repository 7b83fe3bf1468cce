import { isLatin } from "../../../language/script.ts";
import { sentenceCount, sentences } from "../../../language/sentences.ts";
import { type Figure, readNumbers } from "../../../numbers/index.ts";
import type { Alignment } from "../../../types/alignment.ts";
import type { Block, Document, Link } from "../../../types/document.ts";
import type { CutText } from "../../../types/unmatched.ts";
import { resource } from "../../../url/index.ts";
import { isUrlVisible } from "../../../url/visible.ts";
import { NAME } from "../../prose/written-names.ts";
import { isReference } from "../../untranslated/references.ts";
import { type BlockIndexes, DECISIVE, type Lengths, size, type TextLengths } from "../lengths.ts";
import type { ContentEvidence } from "../merged.ts";
import { continuesSentence } from "../outermost.ts";
import { breaksOff } from "./broken-off.ts";

/** The least evidence, in nats, that a text with one sentence fewer is not just concise, and one with several fewer. */
const LEAST_WITHOUT_ONE = 3.5;
const LEAST_WITHOUT_SEVERAL = 2.5;
/** The same if a number of the text is missing as well, or a name or inline code. */
const LEAST_WITH_NUMBER = 0.3;
const LEAST_WITH_NAME = 0.8;

/** The same for a text whose last sentence has no full stop. */
const LEAST_WITHOUT_END = 2;

/** How many blocks apart two parts of one text may be: a picture can be between them. */
const NEXT = 2;

/**
 * Finds paragraphs and list items whose counterpart has fewer sentences and is much shorter, or also lacks a detail.
 * @param parts blocks of the target that have no counterpart because they are a part of that of another block
 */
export function cutTexts(
  { alignment, lengths }: ContentEvidence,
  beads: readonly BlockIndexes[],
  parts: ReadonlySet<number>,
): CutText[] {
  // The blocks of a plain text are lines.
  if (alignment.target.format === "text") return [];
  return beads
    .flatMap((bead) => singles(bead, lengths))
    .flatMap((bead): CutText[] => {
      const source = onlyBlock(bead.source, alignment.source, TEXTS);
      const target = onlyBlock(bead.target, alignment.target, TEXTS_AND_PICTURES) ?? divided(bead, alignment.target);
      if (!source || !target || isNoProse(alignment.source, source)) return [];
      const rest = around(bead.target[0]).filter((one) => parts.has(one) && isBeside(alignment.target, bead, one));
      const own = lengths.of({ ...bead, target: [...bead.target, ...rest] });
      if (isCaptionLost(alignment, bead, own))
        return [{ source, target, sentences: { source: 1, target: 0 }, breaksOff: false }];
      if (rest.length === 0 && isBrokenOff(alignment, source, target, lengths.shortfall(own)))
        return [{ source, target, sentences: { source: 1, target: 1 }, breaksOff: true }];
      if (lengths.shortfall(own) < LEAST_WITH_NUMBER) return [];
      const translations = translatedQuotations(source.text, target.text);
      const counts = {
        source: wholeSentences(source, translations),
        target: sentenceCount([target.text, ...rest.map((part) => alignment.target.blocks[part]?.text)].join("\n")),
      };
      const fewer = counts.source - counts.target;
      if (fewer <= 0) return [];
      const shortfall = lengths.shortfall({
        ...own,
        source: own.source - size(repeatedNames(source.text, target.text) + translations.join("")),
      });
      const isCut =
        shortfall >= (fewer === 1 ? LEAST_WITHOUT_ONE : LEAST_WITHOUT_SEVERAL) ||
        (shortfall >= LEAST_WITH_NUMBER && hasLostNumber(alignment, bead, source, target)) ||
        (shortfall >= LEAST_WITH_NAME && hasLostName(alignment, bead, source, target));
      return isCut ? [{ source, target, sentences: counts, breaksOff: false }] : [];
    });
}

/** Whether the counterpart of a text ends in the middle of a sentence. */
function isBrokenOff({ target: page }: Alignment, source: Block, target: Block, shortfall: number): boolean {
  const broken = breaksOff(source, target, page);
  return broken === "certainly" || (broken === "perhaps" && shortfall >= LEAST_WITHOUT_END);
}

/**
 * Whether a text is a bibliographic reference, whose full stops end no sentence, or has formulas in its sentences, which
 * may be divided in another way.
 */
const isNoProse = (document: Document, block: Block): boolean =>
  block.text.includes("$$") || isReference(document, { ...block, visibleText: block.text });

/** The number of sentences of a text without some parts, and without the end of a sentence that starts before it. */
const wholeSentences = (block: Block, parts: readonly string[]): number =>
  sentenceCount(parts.reduce((text, part) => text.replace(part, ""), block.text)) - (continuesSentence(block) ? 1 : 0);

/** The indexes of the blocks before and after a block. */
const around = (block = -1): number[] =>
  Array.from({ length: 2 * NEXT + 1 }, (_, index) => block - NEXT + index).filter((one) => one !== block);

/** Whether a block is in the same section as the target of a bead. */
const isBeside = ({ blocks }: Document, { target: [block = -1] }: BlockIndexes, other: number): boolean =>
  blocks[block]?.section === blocks[other]?.section;

/** The names in brackets that the source repeats in Latin letters (`山田花子（Hanako Yamada）`), and its translation has once. */
const repeatedNames = (from: string, to: string): string =>
  (from.match(NAME_IN_BRACKETS) ?? []).filter((name) => to.includes(name.slice(1, -1))).join("");

const NAME_IN_BRACKETS = /[（(](?<=(?=\P{Script=Latin})\p{L}.)[A-Za-z][A-Za-z .'-]*[）)]/gu;

/** What the source has in brackets after a quotation that its translation has as well: `“Mind the gap”（足元に注意）`. */
const translatedQuotations = (from: string, to: string): string[] =>
  Array.from(from.matchAll(TRANSLATED_QUOTATION))
    .filter(([, quotation = ""]) => to.includes(quotation.slice(1, -1)))
    .map(([, , translation = ""]) => translation);

const TRANSLATED_QUOTATION = /(「[^「」]+」|『[^『』]+』|“[^“”]+”|"[^"\n]{1,200}")\s?([（(][^（()）]+[)）])/gu;

/**
 * The blocks of a bead that correspond. If there are several, they do so in order; but if the text as a whole is not too
 * short, sentences were moved from one to another.
 */
function singles(bead: BlockIndexes, lengths: Lengths): BlockIndexes[] {
  const { source, target } = bead;
  if (source.length === 1 && target.length > 0) return [bead];
  if (source.length !== target.length || lengths.shortfall(lengths.of(bead)) < DECISIVE) return [];
  return source.map((block, index) => ({ source: [block], target: target.slice(index, index + 1) }));
}

/** Whether the counterpart of a text lacks one of its numbers, and has no other instead. */
function hasLostNumber({ source, target }: Alignment, bead: BlockIndexes, from: Block, to: Block): boolean {
  const [text, otherText] = [withoutUrls(source, bead.source[0], from), withoutUrls(target, bead.target[0], to)];
  const [numbers, others] = [readNumbers(text, source.language), readNumbers(otherText, target.language)];
  const lacks = (list: readonly Figure[]) => (figure: Figure) =>
    isCertain(figure) && !list.some((other) => other.values.some((value) => figure.values.includes(value)));
  const tellsMore = ({ start }: Figure) => !COUNTED_AGAIN.test(text.slice(0, start));
  return numbers.some((figure) => lacks(others)(figure) && tellsMore(figure)) && !others.some(lacks(numbers));
}

/** The text of a block without the URLs that it shows; its counterpart may have a link with a text instead. */
const withoutUrls = ({ elements }: Document, index: number | undefined, { text }: Block): string =>
  elements
    .flatMap((one) => (one.kind === "link" && one.block === index && isUrlVisible(one) ? one.text : []))
    .reduce((rest, url) => rest.replace(url, ""), text);

/**
 * Whether the counterpart of a text lacks most of the inline code and the words in Latin letters of one of its sentences,
 * if these are not the letters of its language. The text of a link that the counterpart has too does not count.
 */
function hasLostName({ source, target }: Alignment, bead: BlockIndexes, from: Block, to: Block): boolean {
  const inSource = source.elements.filter(({ block }) => block === bead.source[0]);
  const inTarget = target.elements.filter(({ block }) => block === bead.target[0]);
  const codes = inSource.flatMap((one) => (one.kind === "inlineCode" ? one.value : []));
  const keyOf = ({ url }: Link) => resource(url, [source.language, target.language]).key;
  const linked = new Set(inTarget.flatMap((one) => (one.kind === "link" ? keyOf(one) : [])));
  const links = inSource.flatMap((one) => (one.kind === "link" && linked.has(keyOf(one)) ? one.text : []));
  const words = to.text.toLowerCase();
  return sentences(withoutUrls(source, bead.source[0], from)).some((sentence) => {
    const text = links.reduce((rest, link) => rest.replace(link, ""), sentence.text);
    const names = isLatin(source.language) ? [] : (text.match(NAME) ?? []);
    const all = [...new Set([...codes.filter((code) => text.includes(code)), ...names])].filter(
      (name) => name.length >= SHORTEST_NAME,
    );
    return all.filter((name) => !words.includes(name.toLowerCase())).length > all.length / 2;
  });
}

/** Shorter names are abbreviations, which are often translated. */
const SHORTEST_NAME = 3;

/**
 * Whether a number is in digits, or is in words and counts something; others are often put into other words. So is one
 * thing (`1つでも`, “any”).
 */
const isCertain = ({ kind, values, unit }: Figure): boolean =>
  !values.includes("1") && (kind === "digits" || kind === "version" || (kind === "spelled" && unit() !== null));

/** What is before a number that counts what the text names before or after it, which a translation need not count. */
const COUNTED_AGAIN =
  /(?:この|これら(?:の)?|その|それら(?:の)?|以下の|次の|下記の|上記の|[这這]|以下|下列|上述|\b(?:these|those|all|following))\s?$/i;

/** The least length of a caption. */
const LEAST_CAPTION = 4;

/** Whether the counterpart of a paragraph has its picture, but none of its text. */
function isCaptionLost({ source, target }: Alignment, bead: BlockIndexes, lengths: TextLengths): boolean {
  const isPicture = target.blocks[bead.target[0] ?? -1]?.text.trim() === "";
  if (!isPicture || lengths.target > 0 || lengths.source < LEAST_CAPTION) return false;
  return hasAlt(source, bead.source) || !hasAlt(target, bead.target);
}

/** Whether a picture in a block has an alternative text, which may be its caption. */
const hasAlt = ({ elements }: Document, [index = -1]: readonly number[]): boolean =>
  elements.some((one) => one.kind === "image" && one.block === index && one.alt !== "");

const TEXTS: ReadonlySet<Block["kind"]> = new Set(["paragraph", "item"]);
/** A picture is what is left of a paragraph with a picture and its caption. */
const TEXTS_AND_PICTURES: ReadonlySet<Block["kind"]> = new Set([...TEXTS, "image", "embed"]);

/** The first of several paragraphs, with the text of all of them; null if they are no paragraphs. */
function divided({ target }: BlockIndexes, { blocks }: Document): Block | null {
  const parts = target.flatMap((index) => blocks[index] ?? []);
  const [first] = parts;
  const isText = parts.length > 1 && parts.every(({ kind }) => kind === "paragraph");
  return first && isText ? { ...first, text: parts.map(({ text }) => text).join("\n") } : null;
}

/** The only block, if it is of one of some kinds. */
function onlyBlock(
  [index = -1, ...others]: readonly number[],
  { blocks }: Document,
  kinds: ReadonlySet<Block["kind"]>,
): Block | null {
  const block = blocks[index];
  return others.length === 0 && block !== undefined && kinds.has(block.kind) ? block : null;
}
