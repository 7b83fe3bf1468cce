import { groupBy } from "../../group-by.ts";
import { isLatin } from "../../language/script.ts";
import { memoized } from "../../text/memoized.ts";
import { contains, linesOf, spanOfBlocks } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { InlineCode, Span } from "../../types/document.ts";
import type { Side } from "../../types/page.ts";
import type { WrittenText } from "../../types/written.ts";
import type { IsCovered } from "../covered.ts";
import type { Places } from "../places.ts";
import { proseOf } from "../prose/index.ts";

/** Inline code, or a word that may be code. */
export interface InlineCodeText extends WrittenText {
  /** The normalized text, for comparison. */
  readonly key: string;
}

/** The normalized text of a page, and what it is without some of its marks. */
interface PageForms {
  readonly key: string;
  readonly lowerCase: string;
  readonly unmarked: string;
  readonly unescaped: string;
}

/** The inline code of one page. A place is the index of a bead, or -1 minus the row of a heading. */
export class CodePage {
  readonly #alignment: Alignment;
  readonly #places: Places;
  readonly #side: Side;
  /** The inline code in ASCII, by its place. */
  readonly byPlace: ReadonlyMap<number, readonly InlineCodeText[]>;
  /** The inline code with other letters, which has been translated, by the row of its section. */
  readonly translated: ReadonlyMap<number, readonly InlineCodeText[]>;
  /** The same, by its place. */
  readonly translatedByPlace: ReadonlyMap<number, readonly InlineCodeText[]>;
  /** The whole page, once it was needed. */
  #known: PageForms | null = null;
  /** Matches the languages and regions of the pair. */
  readonly #locale: RegExp;

  constructor(alignment: Alignment, places: Places, isCovered: IsCovered, side: Side) {
    this.#alignment = alignment;
    this.#places = places;
    this.#side = side;
    this.#locale = localePattern(`${alignment.source.language} ${alignment.target.language}`);
    const { elements } = alignment[side];
    const place = (element: InlineCode) => places.bead(side, element) ?? -1 - places.row(side, element.section);
    const codes = elements
      .filter((element) => element.kind === "inlineCode")
      .filter((element) => !isCovered(side, element))
      .map((element) => ({
        text: element.value,
        span: element.span,
        key: this.#keyOf(element.value),
        place: place(element),
        row: places.row(side, element.section),
      }))
      .filter(({ key }) => key !== "");
    this.byPlace = groupBy(
      codes.filter(({ text }) => isAsciiOrPunctuation(text)),
      (code) => code.place,
    );
    const translated = codes.filter(({ text }) => !isAsciiOrPunctuation(text));
    this.translated = groupBy(translated, (code) => code.row);
    this.translatedByPlace = groupBy(translated, (code) => code.place);
  }

