import { MOST_COMPARED, nearest, pairByKey, pairByScore } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import type { Side } from "../../types/page.ts";
import type { Places } from "../places.ts";
import type { UrlCandidate, UrlElement, UrlPair, UrlPairing } from "./candidates.ts";
import { hasDifferentFragment, hasMisspelledFragment } from "./fragments.ts";
import { elementSimilarity, hasSameText, isNamedDifferently } from "./similarity.ts";

type Candidates<T extends UrlElement> = readonly UrlCandidate<T>[];

/** Pairs URLs with the same page and fragment, anywhere in the texts, the nearest first. */
export function equalPairs<T extends UrlElement>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): UrlPairing<T>[] {
  const chosen = pairsWithEqualKeys(nameOf, () => true, source, target, places);
  return chosen.map((pair) => ({
    ...pair,
    relation: isMalformedInTarget(pair) || hasMisspelledFragment(pair) ? "similar" : "equal",
  }));
}

/** Pairs URLs of the same page with different fragments. Links within the page itself are only paired in one section. */
export function otherFragmentPairs<T extends UrlElement>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): UrlPairing<T>[] {
  const chosen = pairsWithEqualKeys(
    pageOf,
    (key, proximity) => key !== OWN_PAGE || proximity > 1,
    source,
    target,
    places,
  );
  return chosen.map((pair) => ({
    ...pair,
    relation: isMalformedInTarget(pair) || hasDifferentFragment(pair) ? "similar" : "equal",
  }));
}

/** The page that a URL names. A missing URL is not a link within the page. */
export const pageOf = (candidate: UrlCandidate<UrlElement>): string =>
  isEmpty(candidate) ? "missing" : `=${candidate.key}`;

/** What `pageOf` returns for a link within the page. */
const OWN_PAGE = "=";

/** The page and the heading or fragment that a URL names. */
export function nameOf(candidate: UrlCandidate<UrlElement>): string {
  const { fragmentTarget, fragment } = candidate;
  return fragmentTarget.kind === "heading" ? fragmentTarget.place : `${pageOf(candidate)}#${fragment.toLowerCase()}`;
}

function pairsWithEqualKeys<T extends UrlElement>(
  keyOf: (candidate: UrlCandidate<UrlElement>) => string,
  mayPair: (key: string, proximity: number) => boolean,
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): UrlPair<T>[] {
  const byKey = groupBy(target, keyOf);
  return [...groupBy(source, keyOf)].flatMap(([key, from]) => {
    const to = byKey.get(key) ?? [];
    if (from.length * to.length > MOST_COMPARED) return inOrder(from, to, places);
    return pairByScore(from, to, ({ element: one }, { element: other }) => {
      const proximity = places.proximity(one, other);
      if (!mayPair(key, proximity)) return null;
      return proximity * 4 + (hasSameText(one, other) ? 2 : 0) + (one.kind === other.kind ? 1 : 0);
    });
  });
}

/** If there are too many links with one URL to compare, pairs them by their beads, and the rest in order. */
function inOrder<T extends UrlElement>(source: Candidates<T>, target: Candidates<T>, places: Places): UrlPair<T>[] {
  const inBead = (side: Side, list: Candidates<T>) =>
    list.map((candidate) => ({ candidate, bead: places.bead(side, candidate.element) }));
  const byBead = pairByKey(inBead("source", source), inBead("target", target), ({ bead }) => bead);
  const paired = new Set(byBead.pairs.map((pair) => pair.target.candidate));
  const left = target.filter((candidate) => !paired.has(candidate));
  const rest = byBead.sources.flatMap(({ candidate }, index): UrlPair<T>[] => {
    const to = left[index];
    return to ? [{ source: candidate, target: to }] : [];
  });
  return [...byBead.pairs.map((pair) => ({ source: pair.source.candidate, target: pair.target.candidate })), ...rest];
}

/** Returns the candidates of the target with which one of the source is compared. */
type Near<T extends UrlElement> = (source: UrlCandidate<T>) => Candidates<T>;

/** Compares with all candidates, or on huge pages with the nearest of the same and of the neighboring sections. */
function candidatesNear<T extends UrlElement>(source: Candidates<T>, target: Candidates<T>, places: Places): Near<T> {
  if (source.length * target.length <= MOST_COMPARED) return () => target;
  // What is in a heading is in no bead, and is compared first of all with what is in another.
  const positionOf = (side: Side) => (candidate: UrlCandidate<T>) => places.bead(side, candidate.element) ?? -1;
  const byRow = groupBy(target, ({ element }) => places.row("target", element.section));
  const nearestIn = new Map(Array.from(byRow, ([row, list]) => [row, nearest(list, positionOf("target"))]));
  return (source) => {
    const row = places.row("source", source.element.section);
    return [row - 1, row, row + 1].flatMap((near) => nearestIn.get(near)?.(positionOf("source")(source)) ?? []);
  };
}

/** The weight of equal fragments, which outweighs the proximity of two elements. */
const SAME_FRAGMENT = 4;

/**
 * Pairs a relative URL with the path of the same page from the root of the site, with its URL on the forge of its
 * repository, or with another relative URL of it.
 */
