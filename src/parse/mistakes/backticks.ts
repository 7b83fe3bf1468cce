import type { Range } from "../part.ts";

/**
 * A backtick beside a word that has no counterpart. The parser has already taken those of inline code, and one between
 * letters is an apostrophe.
 */
const LONE = /(?<![\\`])`(?!`)/g;
const LETTERS = /^[A-Za-z]`[A-Za-z]$/;

/** The word after an opening backtick and before a closing one. */
const OPENED = /^[^\s`。、，）)」]*[\p{L}\p{N}][^\s`。、，）)」]*/u;
const CLOSED = /(?<![^\s`。、，（(「])(?=[^\s`。、，（(「]*[\p{L}\p{N}])[^\s`。、，（(「]*$/u;

/** The longest word that is searched for, in UTF-16 code units. */
const LONGEST = 40;

/**
 * Finds single backticks in a text between inline code. The range contains the word that the backtick belongs to.
 * @param page the page, of which the text is a part
 */
export function loneBackticks(page: string, text: string, start: number): Range[] {
  return Array.from(text.matchAll(LONE)).flatMap(({ index }): Range[] => {
    const at = start + index;
    if (LETTERS.test(page.slice(Math.max(0, at - 1), at + 2))) return [];
    const after = OPENED.exec(page.slice(at + 1, at + LONGEST))?.[0] ?? "";
    const before = after === "" ? (CLOSED.exec(page.slice(Math.max(0, at - LONGEST), at))?.[0] ?? "") : "";
    return [{ start: at - before.length, end: at + 1 + after.length }];
  });
}
