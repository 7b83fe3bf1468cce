import type { Alignment } from "../../types/alignment.ts";
import type { FieldHabits } from "../../types/matches.ts";
import { folderOf, foldersAbove } from "../site/folders.ts";
import { matchFields } from "./index.ts";
import { valueComparer } from "./values.ts";

/** How the front matter fields of the pairs around a pair compare. */
export type FieldHabitsOf = (pair: Alignment) => FieldHabits;

/**
 * Compares each front matter field over all pairs. For a pair, the habits of a field are those of the nearest folder
 * above its target in which enough pairs have the field.
 */
export function fieldHabits(pairs: readonly Alignment[]): FieldHabitsOf {
  const counts = countsOf(pairs);
  const known = new Map<string, FieldHabits>();
  return ({ target }) => {
    const folder = folderOf(target.path);
    const habits = known.get(folder) ?? habitsIn(folder, counts);
    known.set(folder, habits);
    return habits;
  };
}

function habitsIn(folder: string, counts: Counts): FieldHabits {
  const folders = foldersAbove(folder);
  const fields = Array.from(new Set(folders.flatMap((each) => [...(counts.get(each)?.keys() ?? [])])));
  const nearest = fields.flatMap((name) => {
    const all = folders.flatMap((each) => counts.get(each)?.get(name) ?? []);
    const count = all.find(({ kept, missing }) => kept + missing >= LEAST_PAIRS);
    return count ? [[name, count] as const] : [];
  });
  const names = (is: (count: Count) => boolean) =>
    new Set(nearest.filter(([, count]) => is(count)).map(([name]) => name));
  return {
    agreeing: names(({ same, kept }) => kept >= LEAST_PAIRS && same >= kept * NEARLY_ALL),
    differing: names(({ same, other }) => same + other >= LEAST_PAIRS && other > same),
    omitted: names(({ kept, missing }) => missing > kept),
    untranslated: names(({ copied, reworded }) => copied + reworded >= LEAST_PAIRS && copied > reworded),
  };
}

/** The least number of pairs that show a habit. */
const LEAST_PAIRS = 5;
/** The least share of pairs in which agreeing fields are equal; below 1 to allow for mistakes. */
const NEARLY_ALL = 0.9;

/** The counts of each field in each folder, including its subfolders. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, Count>>;

/** In how many pairs each outcome was seen. */
type Count = Record<Outcome, number>;

/**
 * How a field of the target compares: `kept` or `missing`; if kept, `same` or `other`, unless translated; and for texts
 * of several words, `copied` or `reworded`.
 */
type Outcome = "kept" | "missing" | "same" | "other" | "copied" | "reworded";

function countsOf(pairs: readonly Alignment[]): Counts {
  const counts = new Map<string, Map<string, Count>>();
  for (const pair of pairs) {
    const compare = valueComparer([pair.source.language, pair.target.language]);
    const folders = foldersAbove(folderOf(pair.target.path));
    for (const { source, target } of matchFields(pair)) {
      if (!source || source.value === null) continue;
      const outcomes = target ? outcomesOf(source.value, target.value, compare) : (["missing"] as const);
      for (const folder of folders) {
        const count = countIn(counts, folder, source.name);
        for (const outcome of outcomes) count[outcome]++;
      }
    }
  }
  return counts;
}

function outcomesOf(source: unknown, target: unknown, compare: ReturnType<typeof valueComparer>): Outcome[] {
  const result = compare(source, target);
  const outcomes: Outcome[] = result === "translated" ? ["kept"] : ["kept", result];
  return hasWords(source) ? [...outcomes, source === target ? "copied" : "reworded"] : outcomes;
}

function countIn(counts: Map<string, Map<string, Count>>, folder: string, name: string): Count {
  const inFolder = counts.get(folder) ?? new Map<string, Count>();
  const count = inFolder.get(name) ?? { kept: 0, missing: 0, same: 0, other: 0, copied: 0, reworded: 0 };
  counts.set(folder, inFolder);
  inFolder.set(name, count);
  return count;
}

const hasWords = (value: unknown): boolean =>
  typeof value === "string" && /\S+\s+\S+\s+\S|[\p{scx=Hira}\p{scx=Kana}\p{scx=Hani}]{4}/u.test(value);
