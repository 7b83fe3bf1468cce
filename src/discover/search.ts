import { dirname, resolve } from "node:path";
import { isFolder, workTree } from "../files/places.ts";
import { possibleScripts, scriptOfLanguage } from "../language/script.ts";
import { languageNamed } from "../language/tags.ts";
import type { Changes, Listing, Tree, UnreadableEntry, Walk } from "../tree/index.ts";
import { displayPath, inCodePointOrder } from "../tree/paths.ts";
import { textOf } from "../tree/read-text.ts";
import type { DetectedDirection } from "../types/direction.ts";
import type { ConfiguredPair, Ignored, Languages, Side } from "../types/page.ts";
import { pairByKeys } from "./by-field.ts";
import { pairUpWithDeleted } from "./deleted.ts";
import { pairsByLanguageField } from "./direction/language-fields.ts";
import { directedPairs, directionsOfPairs } from "./direction/pair-languages.ts";
import { siteSettings } from "./direction/settings/index.ts";
import { type DetectedSite, detectSites } from "./direction/sites.ts";
import { ignoring } from "./ignoring.ts";
import { configuredLayouts, isTargetOfOther, requireMatches } from "./layouts/configured.ts";
import { byLanguages, type SearchLanguages, usualGroups } from "./layouts/groups.ts";
import { isPage } from "./layouts/index.ts";
import type { PairLayout } from "./layouts/layout.ts";
import { missingCheckouts } from "./layouts/missing.ts";
import { folderOf } from "./layouts/pattern.ts";
import type { Ambiguity } from "./page-pool.ts";
import type { FoundPair, PageChecks } from "./pairing.ts";

/** The languages to look for if the paths of pages name none. */
const DEFAULT_LANGUAGES = { source: "ja", targets: ["en"] };

/** Where to look for pairs, and which. */
export interface Search {
  /** The files to search. */
  readonly tree: Tree;
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The folder that the configuration's globs are relative to, absolute; without a configuration, the folder of the scope. */
  readonly folder: string;
  /** The configuration file, absolute, which limits the search to its folder; null if there is none. */
  readonly file: string | null;
  /** The configured pairs of globs; null for the usual layouts. */
  readonly pairs: readonly ConfiguredPair[] | null;
  /** The languages to look for if no pairs are configured; null to detect them. */
  readonly languages: SearchLanguages | null;
  /** Front matter fields that pair pages whose paths do not. */
  readonly keys: readonly string[];
  /** Globs of pages to ignore; a glob that matches a folder ignores everything in it. */
  readonly ignore: readonly string[];
  /** If not null, only pairs with a changed page or a deleted counterpart are wanted. */
  readonly changes: Changes | null;
  /** Files and folders whose pairs are wanted, relative to the working directory; empty for all. */
  readonly paths: readonly string[];
}

/** A pair, and the real paths of its pages (without symbolic links), absolute. */
export type PlacedPair = FoundPair & { readonly realPaths: readonly string[] };

/** The result of a search. Paths are relative to the working directory. */
export interface SearchResult {
  readonly pairs: readonly PlacedPair[];
  readonly ignored: readonly Ignored[];
  /** What is on disk but can't be read. */
  readonly unreadable: readonly UnreadableEntry[];
  readonly ambiguities: readonly Ambiguity[];
  readonly unreachable: readonly UnreachablePages[];
  /** The languages that were detected, by site; empty if they are configured. */
  readonly directions: readonly DetectedDirection[];
}

/** Pages of a configured pair whose counterparts are in a checkout that does not exist. */
export interface UnreachablePages {
  readonly pages: readonly PlacedPair[];
  /** What is missing, and what to do. */
  readonly why: string;
}

/** Finds all pairs, wanted or not. */
export async function findAllPairs(search: Search): Promise<SearchResult> {
  const finds = [];
  for (const root of roots(search)) finds.push(await findPairsIn(root, search));
  return {
    pairs: uniqueSorted(finds.flatMap(({ pairs }) => pairs)),
    ignored: finds.flatMap(({ ignored }) => ignored),
    unreadable: finds.flatMap(({ unreadable }) => unreadable),
    ambiguities: finds.flatMap(({ ambiguities }) => ambiguities),
    unreachable: finds.flatMap(({ unreachable }) => unreachable),
    directions: finds.flatMap(({ directions }) => directions),
  };
}

