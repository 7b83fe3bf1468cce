import { languageOfMark } from "../../language/names.ts";
import { graphemes, words } from "../../text/segments.ts";
import { sharedEnds } from "../../text/shared-ends.ts";
import type { Languages } from "../../types/page.ts";
import type { Finding } from "../../types/report.ts";
import {
  type DiffStretch,
  diffStretches,
  type IsSame,
  joined,
  unrelatedStretches,
  withoutCoincidences,
} from "./stretches.ts";

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

/**
 * The values of a finding in pieces. Both are null if there is a single value and the message already quotes it.
 * @param languages those of the pair, whose marks in URLs (`/en/`, `/ja/`) are no difference
 */
export function valueDiff({ expected, actual, message }: Finding, languages: Languages): ValueDiff {
  if (expected !== null && actual !== null)
    return isLongWord(expected) || isLongWord(actual)
      ? compareLongWords(expected, actual)
      : compare(expected, actual, charactersOf(languages));
  const value = expected ?? actual;
  if (value === null || message.includes(value)) return { expected: null, actual: null };
  const pieces = [{ text: shortened(value), differs: false }];
  return expected === null ? { expected: null, actual: pieces } : { expected: pieces, actual: null };
}

/** Whether a value is a word of which nobody reads the whole, such as a data URL. */
const isLongWord = (value: string): boolean => value.length > 1000 && !/\s/.test(value);

function compareLongWords(expected: string, actual: string): ValueDiff {
  const { head, tail } = sharedEnds(expected, actual);
  const pieces = (value: string): DiffPiece[] =>
    [
      { text: shortened(value.slice(0, head)), differs: false },
      { text: shortened(value.slice(head, value.length - tail)), differs: true },
      { text: shortened(value.slice(value.length - tail)), differs: false },
    ].filter(({ text, differs }) => differs || text !== "");
  return { expected: pieces(expected), actual: pieces(actual) };
}

/** Cuts out the middle of a long word. */
function shortened(value: string): string {
  return isLongWord(value) ? `${value.slice(0, 2 * NEAR)}…${value.slice(-NEAR)}` : value;
}

/** The text of the source before and after it changed, word by word; null if it is not known. */
export function changeDiff({ change }: Finding): Readonly<Record<"before" | "after", readonly DiffPiece[]>> | null {
  if (!change || change.before === null || change.after === null) return null;
  const { expected, actual } = compare(change.before, change.after, { split: words, isSame: equal });
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
  const word = /(?<![!-~])[!-~]*$/.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0].length ?? 0;
  return isInWord(text, start) && word < LONGEST_WORD ? start - word : start;
}

function isInWord(text: string, offset: number): boolean {
  return /^[!-~]{2}$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** Values with a larger total length are shown as completely different. */
const maxLength = 20_000;

/** How values are split, and which parts of the source and the target are no difference. */
interface Comparison {
  readonly split: (text: string) => string[];
  readonly isSame: IsSame;
}

const equal = (expected: string, actual: string): boolean => expected === actual;
const characters: Comparison = { split: graphemes, isSame: equal };

/** Compares character by character; the name of a language in a URL is one character. */
function charactersOf({ source, target }: Languages): Comparison {
  const isMark = (text: string) => languageOfMark(text, [source, target]) !== null;
  const split = (text: string) =>
    text.split(urlPart).flatMap((part) => (isMark(part) && text !== part ? [part] : graphemes(part)));
  const isSame = (expected: string, actual: string) =>
    expected === actual || (languageOfMark(expected, [source]) !== null && languageOfMark(actual, [target]) !== null);
  return { split, isSame };
}

/** Around what can be the name of a language: `/en/`, `en.example.com`, `?hl=en`. */
const urlPart = /(?<=[/.=])(?=[A-Za-z])|(?<=^[A-Za-z-]{2,20})(?=[./])|(?<=[/.=][A-Za-z-]{2,20})(?=[/.?#&]|$)/;

function compare(expected: string, actual: string, comparison = characters): ValueDiff {
  if (expected.length + actual.length > maxLength)
    return valuesOf([{ same: false, expected: [expected], actual: [actual] }]);
  const { split, isSame } = comparison;
  const parts = { expected: split(expected), actual: split(actual) };
  const differences = diffStretches(parts.expected, parts.actual, isSame);
  const stretches = withoutCoincidences(split === words ? joined(differences.flatMap(insideWord)) : differences);
  const shared = stretches.reduce((sum, { same, expected }) => sum + (same ? expected.length : 0), 0);
  // A few shared letters are a coincidence.
  const isRelated = shared * 3 >= Math.min(parts.expected.length, parts.actual.length);
  if (!isRelated) return valuesOf(unrelatedStretches(parts.expected, parts.actual, isSame));
  return valuesOf(stretches);
}

function valuesOf(stretches: readonly DiffStretch[]): ValueDiff {
  return {
    expected: stretches.map(({ same, expected }) => ({ text: expected.join(""), differs: !same })),
    actual: stretches.map(({ same, actual }) => ({ text: actual.join(""), differs: !same })),
  };
}

/** Which letters of a single word differ, if most do not. */
function insideWord(stretch: DiffStretch): DiffStretch[] {
  if (stretch.same || stretch.expected.length !== 1 || stretch.actual.length !== 1) return [stretch];
  const [expected, actual] = [stretch.expected, stretch.actual].map(([word = ""]) => graphemes(word));
  if (!expected || !actual) return [stretch];
  const stretches = withoutCoincidences(diffStretches(expected, actual, equal));
  const shared = stretches.reduce((sum, each) => sum + (each.same ? each.expected.length : 0), 0);
  return shared * 2 >= Math.max(expected.length, actual.length) ? stretches : [stretch];
}
