import { loadConfiguration } from "./config/index.ts";
import { discover } from "./discover/index.ts";
import { disk } from "./tree/disk.ts";
import type { Ignored, PairPaths } from "./types/page.ts";

/** Where to find pairs. */
export interface FindPairsOptions {
  /** The working directory, absolute; all paths are relative to it. */
  readonly cwd: string;
  /** Files and folders whose pairs are wanted; empty for all. */
  readonly paths: readonly string[];
  /** The configuration file; null for the nearest one. */
  readonly config: string | null;
}

/** The pairs that were found. */
export interface PairsResult {
  /** Pairs, and pages without a counterpart, in the order of their paths. */
  readonly pairs: readonly PairPaths[];
  readonly ignored: readonly Ignored[];
  /** Messages about requested paths that are not in a pair, and pages that may be in several. */
  readonly notes: readonly string[];
}

/**
 * Finds pairs without reading the pages.
 * @throws UserError if the configuration is invalid, or there is no pair.
 */
export async function findPairs({ cwd, paths, config: file }: FindPairsOptions): Promise<PairsResult> {
  const config = await loadConfiguration(cwd, file);
  const { pairs, ignored, notes } = await discover({ ...config, tree: disk, cwd, paths, changes: null });
  return { pairs: pairs.map(pathsOf), ignored, notes };
}

function pathsOf({ source, target, languages }: PairPaths): PairPaths {
  if (source === undefined) return { target, languages };
  return target === undefined ? { source, languages } : { source, target, languages };
}
