import { relative, resolve, sep } from "node:path";
import { agesInCommits } from "../../git/first-commits.ts";
import { repositoryAt } from "../../git/index.ts";
import { languageName } from "../../language/names.ts";
import { isIn, isInOther, languageOfPage } from "../../language/recognition.ts";
import { possibleScripts, scriptOfLanguage } from "../../language/script.ts";
import { languageNamed } from "../../language/tags.ts";
import type { DetectedDirection } from "../../types/direction.ts";
import { type Census, census, type PageGroup, UNNAMED } from "./census.ts";
import { byCopies } from "./copies.ts";
import {
  byDefault,
  byHistory,
  byLayout,
  byNames,
  byPages,
  type SitePages,
  type Sourced,
  sitePages,
} from "./evidence.ts";
import { byField, bySentence } from "./fields.ts";
import { byLinks } from "./links.ts";
import type { DefaultLanguage, SiteSettings } from "./settings/index.ts";

/** Where the pages of a site are. */
export interface SiteFiles {
  /** The folder that paths are relative to, absolute. */
  readonly root: string;
  readonly files: readonly string[];
  readonly settings: SiteSettings;
  /** Whether the repository must not lead git to files elsewhere. */
  readonly untrusted: boolean;
  /** The text of a page; "" if it can't be read. */
  textOf(path: string): Promise<string>;
}

/**
 * Detects the languages of a site, and which of them pages are written in first. Evidence is tried in the order of how
 * reliable it is: what translations say about themselves, in fields or sentences; many pages without a counterpart; the
 * default language in the configuration of the site; that of the layout; names of pages in one of the languages; the git
 * history; some pages without a counterpart; names of files; lines that are not translated; links.
 * @returns null if paths name no languages with counterparts
 */
export async function detectDirection(given: SiteFiles): Promise<DetectedDirection | null> {
  const { files, settings, textOf } = given;
  const counted = census(files, settings.trees);
  const unnamed = await unnamedLanguage(counted, settings, textOf);
  const named = await realLanguages(counted, unnamed ?? "en", textOf);
  const site = sitePages(counted, Array.from(new Set([...named, ...(unnamed === null ? [] : [unnamed])])), unnamed);
  return site.languages.length === 0 ? null : directionOf(site, given);
}

/** The source of a site with pages in these languages, and those that it is translated into. */
export async function directionOf(site: SitePages, given: SiteFiles): Promise<DetectedDirection> {
  const { source, evidence } = await sourceOf(site, given);
  const having = site.groups.filter(({ pages }) => pages.has(source));
  const targets = site.languages.filter((tag) => tag !== source && having.some(({ pages }) => pages.has(tag)));
  const [other = "en"] = MAIN.filter((tag) => tag !== new Intl.Locale(source).language);
  const languages = { source, targets: targets.length > 0 ? targets.toSorted(inOrder) : [other] };
  return { folder: null, ...languages, unnamed: site.unnamed, evidence };
}

/** Languages that are taken, and listed, first. */
const MAIN = ["en", "ja"];

