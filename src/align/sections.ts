import type { Section, SectionMatch } from "../types.ts";

/** Two headings that answer to each other, as indexes of their sections. */
export interface HeadingPair {
  readonly source: number;
  readonly target: number;
  readonly moved: boolean;
  readonly similarity: number;
}

/** Every section of both sides in reading order: as the source has them, each extra one behind what precedes it. */
export function sectionMatches(
  source: readonly Section[],
  target: readonly Section[],
  pairs: readonly HeadingPair[],
): SectionMatch[] {
  const bySource = new Map(pairs.map((pair) => [pair.source, pair]));
  const answered = new Set(pairs.map((pair) => pair.target));
  const behind = new Map<number, number[]>();
  let before = 0;
  target.forEach((_, index) => {
    if (answered.has(index)) before = index;
    else behind.set(before, [...(behind.get(before) ?? []), index]);
  });
  return source.flatMap((_, index): SectionMatch[] => {
    const pair = bySource.get(index);
    if (!pair) return [{ relation: "missing", source: index, similarity: null }];
    const extras = behind.get(pair.target) ?? [];
    return [
      { relation: pair.moved ? "moved" : "aligned", source: index, target: pair.target, similarity: pair.similarity },
      ...extras.map((extra): SectionMatch => ({ relation: "extra", target: extra, similarity: null })),
    ];
  });
}
