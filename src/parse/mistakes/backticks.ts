import type { Range } from "../part.ts";

/**
 * A backtick beside a word that has no counterpart. The parser has already taken those of inline code, and one between
 * letters is an apostrophe.
 */
const LONE = /(?<![\\`])`(?!`)/g;
const LETTERS = /^[A-Za-z]`[A-Za-z]$/;

/** The word after an opening backtick and before a closing one. */
const OPENED = /^[^\s。、，）)」]*[\p{L}\p{N}][^\s。、，）)」]*/u;
const CLOSED = /[^\s。、，（(「]*[\p{L}\p{N}][^\s。、，（(「]*$/u;

/** The longest word that is searched for, in UTF-16 code units. */
const LONGEST = 40;

/** Finds single backticks in a text between inline code. The range contains the word that the backtick belongs to. */
export function loneBackticks(text: string, { start, end }: Range): Range[] {
  const part = text.slice(start, end);
  return Array.from(part.matchAll(LONE)).flatMap(({ index }): Range[] => {
    if (LETTERS.test(part.slice(Math.max(0, index - 1), index + 2))) return [];
    const at = start + index;
    const after = OPENED.exec(part.slice(index + 1, index + LONGEST))?.[0] ?? "";
    const before = after === "" ? (CLOSED.exec(part.slice(Math.max(0, index - LONGEST), index))?.[0] ?? "") : "";
    return [{ start: at - before.length, end: at + 1 + after.length }];
  });
}
