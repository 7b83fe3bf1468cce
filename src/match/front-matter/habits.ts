import type { Alignment } from "../../types/alignment.ts";
import type { FieldHabits } from "../../types/matches.ts";
import type { FieldCounts, FieldOutcome } from "../../types/outline.ts";
import { folderOf, foldersAbove } from "../site/folders.ts";
import { matchFields } from "./index.ts";
import { valueComparer } from "./values.ts";

/** How the front matter fields of the pairs around a target compare. */
export type FieldHabitsOf = (target: string) => FieldHabits;

/**
 * Sums up each front matter field over all pairs. For a pair, the habits of a field are those of the nearest folder
 * above its target in which enough pairs have the field.
 * @param ofPairs the fields of each pair, by the path of its target
 */
export function fieldHabits(ofPairs: ReadonlyMap<string, FieldCounts>): FieldHabitsOf {
  const counts = summed(ofPairs);
  const known = new Map<string, FieldHabits>();
  return (target) => {
    const folder = folderOf(target);
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
  const alwaysOther = fields.filter((name) =>
    folders.some((each) => {
      const { same = 1, other = 0 } = counts.get(each)?.get(name) ?? {};
      return same === 0 && other >= LEAST_ALWAYS_OTHER;
    }),
  );
  return {
    agreeing: names(({ same, kept }) => kept >= LEAST_PAIRS && same >= kept * NEARLY_ALL),
    differing: new Set([...names(({ same, other }) => same + other >= LEAST_PAIRS && other > same), ...alwaysOther]),
    omitted: names(({ kept, missing }) => missing > kept),
    untranslated: names(({ copied, reworded }) => copied + reworded >= LEAST_PAIRS && copied > reworded),
  };
}

/** The least number of pairs that show a habit. */
const LEAST_PAIRS = 5;
/** The least number of pairs that show it if they all differ. */
const LEAST_ALWAYS_OTHER = 3;
/** The least share of pairs in which agreeing fields are equal; below 1 to allow for mistakes. */
const NEARLY_ALL = 0.9;

/** The counts of each field in each folder, including its subfolders. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, Count>>;

/** In how many pairs each outcome was seen. */
type Count = Record<FieldOutcome, number>;

function summed(ofPairs: ReadonlyMap<string, FieldCounts>): Counts {
  const counts = new Map<string, Map<string, Count>>();
  for (const [target, fields] of ofPairs) {
    const folders = foldersAbove(folderOf(target));
    for (const [name, outcomes] of fields) {
      for (const folder of folders) {
        const count = countIn(counts, folder, name);
        for (const outcome of outcomes) count[outcome]++;
      }
    }
  }
  return counts;
}

/** Compares the front matter fields of a pair. */
export function countFields(pair: Alignment): FieldCounts {
  const compare = valueComparer([pair.source.language, pair.target.language]);
  return matchFields(pair).flatMap(({ source, target }) => {
    if (!source || source.value === null) return [];
    return [[source.name, target ? outcomesOf(source.value, target.value, compare) : (["missing"] as const)] as const];
  });
}

function outcomesOf(source: unknown, target: unknown, compare: ReturnType<typeof valueComparer>): FieldOutcome[] {
  const result = compare(source, target);
  const outcomes: FieldOutcome[] = result === "translated" ? ["kept"] : ["kept", result];
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
  typeof value === "string" && /\S\s+\S+\s+\S|[\p{scx=Hira}\p{scx=Kana}\p{scx=Hani}]{4}/u.test(value);
