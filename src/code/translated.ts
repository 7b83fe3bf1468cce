import { isAdapted } from "../language/adapted.ts";
import { isSameExample } from "../language/examples.ts";
import { languageOfMark, languageOfTag, ownNamesOf } from "../language/names.ts";
import { isLatin } from "../language/script.ts";
import type { Hunk, TokenRun } from "./hunks.ts";
import type { CodeToken } from "./tokens.ts";

/** The tokens of a code block, and the language (BCP 47) of its page. */
export interface ReadCode {
  readonly tokens: readonly CodeToken[];
  readonly language: string;
}

/**
 * Returns a function that decides whether the two sides of a hunk can be translations of each other.
 * @param isName whether the target's page uses a text as it is, as the value of an option
 */
export function translationTest(
  source: ReadCode,
  target: ReadCode,
  isName: (text: string) => boolean = () => false,
): (hunk: Hunk) => boolean {
  const areLatin = isLatin(source.language) && isLatin(target.language);
  const from = { ...source, ...wordsOf(source, areLatin) };
  const to = { ...target, ...wordsOf(target, areLatin) };
  const hasOtherLabel = areLatin ? isRelabeled : () => false;
  const isFixed = (hunk: Hunk) => isName(from.tokens[hunk.source.from]?.text ?? "") || isKeyOfOthers(from, to, hunk);
  return (hunk) => {
    const sourceTokens = from.tokens.slice(hunk.source.from, hunk.source.to);
    const targetTokens = to.tokens.slice(hunk.target.from, hunk.target.to);
    const isEdition = isOwnEdition(sourceTokens, from.language, targetTokens, to.language);
    const above = to.tokens[hunk.target.from - 1];
    if (isEdition || isForOwnLanguage(sourceTokens, from.language, targetTokens, to.language, above)) return true;
    if (marksOf(sourceTokens) !== marksOf(targetTokens)) return false;
    if (sourceTokens.length === 0 || targetTokens.length === 0) {
      const lines = isJoined([...sourceTokens, ...targetTokens]) ? "anyLines" : "proseLines";
      return isNear(from.tokens, hunk.source, from[lines]) || isNear(to.tokens, hunk.target, to[lines]);
    }
    const isSingle = sourceTokens.length === 1 && targetTokens.length === 1;
    if (isSingle && isFixed(hunk)) return false;
    return (
      hasOtherLabel(sourceTokens, targetTokens) ||
      isReordered(from, hunk.source, to, hunk.target) ||
      isReordered(to, hunk.target, from, hunk.source) ||
      ((sourceTokens.some(from.isHumanLanguage) || targetTokens.some(to.isHumanLanguage)) &&
        (!isSingle || placeholders(sourceTokens) === placeholders(targetTokens)))
    );
  };
}

