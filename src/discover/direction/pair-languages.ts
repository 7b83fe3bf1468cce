import { languageOfPage } from "../../language/recognition.ts";
import { isAmbiguous, languageNamed } from "../../language/tags.ts";
import type { DetectedDirection } from "../../types/direction.ts";
import type { ConfiguredPair, Languages, Side } from "../../types/page.ts";
import type { SearchLanguages } from "../layouts/groups.ts";
import { matches, parsePattern } from "../layouts/pattern.ts";
import { partsOf } from "../layouts/spelling.ts";

/**
 * The languages of two pages or globs: those that only one of the paths names, or else those of the texts.
 * @param textOf the text of a side
 */
export async function languagesOf(
  sides: Readonly<Record<Side, string>>,
  textOf: (side: Side) => Promise<string>,
): Promise<Languages> {
  const parts = { source: partsOf([sides.source]), target: partsOf([sides.target]) };
  const named = (side: Side, other: Side) =>
    Array.from(parts[side])
      .filter((part) => !parts[other].has(part))
      .map(languageNamed)
      .find((tag) => tag !== null && !isAmbiguous(tag)) ?? null;
  const read = async (side: Side) => languageOfPage(await textOf(side));
  const source = named("source", "target") ?? (await read("source"));
  const target = named("target", "source") ?? (await read("target"));
  if (source === null && target === null) return DEFAULT;
  if (target === null || target === source) return { source: source ?? DEFAULT.source, target: otherThan(source) };
  return { source: source ?? otherThan(target), target };
}

const DEFAULT = { source: "ja", target: "en" };

/** English; Japanese for English. */
function otherThan(tag: string | null): string {
  return tag !== null && new Intl.Locale(tag).language === DEFAULT.target ? DEFAULT.source : DEFAULT.target;
}

/** How many pages of a side are read. */
const SAMPLE = 3;

/**
 * Fills in the languages of the configured pairs that name none.
 * @param only the languages of this run; sides that are in reverse are exchanged. Null to detect them
 * @param textOf the text of a file
 */
export async function directedPairs(
  pairs: readonly ConfiguredPair[],
  only: SearchLanguages | null,
  files: readonly string[],
  textOf: (path: string) => Promise<string>,
): Promise<ConfiguredPair[]> {
  const textOfSides = (pair: ConfiguredPair) => {
    const patterns = { source: parsePattern(pair.source), target: parsePattern(pair.target) };
    return async (side: Side) => {
      const isTarget = (path: string) => matches(patterns.target, path);
      const own = files.filter((path) => matches(patterns[side], path) && (side === "target" || !isTarget(path)));
      return (await Promise.all(own.slice(0, SAMPLE).map(textOf))).join("\n\n");
    };
  };
  return Promise.all(
    pairs.map(async (pair) => {
      if (!pair.hasDefaultLanguages) return pair;
      const found = await languagesOf(pair, textOfSides(pair));
      if (!only) return { ...pair, languages: found };
      const [target = ""] = only.targets;
      const isReversed = isSame(found.source, target) && isSame(found.target, only.source);
      const [first, second] = isReversed ? [pair.target, pair.source] : [pair.source, pair.target];
      return { source: first, target: second, languages: { source: only.source, target } };
    }),
  );
}

function isSame(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}

/** What was detected for configured pairs, if it is not the default. */
export function directionsOfPairs(pairs: readonly ConfiguredPair[]): DetectedDirection[] {
  return pairs
    .filter(({ hasDefaultLanguages, languages: { source, target } }) => {
      return hasDefaultLanguages && !(source === DEFAULT.source && target === DEFAULT.target);
    })
    .map(({ languages: { source, target } }) => {
      return { folder: null, source, targets: [target], unnamed: null, evidence: { by: "pairs" } };
    });
}
