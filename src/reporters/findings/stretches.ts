import { diffArrays } from "diff";

/** A stretch that both values share (`expected` and `actual` are equal), or a change. */
export interface DiffStretch {
  readonly same: boolean;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** Whether a part of the source is no difference from a part of the target. */
export type IsSame = (expected: string, actual: string) => boolean;

/** Values with more differences are shown as completely different. */
const maxEditLength = 400;

/** The stretches of unrelated values, which can still begin or end with the same words. */
export function unrelatedStretches(
  expected: readonly string[],
  actual: readonly string[],
  isSame: IsSame,
): DiffStretch[] {
  const head = sharedWords(expected, actual, isSame);
  const rest = { expected: expected.slice(head), actual: actual.slice(head) };
  const tail = sharedWords(rest.expected.toReversed(), rest.actual.toReversed(), isSame);
  const cut = (parts: readonly string[]) => parts.length - tail;
  const ends = [...expected.slice(0, head), ...rest.expected.slice(cut(rest.expected))];
  if (!ends.some(isLetter)) return [{ same: false, expected, actual }];
  const stretches = [
    { same: true, expected: expected.slice(0, head), actual: actual.slice(0, head) },
    {
      same: false,
      expected: rest.expected.slice(0, cut(rest.expected)),
      actual: rest.actual.slice(0, cut(rest.actual)),
    },
    { same: true, expected: rest.expected.slice(cut(rest.expected)), actual: rest.actual.slice(cut(rest.actual)) },
  ];
  return stretches.filter((each) => each.expected.length + each.actual.length > 0);
}

/** How many parts are the same at the beginning of both, up to the end of a word. */
function sharedWords(one: readonly string[], other: readonly string[], isSame: IsSame): number {
  const first = one.findIndex((part, i) => i >= other.length || !isSame(part, other[i] ?? ""));
  let length = first < 0 ? one.length : first;
  const isInside = (parts: readonly string[]) => isLetter(parts[length - 1]) && isLetter(parts[length]);
  while (length > 0 && (isInside(one) || isInside(other))) length--;
  return length;
}

function isLetter(part = ""): boolean {
  return /^[\p{L}\p{N}_]/u.test(part);
}

/** Compares two lists of parts. */
export function diffStretches(expected: readonly string[], actual: readonly string[], isSame: IsSame): DiffStretch[] {
  const changes = diffArrays([...expected], [...actual], { maxEditLength, comparator: isSame });
  if (changes === undefined) return [{ same: false, expected, actual }];
  let [from, to] = [0, 0];
  const stretches = changes.map(({ count, added, removed }) => {
    const stretch = {
      same: !added && !removed,
      expected: added ? [] : expected.slice(from, from + count),
      actual: removed ? [] : actual.slice(to, to + count),
    };
    from += stretch.expected.length;
    to += stretch.actual.length;
    return stretch;
  });
  return joined(stretches);
}

/** Joins adjacent stretches of the same kind. */
export function joined(stretches: readonly DiffStretch[]): DiffStretch[] {
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
export function withoutCoincidences(stretches: readonly DiffStretch[]): DiffStretch[] {
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