export function relativePairs<T extends UrlElement>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): UrlPairing<T>[] {
  const known = [...source, ...target];
  const keys = new Map(known.map((candidate) => [candidate, candidate.relativeKeys()]));
  const repositoryKeys = new Map(known.map((candidate) => [candidate, candidate.repositoryKey()]));
  const isNamed = (path: UrlCandidate<T>, relative: UrlCandidate<T>) => {
    const [pages, others] = [keys.get(relative) ?? [], keys.get(path) ?? []];
    const file = repositoryKeys.get(path) ?? null;
    if (file !== null) return pages.some((key) => isSameFile(file, key));
    return pages.some((key) => (path.key.startsWith("/") ? key.endsWith(path.key) : others.includes(key)));
  };
  const scoreOf = (from: UrlCandidate<T>, to: UrlCandidate<T>) =>
    isNamed(from, to) || isNamed(to, from)
      ? places.proximity(from.element, to.element) + (hasSameFragment(from, to) ? SAME_FRAGMENT : 0)
      : null;
  const chosen = pairByScore(source, target, scoreOf, candidatesNear(source, target, places));
  return chosen.map((pair) => ({
    ...pair,
    relation:
      isMalformedInTarget(pair) || (!hasSameFragment(pair.source, pair.target) && hasDifferentFragment(pair))
        ? "similar"
        : "equal",
  }));
}

/** Whether two paths name one file. The top of the site may be a folder of the repository, or the other way around. */
const isSameFile = (a: string, b: string): boolean =>
  a === b || ([a, b].every((path) => path.lastIndexOf("/") > 0) && (a.endsWith(b) || b.endsWith(a)));

const hasSameFragment = (a: UrlCandidate<UrlElement>, b: UrlCandidate<UrlElement>): boolean =>
  a.fragment.toLowerCase() === b.fragment.toLowerCase();

/** The least similarity (0 to 1) of URLs that correspond, by the proximity of their places. */
const LEAST_SIMILARITY = [0.9, 0.75, 0.6, 0.35];

/**
 * Pairs similar URLs. The farther apart they are, the more similar they must be.
 * @param all the URLs of the source, including those that have a counterpart
 */
export function similarPairs<T extends UrlElement>(all: Candidates<T>) {
  const linked = new Set(all.map(nameOf));
  return (source: Candidates<T>, target: Candidates<T>, places: Places): UrlPairing<T>[] => {
    const proximityOf = ({ source, target }: UrlPair<T>) => places.proximity(source.element, target.element);
    const isRenamed = (pair: UrlPair<T>, proximity: number) =>
      isNamedDifferently(pair, proximity, linked.has(nameOf(pair.target)));
    const scoreOf = (from: UrlCandidate<T>, to: UrlCandidate<T>) => {
      const pair = { source: from, target: to };
      const proximity = proximityOf(pair);
      const least = LEAST_SIMILARITY[proximity] ?? 1;
      const similarity = isRenamed(pair, proximity)
        ? Math.max(elementSimilarity(pair), least)
        : elementSimilarity(pair);
      return similarity >= least ? similarity + proximity / 4 : null;
    };
    const chosen = pairByScore(source, target, scoreOf, candidatesNear(source, target, places));
    return chosen.map((pair) => ({ ...pair, relation: isRenamed(pair, proximityOf(pair)) ? "equal" : "similar" }));
  };
}

/** Pairs the only two elements that remain in a place, because one has replaced the other. */
export function remainingPairs<T extends UrlElement>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): UrlPairing<T>[] {
  const mayPair = (from: UrlCandidate<T>, to: UrlCandidate<T>) =>
    from.element.kind === to.element.kind && places.proximity(from.element, to.element) === 3;
  const near = candidatesNear(source, target, places);
  const pairs = groupBy(
    source.flatMap((from) => near(from).flatMap((to) => (mayPair(from, to) ? [{ from, to }] : []))),
    ({ to }) => to,
  );
  const counts = groupBy([...pairs.values()].flat(), ({ from }) => from);
  return [...pairs.values()].flatMap(([only, ...others]): UrlPairing<T>[] => {
    if (!only || others.length > 0 || (counts.get(only.from)?.length ?? 0) > 1) return [];
    return [{ source: only.from, target: only.to, relation: "similar" }];
  });
}

/** Pairs elements of one section if one's URL has replaced the other's elsewhere on the page. */
export function repeatedPairs<T extends UrlElement>(known: readonly UrlPairing<T>[]) {
  return (source: Candidates<T>, target: Candidates<T>, places: Places): UrlPairing<T>[] => {
    const replaced = groupBy(
      known.filter(({ relation }) => relation === "similar"),
      (pair) => nameOf(pair.source),
    );
    const scoreOf = (from: UrlCandidate<T>, to: UrlCandidate<T>) => {
      const isKnown = replaced.get(nameOf(from))?.some((pair) => nameOf(pair.target) === nameOf(to));
      const proximity = places.proximity(from.element, to.element);
      return isKnown && proximity > 1 ? proximity : null;
    };
    const chosen = pairByScore(source, target, scoreOf, candidatesNear(source, target, places));
    return chosen.map((pair) => ({ ...pair, relation: "similar" }));
  };
}

const isEmpty = ({ element }: UrlCandidate<UrlElement>): boolean => element.url === "";

/** Whether the URL is malformed in the target only. */
function isMalformedInTarget({ source, target }: UrlPair): boolean {
  return target.element.malformed !== null && source.element.malformed === null;
}
