import { type FoldedText, folded, type TextRange } from "./folded.ts";
import type { Term } from "./terms.ts";

/** A use of a term, in a folded text. */
export interface Use extends TextRange {
  readonly term: Term;
}

/** The uses of terms in a text, without those inside of longer ones. */
export function usesIn(text: FoldedText, terms: readonly Term[]): Use[] {
  const all = terms.flatMap((term) => term.form.usesIn(text).map((range) => ({ ...range, term })));
  return all.filter((use) => !all.some((other) => isInside(use, other) && lengthOf(other) > lengthOf(use)));
}

export const isInside = (inner: TextRange, outer: TextRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
export const lengthOf = ({ start, end }: TextRange): number => end - start;

/** The range in the text as it is written. */
export function written({ offsets }: FoldedText, { start, end }: TextRange): TextRange {
  return { start: offsets[start] ?? 0, end: offsets[end] ?? 0 };
}

/**
 * Whether a use is a part of text that the counterpart keeps: of a name with a capital, together with the word before or
 * after it, or of any text, together with two words.
 */
export function isKept(text: string, { start, end }: TextRange, counterpart: string): boolean {
  const [before, match, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const isThere = (context: string) => spaced(counterpart).includes(spaced(context));
  const [twoBefore = "", oneBefore = ""] = /(?<!\S)(?:\S+\s{1,9})?(\S*\s{0,9})$/u.exec(before) ?? [];
  const [twoAfter = "", oneAfter = ""] = /^(\s*\S*)(?:\s+\S+)?/u.exec(after) ?? [];
  const isName = (context: string, other: string) =>
    /\p{L}/u.test(other) && /\p{Lu}/u.test(context) && isThere(context);
  if (isName(oneBefore + match, oneBefore) || isName(match + oneAfter, oneAfter)) return true;
  const contexts = [twoBefore + match, oneBefore + match + oneAfter, match + twoAfter];
  return contexts.some((context) => spaced(context).split(" ").length >= 3 && isThere(context));
}

const spaced = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Whether two texts have the same letters, so that one is not a translation of the other. */
export function isSameText(a: string, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return letters(a) === letters(b);
}

/** A text in which the names of containers (`:::warning`, `!!! note`) are no words. */
export function foldedProse(text: string): FoldedText {
  return folded(text.replace(CONTAINER, (name) => " ".repeat(name.length)));
}

const CONTAINER = /^[ \t>]*(?::::+|!!!|\?\?\?\+?|\/\/\/)[ \t]*[\w-]+/gm;
