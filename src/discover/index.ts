import { isPage } from "./layouts/index.ts";
import { findAllPairs, type Search, type SearchResult } from "./search.ts";
import { type Selection, select } from "./select.ts";
import { type FileOverride, unusedGlobs } from "./unused-globs.ts";

export { directionSentences } from "./direction/sentence.ts";
export { givenPair } from "./given-pair.ts";
export { type PairGlobs, pairGlobs } from "./layouts/globs.ts";
export type { FoundPair } from "./pairing.ts";
export { findAllPairs, findPairsIn, type Search, type SearchResult } from "./search.ts";
export type { Selection } from "./select.ts";
export { pairsOfShard } from "./shard.ts";

/** What is searched, and what else is known of its configuration. */
export interface ConfiguredSearch extends Search {
  readonly overrides?: readonly FileOverride[];
  /** Messages about the configuration. */
  readonly notes?: readonly string[];
}

/**
 * Finds pairs of pages. Skips what git or the configuration ignores, hidden folders and `node_modules`.
 * @throws UserError if a configured pair matches nothing or its wildcards differ, or if no pair is found.
 */
export async function discover({ overrides = [], notes = [], ...search }: ConfiguredSearch): Promise<Selection> {
  const all = mayConcernPages(search) ? await findAllPairs(search) : NOTHING;
  const selection = select(all, search, notes);
  const isWhole = search.paths.length === 0 && !search.changes;
  if (!isWhole) return selection;
  const unused = unusedGlobs(all, search, overrides).map(({ key, glob }) => `"${key}" ("${glob}")`);
  const globs = unused.length > 0 ? [`no file matches these globs of the configuration: ${unused.join(", ")}`] : [];
  return { ...selection, notes: [...notes, ...globs, ...selection.notes] };
}

/** Whether a page can be among the changes. Most commits change none, and need no search. */
function mayConcernPages({ changes, pairs }: Search): boolean {
  return changes === null || pairs !== null || [...changes.changed, ...changes.gone].some(isPage);
}

const NOTHING: SearchResult = {
  pairs: [],
  ignored: [],
  unreadable: [],
  ambiguities: [],
  unreachable: [],
  directions: [],
};
