import { groupBy } from "../../group-by.ts";
import { isAmbiguous, siteLanguages } from "../../language/tags.ts";
import { folded, type Reading, readings, stemOf, type UnnamedPlace } from "./readings.ts";
import type { LanguageTree } from "./settings/index.ts";

/** The pages of a site by language, without pairing them. */
export interface Census {
  /** The languages that have counterparts, without that of the unnamed pages. */
  readonly languages: readonly string[];
  /** Languages whose tags may be words: their pages must be read to be sure. */
  readonly doubtful: ReadonlySet<string>;
  /** Those of them that only the name of one page has, which must be in that language. */
  readonly unsure: ReadonlySet<string>;
  /** Pages that correspond. */
  readonly groups: readonly PageGroup[];
  /** How many pages whose paths name no language are beside pages of `groups`, but in none. */
  readonly unnamedAlone: number;
}

/** Pages that correspond, by their language; `UNNAMED` if the path names none. */
export interface PageGroup {
  readonly pages: ReadonlyMap<string, string>;
  /** Whether the paths name languages by folders, so that a page without a language is in the default one. */
  readonly isByFolder: boolean;
}

/** The key of pages whose paths name no language. */
export const UNNAMED = "";

/** Counts the pages of each language in the usual layouts, and in the configured folders. */
export function census(files: readonly string[], trees: readonly LanguageTree[]): Census {
  const read = withoutWords(files.map((path) => ({ path, readings: readings(path, trees) })));
  const tags = siteLanguages(read.flatMap(({ readings }) => readings.flatMap(({ tag }) => tag || [])));
  const isNamed = new Set(
    read.flatMap(({ path, readings }) =>
      readings.some(({ tag }) => tag !== UNNAMED && !isAmbiguous(tag)) ? path : [],
    ),
  );
  const unnamed = new Map(files.flatMap((path) => (isNamed.has(path) ? [] : [[folded(stemOf(path)), path] as const])));

  const groups = new Map<string, Group>();
  for (const { path, readings } of read) {
    for (const reading of readings) {
      const key = folded(reading.key);
      const group = groups.get(key) ?? { reading, pages: new Map(), place: null, strong: new Set<string>() };
      groups.set(key, group);
      const tag = tags.get(reading.tag) ?? UNNAMED;
      if (!group.pages.has(tag)) group.pages.set(tag, path);
      if (!reading.isWeak) group.strong.add(tag);
      const place = reading.unnamed.find(({ page }) => ![undefined, path].includes(unnamed.get(folded(page))));
      if (!place || group.pages.has(UNNAMED)) continue;
      group.pages.set(UNNAMED, unnamed.get(folded(place.page)) ?? "");
      group.place = place;
    }
  }
  const complete = [...groups.values()].filter(({ pages }) => pages.size > 1);
  const all = Array.from(new Set(tags.values()));
  const found = all.filter((tag) => isLanguage(tag, complete, isNamed));
  const unsure = all.filter((tag) => !found.includes(tag) && complete.some(({ strong }) => strong.has(tag)));
  const sure = found.length > 0 ? found : all.filter((tag) => MAIN.includes(new Intl.Locale(tag).language));
  const languages = Array.from(new Set([...sure, ...unsure]));
  const named = new Set(complete.flatMap(({ pages }) => languages.flatMap((tag) => pages.get(tag) ?? [])));
  return {
    languages,
    doubtful: new Set(languages.filter((tag) => isAmbiguous(tag))),
    unsure: new Set(unsure),
    groups: groupsOf([...groups.values()], complete, new Set(languages)),
    unnamedAlone: unnamedBeside(new Map(Array.from(unnamed).filter(([, path]) => !named.has(path))), complete),
  };
}

interface ReadPath {
  readonly path: string;
  readonly readings: readonly Reading[];
}

