import { LINE_WITH_ID } from "../match/sections/heading-ids/habits.ts";
import { habitsOf, linkedPairs, type Site, type SitePair, siteOf, sitePair } from "../match/site/index.ts";
import { LINE_OF_COMMENT } from "../match/untranslated/habits.ts";
import type { Tree } from "../tree/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { PairPaths } from "../types/page.ts";
import { type LoadOptions, loadPair } from "./index.ts";

/**
 * Loads the site of some pairs. Also reads the pages that their links lead to, so that the findings of a pair do not
 * depend on which other pairs are checked.
 * @param all all pairs of the site
 * @param isShard whether other shards check the rest; the habits of the site are then learned from all pairs
 */
export async function loadSite(
  alignments: readonly Alignment[],
  all: readonly PairPaths[],
  options: LoadOptions,
  isShard: boolean,
): Promise<Site> {
  const loaded = alignments.map(sitePair);
  const known = new Set(loaded.map(keyOf));
  const others = all.flatMap((paths): SitePair[] => {
    const isOther = paths.source !== undefined && paths.target !== undefined && !known.has(keyOf(paths));
    return isOther ? [{ ...paths, alignment: null }] : [];
  });
  const pairs = [...loaded, ...others];
  const linked = linkedPairs(alignments, pairs);
  const site: SitePair[] = [];
  for (const pair of pairs) site.push(linked.has(pair) ? await withAlignment(pair, options) : pair);
  if (!isShard) return siteOf(site, habitsOf(alignments));

  const heads: Alignment[] = [...alignments];
  for (const pair of others) {
    const { alignment } = await withAlignment(pair, { ...options, tree: outlinesOf(options.tree) });
    if (alignment) heads.push(alignment);
  }
  return siteOf(site, habitsOf(heads));
}

const keyOf = ({ source, target }: Pick<PairPaths, "source" | "target">): string => `${source}\0${target}`;

async function withAlignment(pair: SitePair, options: LoadOptions): Promise<SitePair> {
  // Errors are reported when the pair itself is checked.
  return { ...pair, alignment: (await loadPair(pair, options, () => {}))?.alignment ?? null };
}

/** A tree in which pages consist only of what shows habits, so that they are quick to parse. */
function outlinesOf(tree: Tree): Tree {
  return {
    ...tree,
    async read(path) {
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await tree.read(path));
      const withHabits = [LINE_WITH_ID, LINE_OF_COMMENT].flatMap((line) => text.match(line) ?? []);
      const lines = [FRONT_MATTER.exec(text)?.[0] ?? "", ...withHabits];
      return new TextEncoder().encode(lines.join("\n"));
    },
  };
}

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?\n\1[ \t]*(?:\r?\n|$)/s;
