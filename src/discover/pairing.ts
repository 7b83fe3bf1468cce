import type { Languages, PairPaths } from "../types/page.ts";
import type { PairLayout } from "./layout.ts";
import { type GlobMatch, capture, fill, type Pattern } from "./pattern.ts";

/** A pair, and how it was found. */
export type FoundPair = PairPaths & {
  readonly layout: PairLayout;
  /** Its counterpart was deleted by the change that is checked. */
  readonly isCounterpartDeleted: boolean;
};

/** Pages that correspond, but not one to one, so none of them is paired; and why. */
export interface Ambiguity {
  readonly pages: readonly string[];
  readonly why: string;
}

/** Pages of both sides of one way that have no counterpart by path. */
export interface Rest {
  readonly sources: readonly RestPage[];
  readonly targets: readonly RestPage[];
}

export interface RestPage {
  readonly path: string;
  /** The folder that it would share with its counterpart; "" if the path does not determine it. */
  readonly folder: string;
}

/** Pairs pages by something other than their paths. */
export type PairRest = (rest: Rest) => Promise<{
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
  readonly ambiguities: readonly Ambiguity[];
}>;

type Side = keyof Languages;
const SIDES = ["source", "target"] as const;

/** What is known about pages besides their paths. */
export interface Knowledge {
  /** Whether a page is ignored, even if it does not exist. */
  isIgnored(path: string): boolean;
  /** Whether the content of a page cannot be in the expected language. */
  contradicts(path: string, side: keyof Languages, languages: Languages): Promise<boolean>;
  readonly pairRest: PairRest;
}

/**
 * Pairs files in two languages. A page belongs to one pair only: that of the first way that finds both sides. The other
 * pages are reported without a counterpart, unless it is ignored.
 */
export async function pairUp(
  files: readonly string[],
  ways: readonly PairLayout[],
  { isIgnored, contradicts, pairRest }: Knowledge,
): Promise<{ found: FoundPair[]; ambiguities: Ambiguity[] }> {
  const pages = new PagePool(files);
  const found: FoundPair[] = [];
  for (const way of ways)
    if (way.byPath) found.push(...(await believed(completePairs(pages, way), way, pages, contradicts)));
  for (const way of ways) found.push(...(await restPairs(pages, way, pairRest)));
  for (const way of ways) leaveIgnored(pages, way, isIgnored);
  for (const way of ways) found.push(...lonePages(pages, way, found));
  return { found, ambiguities: pages.ambiguities };
}

/** How many pages of a layout are read to check their language. */
const SAMPLE = 3;

/** The pairs of one way; none if the pages whose paths name no language are in another one, which frees them again. */
async function believed(
  found: FoundPair[],
  way: PairLayout,
  pages: PagePool,
  contradicts: Knowledge["contradicts"],
): Promise<FoundPair[]> {
  const { unnamed, languages } = way;
  const sample = unnamed ? found.slice(0, SAMPLE).flatMap((pair) => pair[unnamed] ?? []) : [];
  const doubts = await Promise.all(sample.map((path) => unnamed && contradicts(path, unnamed, languages)));
  if (doubts.length > 0 && doubts.every((doubt) => doubt)) {
    for (const { source, target } of found) for (const path of [source, target]) if (path) pages.free.add(path);
    return [];
  }
  for (const pair of found) {
    const captured = capture(way[way.from], pair[way.from] ?? "");
    if (captured) pages.places.add(placeOf(way, captured));
  }
  return found;
}

/** The files to pair, those that are not paired yet, and where pairs were found. */
class PagePool {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly free: Set<string>;
  readonly places = new Set<string>();
  readonly ambiguities: Ambiguity[] = [];
  private readonly matched = new Map<string, [string, GlobMatch][]>();

  constructor(files: readonly string[]) {
    this.files = new Set(files);
    this.folders = foldersOf(files);
    this.free = new Set(files);
  }

  /** The free files that a pattern matches, each with the text that its wildcards matched. */
  freeIn(pattern: Pattern): [string, GlobMatch][] {
    let matched = this.matched.get(pattern.glob);
    if (!matched) {
      matched = Array.from(this.files).flatMap((path): [string, GlobMatch][] => {
        const captured = capture(pattern, path);
        return captured ? [[path, captured]] : [];
      });
      this.matched.set(pattern.glob, matched);
    }
    return matched.filter(([path]) => this.free.has(path));
  }
}