function inOrder(a: string, b: string): number {
  const rank = (tag: string) => (MAIN.indexOf(tag) < 0 ? MAIN.length : MAIN.indexOf(tag));
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

async function sourceOf(site: SitePages, { root, settings, untrusted, textOf }: SiteFiles): Promise<Sourced> {
  const complete = site.groups.filter(({ pages }) => pages.size > 1);
  return (
    (await byField(sample(complete, MANY), site.languages, textOf)) ??
    (await bySentence(sample(complete, MANY), site.languages, textOf)) ??
    byPages(site, true) ??
    bySetting(site.languages, complete, settings.defaults) ??
    byLayout(site, true) ??
    byNames(site) ??
    byHistory(site, await ages({ root, untrusted }, sample(complete, MANY))) ??
    byPages(site, false) ??
    byLayout(site, false) ??
    (await byCopies(sample(complete, MANY), site.languages, textOf)) ??
    (await byLinks(sample(complete, MOST), site.languages, textOf)) ??
    byDefault(site)
  );
}

/** How many groups of pages are read for their links, for their fields or in the history, and to recognize a language. */
const MOST = 100;
const MANY = 40;
const FEW = 5;

/** Some items, evenly spread. */
function sample<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

/** The default language that the configuration of most of these pages sets. */
function bySetting(
  languages: readonly string[],
  groups: readonly PageGroup[],
  defaults: readonly DefaultLanguage[],
): Sourced | null {
  const found = defaults.flatMap(({ file, key, language: value, folder }) => {
    const source = languageIn(value, languages);
    const isOf = (path: string) => folder === "" || path.startsWith(`${folder}/`);
    const covered = groups.filter(({ pages }) => [...pages.values()].every(isOf)).length;
    if (source === null || covered === 0) return [];
    return [{ source, covered, evidence: { by: "setting", file, key, value } as const }];
  });
  const [best] = found.toSorted((a, b) => b.covered - a.covered);
  return best ? { source: best.source, evidence: best.evidence } : null;
}

/** Which of these languages a configuration means: by a tag, or by the language's name in English or in itself. */
function languageIn(written: string, languages: readonly string[]): string | null {
  const tag = languageNamed(written);
  const { language, script } = new Intl.Locale(tag ?? "und").maximize();
  const isIt = (one: string) => {
    const locale = new Intl.Locale(one).maximize();
    if (tag !== null) return locale.language === language && locale.script === script;
    return [one, "en"].some((name) => languageName(one, name).toLowerCase() === written.toLowerCase());
  };
  return languages.find((one) => one === tag) ?? languages.find(isIt) ?? null;
}

/** The language of the pages whose paths name none: that of the configuration, else that of their text, else English. */
async function unnamedLanguage(
  { groups, languages }: Census,
  { defaults }: SiteSettings,
  textOf: SiteFiles["textOf"],
): Promise<string | null> {
  const own = groups.filter(({ pages }) => pages.has(UNNAMED));
  if (own.length === 0) return null;
  const isBeside = (tag: string) =>
    own.filter(({ pages }) => Array.from(pages.keys()).some((one) => one !== UNNAMED && isSame(one, tag))).length >
    own.length / 2;
  const asNamed = (tag: string) => languages.find((one) => isSame(one, tag)) ?? withoutRegion(tag);
  const known = defaults.flatMap(({ language }) => languageNamed(language) ?? languageIn(language, ["en", "ja"]) ?? []);
  const configured = known.find((tag) => !isBeside(tag));
  if (configured !== undefined && known.every((tag) => isSame(tag, configured))) return asNamed(configured);
  const texts = await Promise.all(sample(own, FEW).map(({ pages }) => textOf(pages.get(UNNAMED) ?? "")));
  const read = (await Promise.all(texts.map(languageOfPage))).flatMap((tag) => tag ?? []);
  const count = (tag: string) => read.filter((one) => one === tag).length;
  const [likely] = Array.from(new Set(read)).toSorted((a, b) => count(b) - count(a));
  if (likely !== undefined && !isBeside(likely)) return asNamed(likely);
  const scripts = texts.flatMap(possibleScripts);
  const isPossible = (tag: string) => scripts.length === 0 || scripts.includes(scriptOfLanguage(tag));
  const [usual] = MAIN.filter((tag) => !isBeside(tag) && isPossible(tag));
  const mayBeOther = scripts.some((script) => script !== scriptOfLanguage(likely ?? "und"));
  return (likely === undefined || mayBeOther) && usual !== undefined ? asNamed(usual) : null;
}

function withoutRegion(tag: string): string {
  const { language } = new Intl.Locale(tag);
  return isSame(language, tag) ? language : tag;
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((tag) => new Intl.Locale(tag).maximize());
  return one?.language === other?.language && one?.script === other?.script;
}

/** The named languages without those whose pages are all in another one, so that their tag is a word. */
async function realLanguages(counted: Census, other: string, textOf: SiteFiles["textOf"]): Promise<string[]> {
  const isReal = async (tag: string) => {
    if (!counted.doubtful.has(tag)) return true;
    const own = counted.groups.filter(({ pages }) => pages.has(tag) && pages.size > 1);
    const texts = await Promise.all(sample(own, FEW).map(({ pages }) => textOf(pages.get(tag) ?? "")));
    if (counted.unsure.has(tag)) return (await Promise.all(texts.map((text) => isIn(text, tag, other)))).includes(true);
    const foreign = await Promise.all(texts.map((text) => isInOther(text, tag, other)));
    return foreign.length === 0 || !foreign.every((is) => is);
  };
  const real = await Promise.all(counted.languages.map(isReal));
  return counted.languages.filter((_, index) => real[index]);
}

/** The ages of pages in the git history, by path. */
async function ages(
  { root, untrusted }: Pick<SiteFiles, "root" | "untrusted">,
  groups: readonly PageGroup[],
): Promise<ReadonlyMap<string, number>> {
  // Without git, the history is no evidence.
  const repository = groups.length > 0 ? await repositoryAt(root, { untrusted }).catch(() => null) : null;
  if (repository === null || "kind" in repository) return new Map();
  const { top } = repository;
  const inGit = new Map(
    groups.flatMap(({ pages }) =>
      Array.from(pages.values(), (path) => [relative(top, resolve(root, path)).split(sep).join("/"), path] as const),
    ),
  );
  const found = await agesInCommits(repository, [...inGit.keys()]);
  return new Map(Array.from(found, ([path, age]) => [inGit.get(path) ?? path, age]));
}
