import { fences, isFenced } from "../../formats/fences.ts";
import { spaces } from "../../text/spaces.ts";
import type { Range } from "../part.ts";

const LOST = /\ufffd+/g;
const BESIDE = /[\p{L}\p{N}]/u;
const INLINE_CODE = /`[^`\n]*`/g;

/**
 * Finds replacement characters (U+FFFD) beside letters, outside of code: what was there was lost when the text was
 * decoded. Alone, such a character may be an example.
 */
export function lostCharacters(text: string): Range[] {
  if (!text.includes("\ufffd")) return [];
  const code = fences(text);
  const prose = text.replace(INLINE_CODE, spaces);
  return Array.from(prose.matchAll(LOST), ({ 0: run, index: start }) => ({ start, end: start + run.length })).filter(
    ({ start, end }) =>
      BESIDE.test(prose.slice(Math.max(0, start - 1), start) + prose.slice(end, end + 1)) && !isFenced(code, start),
  );
}
