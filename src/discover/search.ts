import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { groupBy } from "../group-by.ts";
import { scriptOfLanguage, scriptOfPage } from "../language/script.ts";
import { workTree } from "../tree/git-ignore.ts";
import type { Changes, Listing, Tree, Walk } from "../tree/index.ts";
import { displayPath, inCodePointOrder } from "../tree/paths.ts";
import type { ConfiguredPair, Ignored, Languages, Side } from "../types/page.ts";
import { pairUpWithDeleted } from "./deleted.ts";
import { ignoring } from "./ignoring.ts";
import { pairByKeys } from "./keys.ts";
import { configuredLayouts, requireMatches } from "./layouts/configured.ts";
import { isPage, usualLayouts } from "./layouts/index.ts";
import type { PairLayout } from "./layouts/layout.ts";
import { folderOf } from "./layouts/pattern.ts";
import type { Ambiguity, FoundPair } from "./pairing.ts";

/** Where to look for pairs, and which. */
export interface Search {
  /** The files to search. */
  readonly tree: Tree;
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The folder that the configuration's globs are relative to, absolute; the working directory without a configuration. */
  readonly folder: string;
  /** Whether there is a configuration file; it limits the search to its folder. */
  readonly isConfigured: boolean;
  /** The configured pairs of globs; null for the usual layouts. */
  readonly pairs: readonly ConfiguredPair[] | null;
  /** The languages to look for if no pairs are configured. */
  readonly languages: { readonly source: string; readonly targets: readonly string[] };
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
export type PlacedPair = FoundPair & { readonly places: readonly string[] };

/** The result of a search. Paths are relative to the working directory. */
export interface SearchResult {
  readonly pairs: readonly PlacedPair[];
  readonly ignored: readonly Ignored[];
  readonly ambiguities: readonly Ambiguity[];
}

/** Finds all pairs, wanted or not. */
export async function findAll(search: Search): Promise<SearchResult> {
  const finds = [];
  for (const root of roots(search)) finds.push(await findIn(root, search));
  return {
    pairs: unique(finds.flatMap(({ pairs }) => pairs)),
    ignored: finds.flatMap(({ ignored }) => ignored),
    ambiguities: finds.flatMap(({ ambiguities }) => ambiguities),
  };
}

/** The folders to search: that of the configuration, else those that hold the named paths and their counterparts. */
function roots({ cwd, folder, isConfigured, pairs, languages: { source, targets }, paths }: Search): string[] {
  if (pairs || isConfigured || folder !== cwd) return [folder];
  const top = workTree(cwd);
  if (top !== null) return [top];
  if (paths.length === 0) return [folder];
  return Array.from(new Set(paths.map((path) => resolve(cwd, aboveLanguage(cwd, path, [source, ...targets])))));
}

/** The folder above the language folder in a path; without a language folder, the path's own folder. */
function aboveLanguage(cwd: string, path: string, languages: readonly string[]): string {
  const segments = displayPath(cwd, path).split("/");
  const language = segments.findIndex((segment) => languages.includes(segment));
  if (language >= 0) return segments.slice(0, language).join("/") || ".";
  return statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
}

/** Finds all pairs in one folder. */
export async function findIn(root: string, search: Search): Promise<SearchResult> {
  const { tree, cwd, folder, pairs, languages, keys, ignore, changes } = search;
  const configured = pairs && configuredLayouts(pairs);
  const listing = tree.list(
    root,
    configured ? walkOf(configured, root) : { below: [root], top: cwd, isWanted: isPage },
  );
  const files = [...listing.files.keys()].toSorted(inCodePointOrder);
  const { kept, ignored, isIgnored } = ignoring(files, listing.ignored, ignore, (path) =>
    displayPath(folder, resolve(root, path)),
  );

  const onDisk = (path: string) => listing.files.get(path)?.path ?? path;
  const seen = (path: string) => displayPath(cwd, resolve(root, onDisk(path)));
  const places = ({ source, target }: FoundPair) => [source, target].flatMap((path) => placeOf(path, listing) ?? []);
  const pairByContent = pairByKeys(keys, (path) => tree.read(resolve(root, onDisk(path))));
  const contradicts = async (path: string, side: Side, { source, target }: Languages) => {
    const script = scriptOfPage(await textOf(tree, resolve(root, onDisk(path))));
    // A target may not be translated yet.
    const possible = side === "source" ? [source] : [source, target];
    return script !== null && !possible.map(scriptOfLanguage).includes(script);
  };
  const known = { isIgnored, contradicts, pairByContent };
  const gone = new Set(
    Array.from(changes?.gone ?? [], (path) => displayPath(root, path).normalize("NFC")).filter(
      (path) => isPage(path) && !isIgnored(path),
    ),
  );
  const found: FoundPair[] = [];
  const ambiguities: Ambiguity[] = [];
  for (const layouts of configured ? byLanguages(configured) : usualGroups(kept, languages)) {
    const paired = await pairUpWithDeleted(gone, kept, layouts, known);
    found.push(...reallyDifferent(paired.found, listing));
    ambiguities.push(...paired.ambiguities);
  }
  // A commit may well be made before there are any pages.
  if (!changes) for (const layout of configured ?? []) requireMatches(layout, found, files);
  return {
    pairs: found.map((pair) => ({ ...seenFrom(pair, seen), places: places(pair) })),
    ignored: ignored.map(({ path, by }) => ({ path: path.endsWith("/") ? `${seen(path)}/` : seen(path), by })),
    ambiguities: ambiguities.map(({ pages, why }) => ({ pages: pages.map(seen), why })),
  };
}

function walkOf(layouts: readonly PairLayout[], root: string): Walk {
  const folders = layouts.flatMap(({ source, target }) => [folderOf(source), folderOf(target)]);
  return { below: folders.map((folder) => resolve(root, folder)), top: root, isWanted: () => true };
}

function byLanguages(layouts: readonly PairLayout[]): PairLayout[][] {
  return [...groupBy(layouts, ({ languages }) => `${languages.source} ${languages.target}`).values()];
}

/** Pages whose paths name no language may be in the first target language. */
function usualGroups(files: readonly string[], { source, targets }: Search["languages"]): PairLayout[][] {
  return targets.map((target, index) => usualLayouts(files, { source, target }, index === 0));
}

async function textOf(tree: Tree, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await tree.read(path));
  } catch {
    // The error is reported when the page is read to be checked.
    return "";
  }
}

/** Each pair of files once, even if symbolic links give them several paths. */
function reallyDifferent(found: readonly FoundPair[], listing: Listing): FoundPair[] {
  const real = (path: string | undefined) => placeOf(path, listing) ?? path ?? "";
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

function placeOf(path: string | undefined, { files }: Listing): string | undefined {
  return path === undefined ? undefined : files.get(path)?.real;
}

function seenFrom({ source, target, ...rest }: FoundPair, seen: (path: string) => string): FoundPair {
  if (source === undefined) return { ...rest, target: seen(target) };
  return target === undefined
    ? { ...rest, source: seen(source) }
    : { ...rest, source: seen(source), target: seen(target) };
}

/** Each pair once, sorted by path. */
function unique(pairs: readonly PlacedPair[]): PlacedPair[] {
  const byPaths = new Map(pairs.map((pair) => [keyOf(pair), pair]));
  return Array.from(byPaths)
    .toSorted(([a], [b]) => inCodePointOrder(a, b))
    .map(([, pair]) => pair);
}

function keyOf({ source, target, languages }: FoundPair): string {
  return [source ?? target, target, languages.source, languages.target].join("\0");
}
