import { resolve } from "node:path";
import { languageOfPage } from "../language/recognition.ts";
import { isAmbiguous, languageNamed } from "../language/tags.ts";
import type { Tree } from "../tree/index.ts";
import { displayPath } from "../tree/paths.ts";
import { textOf } from "../tree/read-text.ts";
import type { Languages, PairPaths, Side } from "../types/page.ts";
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
  if (languages === null) return { ...sides, languages: await languagesOf(sides, cwd, tree) };
  const names = (path: string, tag: string) => namesLanguage(partsOf([path]), tag);
  const [first = ""] = languages.targets;
  const targetLanguage = languages.targets.find((tag) => names(sides.target, tag)) ?? first;
  const reversed = languages.targets.find((tag) => names(sides.source, tag));
  const isReversed = names(sides.target, languages.source) && !names(sides.source, languages.source);
  if (isReversed) return { ...sides, languages: { source: reversed ?? first, target: languages.source } };
  return { ...sides, languages: { source: languages.source, target: targetLanguage } };
}

async function languagesOf(sides: Readonly<Record<Side, string>>, cwd: string, tree: Tree): Promise<Languages> {
  const parts = { source: partsOf([sides.source]), target: partsOf([sides.target]) };
  const named = (side: Side, other: Side) =>
    Array.from(parts[side])
      .filter((part) => !parts[other].has(part))
      .map(languageNamed)
      .find((tag) => tag !== null && !isAmbiguous(tag)) ?? null;
  const read = async (side: Side) => languageOfPage(await textOf(tree, resolve(cwd, sides[side])));
  const source = named("source", "target") ?? (await read("source"));
  const target = named("target", "source") ?? (await read("target"));
  if (source === null && target === null) return { source: DEFAULT.source, target: DEFAULT.target };
  if (target === null || target === source) return { source: source ?? DEFAULT.source, target: otherThan(source) };
  return { source: source ?? otherThan(target), target };
}

const DEFAULT = { source: "ja", target: "en" };

/** English; Japanese for English. */
function otherThan(tag: string | null): string {
  return tag !== null && new Intl.Locale(tag).language === DEFAULT.target ? DEFAULT.source : DEFAULT.target;
}