  /** Whether the page contains the text, as code or not. */
  contains({ key }: Pick<InlineCodeText, "key">): boolean {
    return hasKey(this.#page.key, key);
  }

  /** Whether the page contains the text exactly as it is. */
  spells({ text }: InlineCodeText): boolean {
    return this.#alignment[this.#side].text.includes(text);
  }

  /** Whether the page contains the text, part of which is marked as code: "Unused `cup`". */
  marksPartOf({ key }: InlineCodeText): boolean {
    return !this.contains({ key }) && hasKey(this.#page.unmarked, key);
  }

  /** Whether the page contains the text elsewhere than in the occurrences of a longer one. */
  containsOutside({ key }: InlineCodeText, longer: InlineCodeText): boolean {
    return this.#page.key.replaceAll(longer.key, " ").includes(key);
  }

  /** Whether the page contains the text in any letter case, also with backslashes before its marks. */
  mentions({ key }: InlineCodeText): boolean {
    const lowerCase = key.toLowerCase();
    return hasKey(this.#page.lowerCase, lowerCase) || hasKey(this.#page.unescaped, lowerCase);
  }

  /** Whether a place has the text, as code or not. */
  hasAt({ text }: InlineCodeText, place: number): boolean {
    const { blocks, sections } = this.#alignment[this.#side];
    const { section, blocks: indexes } = this.#at(place);
    return [sections[section]?.title, ...indexes.map((index) => blocks[index]?.text)].some((one) =>
      one?.includes(text),
    );
  }

  /**
   * Where a place has the text without backticks, so that Markdown reads its marks and does not show them: `__init__`
   * becomes bold, and `<div>` an element; null if it shows the text, or does not have it. A single backtick beside it is
   * another mistake.
   */
  readAsMarkup({ text: code }: InlineCodeText, place: number): Span | null {
    if (!MARKUP.test(code)) return null;
    const { blocks, sections, text } = this.#alignment[this.#side];
    const lines = linesOf(this.#alignment[this.#side]);
    const { section, blocks: indexes } = this.#at(place);
    const heading = sections[section];
    const texts = [
      ...indexes.flatMap((index) => blocks[index] ?? []),
      ...(heading ? [{ span: heading.heading, text: heading.title }] : []),
    ];
    for (const one of texts) {
      const start = text.slice(0, one.span.end.offset).indexOf(code, one.span.start.offset);
      const end = start + code.length;
      if (start === -1 || one.text.includes(code) || text[start - 1] === "`" || text[end] === "`") continue;
      const found = lines.span(start, end);
      if (!blocks.some((block) => blocks[block.parent ?? -1] === one && contains(block.span, found))) return found;
    }
    return null;
  }

  /** The row of sections that a place is in. */
  row(place: number): number {
    const { blocks } = this.#alignment[this.#side];
    const block = this.#at(place).blocks[0];
    return block === undefined ? -1 - place : this.#places.row(this.#side, blocks[block]?.section ?? 0);
  }

  /** The names of a place that are not marked as code. */
  words(place: number): InlineCodeText[] {
    const prose = proseOf(this.#alignment[this.#side]);
    const name = isLatin(this.#alignment[this.#side].language) ? CODE_LIKE_WORD : WORD;
    const { section, blocks } = this.#at(place);
    return [...prose.heading(section), ...prose.blocks(blocks)].flatMap((proseText) =>
      Array.from(proseText.text.matchAll(name), ({ 0: text, index }) => ({
        text,
        span: prose.span(proseText, index, index + text.length),
        key: this.#keyOf(text),
      })),
    );
  }

  /** The span of a place; null if this page does not have it. */
  span(place: number): Span | null {
    const document = this.#alignment[this.#side];
    const { section, blocks } = this.#at(place);
    return spanOfBlocks(document, blocks) ?? document.sections[section]?.heading ?? null;
  }

  /** Indexes of the section whose heading a place is, and of the blocks of a place. */
  #at(place: number): { section: number; blocks: readonly number[] } {
    const section = this.#alignment.sections[-1 - place]?.[this.#side] ?? -1;
    return { section, blocks: this.#alignment.beads[place]?.[this.#side] ?? [] };
  }

  get #page(): PageForms {
    if (this.#known) return this.#known;
    const key = this.#keyOf(this.#alignment[this.#side].text);
    const lowerCase = key.toLowerCase();
    this.#known = { key, lowerCase, unmarked: key.replaceAll("`", ""), unescaped: lowerCase.replaceAll("\\", "") };
    return this.#known;
  }

  /**
   * Normalizes code: removes spaces and quotes, and replaces the languages and regions of the pair by `*`, and the marks
   * of ranges (`1〜2`) by hyphens.
   */
  #keyOf(value: string): string {
    return value
      .normalize("NFKC")
      .replace(RANGE, "-")
      .replace(this.#locale, "*")
      .replace(/[\s"'‘’“”]/g, "");
  }
}

/** Whether a page contains a key, which is no part of another option: `-watch` is not in `--watch`. */
function hasKey(page: string, key: string): boolean {
  let at = page.indexOf(key);
  while (at > 0 && key.startsWith("-") && page[at - 1] === "-") at = page.indexOf(key, at + 1);
  return at !== -1;
}

/** Matches the languages and regions of some tags, which are separated by spaces. */
const localePattern = memoized((languages) => {
  const locales = languages.split(" ").map((language) => new Intl.Locale(language).maximize());
  const tags = locales.flatMap(({ language, region }) => (region ? [language, region] : [language]));
  return new RegExp(`(?<![A-Za-z0-9])(?:${tags.join("|")})(?![A-Za-z0-9])`, "gi");
});

/** The mark between two numbers. */
const RANGE = /(?<=\d ?)[〜~–](?= ?\d)/g;

/** Marks of emphasis or of an element, but not of a URL. */
const MARKUP = /__\w|\*\w|<\/?[A-Za-z][\w.-]*[\s/>]/;

/** A word in Latin letters, which is a name on a page in another script. */
const WORD = /[A-Za-z][\w.$-]{2,}\w/g;
/** A word that is spelled like code: with a mark, a digit, or a capital inside. */
const CODE_LIKE_WORD = /(?=\S{0,50}?(?:[_.$]\w|[a-z][A-Z]|\d))[A-Za-z][\w.$-]{2,}\w/g;

const isAsciiOrPunctuation = (value: string): boolean => /^[\p{ASCII}\p{P}\p{S}]*$/u.test(value.normalize("NFKC"));
