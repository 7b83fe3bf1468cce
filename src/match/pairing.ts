import { grouped } from "../grouped.ts";
import type { Embed, Image, Likeness, Link } from "../types.ts";
import { type Resource, textualLikeness } from "../url.ts";
import type { Places } from "./places.ts";

/** An element that has an address. */
export type Addressed = Link | Embed | Image;

/** An element, and what its address names. */
export interface Candidate<T extends Addressed> extends Resource {
  readonly element: T;
}

/** Two elements that answer to each other. */
export interface Pairing<T extends Addressed> {
  readonly source: Candidate<T>;
  readonly target: Candidate<T>;
  readonly likeness: Likeness;
}

type Pair<T extends Addressed> = Omit<Pairing<T>, "likeness">;
type Candidates<T extends Addressed> = readonly Candidate<T>[];

/** So many pairs are compared at most; of more, only those that stand close together. */
const MOST_COMPARED = 250_000;

/** Pairs what names the same wherever it stands, the closest places first. */
export function equalPairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const named = grouped(target, nameOf);
  const chosen = [...grouped(source, nameOf)].flatMap(([name, from]) => {
    const to = named.get(name) ?? [];
    if (from.length * to.length > MOST_COMPARED) return inOrder(from, to, places);
    return best(
      from,
      to,
      () => to,
      ({ source: one, target: other }) => {
        const fragments = one.fragment === other.fragment ? 2 : 0;
        const kinds = one.element.kind === other.element.kind ? 1 : 0;
        return places.closeness(one.element, other.element) * 4 + fragments + kinds;
      },
    );
  });
  return chosen.map((pair) => ({ ...pair, likeness: isHurt(pair) ? "near" : "equal" }));
}

/** What it names; an address that is lost is not that of the page itself. */
const nameOf = (candidate: Candidate<Addressed>): string => (isEmpty(candidate) ? "lost" : `=${candidate.key}`);

/** So many links of one address are told apart by their beads, and what is left by its order. */
function inOrder<T extends Addressed>(source: Candidates<T>, target: Candidates<T>, places: Places): Pair<T>[] {
  const byBead = grouped(target, ({ element }) => places.bead("target", element));
  const together = source.flatMap((from): Pair<T>[] => {
    const to = byBead.get(places.bead("source", from.element))?.shift();
    return to ? [{ source: from, target: to }] : [];
  });
  const taken = new Set(together.flatMap((pair) => [pair.source, pair.target]));
  const [left, right] = [source, target].map((list) => list.filter((candidate) => !taken.has(candidate)));
  const rest = (left ?? []).flatMap((from, index): Pair<T>[] => {
    const to = right?.[index];
    return to ? [{ source: from, target: to }] : [];
  });
  return [...together, ...rest];
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
/** What the same text of both links is worth beside the likeness of their addresses. */
const SAME_TEXT = 0.3;

/** Pairs addresses that resemble each other, the more the less their places do. */
export function nearPairs<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  places: Places,
): Pairing<T>[] {
  const chosen = best(source, target, within(source, target, places), (pair) => {
    const closeness = places.closeness(pair.source.element, pair.target.element);
    const alike = (closeness > 1 && isLocalised(pair)) || hasSwallowed(pair) ? 1 : likeness(pair);
    return alike >= (LEAST_LIKENESS[closeness] ?? 1) ? alike + closeness / 4 : null;
  });
  return chosen.map((pair) => ({ ...pair, likeness: isLocalised(pair) || hasSwallowed(pair) ? "equal" : "near" }));
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

/**
 * The best pairs of which no two share a member; null is the score of those that can't be. Among equals, those whose
 * numbers in both lists are close come first, so that neither side has the first choice.
 */
function best<T extends Addressed>(
  source: Candidates<T>,
  target: Candidates<T>,
  near: Near<T>,
  scoreOf: (pair: Pair<T>) => number | null,
): Pair<T>[] {
  const numbers = new Map(target.map((to, j) => [to, j]));
  const scored = source.flatMap((from, i) =>
    near(from).flatMap((to) => {
      const [pair, j] = [{ source: from, target: to }, numbers.get(to) ?? 0];
      const score = scoreOf(pair);
      return score === null ? [] : [{ pair, score, apart: Math.abs(i - j), order: i + j }];
    }),
  );
  scored.sort((a, b) => b.score - a.score || a.apart - b.apart || a.order - b.order);
  const taken = new Set<Candidate<T>>();
  return scored.flatMap(({ pair }) => {
    if (taken.has(pair.source) || taken.has(pair.target)) return [];
    taken.add(pair.source).add(pair.target);
    return [pair];
  });
}

const isEmpty = ({ element }: Candidate<Addressed>): boolean => element.url === "";

/** The address is right, but the page's syntax kills it on the target's side alone, or its fragment is garbled. */
function isHurt({ source, target }: Pair<Addressed>): boolean {
  return (target.element.malformed !== null && source.element.malformed === null) || isFragmentDrift(source, target);
}

/**
 * Two fragments of one page that should be one: both in ASCII, or one lost. Others are headings that were translated,
 * and a fragment that the translator added does no harm.
 */
function isFragmentDrift({ fragment: source }: Resource, { fragment: target }: Resource): boolean {
  if (source === "") return false;
  return /^\p{ASCII}*$/u.test(source + target) && source.toLowerCase() !== target.toLowerCase();
}

/** Pages of one encyclopedia in two languages. */
function isLocalised({ source, target }: Pair<Addressed>): boolean {
  if (source.localised === null || target.localised === null || source.localised === target.localised) return false;
  return source.key.split("/")[0] === target.key.split("/")[0];
}

/** A bare address without a blank behind it takes the kana or kanji that follow for its own (`/a.htmlは`). */
function hasSwallowed({ source: { element: from }, target: { element: to } }: Pair<Addressed>): boolean {
  const [long, short] = from.url.length > to.url.length ? [from, to] : [to, from];
  if (long.kind !== "link" || long.form !== "bare" || short.url === "" || !long.url.startsWith(short.url)) return false;
  return /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+$/u.test(long.url.slice(short.url.length));
}

function likeness({ source: { element: from }, target: { element: to } }: Pair<Addressed>): number {
  if (from.url === "" || to.url === "") return 0;
  return textualLikeness(from.url, to.url) + (hasSameText(from, to) ? SAME_TEXT : 0);
}

function hasSameText(source: Addressed, target: Addressed): boolean {
  const [a, b] = [shown(source), shown(target)];
  return a !== "" && a === b;
}

function shown(element: Addressed): string {
  const text = element.kind === "link" ? element.text : element.kind === "image" ? element.alt : "";
  return text === element.url ? "" : text.normalize("NFKC").trim().toLowerCase();
}
