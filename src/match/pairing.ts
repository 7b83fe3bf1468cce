import { bestPairs, pairByKey } from "../assign.ts";
import { grouped } from "../grouped.ts";
import type { Side } from "../types.ts";
import type { Addressed, Candidate, Pairing, UrlPair } from "./candidates.ts";
import { isFragmentDrift, isMisspelt } from "./fragments.ts";
import type { Places } from "./places.ts";
import { hasSameText, isOtherwiseNamed, likeness } from "./resemblance.ts";

type Candidates<T extends Addressed> = readonly Candidate<T>[];

/** So many pairs are compared at most; of more, only those that stand close together. */
const MOST_COMPARED = 250_000;

/** Pairs what names the same place of the same page wherever it stands, the closest places first. */
export function equalPairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const chosen = pairsNamed(nameOf, () => true, source, target, places);
  return chosen.map((pair) => ({ ...pair, likeness: isHurt(pair) || isMisspelt(pair) ? "near" : "equal" }));
}

/** Pairs what names the same page but another place of it. Of the page itself, only what stands in one section. */
export function samePagePairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const chosen = pairsNamed(pageOf, (key, closeness) => key !== "=" || closeness > 1, source, target, places);
  return chosen.map((pair) => ({ ...pair, likeness: isHurt(pair) || isFragmentDrift(pair) ? "near" : "equal" }));
}

/** An address that is lost is not that of the page itself. */
const pageOf = (candidate: Candidate<Addressed>): string => (isEmpty(candidate) ? "lost" : `=${candidate.key}`);

function nameOf(candidate: Candidate<Addressed>): string {
  const { landing, fragment } = candidate;
  return landing.kind === "heading" ? landing.place : `${pageOf(candidate)}#${fragment.toLowerCase()}`;
}

function pairsNamed<T extends Addressed>(
  nameOf: (candidate: Candidate<Addressed>) => string,
  mayPair: (name: string, closeness: number) => boolean,
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): UrlPair<T>[] {
  const named = grouped(target, nameOf);
  return [...grouped(source, nameOf)].flatMap(([name, from]) => {
    const to = named.get(name) ?? [];
    if (from.length * to.length > MOST_COMPARED) return inOrder(from, to, places);
    return bestPairs(from, to, ({ element: one }, { element: other }) => {
      const closeness = places.closeness(one, other);
      if (!mayPair(name, closeness)) return null;
      return closeness * 4 + (hasSameText(one, other) ? 2 : 0) + (one.kind === other.kind ? 1 : 0);
    });
  });
}

/** So many links of one address are told apart by their beads, and what is left by its order. */
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

/** The targets that a source may be compared with. */
type Near<T extends Addressed> = (source: Candidate<T>) => Candidates<T>;

/** All of them, or on huge pages those of the same and of neighbouring sections. */
function within<T extends Addressed>(source: Candidates<T>, target: Candidates<T>, places: Places): Near<T> {
  if (source.length * target.length <= MOST_COMPARED) return () => target;
  const byRow = grouped(target, ({ element }) => places.row("target", element.section));
  return ({ element }) => {
    const row = places.row("source", element.section);
    return [row - 1, row, row + 1].flatMap((near) => byRow.get(near) ?? []);
  };
}

/** Least likeness (0 to 1) of two addresses that only their text puts together, by how close their places are. */
const LEAST_LIKENESS = [0.9, 0.75, 0.6, 0.35];

/** Pairs addresses that resemble each other, the more the less their places do. */
export function nearPairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const scoreOf = (from: Candidate<T>, to: Candidate<T>) => {
    const pair = { source: from, target: to };
    const closeness = places.closeness(from.element, to.element);
    const least = LEAST_LIKENESS[closeness] ?? 1;
    const alike = isOtherwiseNamed(pair, closeness) ? Math.max(likeness(pair), least) : likeness(pair);
    return alike >= least ? alike + closeness / 4 : null;
  };
  const chosen = bestPairs(source, target, scoreOf, within(source, target, places));
  return chosen.map((pair) => {
    const closeness = places.closeness(pair.source.element, pair.target.element);
    return { ...pair, likeness: isOtherwiseNamed(pair, closeness) ? "equal" : "near" };
  });
}

/** Pairs what is left alone on both sides of one place, for one was put in place of the other. */
export function lonePairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const answers = (from: Candidate<T>, to: Candidate<T>) =>
    from.element.kind === to.element.kind && places.closeness(from.element, to.element) === 3;
  const near = within(source, target, places);
  const answered = grouped(
    source.flatMap((from) => near(from).flatMap((to) => (answers(from, to) ? [{ from, to }] : []))),
    ({ to }) => to,
  );
  const counts = grouped([...answered.values()].flat(), ({ from }) => from);
  return [...answered.values()].flatMap(([only, ...others]): Pairing<T>[] => {
    if (!only || others.length > 0 || (counts.get(only.from)?.length ?? 0) > 1) return [];
    return [{ source: only.from, target: only.to, likeness: "near" }];
  });
}

const isEmpty = ({ element }: Candidate<Addressed>): boolean => element.url === "";

/** The address is right, but the page's syntax kills it on the target's side alone. */
function isHurt({ source, target }: UrlPair): boolean {
  return target.element.malformed !== null && source.element.malformed === null;
}
