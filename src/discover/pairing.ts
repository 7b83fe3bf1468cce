import { type Languages, type PairPaths, SIDES, type Side } from "../types/page.ts";
import type { PairLayout } from "./layouts/layout.ts";
import { capture, fill, type GlobMatch, matches, type Pattern } from "./layouts/pattern.ts";
import { untranslatedIn } from "./layouts/untranslated.ts";
import { type Ambiguity, PagePool } from "./page-pool.ts";

/** A pair, and how it was found. */
export type FoundPair = PairPaths & {
  readonly layout: PairLayout;
  /** Its counterpart was deleted by the change that is checked. */
  readonly isCounterpartDeleted: boolean;
};

/** Pages of both sides of one layout that have no counterpart by path. */
export interface UnpairedPages {
  readonly sources: readonly UnpairedFile[];
  readonly targets: readonly UnpairedFile[];
}

export interface UnpairedFile {
  readonly path: string;
  /** The folder that it would share with its counterpart; "" if the path does not determine it. */
  readonly folder: string;
}

/** Pairs pages by something other than their paths. */
export type PairByContent = (rest: UnpairedPages) => Promise<{
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
  readonly ambiguities: readonly Ambiguity[];
}>;

/** What is known about pages besides their paths. */
export interface PageChecks {
  /** Whether a page is ignored, even if it does not exist. */
  isIgnored(path: string): boolean;
  /** Whether the content of a page cannot be in the expected language. */
  contradicts(path: string, side: keyof Languages, languages: Languages): Promise<boolean>;
  readonly pairByContent: PairByContent;
}

/**
 * Pairs files in two languages. A page belongs to one pair only: that of the first layout that finds both sides. The other
 * pages are reported without a counterpart, unless it is ignored.
 */
export async function pairUp(
  files: readonly string[],
  layouts: readonly PairLayout[],
  { isIgnored, contradicts, pairByContent }: PageChecks,
): Promise<{ found: FoundPair[]; ambiguities: Ambiguity[] }> {
  const pages = new PagePool(files);
  const found: FoundPair[] = [];
  // Names that differ in letter case correspond if no other page has the same name.
  for (const exact of [true, false])
    for (const layout of layouts)
      if (layout.byPath)
        found.push(...(await confirmed(completePairs(pages, layout, exact), layout, pages, contradicts)));
  for (const layout of layouts) found.push(...(await restPairs(pages, layout, pairByContent)));
  for (const layout of layouts) leaveIgnored(pages, layout, isIgnored);
  for (const layout of layouts) found.push(...unpairedPages(pages, layout, found));
  return { found, ambiguities: pages.ambiguities };
}

/** How many pages of a layout are read to check their language. */
const SAMPLE = 3;

/** The pairs of one layout; none if the pages whose paths name no language are in another one, which frees them again. */
async function confirmed(
  found: FoundPair[],
  layout: PairLayout,
  pages: PagePool,
  contradicts: PageChecks["contradicts"],
): Promise<FoundPair[]> {
  const { unnamed, languages } = layout;
  const sample = unnamed ? found.slice(0, SAMPLE).flatMap((pair) => pair[unnamed] ?? []) : [];
  const doubts = await Promise.all(sample.map((path) => unnamed && contradicts(path, unnamed, languages)));
  if (doubts.length > 0 && doubts.every((doubt) => doubt)) {
    for (const { source, target } of found) for (const path of [source, target]) if (path) pages.free.add(path);
    return [];
  }
  for (const pair of found) {
    const captured = capture(layout[layout.from], pair[layout.from] ?? "");
    if (captured) pages.pairedPlaces.add(placeOf(layout, captured));
  }
  return found;
}

