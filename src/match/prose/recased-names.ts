import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { NameMatch } from "../../types/written.ts";
import { type PlacedName, spelling } from "./written-names.ts";

/** A name with a capital letter inside: `DeepONet`. Other names often have another letter case at the start of a sentence. */
const CAMEL = /[a-z][A-Z]/;

/** Letters in one case only, as the name has in commands and headings. */
const ONE_CASE = /^(?:[^a-z]*|[^A-Z]*)$/;

/**
 * Finds names of the source that have another letter case in the same place of the target, which has the right one
 * elsewhere at least as often. The source must not have the other one anywhere.
 */
export function recasedNames(
  { source, target }: Alignment,
  sourceNames: readonly PlacedName[],
  targetNames: readonly PlacedName[],
): NameMatch[] {
  const keyOf = ({ place, text }: PlacedName) => `${place} ${spelling(text)}`;
  const inTarget = groupBy(targetNames, keyOf);
  const places = groupBy(
    sourceNames.filter(({ text }) => CAMEL.test(text)),
    keyOf,
  );
  return Array.from(places).flatMap(([key, all]): NameMatch[] => {
    const counterparts = inTarget.get(key) ?? [];
    const other = counterparts.find(({ text }) => text !== all[0]?.text);
    const name = all[counterparts.filter(({ text }) => text === all[0]?.text).length];
    if (!name || !other || ONE_CASE.test(other.text)) return [];
    const isSlip =
      countOf(name.text, target.text) >= countOf(other.text, target.text) && !countOf(other.text, source.text);
    return isSlip ? [{ source: name, target: other, isSourceCorrect: true }] : [];
  });
}

const countOf = (name: string, page: string): number => page.split(name).length - 1;
