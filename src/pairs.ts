import { loadConfiguration } from "./config/index.ts";
import { discover } from "./discover/index.ts";
import { groupBy } from "./group-by.ts";
import { type DialectFinder, dialectFinder } from "./load/dialects.ts";
import { disk } from "./tree/disk.ts";
import type { Dialect } from "./types/dialect.ts";
import type { DetectedDirection } from "./types/direction.ts";
import type { Ignored, Languages, PairPaths } from "./types/page.ts";

/** Where to find pairs. */
export interface FindPairsOptions {
  /** The working directory, absolute; all paths are relative to it. */
  readonly cwd: string;
  /** Files and folders whose pairs are wanted; empty for all. */
  readonly paths: readonly string[];
  /** The configuration file; null for the nearest one. */
  readonly config: string | null;
  /** The languages of this run, as BCP 47 tags, instead of the configured or detected ones; null for these. */
  readonly languages: Languages | null;
}

/** The pairs that were found. */
export interface PairsResult {
  /** Pairs, and pages without a counterpart, in the order of their paths. */
  readonly pairs: readonly PairPaths[];
  readonly ignored: readonly Ignored[];
  /** The languages that were detected, for each site; empty if they are configured or given. */
  readonly directions: readonly DetectedDirection[];
  /** How pages are read, by dialect and by what it is known from. */
  readonly dialects: readonly PageDialect[];
  /** Messages about paths that are not in a pair or do not exist, and pages that may be in several pairs. */
  readonly notes: readonly string[];
}

/** A dialect of some pages. */
export interface PageDialect {
  /** Null if it is recognized by the syntax of each page. */
  readonly dialect: Dialect | null;
  /** The file or setting that it is known from; null if the dialect is. */
  readonly by: string | null;
  /** How many pages are read in it. */
  readonly pages: number;
}

/**
 * Finds pairs without reading the pages.
 * @throws UserError if the configuration is invalid, or there is no pair.
 */
export async function findPairs({ cwd, paths, config: file, languages }: FindPairsOptions): Promise<PairsResult> {
  const config = await loadConfiguration(cwd, file, { languages });
  const found = await discover({ ...config, tree: disk, cwd, paths, changes: null });
  const { pairs, ignored, directions } = found;
  const dialects = await dialectsOf(pairs, dialectFinder(disk, cwd, config));
  return { pairs: pairs.map(pathsOf), ignored, directions, dialects, notes: [...found.notes, ...found.failures] };
}

async function dialectsOf(pairs: readonly PairPaths[], dialectOf: DialectFinder): Promise<PageDialect[]> {
  const pages = new Set(pairs.flatMap(({ source, target }) => [source ?? [], target ?? []].flat()));
  const found = await Promise.all(Array.from(pages, dialectOf));
  return Array.from(groupBy(found, (each) => `${each?.dialect} ${each?.by}`).values(), (group) => ({
    dialect: group[0]?.dialect ?? null,
    by: group[0]?.by ?? null,
    pages: group.length,
  })).toSorted((a, b) => b.pages - a.pages);
}

function pathsOf({ source, target, languages }: PairPaths): PairPaths {
  if (source === undefined) return { target, languages };
  return target === undefined ? { source, languages } : { source, target, languages };
}
