import type { Languages, PairPaths } from "../types.ts";
import { type Capture, capture, fill, type Pattern } from "./pattern.ts";
import type { Way } from "./ways.ts";

/** What was found, and how. */
export type Found = PairPaths & {
  readonly way: Way;
  /** Where the counterpart of a page alone would be. */
  readonly counterparts: readonly string[];
};

/** Pages that answer to each other, but not one to one, so that none is paired; and why. */
export interface Ambiguity {
  readonly pages: readonly string[];
  readonly why: string;
}

/** Pages of both sides of one way that have no counterpart by their paths. */
export interface Rest {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** Pairs by something else than paths. */
export type PairRest = (rest: Rest) => Promise<{
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
  readonly ambiguities: readonly Ambiguity[];
}>;

type Side = keyof Languages;
const SIDES = ["source", "target"] as const;

/**
 * Which of the files answer to each other in two languages. A page belongs to one pair only, that of the first way that
 * finds both of its sides. What is left stands alone, but for pages whose counterpart is ignored.
 */
export async function pairUp(
  files: readonly string[],
  ways: readonly Way[],
  isIgnored: (path: string) => boolean,
  pairRest: PairRest,
): Promise<{ found: Found[]; ambiguities: Ambiguity[] }> {
  const pages = new Pages(files);
  const found = ways.flatMap((way) => (way.byPath ? completePairs(pages, way) : []));
  for (const way of ways) found.push(...(await restPairs(pages, way, pairRest)));
  for (const way of ways) leaveIgnored(pages, way, isIgnored);
  for (const way of ways) found.push(...lonePages(pages, way, ways, found));
  return { found, ambiguities: pages.ambiguities };
}

/** Files to pair, which of them no pair has yet, and where pairs were found. */
class Pages {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly free: Set<string>;
  readonly places = new Set<string>();
  readonly ambiguities: Ambiguity[] = [];
  private readonly matched = new Map<string, [string, Capture][]>();

  constructor(files: readonly string[]) {
    this.files = new Set(files);
    this.folders = foldersOf(files);
    this.free = new Set(files);
  }

  /** The free files that a pattern matches, each with what its wildcards stand for. */
  freeIn(pattern: Pattern): [string, Capture][] {
    let matched = this.matched.get(pattern.glob);
    if (!matched) {
      matched = Array.from(this.files).flatMap((path): [string, Capture][] => {
        const captured = capture(pattern, path);
        return captured ? [[path, captured]] : [];
      });
      this.matched.set(pattern.glob, matched);
    }
    return matched.filter(([path]) => this.free.has(path));
  }
}

function completePairs(pages: Pages, way: Way): Found[] {
  const { folders, free, places, ambiguities } = pages;
  const found: Found[] = [];
  for (const [page, captured] of pages.freeIn(way[way.from])) {
    if (!free.has(page) || way.closedBy.some((folder) => fill(folder, captured).some((path) => folders.has(path))))
      continue;
    const existing = (pattern: Pattern) => fill(pattern, captured).find((path) => path !== page && free.has(path));
    const counterpart = existing(otherOf(way, way.from));
    if (counterpart === undefined) continue;
    const rivals = way.rivals.flatMap((rival) => existing(rival) ?? []);
    for (const path of [page, counterpart, ...rivals]) free.delete(path);
    if (rivals.length > 0) {
      ambiguities.push({ pages: [page, counterpart, ...rivals], why: `any of them may be in ${way.languages.target}` });
      continue;
    }
    places.add(placeOf(way, captured));
    const sides = way.from === "source" ? { source: page, target: counterpart } : { source: counterpart, target: page };
    found.push({ ...sides, languages: way.languages, way, counterparts: [] });
  }
  return found;
}

async function restPairs(pages: Pages, way: Way, pairRest: PairRest): Promise<Found[]> {
  const [sources, targets] = SIDES.map((side) => (way.alone[side] === "never" ? [] : freePaths(pages, way[side])));
  if (!sources?.length || !targets?.length) return [];
  const { pairs, ambiguities } = await pairRest({ sources, targets });
  pages.ambiguities.push(...ambiguities);
  const taken = [
    ...pairs.flatMap(({ source, target }) => [source, target]),
    ...ambiguities.flatMap(({ pages }) => pages),
  ];
  for (const path of taken) pages.free.delete(path);
  return pairs.map((pair) => ({ ...pair, languages: way.languages, way, counterparts: [] }));
}

/** A page whose counterpart is ignored is ignored with it. */
function leaveIgnored(pages: Pages, way: Way, isIgnored: (path: string) => boolean): void {
  for (const side of SIDES) {
    if (way.alone[side] === "never" || !way.byPath) continue;
    for (const [path, captured] of pages.freeIn(way[side]))
      if (fill(otherOf(way, side), captured).some(isIgnored)) pages.free.delete(path);
  }
}

function lonePages(pages: Pages, way: Way, ways: readonly Way[], found: readonly Found[]): Found[] {
  const { languages } = way;
  const own = found.filter((pair) => pair.way === way);
  const lone = (side: Side): string[] => {
    const other = side === "source" ? "target" : "source";
    // A pattern that matches pages of the other side as well does not tell of which language a page is.
    if (own.some((pair) => pair[other] !== undefined && way[side].expression.test(pair[other]))) return [];
    const isAlone = ([, captured]: [string, Capture]) =>
      (way.alone[side] === "always" ||
        (way.alone[side] === "beside-pairs" && pages.places.has(placeOf(way, captured)))) &&
      !(side === "target" && way.byPath && fill(way.source, captured).some((path) => pages.files.has(path)));
    return pages
      .freeIn(way[side])
      .filter(isAlone)
      .map(([path]) => path);
  };
  const [sources, targets] = [lone("source"), lone("target")];
  for (const path of [...sources, ...targets]) pages.free.delete(path);
  return [
    ...sources.map((source) => ({ source, languages, way, counterparts: counterparts(source, "source", ways) })),
    ...targets.map((target) => ({ target, languages, way, counterparts: counterparts(target, "target", ways) })),
  ];
}

/** Where the other side of a page may be, by any way. */
function counterparts(path: string, side: Side, ways: readonly Way[]): string[] {
  return ways.flatMap((way) => {
    const captured = way.byPath ? capture(way[side], path) : null;
    return captured ? fill(otherOf(way, side), captured) : [];
  });
}

function freePaths(pages: Pages, pattern: Pattern): string[] {
  return pages.freeIn(pattern).map(([path]) => path);
}

function otherOf(way: Way, side: Side): Pattern {
  return side === "source" ? way.target : way.source;
}

function placeOf({ layout }: Way, { wildcards: [before = ""] }: Capture): string {
  return `${layout}\0${before}`;
}

/** Each folder that a file lies in, at any depth. */
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
