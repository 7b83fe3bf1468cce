import { diffArrays } from "diff";
import type { Finding } from "../../types/report.ts";

/** A part of a value; `drifted` if it differs from the other value. An empty drifted piece is text only the other has. */
export interface DiffPiece {
  readonly text: string;
  readonly differs: boolean;
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

/** User-perceived characters (grapheme clusters). */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Values with more differences, or with a larger total length, are shown as completely different. */
const maxEditLength = 400;
const maxLength = 20_000;

/** A stretch that both values share (`lost` and `added` are equal), or a change. */
interface DiffStretch {
  readonly same: boolean;
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

function compare(expected: string, actual: string): ValueDiff {
  if (expected.length + actual.length > maxLength) return unlike(expected, actual);
  const lost = graphemes(expected);
  const added = graphemes(actual);
  const stretches = calm(stretch(lost, added));
  const kept = stretches.reduce((sum, { same, lost }) => sum + (same ? lost.length : 0), 0);
  // A few shared letters are a coincidence.
  const related = kept * 3 >= Math.min(lost.length, added.length);
  if (!related) return unlike(expected, actual);
  return {
    expected: stretches.map(({ same, lost }) => ({ text: lost.join(""), differs: !same })),
    actual: stretches.map(({ same, added }) => ({ text: added.join(""), differs: !same })),
  };
}

function unlike(expected: string, actual: string): ValueDiff {
  return { expected: [{ text: expected, differs: true }], actual: [{ text: actual, differs: true }] };
}

function stretch(expected: readonly string[], actual: readonly string[]): DiffStretch[] {
  const changes = diffArrays([...expected], [...actual], { maxEditLength });
  if (changes === undefined) return [{ same: false, lost: expected, added: actual }];
  const stretches = changes.map(({ value, added, removed }) => ({
    same: !added && !removed,
    lost: added ? [] : value,
    added: removed ? [] : value,
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
  return { same, lost: stretches.flatMap(({ lost }) => lost), added: stretches.flatMap(({ added }) => added) };
}

/**
 * Merges equal stretches that are no longer than the changes before and after them into one change (semantic cleanup, as
 * in Neil Fraser's diff-match-patch).
 */
function calm(stretches: readonly DiffStretch[]): DiffStretch[] {
  const at = stretches.findIndex(({ same, lost }, i) => {
    const before = stretches[i - 1];
    const after = stretches[i + 1];
    return same && before && after && lost.length <= size(before) && lost.length <= size(after);
  });
  if (at < 0) return [...stretches];
  const change = merge(false, stretches.slice(at - 1, at + 2));
  return calm([...stretches.slice(0, at - 1), change, ...stretches.slice(at + 2)]);
}

function size({ lost, added }: DiffStretch): number {
  return Math.max(lost.length, added.length);
}
