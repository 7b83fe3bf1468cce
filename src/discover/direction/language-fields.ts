import { dirname } from "node:path";
import { groupBy } from "../../group-by.ts";
import { languageNamed, siteLanguages } from "../../language/tags.ts";
import type { DetectedDirection } from "../../types/direction.ts";
import { type FieldValues, fieldsOf, inBatches, valueIn } from "../by-field.ts";
import type { SearchLanguages } from "../layouts/groups.ts";
import { MARKUP } from "../layouts/index.ts";
import type { PairLayout } from "../layouts/layout.ts";
import { parsePattern } from "../layouts/pattern.ts";
import type { FoundPair } from "../pairing.ts";
import type { PageGroup } from "./census.ts";
import { directionOf, type SiteFiles } from "./index.ts";

/** Front matter fields that name the language of a page. */
const LANGUAGE = ["lang", "language", "locale"];

/** Which fields identify a pair, and the languages to look for; null to detect them. */
interface Wanted {
  readonly keys: readonly string[];
  readonly languages: SearchLanguages | null;
}

/** Pairs, and the direction that was detected; null if it was not looked for. */
interface NamedPairs {
  readonly pairs: readonly FoundPair[];
  readonly directions: readonly DetectedDirection[] | null;
}

const NONE: NamedPairs = { pairs: [], directions: null };

/**
 * Pairs the pages of a site whose languages are only in their front matter: each has another language, and the same value
 * of a key. Earlier keys take precedence.
 * @param given null if pairs are configured
 * @param found the pairs whose paths name languages; if there are any, those of the site are complete
 */
export async function pairsByLanguageField(
  given: SiteFiles | null,
  found: readonly FoundPair[],
  { keys, languages }: Wanted,
): Promise<NamedPairs> {
  if (!given || found.length > 0 || keys.length === 0) return NONE;
  const read = await inBatches(given.files, async (path) => {
    const fields = await fieldsOf(() => given.textOf(path), [...LANGUAGE, ...keys]);
    return { path, folder: dirname(path), fields, tag: languageIn(fields) };
  });
  const known = siteLanguages(read.flatMap(({ tag }) => tag ?? []));
  const pages = read.flatMap(({ tag, ...page }) => {
    const language = known.get(tag ?? "");
    return language === undefined ? [] : [{ ...page, language }];
  });
  const groups = grouped(pages, keys);
  const tags = Array.from(new Set(groups.flatMap((group) => [...group.keys()])));
  if (tags.length === 0) return NONE;
  const taken = new Set(groups.flatMap((group) => [...group.values()]));
  const alone = pages.flatMap(({ path, language }) => (taken.has(path) ? [] : [new Map([[language, path]])]));
  const all = [...groups, ...alone].map((pages): PageGroup => ({ pages, isByFolder: false }));
  const direction = await directionOf({ languages: tags, groups: all, unnamed: null, unnamedAlone: 0 }, given);
  const { source, targets } = languages ?? direction;
  const pairs = groups.flatMap((group) =>
    targets.flatMap((target): FoundPair[] => {
      const [from, to] = [group.get(source), group.get(target)];
      if (from === undefined || to === undefined) return [];
      const languages = { source, target };
      return [{ source: from, target: to, languages, layout: layoutOf(languages), isCounterpartDeleted: false }];
    }),
  );
  return { pairs, directions: languages ? null : [direction] };
}

interface LanguagePage {
  readonly path: string;
  readonly folder: string;
  readonly fields: FieldValues;
  readonly language: string;
}

/** The pages that have a value of a key in common, each in another language. */
function grouped(pages: readonly LanguagePage[], keys: readonly string[]): ReadonlyMap<string, string>[] {
  const taken = new Set<string>();
  return keys.flatMap((key) => {
    const free = pages.filter(({ path }) => !taken.has(path));
    return [...groupBy(free, (page) => valueIn(page, key))].flatMap(([value, same]) => {
      const byLanguage = new Map(same.map(({ path, language }) => [language, path]));
      if (value === null || byLanguage.size < 2 || byLanguage.size < same.length) return [];
      for (const path of byLanguage.values()) taken.add(path);
      return [byLanguage];
    });
  });
}

function languageIn(fields: FieldValues): string | null {
  const [value] = LANGUAGE.flatMap((name) => fields[name] ?? []);
  return typeof value === "string" ? languageNamed(value) : null;
}

/** The layout of pages that may be anywhere. */
const layoutOf = (languages: PairLayout["languages"]): PairLayout => ({
  languages,
  source: parsePattern(`**/*.${MARKUP}`),
  target: parsePattern(`**/*.${MARKUP}`),
  from: "source",
  byPath: false,
  template: "language field",
  isGuess: true,
  unnamed: null,
  blockedBy: [],
  alternatives: [],
  reportUnpaired: { source: "never", target: "never" },
});