/** The folders to search: that of the configuration, else those that hold the named paths and their counterparts. */
function roots({ cwd, folder, file, pairs, languages, paths }: Search): string[] {
  if (pairs || file !== null || folder !== cwd) return [folder];
  const top = workTree(cwd);
  if (top !== null) return [top];
  if (paths.length === 0) return [folder];
  const isLanguage = (part: string) =>
    languages ? [languages.source, ...languages.targets].includes(part) : languageNamed(part) !== null;
  return Array.from(new Set(paths.map((path) => resolve(cwd, aboveLanguage(cwd, path, isLanguage)))));
}

/** The folder above the language folder in a path; without a language folder, the path's own folder. */
function aboveLanguage(cwd: string, path: string, isLanguage: (part: string) => boolean): string {
  const segments = displayPath(cwd, path).split("/");
  const language = segments.findIndex(isLanguage);
  if (language >= 0) return segments.slice(0, language).join("/") || ".";
  return isFolder(resolve(cwd, path)) ? path : dirname(path);
}

/** Finds all pairs in one folder. */
export async function findPairsIn(root: string, search: Search): Promise<SearchResult> {
  const { tree, cwd, folder, pairs, keys, ignore, changes } = search;
  const listing = tree.list(
    root,
    pairs ? walkOf(configuredLayouts(pairs), root) : { below: [root], top: cwd, isWanted: isPage },
  );
  const files = [...listing.files.keys()].toSorted(inCodePointOrder);
  const { kept, ignored, isIgnored } = ignoring(files, listing.ignored, ignore, (path) =>
    displayPath(folder, resolve(root, path)),
  );

  const onDisk = (path: string) => listing.files.get(path)?.path ?? path;
  const shown = (path: string) => displayPath(cwd, resolve(root, onDisk(path)));
  const entry = (path: string) => (path.endsWith("/") ? `${shown(path)}/` : shown(path));
  const realPaths = ({ source, target }: FoundPair) =>
    [source, target].flatMap((path) => realPathOf(path, listing) ?? []);
  const pairByContent = pairByKeys(keys, (path) => tree.read(resolve(root, onDisk(path))));
  const text = (path: string) => textOf(tree, resolve(root, onDisk(path)));
  const contradicts = async (path: string, side: Side, { source, target }: Languages) => {
    const scripts = possibleScripts(await text(path));
    // A target may not be translated yet.
    const possible = (side === "source" ? [source] : [source, target]).map(scriptOfLanguage);
    return scripts.length > 0 && !scripts.some((script) => possible.includes(script));
  };
  const checks = { isIgnored, contradicts, pairByContent };
  const deleted = new Set(
    Array.from(changes?.gone ?? [], (path) => displayPath(root, path).normalize("NFC")).filter(
      (path) => isPage(path) && !isIgnored(path),
    ),
  );
  const directed = pairs && (await directedPairs(pairs, search.languages, kept, text));
  const configured = configuredLayouts(directed ?? []);
  const found: FoundPair[] = [];
  const ambiguities: Ambiguity[] = [];
  const settings = pairs ? null : await siteSettings(tree, root, kept);
  const everything = { files: [...kept, ...deleted], direction: null };
  const site = settings && { root, ...everything, settings, untrusted: tree.files.top !== null, textOf: text };
  const sites: readonly DetectedSite[] = site && search.languages === null ? await detectSites(site) : [everything];
  for (const { files: own, direction } of sites) {
    const isOwn = new Set(own);
    const present = kept.filter((path) => isOwn.has(path));
    const gone = new Set([...deleted].filter((path) => isOwn.has(path)));
    const languages = search.languages ?? direction ?? DEFAULT_LANGUAGES;
    const groups = settings
      ? usualGroups(present, languages, settings.trees, direction?.unnamed)
      : byLanguages(configured);
    const paired = await pairGroups(groups, gone, present, checks);
    found.push(
      ...paired
        .flatMap(({ found }) => withoutAliases(found, listing))
        .filter((pair) => !isTargetOfOther(pair, configured)),
    );
    ambiguities.push(...paired.flatMap((each) => each.ambiguities));
  }
  const named = await pairsByLanguageField(site, found, search);
  found.push(...withoutAliases(named.pairs, listing));
  const missing = await missingCheckouts(configured, root, cwd, tree);
  // A commit may well be made before there are any pages.
  if (!changes) for (const layout of configured) if (!missing.has(layout)) requireMatches(layout, found, files);
  const placed = (pairs: readonly FoundPair[]) =>
    pairs.map((pair) => ({ ...withShownPaths(pair, shown), realPaths: realPaths(pair) }));
  return {
    pairs: placed(found.filter(({ layout }) => !missing.has(layout))),
    unreachable: Array.from(missing, ([layout, why]) => ({
      pages: placed(found.filter((pair) => pair.layout === layout)),
      why,
    })),
    ignored: ignored.map(({ path, by }) => ({ path: entry(path), by })),
    unreadable: listing.unreadable.map(({ path, why }) => ({ path: entry(path), why })),
    ambiguities: ambiguities.map(({ pages, why }) => ({ pages: pages.map(shown), why })),
    directions: named.directions ?? [...directionsOfPairs(directed ?? []), ...directionsOf(sites, root, cwd)],
  };
}