/** Without beginnings of names that are no languages of a folder, because no two of its pages differ only in them. */
function withoutWords(paths: readonly ReadPath[]): ReadPath[] {
  const beginnings = paths.flatMap(({ readings }) => readings.filter(({ by }) => by === "beginning"));
  const nameOf = ({ tag, place }: Reading) => `${tag} ${place}`;
  const languages = new Set(
    Array.from(groupBy(beginnings, ({ key }) => folded(key)).values()).flatMap((group) =>
      group.some(({ tag }) => tag !== group[0]?.tag) ? group.map(nameOf) : [],
    ),
  );
  return paths.map(({ path, readings }) => ({
    path,
    readings: readings.filter((reading) => reading.by !== "beginning" || languages.has(nameOf(reading))),
  }));
}

/** Languages that are looked for even if no page has a counterpart. */
const MAIN = ["ja", "en"];

interface Group {
  readonly reading: Reading;
  readonly pages: Map<string, string>;
  /** Where its page without a language is. */
  place: UnnamedPlace | null;
  /** Languages that are named beyond doubt. */
  readonly strong: Set<string>;
}

/** Short words look like tags, so one name of a file is not enough, nor are its translations in folders of languages. */
function isLanguage(tag: string, complete: readonly Group[], isNamed: ReadonlySet<string>): boolean {
  const isOther = (path = "") => isAmbiguous(tag) && isNamed.has(path);
  const own = complete.filter(({ strong, pages }) => strong.has(tag) && !isOther(pages.get(tag)));
  return own.length > 1 || own.some(({ reading }) => !isAmbiguous(tag) || reading.by === "folder");
}

/** The groups in these languages, with pages alone only where others have counterparts. */
function groupsOf(all: readonly Group[], complete: readonly Group[], languages: ReadonlySet<string>): PageGroup[] {
  const places = new Set(complete.map(({ reading }) => `${reading.by} ${reading.place}`));
  return all.flatMap(({ reading, pages }) => {
    const known = new Map(Array.from(pages).filter(([tag]) => tag === UNNAMED || languages.has(tag)));
    const isAlone = known.size === 1;
    // A .txt file next to markup is usually not a page (robots.txt).
    if (isAlone && Array.from(known.values()).every((path) => path.endsWith(".txt"))) return [];
    const isByFolder = reading.by === "folder" || reading.by === "tree";
    if (known.size === 0 || (isAlone && isByFolder && !places.has(`${reading.by} ${reading.place}`))) return [];
    return [{ pages: known, isByFolder }];
  });
}

/** Files of every repository that are rarely translated. */
const OF_REPOSITORY =
  /^(?:readme|changelog|changes|history|contributing|code[-_]of[-_]conduct|license|security|support|governance|maintainers|authors|agents|claude)$/i;

/** The number of unnamed pages without a counterpart in folders where others have one. */
function unnamedBeside(unnamed: ReadonlyMap<string, string>, complete: readonly Group[]): number {
  const places = complete.flatMap(({ place }) => place ?? []);
  const paired = new Set(places.map(({ page }) => folded(page)));
  // The root of a repository has other folders than those of the site.
  const folders = places.map(({ page, folder, isDeep }) => {
    const [top = "", below] = page.split("/");
    if (folder !== "" || !isDeep) return { folder: folded(folder), isDeep };
    return below === undefined ? { folder, isDeep: false } : { folder: folded(top), isDeep };
  });
  const [deep, shallow] = [true, false].map(
    (wanted) => new Set(folders.flatMap(({ folder, isDeep }) => (isDeep === wanted ? folder : []))),
  );
  return Array.from(unnamed).filter(([page, path]) => {
    const above = page.split("/").slice(0, -1);
    if (paired.has(page) || path.endsWith(".txt") || OF_REPOSITORY.test(page.split("/").at(-1) ?? "")) return false;
    return shallow?.has(above.join("/")) || above.some((_, depth) => deep?.has(above.slice(0, depth + 1).join("/")));
  }).length;
}
