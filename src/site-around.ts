import { fieldHabits } from "./match/field-habits.ts";
import { linkedPairs, type Site, type SitePair, siteOf, sitePair } from "./match/site.ts";
import type { Tree } from "./tree/index.ts";
import type { Alignment, PairPaths } from "./types.ts";
import { type Reading, understand } from "./understand.ts";

/**
 * The site that some pairs are part of. Pages that these link to are read too, so that the findings of a pair do not
 * depend on which others are checked with it.
 * @param all every pair of the site
 * @param isShard whether other pairs are checked elsewhere, so that the front matter of all pairs has to be read here
 */
export async function siteAround(
  alignments: readonly Alignment[],
  all: readonly PairPaths[],
  reading: Reading,
  isShard: boolean,
): Promise<Site> {
  const own = alignments.map(sitePair);
  const known = new Set(own.map(keyOf));
  const others = all.flatMap((paths): SitePair[] => {
    const isOther = paths.source !== undefined && paths.target !== undefined && !known.has(keyOf(paths));
    return isOther ? [{ ...paths, alignment: null }] : [];
  });
  const pairs = [...own, ...others];
  const linked = linkedPairs(alignments, pairs);
  const site: SitePair[] = [];
  for (const pair of pairs) site.push(linked.has(pair) ? await learned(pair, reading) : pair);
  if (!isShard) return siteOf(site, fieldHabits(alignments));

  const heads: Alignment[] = [...alignments];
  for (const pair of others) {
    const { alignment } = await learned(pair, { ...reading, tree: frontMatterOf(reading.tree) });
    if (alignment) heads.push(alignment);
  }
  return siteOf(site, fieldHabits(heads));
}

const keyOf = ({ source, target }: Pick<PairPaths, "source" | "target">): string => `${source}\0${target}`;

async function learned(pair: SitePair, reading: Reading): Promise<SitePair> {
  // Errors are reported when the pair itself is checked.
  return { ...pair, alignment: (await understand(pair, reading, () => {}))?.alignment ?? null };
}

/** A tree in which every page consists only of its front matter, so that it is quick to parse. */
function frontMatterOf(tree: Tree): Tree {
  return {
    ...tree,
    async read(path) {
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await tree.read(path));
      return new TextEncoder().encode(FRONT_MATTER.exec(text)?.[0] ?? "");
    },
  };
}

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?\n\1[ \t]*(?:\r?\n|$)/s;
