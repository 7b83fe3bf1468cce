import type { Figure } from "./figure.ts";
import { KOREAN_POWERS, POWERS } from "./japanese.ts";
import { limits } from "./limits.ts";
import { meanings } from "./meanings.ts";
import { unitAt } from "./units.ts";
import { readWords } from "./words.ts";

export type { Figure } from "./figure.ts";

/** Returns the numbers in a text, in order, with the months and units of its language (BCP 47). */
export function readNumbers(text: string, language: string): Figure[] {
  const folded = fold(text);
  const digits = [...folded.matchAll(DIGITS)].map(({ 0: escaped, index: start }): Figure => {
    const end = start + escaped.length;
    const written = escaped.replaceAll("\\", "");
    const [before, after] = [folded.slice(Math.max(0, start - CONTEXT), start), folded.slice(end, end + CONTEXT)];
    return {
      start,
      end,
      values: [...meanings(written, before, after), ...rangeValues(written, after)],
      kind: isInName(before, after) || BASE.test(after) ? "word" : /\.\d+\./.test(written) ? "version" : "digits",
      abbreviation: ABBREVIATION.exec(before)?.[0] ?? "",
      unit: () => unitAt(before, after, language),
    };
  });
  return [...digits, ...readWords(folded, language)]
    .map((figure) => withLimits(figure, folded))
    .toSorted((a, b) => a.start - b.start);
}

function withLimits(figure: Figure, text: string): Figure {
  const { start, end, values } = figure;
  const found = limits(values, text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT));
  return found.length > 0 ? { ...figure, values: [...new Set([...values, ...found])] } : figure;
}

/** How many characters before and after a number are used to interpret it. */
const CONTEXT = 24;

const ABBREVIATION = /(?<![A-Za-z])[A-Z]{2,}(?=-$)/;

/** Converts full-width digits, letters, marks and spaces to ASCII; the length does not change. */
function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

/** A point, which Markdown may escape. */
const POINT = String.raw`\\?\.`;
const GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?!\d)`;
const PLAIN = String.raw`(?:${GROUPED}|\d+)(?:${POINT}\d+)?`;
const JAPANESE = `${PLAIN} ?[${POWERS}]+`;
const KOREAN = `${PLAIN}[${KOREAN_POWERS}]+`;

/** Parts of a date with dots; powers of ten in Japanese and Korean; digits grouped by other marks; versions; others. */
const DIGITS = new RegExp(
  [
    String.raw`(?:19|20)\d\d(?=\.\d{1,2}\.\d)|(?<=(?:19|20)\d\d\.)\d{1,2}(?=\.\d)`,
    String.raw`${JAPANESE}(?: ?${JAPANESE})*(?:${GROUPED}|\d*)`,
    `${KOREAN}(?: ?(?:${KOREAN}|${GROUPED}|\\d{3,4}(?!\\d)))+`,
    String.raw`\d{1,3}(?:\.\d{3}){2,}(?![\d.])|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)`,
    String.raw`\d+(?:${POINT}\d+){2,}|${PLAIN}`,
  ].join("|"),
  "g",
);

const IN_RANGE = new RegExp(
  String.raw`^ ?[〜~–,、-] ?(\d[\d,.]*) ?([${POWERS}]|[kmb]\b|(?:thousand|million|billion)\b)`,
  "i",
);

/** Returns the values of the first number in a range whose power of ten is after the last one (`3〜5万`). */
function rangeValues(written: string, after: string): string[] {
  const [, last = "", scale = ""] = IN_RANGE.exec(after) ?? [];
  return last === "" ? [] : meanings(`${written}${POWERS.includes(scale) ? scale : ""}`, "", scale);
}

/** Whether digits follow a letter (except in `v18` and `16x9`), or are before letters and more digits (`3f2a`). */
function isInName(before: string, after: string): boolean {
  return /[A-Za-z_]$/.test(before.replace(/(?:(?<![A-Za-z_])v|\dx)$/, "")) || /^(?!x\d)[A-Za-z_]+\d/.test(after);
}

/** What follows the base of a number system (`16進数`), which other languages name by a word (hexadecimal). */
const BASE = /^ ?(?:進[数法制]|进制|진[수법])/;
