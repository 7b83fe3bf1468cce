import type { Code } from "../types/document.ts";
import { urlSimilarity } from "../url/index.ts";
import { linesWithOtherWord } from "./changed-words.ts";
import { garbledNames, textIn } from "./garbled.ts";
import { findHunks, type Hunk, type TokenRun } from "./hunks.ts";
import { type CodeSyntax, syntaxOf } from "./languages.ts";
import { type CodeToken, readCode } from "./tokens.ts";
import { translationTest } from "./translated.ts";

/** The first difference between two code blocks. */
export interface CodeDrift {
  /** `missing` is a line that is only in the source, `extra` one that is only in the target. */
  readonly what: "changed" | "missing" | "extra";
  /** 0-based lines. If a line is only on one side, this is the line before it on the other side. */
  readonly source: number;
  readonly target: number;
  /** Whether the program differs; otherwise only prompts, marks that tell the site how to show lines, or names in text. */
  readonly isProgram: boolean;
  /** How many more differences there are in other lines; 0 if they are not counted. */
  readonly otherDifferences: number;
  /** The replacement for a garbled range of the target's code (UTF-16 offsets), if it is the only difference. */
  readonly edit: { readonly start: number; readonly end: number; readonly text: string } | null;
}

/** A code block, and the language (BCP 47) of its page. */
export interface CodeSide {
  readonly code: Pick<Code, "language" | "value">;
  readonly language: string;
}

/**
 * Finds the first difference between two code blocks that is not a translation in comments or strings.
 * @param isName whether the target's page uses a string as it is, as the value of an option
 */
export function driftOf(
  source: CodeSide,
  target: CodeSide,
  isName: (string: string) => boolean = () => false,
): CodeDrift | null {
  const syntax = syntaxOf(source.code.language ?? target.code.language);
  const from = { ...source, tokens: readCode(source.code.value, syntax) };
  const to = { ...target, tokens: readCode(target.code.value, syntax) };
  const hunks = findHunks(from.tokens, to.tokens).filter((hunk) => !isCosmetic(hunk, from.tokens, to.tokens, syntax));
  const isTranslated = translationTest(from, to, isName);
  const [first, ...others] = hunks.filter((hunk) => !isTranslated(hunk));
  if (!first) return garbledTextOf(source.code.value, target.code.value, syntax);
  const mayBeTranslated = translationTest(from, to);
  const edit = others.length === 0 ? editOf(first, from.tokens, to.tokens, source.code.value) : null;
  const place = placeOf(first, from.tokens, to.tokens);
  const isElsewhere = (hunk: Hunk) => {
    const other = placeOf(hunk, from.tokens, to.tokens);
    return other.source !== place.source || other.target !== place.target;
  };
  const isOfProgram = (hunk: Hunk) => !isOfMarks(hunk, from.tokens, to.tokens) && !mayBeTranslated(hunk);
  return {
    ...place,
    isProgram: [first, ...others].some(isOfProgram) && !haveOtherPrompts(source, target, isName),
    otherDifferences: others.filter(isElsewhere).length,
    edit,
  };
}

/** What a shell shows before a command. */
const PROMPT = /^[ \t]*(?:(?:[$>❯]|>>>|PS>)[ \t]+)+/gm;

/** Whether the code is the same program with other prompts. */
function haveOtherPrompts(source: CodeSide, target: CodeSide, isName: (string: string) => boolean): boolean {
  const [from, to] = [source, target].map((side) => ({ ...side, code: withoutPrompts(side.code) }));
  if (!from || !to) return false;
  const isShown = from.code.value !== source.code.value || to.code.value !== target.code.value;
  return isShown && driftOf(from, to, isName)?.isProgram !== true;
}

const withoutPrompts = ({ language, value }: CodeSide["code"]) => ({ language, value: value.replace(PROMPT, "") });

function garbledTextOf(source: string, target: string, syntax: CodeSyntax): CodeDrift | null {
  const [first, ...others] = garbledNames(source, target, syntax);
  if (!first) return changedWordOf(source, target, syntax);
  const edit = others.length === 0 ? { start: first.start, end: first.end, text: first.name } : null;
  const lines = { source: first.source, target: first.target };
  return { what: "changed", ...lines, isProgram: false, otherDifferences: others.length, edit };
}

function changedWordOf(source: string, target: string, syntax: CodeSyntax): CodeDrift | null {
  const [line, ...others] = linesWithOtherWord(textIn(source, syntax), textIn(target, syntax));
  if (line === undefined) return null;
  return { what: "changed", source: line, target: line, isProgram: false, otherDifferences: others.length, edit: null };
}

