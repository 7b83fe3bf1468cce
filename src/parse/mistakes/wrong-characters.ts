import { fences, isFenced } from "../../formats/fences.ts";
import { spaces } from "../../text/spaces.ts";
import type { Range } from "../part.ts";

/** Characters that are not those that were written. */
interface WrongCharacters extends Range {
  readonly kind: "lost-character" | "garbled";
}

/**
 * Finds characters outside of code that were lost when the text was decoded, and the first ones that were decoded with
 * another encoding than their own: if there are more, the whole page was.
 */
export function wrongCharacters(text: string): WrongCharacters[] {
  return [...lost(text), ...garbled(text).slice(0, 1)];
}

const REPLACEMENT = /\ufffd+/g;
const BESIDE = /[\p{L}\p{N}]/u;

/** Finds replacement characters (U+FFFD) beside letters. Alone, such a character may be an example. */
function lost(text: string): WrongCharacters[] {
  if (!text.includes("\ufffd")) return [];
  return outsideOfCode(text, REPLACEMENT)
    .filter(({ start, end }) => BESIDE.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1)))
    .map((range) => ({ kind: "lost-character", ...range }));
}

/** What Windows-1252 and ISO 8859-1 show for the bytes of UTF-8 after the first one of a character. */
const CONTINUATION = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

/**
 * Characters in UTF-8 that were decoded as Windows-1252 or ISO 8859-1: accented letters (`Ã©`), quotation marks (`â€™`),
 * and several letters of Japanese and other scripts (`æ—¥æœ¬`).
 */
const GARBLED = new RegExp(
  String.raw`Ã[\u0080-\u009f¡-ª¬-º¼-¿]|â€[\u0080-\u009f¢-º˜™œ“”]|(?:[ãäåæçèé]${CONTINUATION}{2}){2,}`,
  "g",
);

function garbled(text: string): WrongCharacters[] {
  if (!/[Ãâã-é][\u0080-\u00bf\u0152-\u2122]/.test(text)) return [];
  return outsideOfCode(text, GARBLED).map((range) => ({ kind: "garbled", ...range }));
}

const INLINE_CODE = /`[^`\n]*`/g;

function outsideOfCode(text: string, pattern: RegExp): Range[] {
  const code = fences(text);
  return Array.from(text.replace(INLINE_CODE, spaces).matchAll(pattern), ({ 0: run, index: start }) => ({
    start,
    end: start + run.length,
  })).filter(({ start }) => !isFenced(code, start));
}