function completePairs(pages: PagePool, layout: PairLayout, exact: boolean): FoundPair[] {
  const { folders, free, ambiguities } = pages;
  const found: FoundPair[] = [];
  for (const [page, captured] of pages.freeIn(layout[layout.from])) {
    if (!free.has(page) || layout.blockedBy.some((folder) => fill(folder, captured).some((path) => folders.has(path))))
      continue;
    const existing = (pattern: Pattern) =>
      pages.firstFree(
        fill(pattern, captured).filter((path) => path !== page),
        exact,
      );
    const counterpart = existing(otherOf(layout, layout.from));
    if (counterpart === undefined) continue;
    const alternatives = layout.alternatives.flatMap((pattern) => existing(pattern) ?? []);
    for (const path of [page, counterpart, ...alternatives]) free.delete(path);
    if (alternatives.length > 0) {
      ambiguities.push({
        pages: [page, counterpart, ...alternatives],
        why: `several pages could be the counterpart in ${layout.languages.target}`,
      });
      continue;
    }
    const sides =
      layout.from === "source" ? { source: page, target: counterpart } : { source: counterpart, target: page };
    found.push({ ...sides, languages: layout.languages, layout, isCounterpartDeleted: false });
  }
  return found;
}

async function restPairs(pages: PagePool, layout: PairLayout, pairRest: PairByContent): Promise<FoundPair[]> {
  // A path that names no language may be that of any page.
  const isVague = (side: Side) =>
    layout.unnamed !== null && ["never", "below-pairs"].includes(layout.reportUnpaired[side]);
  const rest = (side: Side): UnpairedFile[] =>
    isVague(side)
      ? []
      : pages.freeIn(layout[side]).map(([path, { wildcards }]) => {
          return { path, folder: layout.byPath ? wildcards.slice(0, -1).join("/") : "" };
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
  return pairs.map((pair) => ({ ...pair, languages: layout.languages, layout, isCounterpartDeleted: false }));
}

/** Ignores pages whose counterpart is ignored. */
function leaveIgnored(pages: PagePool, layout: PairLayout, isIgnored: (path: string) => boolean): void {
  for (const side of SIDES) {
    if (layout.reportUnpaired[side] === "never" || !layout.byPath) continue;
    for (const [path, captured] of pages.freeIn(layout[side]))
      if (fill(otherOf(layout, side), captured).some(isIgnored)) pages.free.delete(path);
  }
}

function unpairedPages(pages: PagePool, layout: PairLayout, found: readonly FoundPair[]): FoundPair[] {
  const { languages } = layout;
  const own = found.filter((pair) => pair.layout === layout);
  // A target pattern that also matches sources cannot tell which pages are targets.
  const isVague = own.some(({ source }) => source !== undefined && matches(layout.target, source));
  const isUntranslated = untranslatedIn(own, layout.target);
  const isUnpaired = (side: Side, path: string, captured: GlobMatch) => {
    const { [side]: when } = layout.reportUnpaired;
    // A .txt file next to markup is usually not a page (robots.txt).
    if (layout.isGuess && path.endsWith(".txt")) return false;
    if (when === "below-pairs" && !isUntranslated(path)) return false;
    if (when === "beside-pairs" && !pages.pairedPlaces.has(placeOf(layout, captured))) return false;
    if (side === "source") return !matches(layout.target, path);
    return !isVague && !(layout.byPath && fill(layout.source, captured).some((path) => pages.files.has(path)));
  };
  const unpaired = (side: Side) => {
    if (layout.reportUnpaired[side] === "never") return [];
    return pages.freeIn(layout[side]).flatMap(([path, captured]) => (isUnpaired(side, path, captured) ? [path] : []));
  };
  const [sources, targets] = [unpaired("source"), unpaired("target")];
  for (const path of [...sources, ...targets]) pages.free.delete(path);
  return [
    ...sources.map((source) => ({ source, languages, layout, isCounterpartDeleted: false })),
    ...targets.map((target) => ({ target, languages, layout, isCounterpartDeleted: false })),
  ];
}

function otherOf(layout: PairLayout, side: Side): Pattern {
  return side === "source" ? layout.target : layout.source;
}

/** The layout, and what its wildcards before the language matched. */
function placeOf({ template }: PairLayout, { wildcards }: GlobMatch): string {
  const [start = "", end] = template.split("<language>");
  const before = end === undefined ? 0 : (start.match(/\*+/g)?.length ?? 0);
  return [template, ...wildcards.slice(0, before)].join("\0");
}