/** Finds the first line in which two code blocks differ at all. */
export function differenceOf(source: string, target: string): CodeDrift | null {
  if (source === target) return null;
  const [from, to] = [source.split("\n"), target.split("\n")];
  const line = from.findIndex((text, index) => text !== to[index]);
  const last = { source: from.length - 1, target: to.length - 1 };
  const only = { isProgram: true, otherDifferences: 0, edit: null };
  if (line === -1) return { ...only, what: "extra", source: last.source, target: from.length };
  if (line > last.target) return { ...only, what: "missing", source: line, target: last.target };
  return { ...only, what: "changed", source: line, target: line };
}

function placeOf(
  { source, target }: Hunk,
  from: readonly CodeToken[],
  to: readonly CodeToken[],
): Pick<CodeDrift, "what" | "source" | "target"> {
  const lines = { source: lineOf(from, source), target: lineOf(to, target) };
  if (isEmpty(target) && fillsLines(from, source)) return { ...lines, what: "missing" };
  if (isEmpty(source) && fillsLines(to, target)) return { ...lines, what: "extra" };
  // What is added at the start of a line changes that line, and not the one before it.
  const next = (tokens: readonly CodeToken[], run: TokenRun) => tokens.slice(run.from).find(isVisible)?.line;
  return {
    what: "changed",
    source: (isEmpty(source) && startsLine(to, target) && next(from, source)) || lines.source,
    target: (isEmpty(target) && startsLine(from, source) && next(to, target)) || lines.target,
  };
}

/**
 * Whether only marks that mean nothing differ: the slash of `<br />`, optional semicolons and commas, an ellipsis of one
 * character, or an apostrophe that is curved in the source.
 */
function isCosmetic(
  { source, target }: Hunk,
  from: readonly CodeToken[],
  to: readonly CodeToken[],
  { optionalMarks }: CodeSyntax,
): boolean {
  const areOptional = (tokens: readonly CodeToken[], run: TokenRun) =>
    tokens.slice(run.from, run.to).every(({ text, line, end }, index) => {
      const next = tokens.slice(run.from + index + 1).find(isVisible);
      if (text === "/") return next?.text === ">" && next.start === end;
      if (text === ";") return optionalMarks && (next?.line !== line || next.text === "}");
      return text === "," && optionalMarks && /^[)\]}]$/.test(next?.text ?? "");
    });
  const written = (tokens: readonly CodeToken[], run: TokenRun) =>
    tokens.slice(run.from, run.to).map(({ text }) => text.replaceAll("…", "..."));
  return (
    (areOptional(from, source) && areOptional(to, target)) ||
    written(from, source).join("").replaceAll("’", "'") === written(to, target).join("")
  );
}

/** Whether only marks differ, and the spaces around them. */
function isOfMarks({ source, target }: Hunk, from: readonly CodeToken[], to: readonly CodeToken[]): boolean {
  const visible = [...from.slice(source.from, source.to), ...to.slice(target.from, target.to)].filter(isVisible);
  return visible.length > 0 && visible.every(({ kind }) => kind === "mark");
}

const isEmpty = ({ from, to }: TokenRun): boolean => from === to;

/** Returns the line of a run of tokens; for an empty run, that of the token before it. */
function lineOf(tokens: readonly CodeToken[], run: TokenRun): number {
  return tokens[isEmpty(run) ? Math.max(0, run.from - 1) : run.from]?.line ?? 0;
}

/** Whether there are no other tokens on the line where a run starts. */
function fillsLines(tokens: readonly CodeToken[], run: TokenRun): boolean {
  const neighbors = [tokens.slice(0, run.from).findLast(isVisible), tokens.slice(run.to).find(isVisible)];
  return neighbors.every((token) => token?.line !== lineOf(tokens, run));
}

const startsLine = (tokens: readonly CodeToken[], run: TokenRun): boolean =>
  tokens.slice(0, run.from).findLast(isVisible)?.line !== lineOf(tokens, run);

const isVisible = ({ kind }: CodeToken): boolean => kind !== "space";

/** Similarity (0 to 1) from which on one code fragment counts as a garbled form of the other. */
const LEAST_SIMILARITY = 0.5;

function editOf({ source, target }: Hunk, from: readonly CodeToken[], to: readonly CodeToken[], code: string) {
  const [missing, extra] = [from.slice(source.from, source.to), to.slice(target.from, target.to)];
  const [first, last] = [extra[0], extra.at(-1)];
  if (!first || !last || ![...missing, ...extra].every(isVisible)) return null;
  if (new Set(missing.map(({ line }) => line)).size !== 1 || first.line !== last.line) return null;
  const text = code.slice(missing[0]?.start, missing.at(-1)?.end);
  const garbled = extra.map((token) => token.text).join("");
  if (urlSimilarity(text, garbled) < LEAST_SIMILARITY) return null;
  return { start: first.start, end: last.end, text };
}
