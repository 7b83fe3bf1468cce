import { diffArrays } from "diff";
import type { Finding } from "../../types/report.ts";

/** A part of a value. One that differs from the other value is empty where only the other value has text. */
export interface DiffPiece {
  readonly text: string;
  readonly differs: boolean;
}

/** The text of all pieces. */
export function textOf(pieces: readonly DiffPiece[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** The compared values of a finding, each in pieces; null if the finding has no such value. */
export interface ValueDiff {
  readonly expected: readonly DiffPiece[] | null;
  readonly actual: readonly DiffPiece[] | null;
}

/** The values of a finding in pieces. Both are null if there is a single value and the message already quotes it. */
export function valueDiff({ expected, actual, message }: Finding): ValueDiff {
  if (expected !== null && actual !== null) return compare(expected, actual);
  const value = expected ?? actual;
  if (value === null || message.includes(value)) return { expected: null, actual: null };
  const pieces = [{ text: value, differs: false }];
  return expected === null ? { expected: null, actual: pieces } : { expected: pieces, actual: null };
}

/** The text of the source before and after it changed, word by word; null if it is not known. */
export function changeDiff({ change }: Finding): Readonly<Record<"before" | "after", readonly DiffPiece[]>> | null {
  if (!change || change.before === null || change.after === null) return null;
  const { expected, actual } = compare(change.before, change.after, words);
  return expected && actual && { before: expected, after: actual };
}

/** A line before and after an edit, cut to what is near a difference; null if the edit is not of a single line. */
export function lineDiff(
  removed: readonly string[],
  added: readonly string[],
): Readonly<Record<"removed" | "added", DiffPiece[]>> | null {
  const [before, after] = [removed[0], added[0]];
  if (before === undefined || after === undefined || removed.length + added.length > 2) return null;
  const { expected, actual } = compare(before, after);
  return expected && actual && { removed: nearDifferences(expected), added: nearDifferences(actual) };
}

/** How many characters of a line to show before and after a difference. */
const NEAR = 40;
/** Fewer characters are not worth a cut. */
const LEAST_CUT = 10;
/** How many more to show rather than cut a word or a URL. UTF-16 code units. */
const LONGEST_WORD = 200;

/** Cuts what is equal, except near a difference. */
export function nearDifferences(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.map(({ text, differs }, i) => {
    const before = i === 0 ? 0 : firstOf(text);
    const after = i === pieces.length - 1 ? text.length : lastOf(text);
    if (differs || after - before <= LEAST_CUT) return { text, differs };
    return { text: `${text.slice(0, before)}…${text.slice(after)}`, differs };
  });
}

/** Where the first characters of a text end, at the end of a word. */
function firstOf(text: string): number {
  const start = graphemes(text.slice(0, 4 * NEAR))
    .slice(0, NEAR)
    .join("").length;
  const word = /^[!-~]*/.exec(text.slice(start, start + LONGEST_WORD))?.[0].length ?? 0;
  return isInWord(text, start) && word < LONGEST_WORD ? start + word : start;
}

/** Where the last characters of a text begin, at the beginning of a word. */
function lastOf(text: string): number {
  const start =
    text.length -
    graphemes(text.slice(-4 * NEAR))
      .slice(-NEAR)
      .join("").length;
  const word = /[!-~]*$/.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0].length ?? 0;
  return isInWord(text, start) && word < LONGEST_WORD ? start - word : start;
}

function isInWord(text: string, offset: number): boolean {
  return /^[!-~]{2}$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** The words of a text in any language, and what is between them. */
function words(text: string): string[] {
  return Array.from(wordSegmenter.segment(text), ({ segment }) => segment);
}

const wordSegmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** User-perceived characters (grapheme clusters). */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Values with more differences, or with a larger total length, are shown as completely different. */
const maxEditLength = 400;
const maxLength = 20_000;

/** A stretch that both values share (`expected` and `actual` are equal), or a change. */
interface DiffStretch {
  readonly same: boolean;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

function compare(expected: string, actual: string, split = graphemes): ValueDiff {
  if (expected.length + actual.length > maxLength) return unrelated(expected, actual);
  const characters = { expected: split(expected), actual: split(actual) };
  const stretches = withoutCoincidences(diffStretches(characters.expected, characters.actual));
  const shared = stretches.reduce((sum, { same, expected }) => sum + (same ? expected.length : 0), 0);
  // A few shared letters are a coincidence.
  const isRelated = shared * 3 >= Math.min(characters.expected.length, characters.actual.length);
  if (!isRelated) return unrelated(expected, actual);
  return {
    expected: stretches.map(({ same, expected }) => ({ text: expected.join(""), differs: !same })),
    actual: stretches.map(({ same, actual }) => ({ text: actual.join(""), differs: !same })),
  };
}

function unrelated(expected: string, actual: string): ValueDiff {
  return { expected: [{ text: expected, differs: true }], actual: [{ text: actual, differs: true }] };
}

function diffStretches(expected: readonly string[], actual: readonly string[]): DiffStretch[] {
  const changes = diffArrays([...expected], [...actual], { maxEditLength });
  if (changes === undefined) return [{ same: false, expected, actual }];
  const stretches = changes.map(({ value, added, removed }) => ({
    same: !added && !removed,
    expected: added ? [] : value,
    actual: removed ? [] : value,
  }));
  return joined(stretches);
}

/** Joins adjacent stretches of the same kind. */
function joined(stretches: readonly DiffStretch[]): DiffStretch[] {
  const result: DiffStretch[] = [];
  for (const next of stretches) {
    const last = result.at(-1);
    if (last?.same === next.same) result.splice(-1, 1, merge(next.same, [last, next]));
    else result.push(next);
  }
  return result;
}

function merge(same: boolean, stretches: readonly DiffStretch[]): DiffStretch {
  const expected = stretches.flatMap((stretch) => stretch.expected);
  const actual = stretches.flatMap((stretch) => stretch.actual);
  return { same, expected, actual };
}

/**
 * Merges equal stretches that are no longer than the changes before and after them into one change (semantic cleanup, as
 * in Neil Fraser's diff-match-patch).
 */
function withoutCoincidences(stretches: readonly DiffStretch[]): DiffStretch[] {
  const at = stretches.findIndex(({ same, expected }, i) => {
    const before = stretches[i - 1];
    const after = stretches[i + 1];
    return same && before && after && expected.length <= size(before) && expected.length <= size(after);
  });
  if (at < 0) return [...stretches];
  const change = merge(false, stretches.slice(at - 1, at + 2));
  return withoutCoincidences([...stretches.slice(0, at - 1), change, ...stretches.slice(at + 2)]);
}

function size({ expected, actual }: DiffStretch): number {
  return Math.max(expected.length, actual.length);
}