function completePairs(pages: PagePool, way: PairLayout): FoundPair[] {
  const { folders, free, ambiguities } = pages;
  const found: FoundPair[] = [];
  for (const [page, captured] of pages.freeIn(way[way.from])) {
    if (!free.has(page) || way.closedBy.some((folder) => fill(folder, captured).some((path) => folders.has(path))))
      continue;
    const existing = (pattern: Pattern) => fill(pattern, captured).find((path) => path !== page && free.has(path));
    const counterpart = existing(otherOf(way, way.from));
    if (counterpart === undefined) continue;
    const rivals = way.rivals.flatMap((rival) => existing(rival) ?? []);
    for (const path of [page, counterpart, ...rivals]) free.delete(path);
    if (rivals.length > 0) {
      ambiguities.push({
        pages: [page, counterpart, ...rivals],
        why: `more than one could be the page in ${way.languages.target}`,
      });
      continue;
    }
    const sides = way.from === "source" ? { source: page, target: counterpart } : { source: counterpart, target: page };
    found.push({ ...sides, languages: way.languages, layout: way, isCounterpartDeleted: false });
  }
  return found;
}

async function restPairs(pages: PagePool, way: PairLayout, pairRest: PairRest): Promise<FoundPair[]> {
  const rest = (side: Side): RestPage[] =>
    way.alone[side] === "never"
      ? []
      : pages.freeIn(way[side]).map(([path, { wildcards }]) => {
          return { path, folder: way.byPath ? wildcards.slice(0, -1).join("/") : "" };
        });
  const [sources, targets] = [rest("source"), rest("target")];
  if (sources.length === 0 || targets.length === 0) return [];
  const { pairs, ambiguities } = await pairRest({ sources, targets });
  pages.ambiguities.push(...ambiguities);
  const taken = [
    ...pairs.flatMap(({ source, target }) => [source, target]),
    ...ambiguities.flatMap(({ pages }) => pages),
  ];
  for (const path of taken) pages.free.delete(path);
  return pairs.map((pair) => ({ ...pair, languages: way.languages, layout: way, isCounterpartDeleted: false }));
}

/** Ignores pages whose counterpart is ignored. */
function leaveIgnored(pages: PagePool, way: PairLayout, isIgnored: (path: string) => boolean): void {
  for (const side of SIDES) {
    if (way.alone[side] === "never" || !way.byPath) continue;
    for (const [path, captured] of pages.freeIn(way[side]))
      if (fill(otherOf(way, side), captured).some(isIgnored)) pages.free.delete(path);
  }
}

function lonePages(pages: PagePool, way: PairLayout, found: readonly FoundPair[]): FoundPair[] {
  const { languages } = way;
  const own = found.filter((pair) => pair.layout === way);
  // A target pattern that also matches sources cannot tell which pages are targets.
  const isVague = own.some(({ source }) => source !== undefined && way.target.expression.test(source));
  const isAlone = (side: Side, path: string, captured: GlobMatch) => {
    const { [side]: alone } = way.alone;
    // A .txt file next to markup is usually not a page (robots.txt).
    if (way.isGuess && path.endsWith(".txt")) return false;
    if (alone === "beside-pairs" && !pages.places.has(placeOf(way, captured))) return false;
    if (side === "source") return !way.target.expression.test(path);
    return !isVague && !(way.byPath && fill(way.source, captured).some((path) => pages.files.has(path)));
  };
  const lone = (side: Side) => {
    if (way.alone[side] === "never") return [];
    return pages.freeIn(way[side]).flatMap(([path, captured]) => (isAlone(side, path, captured) ? [path] : []));
  };
  const [sources, targets] = [lone("source"), lone("target")];
  for (const path of [...sources, ...targets]) pages.free.delete(path);
  return [
    ...sources.map((source) => ({ source, languages, layout: way, isCounterpartDeleted: false })),
    ...targets.map((target) => ({ target, languages, layout: way, isCounterpartDeleted: false })),
  ];
}

function otherOf(way: PairLayout, side: Side): Pattern {
  return side === "source" ? way.target : way.source;
}

function placeOf({ layout }: PairLayout, { wildcards: [before = ""] }: GlobMatch): string {
  return `${layout}\0${before}`;
}

/** Every folder that contains one of the files, at any depth. */
function foldersOf(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
