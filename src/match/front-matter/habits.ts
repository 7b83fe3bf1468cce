import type { Alignment } from "../../types/alignment.ts";
import type { FieldHabits } from "../../types/matches.ts";
import { matchFields } from "./index.ts";
import { valueComparer } from "./values.ts";

/** Compares each front matter field over all pairs. */
export function fieldHabits(pairs: readonly Alignment[]): FieldHabits {
  const counts = [...countsOf(pairs)];
  const names = (is: (count: Count) => boolean) =>
    new Set(counts.filter(([, count]) => is(count)).map(([name]) => name));
  return {
    agreeing: names(({ same, kept }) => kept >= LEAST_PAIRS && same >= kept * NEARLY_ALL),
    differing: names(({ same, other }) => same + other >= LEAST_PAIRS && other > same),
    omitted: names(({ kept, missing }) => kept + missing >= LEAST_PAIRS && missing > kept),
  };
}

/** The least number of pairs that show a habit. */
const LEAST_PAIRS = 5;
/** The least share of pairs in which agreeing fields are equal; below 1 to allow for mistakes. */
const NEARLY_ALL = 0.9;

interface Count {
  same: number;
  other: number;
  kept: number;
  missing: number;
}

function countsOf(pairs: readonly Alignment[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const pair of pairs) {
    const compare = valueComparer([pair.source.language, pair.target.language]);
    for (const { source, target } of matchFields(pair)) {
      if (!source || source.value === null) continue;
      const count = counts.get(source.name) ?? { same: 0, other: 0, kept: 0, missing: 0 };
      counts.set(source.name, count);
      if (!target) {
        count.missing++;
        continue;
      }
      count.kept++;
      const result = compare(source.value, target.value);
      if (result !== "translated") count[result]++;
    }
  }
  return counts;
}
