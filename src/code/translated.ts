import { languageOfMark } from "../language-marks.ts";
import type { Hunk, Run } from "./hunks.ts";
import type { Token } from "./tokens.ts";

/** One side's code as tokens, and the language (BCP 47) of its page. */
export interface ReadCode {
  readonly tokens: readonly Token[];
  readonly language: string;
}

/** Answers whether two runs of tokens that differ may be one and the same in two languages. */
export function translation(source: ReadCode, target: ReadCode): (hunk: Hunk) => boolean {
  const areLatin = isLatin(source.language) && isLatin(target.language);
  const from = { ...source, ...wordsOf(source, areLatin) };
  const to = { ...target, ...wordsOf(target, areLatin) };
  return (hunk) => {
    const lost = from.tokens.slice(hunk.source.from, hunk.source.to);
    const added = to.tokens.slice(hunk.target.from, hunk.target.to);
    if (neutral(lost, from.language) === neutral(added, to.language)) return true;
    if (lost.length === 0 || added.length === 0) {
      const amid = isJoined([...lost, ...added]) ? "anyLines" : "proseLines";
      return isAmid(from.tokens, hunk.source, from[amid]) || isAmid(to.tokens, hunk.target, to[amid]);
    }
    const isOne = lost.length === 1 && added.length === 1;
    return (lost.some(from.isWorded) || added.some(to.isWorded)) && (!isOne || holes(lost) === holes(added));
  };
}

function isLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === "Latn";
}

/** Letters and marks in which no program is written. */
const FOREIGN = /(?=\P{ASCII})\p{L}|[\u3001-\u303f\uff01-\uff65]/u;
/** Two words side by side. */
const SENTENCE = /\p{L}{2,},? \p{L}+/u;

/** Which tokens of a side are in a human language, which lines hold one, and which one outside strings. */
function wordsOf({ tokens, language }: ReadCode, areLatin: boolean) {
  const tells = areLatin || !isLatin(language);
  const isWorded = ({ text, kind }: Token): boolean =>
    tells && (FOREIGN.test(text) || (areLatin && kind === "whole" && SENTENCE.test(text)));
  const worded = tokens.filter(isWorded);
  const lines = (list: readonly Token[]): ReadonlySet<number> => new Set(list.map(({ line }) => line));
  return { isWorded, anyLines: lines(worded), proseLines: lines(worded.filter(({ kind }) => kind === "part")) };
}

/** Strings and what joins them: one language needs words before a name, another one behind it. */
function isJoined(tokens: readonly Token[]): boolean {
  return tokens.length > 1 && tokens.every(({ kind, text }) => kind === "whole" || /^(?:[+.&]| )$/.test(text));
}

/** Whether a run of tokens stands on, or beside, one of these lines: between tags, words come and go. */
function isAmid(tokens: readonly Token[], { from, to }: Run, lines: ReadonlySet<number>): boolean {
  return tokens.slice(Math.max(0, from - 1), Math.max(to, from + 1)).some(({ line }) => lines.has(line));
}

/** What a template puts into its text, in any order. */
function holes(tokens: readonly Token[]): string {
  const found = tokens.flatMap(({ text }) => text.match(/\$\{[^{}]*\}/g) ?? []);
  const kept = found.filter((hole) => !FOREIGN.test(hole));
  return kept.toSorted().join();
}

/** What may name a language, and the mark that parts it from what follows. */
const LANGUAGE_MARK = /(?<![A-Za-z])([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?|[A-Za-z]{4,})(?![A-Za-z])[-_./]?/g;

/** Tokens without the name of their own language (`/ja/`, `ja-JP`). */
function neutral(tokens: readonly Token[], language: string): string {
  const text = tokens.map((token) => token.text).join("");
  return text.replace(LANGUAGE_MARK, (all, mark: string) => (languageOfMark(mark, [language]) === null ? all : ""));
}
