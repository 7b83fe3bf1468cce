import { diffArrays } from "diff";
import type { CodeToken } from "./tokens.ts";

/** A range of token indexes, the end exclusive. */
export interface TokenRun {
  readonly from: number;
  readonly to: number;
}

/** Tokens that differ: a run on each side, one of which can be empty. */
export interface Hunk {
  readonly source: TokenRun;
  readonly target: TokenRun;
}

/** Finds where two lists of tokens differ: compares whole lines first, then the tokens of lines that differ. */
export function findHunks(source: readonly CodeToken[], target: readonly CodeToken[]): Hunk[] {
  const [sourceLines, targetLines] = [linesOf(source), linesOf(target)];
  const hunks = differences(sourceLines.texts, targetLines.texts).flatMap((lines) => {
    const [from, to] = [tokensOf(lines.source, sourceLines.starts), tokensOf(lines.target, targetLines.starts)];
    return differences(textsOf(source, from), textsOf(target, to)).map((hunk) => ({
      source: shifted(hunk.source, from.from),
      target: shifted(hunk.target, to.from),
    }));
  });
  return hunks.flatMap((hunk) => splitIntoPairs(hunk, source, target));
}

/** Splits a hunk of equally many strings, or lines that are not program code, on both sides into pairs in order. */
function splitIntoPairs(hunk: Hunk, source: readonly CodeToken[], target: readonly CodeToken[]): Hunk[] {
  const [from, to] = [source.slice(hunk.source.from, hunk.source.to), target.slice(hunk.target.from, hunk.target.to)];
  if (from.length !== to.length || ![...from, ...to].every(({ kind }) => kind === "whole")) return [hunk];
  return from.map((_, index) => ({
    source: shifted({ from: 0, to: 1 }, hunk.source.from + index),
    target: shifted({ from: 0, to: 1 }, hunk.target.from + index),
  }));
}

/** With more insertions and deletions than this, everything counts as one difference. */
const MOST_EDITS = 1000;

function differences(source: readonly string[], target: readonly string[]): Hunk[] {
  const whole = { source: { from: 0, to: source.length }, target: { from: 0, to: target.length } };
  if (source.length === 0 || target.length === 0) return [whole];
  const changes = diffArrays([...source], [...target], { maxEditLength: MOST_EDITS });
  if (!changes) return [whole];
  const found: Hunk[] = [];
  let hunk = { source: { from: 0, to: 0 }, target: { from: 0, to: 0 } };
  for (const { added, removed, count } of [...changes, { added: false, removed: false, count: 0 }]) {
    const { source: from, target: to } = hunk;
    if (removed) from.to += count;
    else if (added) to.to += count;
    else {
      if (from.to > from.from || to.to > to.from) found.push(hunk);
      hunk = { source: emptyAt(from.to + count), target: emptyAt(to.to + count) };
    }
  }
  return found;
}

const emptyAt = (index: number) => ({ from: index, to: index });
const shifted = ({ from, to }: TokenRun, by: number): TokenRun => ({ from: from + by, to: to + by });
const textsOf = (tokens: readonly CodeToken[], { from, to }: TokenRun) =>
  tokens.slice(from, to).map(({ text }) => text);

/** Returns the text and first token of each line of a list of tokens; the last of `starts` is the end. */
function linesOf(tokens: readonly CodeToken[]): { texts: string[]; starts: number[] } {
  const starts = tokens.flatMap(({ line }, index) => (line === tokens[index - 1]?.line ? [] : [index]));
  const ends = [...starts.slice(1), tokens.length];
  const texts = starts.map((from, line) => textsOf(tokens, { from, to: ends[line] ?? from }).join("\u0000"));
  return { texts, starts: [...starts, tokens.length] };
}

const tokensOf = ({ from, to }: TokenRun, starts: readonly number[]): TokenRun => ({
  from: starts[from] ?? 0,
  to: starts[to] ?? 0,
});