async function pairGroups(
  groups: readonly (readonly PairLayout[])[],
  gone: ReadonlySet<string>,
  files: readonly string[],
  checks: PageChecks,
): Promise<Awaited<ReturnType<typeof pairUpWithDeleted>>[]> {
  const paired = [];
  for (const layouts of groups) paired.push(await pairUpWithDeleted(gone, files, layouts, checks));
  return paired;
}

function directionsOf(sites: readonly DetectedSite[], root: string, cwd: string): DetectedDirection[] {
  return sites.flatMap(({ direction }) => {
    if (!direction || direction.folder === null) return direction ?? [];
    const folder = displayPath(cwd, resolve(root, direction.folder));
    // The folder of the site is the working directory, or above it.
    return { ...direction, folder: /^(?:\.|(?:\.\.\/)*\.\.)$/.test(folder) ? null : folder };
  });
}

function walkOf(layouts: readonly PairLayout[], root: string): Walk {
  const folders = layouts.flatMap(({ source, target }) => [folderOf(source), folderOf(target)]);
  return { below: folders.map((folder) => resolve(root, folder)), top: root, isWanted: () => true };
}

/**
 * The pairs without aliases by symbolic links: each pair of files once, no file paired with itself, and no file without a
 * counterpart that has one under another path.
 */
function withoutAliases(found: readonly FoundPair[], listing: Listing): FoundPair[] {
  const real = (path: string | undefined) => realPathOf(path, listing) ?? path ?? "";
  const seen = new Set<string>();
  const pairs = found.filter(({ source, target }) => {
    const key = `${real(source)}\0${real(target)}`;
    if (seen.has(key) || real(source) === real(target)) return false;
    seen.add(key);
    return true;
  });
  const paired = new Set(pairs.flatMap(({ source, target }) => (source && target ? [real(source), real(target)] : [])));
  return pairs.filter(({ source, target }) => (source && target) || !paired.has(real(source ?? target)));
}

function realPathOf(path: string | undefined, { files }: Listing): string | undefined {
  return path === undefined ? undefined : files.get(path)?.real;
}

function withShownPaths({ source, target, ...rest }: FoundPair, shown: (path: string) => string): FoundPair {
  if (source === undefined) return { ...rest, target: shown(target) };
  return target === undefined
    ? { ...rest, source: shown(source) }
    : { ...rest, source: shown(source), target: shown(target) };
}

/** Each pair once, sorted by path. */
function uniqueSorted(pairs: readonly PlacedPair[]): PlacedPair[] {
  const byPaths = new Map(pairs.map((pair) => [keyOf(pair), pair]));
  return Array.from(byPaths)
    .toSorted(([a], [b]) => inCodePointOrder(a, b))
    .map(([, pair]) => pair);
}

function keyOf({ source, target, languages }: FoundPair): string {
  return [source ?? target, target, languages.source, languages.target].join("\0");
}
