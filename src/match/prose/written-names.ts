import type { Span } from "../../types/document.ts";
import type { WrittenText } from "../../types/written.ts";
import type { PageProse, PlacedText } from "./index.ts";

/**
 * A word in ASCII letters, including the marks of handles and package names, but not a version, nor a label or an initial
 * before it (`Q.`, `A1.`).
 */
export const NAME =
  /(?=[@A-Za-z])(?<![\p{Script=Latin}\p{N}_/-]|(?<!(?<![\p{Script=Latin}\p{N}_./-])[A-Z]\d{0,2})\.)(?![A-Z]\d{0,2}\.[A-Za-z])@?(?!v\d)[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*/gu;

/** A name, and its place in the alignment. */
export class PlacedName implements WrittenText {
  readonly #prose: PageProse["prose"];
  readonly #in: PlacedText;
  readonly #start: number;

  constructor(
    prose: PageProse["prose"],
    within: PlacedText,
    readonly text: string,
    start: number,
  ) {
    this.#prose = prose;
    this.#in = within;
    this.#start = start;
  }

  get place(): string {
    return this.#in.place;
  }

  /** Few names differ, so that few spans are needed. */
  get span(): Span {
    return this.#prose.span(this.#in, this.#start, this.#start + this.text.length);
  }
}

/** The names in the visible prose of one page. */
export function names({ prose, texts }: PageProse): PlacedName[] {
  return texts.flatMap((placed) => {
    const found = Array.from(placed.text.matchAll(NAME));
    const visible = new Set(found.length > 0 ? placed.visibleText.match(NAME) : []);
    return found
      .filter(([text]) => visible.has(text))
      .map(({ 0: text, index }) => new PlacedName(prose, placed, text, index));
  });
}

/** A name without `@` and letter case, which may differ. */
export const spelling = (name: string): string => name.slice(name.startsWith("@") ? 1 : 0).toLowerCase();
