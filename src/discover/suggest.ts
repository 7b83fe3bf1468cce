import type { Tree } from "../tree/index.ts";
import { isPage } from "./layouts/index.ts";
import { namesLanguage, partsOf } from "./layouts/spelling.ts";
import type { FoundPair } from "./pairing.ts";
import { findPairsIn, type Search } from "./search.ts";

/** The languages that the paths in a folder name, and the pairs in these languages. */
export interface Suggestion {
  readonly languages: Search["languages"];
  readonly pairs: readonly FoundPair[];
}

/**
 * Looks for pairs in any languages. The source is Japanese if it has counterparts, else English, else any that has.
 * @param folder absolute
 * @returns null if no layout has a pair
 */
export async function suggest(tree: Tree, folder: string): Promise<Suggestion | null> {
  const parts = partsOf(tree.list(folder, { below: [folder], top: folder, isWanted: isPage }).files.keys());
  const tags = tagsIn(parts);
  // If paths name English, the pages without a name are in another language.
  const first = ["ja", "en"].some((tag) => namesLanguage(parts, tag)) ? ["ja"] : [];
  for (const source of new Set([...first, "en", ...tags])) {
    const others = Array.from(new Set(["en", "ja", ...tags])).filter((tag) => tag !== source);
    const targets = targetsOf(await pairsIn(tree, folder, { source, targets: others }), others);
    if (targets.length === 0) continue;
    const languages = { source, targets };
    return { languages, pairs: await pairsIn(tree, folder, languages) };
  }
  return null;
}

async function pairsIn(tree: Tree, folder: string, languages: Search["languages"]): Promise<readonly FoundPair[]> {
  const search = {
    tree,
    cwd: folder,
    folder,
    pairs: null,
    keys: [],
    ignore: [],
    paths: [],
    changes: null,
    isConfigured: false,
    languages,
  };
  return (await findPairsIn(folder, search)).pairs;
}

/**
 * The languages that have pairs. Short words look like tags, so a word after a hyphen, or the name of a single page, is
 * not enough.
 */
function targetsOf(pairs: readonly FoundPair[], languages: readonly string[]): string[] {
  const having = pairs.flatMap(({ source, target, languages, layout }) =>
    source && target && !/[-_]<language>/.test(layout.template)
      ? [{ tag: languages.target, template: layout.template }]
      : [],
  );
  return languages.filter((tag) => {
    const own = having.filter((pair) => pair.tag === tag);
    return (
      own.length > 1 || own.some(({ template }) => ["ja", "en"].includes(tag) || !template.startsWith("**/<language>."))
    );
  });
}

const TAG = /^[a-z]{2}(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}))?$/;

/** The languages that paths seem to name, without a region unless it changes the script. */
function tagsIn(parts: Iterable<string>): string[] {
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  const tags = Array.from(parts).flatMap((part) => {
    if (!TAG.test(part) || names.of(part.slice(0, 2)) === undefined) return [];
    const { language, script } = new Intl.Locale(part.replace("_", "-")).maximize();
    return new Intl.Locale(language).maximize().script === script ? language : `${language}-${script}`;
  });
  return Array.from(new Set(tags)).toSorted();
}
