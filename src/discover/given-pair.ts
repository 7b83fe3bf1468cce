import { resolve } from "node:path";
import { displayPath } from "../tree/paths.ts";
import { textOf } from "../tree/read-text.ts";
import type { Languages, PairPaths, Side } from "../types/page.ts";
import { languagesOf } from "./direction/pair-languages.ts";
import { namesLanguage, partsOf } from "./layouts/spelling.ts";
import type { Search } from "./search.ts";

/**
 * The pair of two given pages. With configured languages, of several targets, uses the one that the path of the target
 * names, or else the first, and exchanges the languages if the paths name them in reverse. Otherwise, the languages are
 * those that the paths name, or else those of the texts.
 * @param only the languages of this run; null for the configured ones
 */
export async function givenPair(
  { source, target }: Readonly<Record<Side, string>>,
  { cwd, tree, languages }: Pick<Search, "cwd" | "tree" | "languages">,
  only: Languages | null,
): Promise<PairPaths> {
  const sides = { source: displayPath(cwd, source), target: displayPath(cwd, target) };
  if (only) return { ...sides, languages: only };
  if (languages === null) {
    const languages = await languagesOf(sides, (side) => textOf(tree, resolve(cwd, sides[side])));
    return { ...sides, languages };
  }
  const names = (path: string, tag: string) => namesLanguage(partsOf([path]), tag);
  const [first = ""] = languages.targets;
  const targetLanguage = languages.targets.find((tag) => names(sides.target, tag)) ?? first;
  const reversed = languages.targets.find((tag) => names(sides.source, tag));
  const isReversed = names(sides.target, languages.source) && !names(sides.source, languages.source);
  if (isReversed) return { ...sides, languages: { source: reversed ?? first, target: languages.source } };
  return { ...sides, languages: { source: languages.source, target: targetLanguage } };
}