/** Whether a token is the key of a value, such as `type: tea`, that the target has before other values. */
function isKeyOfOthers({ tokens: from }: ReadCode, { tokens: to }: ReadCode, { source, target }: Hunk): boolean {
  const [key, mark] = [from[source.from]?.text ?? "", from[source.to]?.text ?? ""];
  if (!/^[:=]$/.test(mark) || to[target.to]?.text !== mark || !/^["']?[a-z]\w*["']?$/i.test(key)) return false;
  return to.some(({ text }, index) => text === key && to[index + 1]?.text === mark);
}

const marksOf = (tokens: readonly CodeToken[]): string =>
  tokens.flatMap(({ kind, text }) => (kind === "mark" ? [text] : [])).join(" ");

/** The key of an entry, at its start: `ja:`, `"ja-JP" =>`. */
const KEY = /^,?["'`]?([\w-]+)["'`]?(?::|=>?)/;

/** Whether the target has its own language or names where the source has others, or something additional for it. */
function isForOwnLanguage(
  source: readonly CodeToken[],
  sourceLanguage: string,
  target: readonly CodeToken[],
  language: string,
  above: CodeToken | undefined,
): boolean {
  if (source.length === 0) return isEntry(target, language) || isGloss(target, above);
  const [from, to] = [textOf(source), textOf(target)];
  return (
    isAdapted(from, to, language) || isSameExample({ text: from, language: sourceLanguage }, { text: to, language })
  );
}

const textOf = (tokens: readonly CodeToken[]): string => tokens.map(({ text }) => text).join("");

/** Whether tokens are one entry of an object whose key is a language (`ja: "お茶",`), or a link to its pages (`[日本語](ja/)`). */
function isEntry(tokens: readonly CodeToken[], language: string): boolean {
  const text = textOf(tokens);
  if (ownNamesOf(language).some((name) => text.includes(`[${name}](`))) return true;
  const [, key = ""] = KEY.exec(text) ?? [];
  const brackets = tokens.filter(({ text }) => /^[()[\]{}]$/.test(text));
  const opening = brackets.filter(({ text }) => /[([{]/.test(text));
  return languageOfTag(key, [language]) !== null && brackets.length === 2 * opening.length;
}

/** Whether lines in brackets say in another script what the line above them says, which stays as a program prints it. */
function isGloss(tokens: readonly CodeToken[], above: CodeToken | undefined): boolean {
  const areLines = tokens.every(({ kind }) => kind === "whole");
  const text = textOf(tokens);
  return areLines && /^[(（].*[)）]$/.test(text) && NON_CODE.test(text) !== NON_CODE.test(above?.text ?? "");
}

/** Letters and punctuation that are not used in program code, as a single Greek letter is: `λ>`, `5 µs`. */
const NON_CODE = /(?=\P{ASCII})(?![\p{Script=Greek}µ](?!\p{Script=Greek}))\p{L}|[\u3001-\u303f\uff01-\uff65]/u;
/**
 * A word beside another, a number or a value (`by {{ author }}`), one with a capital letter, as on a button, before a value
 * (`Hello ${name}`) or the end of a tag (`<b>Hello</b>`), or the space that French puts before a mark at the end.
 */
const SENTENCE =
  /\p{L}{2}(?:,? \p{L}| \p{N}| \{\{|<\/\w)|^["'`]\p{Lu}\p{Ll}+\p{P}? ?["'`]$|\p{Lu}\p{Ll}+,? \$\{|[\p{L}}]\s[!?]["'`]$/u;
/** The capitalized word that a line of text starts with: `Tests:`, `- [ ] Task 1`. */
const LABEL = /^[^\p{L}\p{N}"'`$>]*(\p{Lu}\p{Ll}+)(?![\w./-])/u;

/** Whether the capitalized word at the start of a line changed. */
function isRelabeled(source: readonly CodeToken[], target: readonly CodeToken[]): boolean {
  const [from, to] = [source, target].map((tokens) => LABEL.exec(textOf(tokens))?.[1]);
  return from !== undefined && from !== to && source.every(({ kind }) => kind !== "part");
}

/** The tokens of a code block, and the lines with words outside strings. */
type ReadWords = Pick<ReadCode, "tokens"> & Pick<ReturnType<typeof wordsOf>, "proseLines">;

/** Finds the tokens in a human language, the lines that contain one, and the lines that contain one outside strings. */
function wordsOf({ tokens, language }: ReadCode, areLatin: boolean) {
  const isRecognizable = areLatin || !isLatin(language);
  const shown = areLatin ? wordsInTags(tokens) : new Set();
  const isHumanLanguage = (token: CodeToken): boolean =>
    isRecognizable &&
    (NON_CODE.test(token.text) ||
      shown.has(token) ||
      (areLatin && token.kind === "whole" && SENTENCE.test(token.text)));
  const inHumanLanguage = tokens.filter(isHumanLanguage);
  const lines = (list: readonly CodeToken[]): ReadonlySet<number> => new Set(list.map(({ line }) => line));
  return {
    isHumanLanguage,
    anyLines: lines(inHumanLanguage),
    proseLines: lines(inHumanLanguage.filter(({ kind }) => kind === "part")),
  };
}

/** The words that tags surround, `<p>Tea</p>`. */
function wordsInTags(tokens: readonly CodeToken[]): ReadonlySet<CodeToken> {
  const found = new Set<CodeToken>();
  let start = tokens.length;
  tokens.forEach(({ text }, index) => {
    if (text === ">") start = index + 1;
    else if (text === "<" && tokens[index + 1]?.text === "/") {
      for (const token of tokens.slice(start, index)) found.add(token);
      start = tokens.length;
    } else if (!/^[\p{L}\p{P}]+$/u.test(text)) start = tokens.length;
  });
  return found;
}

/** Whether a run of tokens is in a line with words outside strings, and the line of the other run has all its words. */
function isReordered(own: ReadWords, run: TokenRun, other: ReadWords, otherRun: TokenRun): boolean {
  const lineOf = ({ tokens }: ReadWords, { from }: TokenRun) => tokens[from]?.line ?? -1;
  const there = new Set(other.tokens.flatMap(({ line, text }) => (line === lineOf(other, otherRun) ? [text] : [])));
  return (
    own.proseLines.has(lineOf(own, run)) && own.tokens.slice(run.from, run.to).every(({ text }) => there.has(text))
  );
}

/** Whether tokens are joined strings: some languages need words before a name, others after it. */
function isJoined(tokens: readonly CodeToken[]): boolean {
  const isString = ({ kind }: CodeToken) => kind === "whole";
  return (
    tokens.length > 1 &&
    tokens.some(isString) &&
    tokens.every((token) => isString(token) || /^(?:[+.&]| )$/.test(token.text))
  );
}

/** Whether a run of tokens is on, or next to, one of these lines, where words between tags can be added or left out. */
function isNear(tokens: readonly CodeToken[], { from, to }: TokenRun, lines: ReadonlySet<number>): boolean {
  return tokens.slice(Math.max(0, from - 1), Math.max(to, from + 1)).some(({ line }) => lines.has(line));
}

/** Returns the placeholders of templates, sorted. */
function placeholders(tokens: readonly CodeToken[]): string {
  const found = tokens.flatMap(({ text }) => text.match(/\$\{[^{}]*\}|\{\{[^{}]*\}\}/g) ?? []);
  const kept = found.filter((placeholder) => !NON_CODE.test(placeholder));
  return kept.toSorted().join();
}

/** A possible language name, and the separator after it. */
const LANGUAGE_MARK = /(?<![A-Za-z])([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?|[A-Za-z]{4,})(?![A-Za-z])[-_./]?/g;

/** Whether two runs of tokens only differ by the name of the language of their page. */
function isOwnEdition(
  source: readonly CodeToken[],
  sourceLanguage: string,
  target: readonly CodeToken[],
  targetLanguage: string,
): boolean {
  const [from, to] = [withoutLanguage(source, sourceLanguage), withoutLanguage(target, targetLanguage)];
  // A site may end with a slash only where the folder of a language follows it.
  return from.text === to.text || ((from.isMarked || to.isMarked) && withoutLastSlash(from) === withoutLastSlash(to));
}

/** The text of tokens without the name of their page's language (`/ja/`, `ja-JP`), and whether they contain it. */
function withoutLanguage(tokens: readonly CodeToken[], language: string): { text: string; isMarked: boolean } {
  const written = textOf(tokens);
  const text = written.replace(LANGUAGE_MARK, (all, mark: string) =>
    languageOfMark(mark, [language]) === null ? all : "",
  );
  return { text, isMarked: text !== written };
}

const withoutLastSlash = ({ text }: { text: string }): string => text.replace(/\/(?=["'`]?$)/, "");
