import { scriptOfLanguage, scriptOfName } from "../../language/script.ts";
import type { DirectionEvidence } from "../../types/direction.ts";
import { type Census, type PageGroup, UNNAMED } from "./census.ts";

/** The source language, and what shows it. */
export interface Sourced {
  readonly source: string;
  readonly evidence: DirectionEvidence;
}

/** The pages of a site, with the language of those whose paths name none. */
export interface SitePages {
  readonly languages: readonly string[];
  readonly groups: readonly PageGroup[];
  /** The language of pages whose paths name none; null if there are none that correspond to others. */
  readonly unnamed: string | null;
  readonly unnamedAlone: number;
}

/** The pages of a census in these languages. */
export function sitePages(census: Census, languages: readonly string[], unnamed: string | null): SitePages {
  const groups = census.groups.map(({ pages, isByFolder }) => {
    const tags = Array.from(pages, ([tag, path]): [string, string][] => {
      const language = tag === UNNAMED ? unnamed : tag;
      return language !== null && languages.includes(language) ? [[language, path]] : [];
    });
    return { pages: new Map(tags.flat()), isByFolder };
  });
  return {
    languages,
    groups: groups.filter(({ pages }) => pages.size > 0),
    unnamed,
    unnamedAlone: unnamed === null ? 0 : census.unnamedAlone,
  };
}

/**
 * The language that has clearly more pages without counterpart than any other.
 * @param isStrong whether it must have so many that other evidence would be wrong
 */
export function byPages(site: SitePages, isStrong: boolean): Sourced | null {
  const { languages, groups } = site;
  const most = languages.toSorted((a, b) => pagesIn(site, b) - pagesIn(site, a));
  const [source, second] = most;
  if (source === undefined) return null;
  const only = (one: string, other: string) =>
    groups.filter(({ pages }) => pages.has(one) && !pages.has(other)).length +
    (one === site.unnamed ? site.unnamedAlone : 0);
  const both = (other: string) => groups.filter(({ pages }) => pages.has(source) && pages.has(other)).length;
  const isClear = (other: string) => {
    const more = only(source, other);
    if (more < CLEARLY_MORE * Math.max(only(other, source), 1 / CLEARLY_MORE)) return false;
    return isStrong ? more >= FEW && more >= SOME * both(other) : more >= LEAST * both(other);
  };
  const others = languages.filter((tag) => tag !== source);
  if (others.length === 0 && !isStrong)
    return { source, evidence: { by: "pages", pages: pagesIn(site, source), missing: null } };
  if (second === undefined || !others.every(isClear)) return null;
  const missing = others.length > 1 ? second : null;
  return { source, evidence: { by: "pages", pages: only(source, second), missing } };
}

/** A language has clearly more pages if it has this many times as many. */
const CLEARLY_MORE = 3;
/** The least number of pages that outweighs other evidence, and their least share of the pages that both languages have. */
const FEW = 3;
const SOME = 0.2;
/** The least share that is evidence at all: a source may be deleted before its translation. */
const LEAST = 0.05;

function pagesIn({ groups, unnamed, unnamedAlone }: SitePages, tag: string): number {
  return groups.filter(({ pages }) => pages.has(tag)).length + (tag === unnamed ? unnamedAlone : 0);
}

/**
 * The language whose pages are in the folder above those of the others, or whose paths name no language.
 * @param byFolder whether the others must be in folders
 */
export function byLayout({ groups, unnamed }: SitePages, byFolder: boolean): Sourced | null {
  const complete = groups.filter(({ pages }) => pages.size > 1);
  if (unnamed === null) return null;
  const own = complete.filter(({ pages, isByFolder }) => pages.has(unnamed) && (isByFolder || !byFolder));
  return own.length > complete.length / 2 ? { source: unnamed, evidence: { by: "layout" } } : null;
}

/** The language that the names of pages are in, also of those in other languages, by its letters. */
export function byNames({ groups, languages }: SitePages): Sourced | null {
  const complete = groups.filter(({ pages }) => pages.size > 1);
  const named = complete.flatMap(({ pages }) => languageOfNames(Array.from(pages.values()), languages) ?? []);
  const [source] = named;
  if (source === undefined || named.some((tag) => tag !== source)) return null;
  return named.length >= SOME * complete.length ? { source, evidence: { by: "names", names: named.length } } : null;
}

/** The one language whose letters all names have; null if there is none, or several. */
function languageOfNames(paths: readonly string[], languages: readonly string[]): string | null {
  const scripts = new Set(paths.map((path) => scriptOfName(path.slice(path.lastIndexOf("/") + 1))));
  const [script = null] = scripts;
  if (script === null || scripts.size > 1) return null;
  // Ideographs without kana may be Japanese, too.
  const accepted = script === "Hani" ? ["Hani", "Jpan"] : [script];
  const [language, another] = languages.filter((tag) => accepted.includes(scriptOfLanguage(tag)));
  return another === undefined ? (language ?? null) : null;
}

/** The language whose page is the oldest in most groups. */
export function byHistory({ groups, languages }: SitePages, ages: ReadonlyMap<string, number>): Sourced | null {
  const firsts = groups.flatMap(({ pages }) => {
    const known = Array.from(pages, ([tag, path]) => ({ tag, age: ages.get(path) ?? 0 })).filter(({ age }) => age > 0);
    const [first, next] = known.toSorted((a, b) => b.age - a.age);
    return first && next && first.age > next.age ? first.tag : [];
  });
  for (const source of languages) {
    const pairs = firsts.filter((tag) => tag === source).length;
    if (pairs > 0 && pairs >= MOST * firsts.length)
      return { source, evidence: { by: "history", pairs, all: firsts.length } };
  }
  return null;
}

/** The least share of pairs in which the source is older. */
const MOST = 0.75;

/** Japanese or English if the site has them, else the language that has most pages. */
export function byDefault(site: SitePages): Sourced {
  const [most = "ja"] = site.languages.toSorted((a, b) => pagesIn(site, b) - pagesIn(site, a));
  const preferred = ["ja", "en"].flatMap(
    (tag) => site.languages.find((one) => new Intl.Locale(one).language === tag) ?? [],
  );
  return { source: preferred[0] ?? most, evidence: { by: "default" } };
}
