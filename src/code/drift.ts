import type { Code } from "../types.ts";
import { textualLikeness } from "../url.ts";
import { findHunks, type Hunk, type Run } from "./hunks.ts";
import { syntaxOf } from "./languages.ts";
import { readCode, type Token } from "./tokens.ts";
import { translation } from "./translated.ts";

/** Where two pieces of code first differ. */
export interface CodeDrift {
  /** `lost` is a line of the source alone, `added` one of the target alone. */
  readonly what: "changed" | "lost" | "added";
  /** 0-based lines; on the side that lacks it, the line before. */
  readonly source: number;
  readonly target: number;
  /** How many more places of the code differ; 0 where these are not told apart. */
  readonly further: number;
  /** What to put for a range of the target's code (UTF-16 offsets) that is garbled, where nothing else differs. */
  readonly edit: { readonly start: number; readonly end: number; readonly text: string } | null;
}

/** A block of code, and the language (BCP 47) of its page. */
export interface CodeSide {
  readonly code: Pick<Code, "language" | "value">;
  readonly language: string;
}

/** The first place where the target's code is neither that of the source nor, in comments and strings, its translation. */
export function driftOf(source: CodeSide, target: CodeSide): CodeDrift | null {
  const syntax = syntaxOf(source.code.language ?? target.code.language);
  const from = { ...source, tokens: readCode(source.code.value, syntax) };
  const to = { ...target, tokens: readCode(target.code.value, syntax) };
  const isTranslated = translation(from, to);
  const [first, ...others] = findHunks(from.tokens, to.tokens).filter((hunk) => !isTranslated(hunk));
  if (!first) return null;
  const edit = others.length === 0 ? editOf(first, from.tokens, to.tokens, source.code.value) : null;
  return { ...placeOf(first, from.tokens, to.tokens), further: others.length, edit };
}

/** The first line in which two pieces of code differ at all. */
export function differenceOf(source: string, target: string): CodeDrift | null {
  if (source === target) return null;
  const [from, to] = [source.split("\n"), target.split("\n")];
  const line = from.findIndex((text, index) => text !== to[index]);
  const last = { source: from.length - 1, target: to.length - 1 };
  if (line === -1) return { what: "added", source: last.source, target: from.length, further: 0, edit: null };
  if (line > last.target) return { what: "lost", source: line, target: last.target, further: 0, edit: null };
  return { what: "changed", source: line, target: line, further: 0, edit: null };
}

function placeOf(
  { source, target }: Hunk,
  from: readonly Token[],
  to: readonly Token[],
): Pick<CodeDrift, "what" | "source" | "target"> {
  const lines = { source: lineOf(from, source), target: lineOf(to, target) };
  if (isEmpty(target) && isAlone(from, source)) return { ...lines, what: "lost" };
  if (isEmpty(source) && isAlone(to, target)) return { ...lines, what: "added" };
  return { ...lines, what: "changed" };
}

const isEmpty = ({ from, to }: Run): boolean => from === to;

/** The line of a run of tokens, or of what stands before where it should be. */
function lineOf(tokens: readonly Token[], run: Run): number {
  return tokens[isEmpty(run) ? Math.max(0, run.from - 1) : run.from]?.line ?? 0;
}

/** Whether nothing else stands on the line with which a run begins. */
function isAlone(tokens: readonly Token[], run: Run): boolean {
  const beside = [tokens.slice(0, run.from).findLast(isSeen), tokens.slice(run.to).find(isSeen)];
  return beside.every((token) => token?.line !== lineOf(tokens, run));
}

const isSeen = ({ kind }: Token): boolean => kind !== "blank";

/** Least likeness (0 to 1) of two pieces of code of which one is the other, garbled, and not something else. */
const LEAST_LIKENESS = 0.5;

function editOf({ source, target }: Hunk, from: readonly Token[], to: readonly Token[], code: string) {
  const [lost, added] = [from.slice(source.from, source.to), to.slice(target.from, target.to)];
  const [first, last] = [added[0], added.at(-1)];
  if (!first || !last || ![...lost, ...added].every(isSeen)) return null;
  if (new Set(lost.map(({ line }) => line)).size !== 1 || first.line !== last.line) return null;
  const text = code.slice(lost[0]?.start, lost.at(-1)?.end);
  const garbled = added.map((token) => token.text).join("");
  if (textualLikeness(text, garbled) < LEAST_LIKENESS) return null;
  return { start: first.start, end: last.end, text };
}
