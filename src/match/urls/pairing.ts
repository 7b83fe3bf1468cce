import { bestPairs, pairByKey } from "../../assign.ts";
import { grouped } from "../../group-by.ts";
import type { Side } from "../../types/page.ts";
import type { Places } from "../places.ts";
import type { Addressed, Candidate, Pairing, UrlPair } from "./candidates.ts";
import { isFragmentDrift, isMisspelt } from "./fragments.ts";
import { hasSameText, isOtherwiseNamed, likeness } from "./similarity.ts";

type Candidates<T extends Addressed> = readonly Candidate<T>[];

/** The most pairs that are compared; on larger pages, only those that are near each other are. */
const MOST_COMPARED = 250_000;

/** Pairs URLs of the same place of the same page, wherever they are, the nearest first. */
export function equalPairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const chosen = pairsNamed(nameOf, () => true, source, target, places);
  return chosen.map((pair) => ({ ...pair, likeness: isHurt(pair) || isMisspelt(pair) ? "near" : "equal" }));
}

/** Pairs URLs of different places of the same page. Links within the page itself are only paired within a section. */
export function samePagePairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const chosen = pairsNamed(pageOf, (key, proximity) => key !== "=" || proximity > 1, source, target, places);
  return chosen.map((pair) => ({ ...pair, likeness: isHurt(pair) || isFragmentDrift(pair) ? "near" : "equal" }));
}

/** The page that a URL names. A missing URL differs from the empty key of a link within the page. */
const pageOf = (candidate: Candidate<Addressed>): string => (isEmpty(candidate) ? "lost" : `=${candidate.key}`);

function nameOf(candidate: Candidate<Addressed>): string {
  const { landing, fragment } = candidate;
  return landing.kind === "heading" ? landing.place : `${pageOf(candidate)}#${fragment.toLowerCase()}`;
}

function pairsNamed<T extends Addressed>(
  nameOf: (candidate: Candidate<Addressed>) => string,
  mayPair: (name: string, proximity: number) => boolean,
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): UrlPair<T>[] {
  const named = grouped(target, nameOf);
  return [...grouped(source, nameOf)].flatMap(([name, from]) => {
    const to = named.get(name) ?? [];
    if (from.length * to.length > MOST_COMPARED) return inOrder(from, to, places);
    return bestPairs(from, to, ({ element: one }, { element: other }) => {
      const proximity = places.closeness(one, other);
      if (!mayPair(name, proximity)) return null;
      return proximity * 4 + (hasSameText(one, other) ? 2 : 0) + (one.kind === other.kind ? 1 : 0);
    });
  });
}

/** Pairs too many links with the same URL by their beads, and the rest in order. */
function inOrder<T extends Addressed>(source: Candidates<T>, target: Candidates<T>, places: Places): UrlPair<T>[] {
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
type Near<T extends Addressed> = (source: Candidate<T>) => Candidates<T>;

/** Compares with all candidates, or on huge pages with those of the same and the neighboring sections. */
function within<T extends Addressed>(source: Candidates<T>, target: Candidates<T>, places: Places): Near<T> {
  if (source.length * target.length <= MOST_COMPARED) return () => target;
  const byRow = grouped(target, ({ element }) => places.row("target", element.section));
  return ({ element }) => {
    const row = places.row("source", element.section);
    return [row - 1, row, row + 1].flatMap((near) => byRow.get(near) ?? []);
  };
}

/** The least similarity (0 to 1) of URLs that correspond, by the proximity of their places. */
const LEAST_LIKENESS = [0.9, 0.75, 0.6, 0.35];

/** Pairs similar URLs. The farther apart they are, the more similar they must be. */
export function nearPairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const scoreOf = (from: Candidate<T>, to: Candidate<T>) => {
    const pair = { source: from, target: to };
    const proximity = places.closeness(from.element, to.element);
    const least = LEAST_LIKENESS[proximity] ?? 1;
    const similarity = isOtherwiseNamed(pair, proximity) ? Math.max(likeness(pair), least) : likeness(pair);
    return similarity >= least ? similarity + proximity / 4 : null;
  };
  const chosen = bestPairs(source, target, scoreOf, within(source, target, places));
  return chosen.map((pair) => {
    const proximity = places.closeness(pair.source.element, pair.target.element);
    return { ...pair, likeness: isOtherwiseNamed(pair, proximity) ? "equal" : "near" };
  });
}

/** Pairs the only two elements that remain in a place, because one has replaced the other. */
export function lonePairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const mayPair = (from: Candidate<T>, to: Candidate<T>) =>
    from.element.kind === to.element.kind && places.closeness(from.element, to.element) === 3;
  const near = within(source, target, places);
  const pairs = grouped(
    source.flatMap((from) => near(from).flatMap((to) => (mayPair(from, to) ? [{ from, to }] : []))),
    ({ to }) => to,
  );
  const counts = grouped([...pairs.values()].flat(), ({ from }) => from);
  return [...pairs.values()].flatMap(([only, ...others]): Pairing<T>[] => {
    if (!only || others.length > 0 || (counts.get(only.from)?.length ?? 0) > 1) return [];
    return [{ source: only.from, target: only.to, likeness: "near" }];
  });
}

const isEmpty = ({ element }: Candidate<Addressed>): boolean => element.url === "";

/** Whether the URL is malformed in the target only. */
function isHurt({ source, target }: UrlPair): boolean {
  return target.element.malformed !== null && source.element.malformed === null;
}
