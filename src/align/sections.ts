import type { SectionMatch } from "../types/alignment.ts";
import type { Section } from "../types/document.ts";

/** Two corresponding headings, as indexes of their sections. */
export interface HeadingPair {
  readonly source: number;
  readonly target: number;
  readonly moved: boolean;
  readonly similarity: number;
}

/** The probabilities that unmatched sections have no counterpart, by index. */
export interface Certainties {
  readonly source: ReadonlyMap<number, number>;
  readonly target: ReadonlyMap<number, number>;
}

/**
 * All sections of both documents in the order of the source; extra ones follow the section before them in the target.
 */
export function sectionMatches(
  source: readonly Section[],
  target: readonly Section[],
  pairs: readonly HeadingPair[],
  certainties: Certainties,
): SectionMatch[] {
  const bySource = new Map(pairs.map((pair) => [pair.source, pair]));
  const matched = new Set(pairs.map((pair) => pair.target));
  const extrasAfter = new Map<number, number[]>();
  let before = 0;
  target.forEach((_, index) => {
    if (matched.has(index)) before = index;
    else extrasAfter.set(before, [...(extrasAfter.get(before) ?? []), index]);
  });
  return source.flatMap((_, index): SectionMatch[] => {
    const pair = bySource.get(index);
    if (!pair)
      return [{ relation: "missing", source: index, similarity: null, certainty: certainties.source.get(index) ?? 1 }];
    const extras = extrasAfter.get(pair.target) ?? [];
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
