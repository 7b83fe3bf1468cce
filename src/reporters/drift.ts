import { diffArrays } from "diff";
import type { Finding } from "../types.ts";

/** A part of a value; `drifted` where the other value has something else. Empty and drifted: only the other has it. */
export interface Piece {
  readonly text: string;
  readonly drifted: boolean;
}

/** What a finding compares, each value in pieces; null where the finding has no such value. */
export interface Drift {
  readonly expected: readonly Piece[] | null;
  readonly actual: readonly Piece[] | null;
}

/** The values of a finding in pieces. A lone value that the sentence quotes is not worth a second look: both are null. */
export function drift({ expected, actual, message }: Finding): Drift {
  if (expected !== null && actual !== null) return compare(expected, actual);
  const value = expected ?? actual;
  if (value === null || message.includes(value)) return { expected: null, actual: null };
  const pieces = [{ text: value, drifted: false }];
  return expected === null ? { expected: null, actual: pieces } : { expected: pieces, actual: null };
}

/** What a reader takes for one character. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Values that differ in more characters than this, or are longer together, are shown as different from end to end. */
const maxEditLength = 400;
const maxLength = 20_000;

/** A stretch that both have (`lost` and `added` are equal), or one that changed. */
interface Stretch {
  readonly same: boolean;
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

function compare(expected: string, actual: string): Drift {
  if (expected.length + actual.length > maxLength) return unlike(expected, actual);
  const lost = graphemes(expected);
  const added = graphemes(actual);
  const stretches = calm(stretch(lost, added));
  const kept = stretches.reduce((sum, { same, lost }) => sum + (same ? lost.length : 0), 0);
  // Two sentences that share a few letters by chance are two sentences.
  const related = kept * 3 >= Math.min(lost.length, added.length);
  if (!related) return unlike(expected, actual);
  return {
    expected: stretches.map(({ same, lost }) => ({ text: lost.join(""), drifted: !same })),
    actual: stretches.map(({ same, added }) => ({ text: added.join(""), drifted: !same })),
  };
}

function unlike(expected: string, actual: string): Drift {
  return { expected: [{ text: expected, drifted: true }], actual: [{ text: actual, drifted: true }] };
}

function stretch(expected: readonly string[], actual: readonly string[]): Stretch[] {
  const changes = diffArrays([...expected], [...actual], { maxEditLength });
  if (changes === undefined) return [{ same: false, lost: expected, added: actual }];
  const stretches = changes.map(({ value, added, removed }) => ({
    same: !added && !removed,
    lost: added ? [] : value,
    added: removed ? [] : value,
  }));
  return joined(stretches);
}

/** Neighbours of the same sort made one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of stretches) {
    const last = result.at(-1);
    if (last?.same === next.same) result.splice(-1, 1, merge(next.same, [last, next]));
    else result.push(next);
  }
  return result;
}

function merge(same: boolean, stretches: readonly Stretch[]): Stretch {
  return { same, lost: stretches.flatMap(({ lost }) => lost), added: stretches.flatMap(({ added }) => added) };
}

/**
 * Equal stretches that are no longer than the changes on both of their sides are confetti: they become part of one
 * change. (The semantic cleanup of Neil Fraser's diff-match-patch.)
 */
function calm(stretches: readonly Stretch[]): Stretch[] {
  const at = stretches.findIndex(({ same, lost }, i) => {
    const before = stretches[i - 1];
    const after = stretches[i + 1];
    return same && before && after && lost.length <= size(before) && lost.length <= size(after);
  });
  if (at < 0) return [...stretches];
  const change = merge(false, stretches.slice(at - 1, at + 2));
  return calm([...stretches.slice(0, at - 1), change, ...stretches.slice(at + 2)]);
}

function size({ lost, added }: Stretch): number {
  return Math.max(lost.length, added.length);
}
