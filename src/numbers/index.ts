import type { Figure } from "./figure.ts";
import { meanings } from "./meanings.ts";
import { unitAt } from "./units.ts";
import { readWords } from "./words.ts";

export type { Figure } from "./figure.ts";

/** Reads the numbers of a text, in its order; months and units are those of the language (BCP 47). */
export function readNumbers(text: string, language: string): Figure[] {
  const folded = fold(text);
  const digits = [...folded.matchAll(DIGITS)].map(({ 0: written, index: start }): Figure => {
    const end = start + written.length;
    const [before, after] = [folded.slice(Math.max(0, start - CONTEXT), start), folded.slice(end, end + CONTEXT)];
    return {
      start,
      end,
      values: [...meanings(written, before, after), ...rangeValues(written, after)],
      kind: isInName(before, after) ? "word" : /\.\d+\./.test(written) ? "version" : "digits",
      unit: () => unitAt(before, after, language),
    };
  });
  return [...digits, ...readWords(folded, language)].toSorted((a, b) => a.start - b.start);
}

/** So many characters before and behind a number tell what it means. */
const CONTEXT = 24;

/** The text with its full-width digits, letters, marks and blanks in ASCII; it stays as long as it was. */
function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

const PLAIN = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const JAPANESE = `${PLAIN} ?[千万億兆]+`;

/** Parts of a date with dots; digits among powers of ten; digits in groups by other marks; versions; plain ones. */
const DIGITS = new RegExp(
  [
    String.raw`(?:19|20)\d\d(?=\.\d{1,2}\.\d)|(?<=(?:19|20)\d\d\.)\d{1,2}(?=\.\d)`,
    String.raw`${JAPANESE}(?: ?${JAPANESE})*\d*`,
    String.raw`\d{1,3}(?:\.\d{3}){2,}(?![\d.])|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)`,
    String.raw`\d+(?:\.\d+){2,}|${PLAIN}`,
  ].join("|"),
  "g",
);

const IN_RANGE = /^ ?[〜~–,、-] ?(\d[\d,.]*) ?([千万億兆]|[kmb]\b|(?:thousand|million|billion)\b)/i;

/** The first of a range has the power of ten that stands behind the last (`3〜5万`). */
function rangeValues(written: string, after: string): string[] {
  const [, last = "", scale = ""] = IN_RANGE.exec(after) ?? [];
  return last === "" ? [] : meanings(`${written}${/[千万億兆]/.test(scale) ? scale : ""}`, "", scale);
}

/** Behind a letter (but for `v18` and `16x9`), or before letters and more digits (`3f2a`). */
function isInName(before: string, after: string): boolean {
  return /[A-Za-z_]$/.test(before.replace(/(?:(?<![A-Za-z_])v|\dx)$/, "")) || /^(?!x\d)[A-Za-z_]+\d/.test(after);
}
