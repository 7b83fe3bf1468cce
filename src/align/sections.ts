import type { Section, SectionMatch } from "../types.ts";

/** Two headings that answer to each other, as indexes of their sections. */
export interface HeadingPair {
  readonly source: number;
  readonly target: number;
  readonly moved: boolean;
  readonly similarity: number;
}

/** For sections without counterpart, how probable it is that they have none. */
export interface Certainties {
  readonly source: ReadonlyMap<number, number>;
  readonly target: ReadonlyMap<number, number>;
}

/** Every section of both sides in reading order: as the source has them, each extra one behind what precedes it. */
export function sectionMatches(
  source: readonly Section[],
  target: readonly Section[],
  pairs: readonly HeadingPair[],
  certainties: Certainties,
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
    if (!pair)
      return [{ relation: "missing", source: index, similarity: null, certainty: certainties.source.get(index) ?? 1 }];
    const extras = behind.get(pair.target) ?? [];
    return [
      { relation: pair.moved ? "moved" : "aligned", source: index, target: pair.target, similarity: pair.similarity },
      ...extras.map(
        (extra): SectionMatch => ({
          relation: "extra",
          target: extra,
          similarity: null,
          certainty: certainties.target.get(extra) ?? 1,
        }),
      ),
    ];
  });
}
