import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import picomatch from "picomatch";
import { glob } from "tinyglobby";
import { Complaint } from "../complaint.ts";
import { shown, withContents } from "../paths.ts";
import { layouts, type PatternPair } from "./layouts.ts";
import { type PairPaths, pairUp } from "./pairing.ts";
import { parsePattern, wildcards } from "./pattern.ts";
import { nothingFound, select } from "./select.ts";

export type { PairPaths } from "./pairing.ts";

/** Where to look for pairs, and for which. */
export interface Search {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The folder that the configuration's globs are relative to, absolute. */
  readonly folder: string;
  /** The configured pairs of globs; null for the usual layouts. */
  readonly pairs: readonly { readonly source: string; readonly target: string }[] | null;
  readonly languages: { readonly source: string; readonly target: string };
  /** Globs of the pages to leave alone; one that names a folder holds for all below it. */
  readonly ignore: readonly string[];
  /** Files and folders, relative to the working directory, whose pairs alone are wanted; empty for all. */
  readonly paths: readonly string[];
}

export interface Discovery {
  /** Paths relative to the working directory, with `/`, in code point order. */
  readonly pairs: readonly PairPaths[];
  /** A sentence for each named path that no pair owns. */
  readonly notes: readonly string[];
}

/**
 * Finds the pairs of pages on disk; never enters `node_modules` and `.git`.
 * @throws Complaint where a configured pair matches nothing or can't be filled, and where no pair is found.
 */
export async function discover(search: Search): Promise<Discovery> {
  const { cwd, folder, pairs: configured } = search;
  const patterns = patternsOf(search);
  const isIgnored = picomatch(withContents(search.ignore), { dot: true });
  const found = new Map<string, PairPaths>();
  for (const root of roots(search)) {
    const files = await list(root, patterns);
    if (configured) for (const pair of patterns) mustMatch(pair, files);
    const ignored = (path: string) => isIgnored(shown(folder, resolve(root, path)));
    const pages = files.filter((path) => !ignored(path));
    for (const pair of pairUp(pages, patterns, ignored)) {
      const seen = seenFrom(cwd, root, pair);
      found.set(key(seen), seen);
    }
  }
  const pairs = Array.from(found)
    .toSorted(([a], [b]) => inCodePointOrder(a, b))
    .map(([, pair]) => pair);
  const discovery = select(pairs, cwd, search.paths);
  if (discovery.pairs.length === 0) throw new Complaint(nothingFound(search));
  return discovery;
}

function patternsOf({ pairs, languages }: Search): readonly PatternPair[] {
  if (!pairs) return layouts(languages.source, languages.target);
  for (const { source, target } of pairs) {
    const [given, wanted] = [target, source].map((glob) => wildcards(parsePattern(glob)) || "none");
    if (given === wanted) continue;
    throw new Complaint(
      `the pair "${source}", "${target}": target's wildcards (${given}) must be source's (${wanted}), which fill them in order`,
    );
  }
  return pairs.map((pair) => ({ ...pair, loneTargets: true }));
}

/** The folders to search: the configuration's, or those in which what is named has its other side. */
function roots({ cwd, folder, pairs, languages, paths }: Search): string[] {
  if (pairs || paths.length === 0) return [folder];
  return Array.from(new Set(paths.map((path) => resolve(cwd, aboveLanguage(cwd, path, Object.values(languages))))));
}

/** Where a named path enters the folder of a language, the folder above that; else the folder itself. */
function aboveLanguage(cwd: string, path: string, languages: readonly string[]): string {
  const segments = shown(cwd, path).split("/");
  const language = segments.findIndex((segment) => languages.includes(segment));
  if (language >= 0) return segments.slice(0, language).join("/") || ".";
  return statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
}

async function list(root: string, patterns: readonly PatternPair[]): Promise<string[]> {
  const files = await glob(
    patterns.flatMap(({ source, target }) => [source, target]),
    { cwd: root, ignore: ["**/node_modules/**", "**/.git/**"], expandDirectories: false, extglob: false },
  );
  return files.toSorted(inCodePointOrder);
}

function inCodePointOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function mustMatch({ source, target }: PatternPair, files: readonly string[]): void {
  const expressions = [source, target].map((glob) => parsePattern(glob).expression);
  if (files.some((path) => expressions.some((expression) => expression.test(path)))) return;
  throw new Complaint(`no file matches "${source}" or "${target}"; mend this pair of the configuration or take it out`);
}

function seenFrom(cwd: string, root: string, { source, target }: PairPaths): PairPaths {
  const path = (side: string) => shown(cwd, resolve(root, side));
  if (source === undefined) return { target: path(target) };
  return target === undefined ? { source: path(source) } : { source: path(source), target: path(target) };
}

function key({ source, target }: PairPaths): string {
  return `${source ?? target}\0${target ?? ""}`;
}
