import { type Figure, readNumbers } from "../../numbers/index.ts";
import type { WrittenUnit } from "../../numbers/units.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Side } from "../../types/page.ts";
import type { WrittenText } from "../../types/written.ts";
import type { PageProse, PairProse, PlacedText } from "./index.ts";

/** A number in the prose of a page. */
export interface Numeral extends Figure, WrittenText, Pick<PlacedText, "place" | "row"> {
  /** The number with its unit. */
  readonly withUnit: (unit: Pick<WrittenUnit, "before" | "after">) => WrittenText;
}

/** The visible numbers of both pages. */
export type PairNumerals = Readonly<Record<Side, readonly Numeral[]>>;

/** Where equal numbers may be counterparts: in corresponding texts, or in corresponding sections. */
export type Key = "place" | "row";

/** What a number has in common with its counterparts, for each of its values. */
export const keysOf = (numeral: Numeral, key: Key): string[] =>
  numeral.values.map((value) => `${numeral[key]} ${value}`);

/** Reads the visible numbers of both pages. */
export function pairNumerals({ source, target }: Alignment, prose: PairProse): PairNumerals {
  return { source: numerals(prose.source, source.language), target: numerals(prose.target, target.language) };
}

function numerals({ prose, texts }: PageProse, language: string): Numeral[] {
  return texts.flatMap((proseText) => {
    const { text: written, place, row } = proseText;
    const figures = readNumbers(written, language);
    const digits = new Set(figures.length > 0 ? proseText.visibleText.match(DIGITS) : []);
    return figures.flatMap((figure): Numeral[] => {
      const text = written.slice(figure.start, figure.end);
      // Invisible digits are in an attribute of a tag, for example.
      if (text.match(DIGITS)?.some((run) => !digits.has(run))) return [];
      const withUnit: Numeral["withUnit"] = ({ before, after }) => {
        const [start, end] = [figure.start - before.length, figure.end + after.length];
        return { text: written.slice(start, end).replaceAll("\\", ""), span: prose.span(proseText, start, end) };
      };
      const { text: number, span } = withUnit({ before: "", after: "" });
      return [{ ...figure, text: number, span, place, row, withUnit }];
    });
  });
}

const DIGITS = /\p{Nd}+/gu;
