import { grouped } from "../grouped.ts";
import { spanOfBlocks } from "../span.ts";
import type { Alignment, InlineCode, Side, Span, Wording } from "../types.ts";
import type { Places } from "./places.ts";
import { Prose } from "./prose.ts";

/** A piece of code, and what of it counts. */
export interface CodeWording extends Wording {
  readonly key: string;
}

/** The inline code of one side of a pair; a place of code is the index of its bead, or -1 less that of its heading's row. */
export class CodePage {
  readonly #alignment: Alignment;
  readonly #side: Side;
  /** Code by its place, but such as is words of a language. */
  readonly byPlace: ReadonlyMap<number, readonly CodeWording[]>;
  readonly #everything: string;
  readonly #lowerCase: string;
  #prose: Prose | null = null;

  constructor(alignment: Alignment, places: Places, side: Side) {
    this.#alignment = alignment;
    this.#side = side;
    const { elements, text } = alignment[side];
    const place = (element: InlineCode) => places.bead(side, element) ?? -1 - places.row(side, element.section);
    const codes = elements.flatMap((element) => {
      const key = element.kind === "inlineCode" && isAscii(element.value) ? this.#keyOf(element.value) : "";
      return element.kind === "inlineCode" && key !== ""
        ? [{ text: element.value, span: element.span, key, place: place(element) }]
        : [];
    });
    this.byPlace = grouped(codes, (code) => code.place);
    this.#everything = this.#keyOf(text);
    this.#lowerCase = this.#everything.toLowerCase();
  }

  /** Whether a piece of code stands anywhere on the page, as code or not. */
  knows({ key }: CodeWording): boolean {
    return this.#everything.includes(key);
  }

  /** The same in any letter case. */
  mentions({ key }: CodeWording): boolean {
    return this.#lowerCase.includes(key.toLowerCase());
  }

  /** The words of a place that are no code, but might be. */
  words(place: number): CodeWording[] {
    this.#prose ??= new Prose(this.#alignment[this.#side]);
    const prose = this.#prose;
    const { section, blocks } = this.#at(place);
    return [...prose.heading(section), ...prose.blocks(blocks)].flatMap((stretch) =>
      Array.from(stretch.text.matchAll(WORD), ({ 0: text, index }) => ({
        text,
        span: prose.span(stretch, index, index + text.length),
        key: this.#keyOf(text),
      })),
    );
  }

  /** Where a place lies; null where this side does not have it. */
  where(place: number): Span | null {
    const document = this.#alignment[this.#side];
    const { section, blocks } = this.#at(place);
    return spanOfBlocks(document, blocks) ?? document.sections[section]?.heading ?? null;
  }

  /** The heading and the blocks that make up a place, by their indexes. */
  #at(place: number): { section: number; blocks: readonly number[] } {
    const section = this.#alignment.sections[-1 - place]?.[this.#side] ?? -1;
    return { section, blocks: this.#alignment.beads[place]?.[this.#side] ?? [] };
  }

  /** Code without its blanks and quotes, and with one mark for the languages and countries of the pair. */
  #keyOf(value: string): string {
    const { source, target } = this.#alignment;
    const locales = [source, target].map(({ language }) => new Intl.Locale(language).maximize());
    const marks = locales.flatMap(({ language, region }) => (region ? [language, region] : [language]));
    const mark = new RegExp(`(?<![A-Za-z0-9])(?:${marks.join("|")})(?![A-Za-z0-9])`, "gi");
    return value
      .normalize("NFKC")
      .replace(mark, "*")
      .replace(/[\s"'‘’“”]/g, "");
  }
}

const WORD = /[A-Za-z][\w.$-]{2,}\w/g;

const isAscii = (value: string): boolean => /^[\p{ASCII}\p{P}\p{S}]*$/u.test(value.normalize("NFKC"));
