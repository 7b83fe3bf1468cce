import { habitsOf, keyOf, sitePair } from "../match/site/index.ts";
import { pageIndex, type SitePair } from "../match/site/pages.ts";
import type { KnownPair, PairFacts } from "../types/facts.ts";
import type { HabitCounts } from "../types/outline.ts";
import { type PairPaths, SIDES } from "../types/page.ts";
import type { SiteFacts } from "./index.ts";

/** The paths of all pairs of a site that have both pages. */
export function sitePairsOf(pairs: readonly PairPaths[]): SitePair[] {
  const whole = pairs.flatMap(({ source, target, languages }) =>
    source === undefined || target === undefined ? [] : { source, target, languages },
  );
  return [...new Map(whole.map((pair) => [keyOf(pair), pair])).values()];
}

/** Returns what the check of a pair depends on in the rest of its site. */
export type SiteFactsOf = (facts: PairFacts) => Promise<SiteFacts>;

/**
 * The site of a run. The headings of a page are only needed if links with fragments lead to it, also from a page that is
 * checked although this one is not.
 * @param all all pairs of the site
 * @param known the pairs whose facts are known
 * @param counts what pairs show of the habits of the site, by the paths of their targets
 * @param load returns the facts of a pair; null if it cannot be read, which is reported when the pair itself is checked
 */
export function siteOfRun(
  all: readonly SitePair[],
  known: readonly KnownPair[],
  counts: ReadonlyMap<string, HabitCounts>,
  load: (pair: SitePair) => Promise<PairFacts | null>,
): SiteFactsOf {
  const pages = pageIndex(all);
  const facts = new Map<string, Promise<PairFacts | null>>();
  for (const { facts: found } of known) facts.set(keyOf(sitePair(found.outline)), Promise.resolve(found));
  const factsOf = (pair: SitePair): Promise<PairFacts | null> => {
    const found = facts.get(keyOf(pair)) ?? load(pair);
    facts.set(keyOf(pair), found);
    return found;
  };
  const { fieldHabits, keepsIds, translatesComments, keepsContainers } = habitsOf(counts);
  return async ({ outline, fragmentUrls }) => {
    const from = sitePair(outline);
    const linked = SIDES.flatMap((side) => fragmentUrls[side].flatMap((url) => pages.pairsAt(url, from, side)));
    const others = new Map(linked.map((pair) => [keyOf(pair), pair]));
    others.delete(keyOf(from));
    const found = await Promise.all(Array.from(others.values(), factsOf));
    const outlines = [outline, ...found.flatMap((facts) => facts?.outline ?? [])];
    return {
      fieldHabits: fieldHabits(from.target),
      translatesComments: translatesComments(from.target),
      keepsContainers: keepsContainers(from.target),
      pairs: outlines.map((each) => ({ outline: each, keepsIds: keepsIds(each.target.path) })),
    };
  };
}
