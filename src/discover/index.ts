import { findAllPairs, type Search } from "./search.ts";
import { type Selection, select } from "./select.ts";

export { directionSentences } from "./direction/sentence.ts";
export { givenPair } from "./given-pair.ts";
export { type PairGlobs, pairGlobs } from "./layouts/globs.ts";
export type { FoundPair } from "./pairing.ts";
export { findAllPairs, findPairsIn, type Search, type SearchResult } from "./search.ts";
export type { Selection } from "./select.ts";
export { pairsOfShard } from "./shard.ts";

/**
 * Finds pairs of pages. Skips what git or the configuration ignores, hidden folders and `node_modules`.
 * @throws UserError if a configured pair matches nothing or its wildcards differ, or if no pair is found.
 */
export async function discover(search: Search): Promise<Selection> {
  return select(await findAllPairs(search), search);
}
