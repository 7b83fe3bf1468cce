import { type Figure, readNumbers } from "../../numbers/index.ts";
import type { WrittenText } from "../../types/matches.ts";
import type { PageProse, PlacedText } from "./index.ts";

/** A number in the prose of a page. */
export interface Numeral extends Figure, WrittenText, Pick<PlacedText, "place" | "row"> {
  /** The number and a number of characters after it. */
  readonly withNext: (length: number) => WrittenText;
}

/** The visible numbers of one page. */
export function numerals({ prose, texts }: PageProse, language: string): Numeral[] {
  return texts.flatMap((proseText) => {
    const { text: written, place, row } = proseText;
    const figures = readNumbers(written, language);
    const digits = new Set(figures.length > 0 ? proseText.visibleText.match(DIGITS) : []);
    return figures.flatMap((figure): Numeral[] => {
      const text = written.slice(figure.start, figure.end);
      // Invisible digits are in an attribute of a tag, for example.
      if (text.match(DIGITS)?.some((run) => !digits.has(run))) return [];
      const withNext = (length: number): WrittenText => ({
        text: written.slice(figure.start, figure.end + length).replaceAll("\\", ""),
        span: prose.span(proseText, figure.start, figure.end + length),
      });
      return [{ ...figure, ...withNext(0), place, row, withNext }];
    });
  });
}

const DIGITS = /\p{Nd}+/gu;
