import { displayPath } from "../tree/paths.ts";
import type { PairPaths, Side } from "../types/page.ts";
import { namesLanguage, partsOf } from "./layouts/spelling.ts";
import type { Search } from "./search.ts";

/**
 * The pair of two given pages, with the configured languages. Of several target languages, uses the one that the path
 * of the target names, or else the first. Exchanges the languages if the paths name them in reverse.
 */
export function givenPair(
  { source, target }: Readonly<Record<Side, string>>,
  cwd: string,
  languages: Search["languages"],
): PairPaths {
  const sides = { source: displayPath(cwd, source), target: displayPath(cwd, target) };
  const names = (path: string, tag: string) => namesLanguage(partsOf([path]), tag);
  const [first = ""] = languages.targets;
  const targetLanguage = languages.targets.find((tag) => names(sides.target, tag)) ?? first;
  const reversed = languages.targets.find((tag) => names(sides.source, tag));
  const isReversed = names(sides.target, languages.source) && !names(sides.source, languages.source);
  if (isReversed) return { ...sides, languages: { source: reversed ?? first, target: languages.source } };
  return { ...sides, languages: { source: languages.source, target: targetLanguage } };
}
