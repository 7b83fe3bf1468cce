import { below, type Random, shuffled } from "./random.ts";
import type { KnownPair } from "./truth.ts";

/** A heading of a target and the text below it. */
export interface Piece {
  /** As written; "" before the first heading, and for a removed heading. */
  readonly heading: string;
  readonly body: string;
  /** The source section that corresponds to it; null for a piece of another page, undefined if unknown. */
  readonly counterpart: number | null | undefined;
}

/** A way to rearrange a target. Extra pieces are taken from another page. */
export type Rearrangement = (pieces: readonly Piece[], otherPage: readonly Piece[], random: Random) => Piece[];

/** The pieces of a target. */
export function pieces({ target: { sections, text }, truth }: KnownPair): Piece[] {
  return sections.map(({ heading, span }, index) => ({
    heading: text.slice(heading.start.offset, heading.end.offset),
    body: text.slice(heading.end.offset, span.end.offset),
    counterpart: truth.get(index),
  }));
}

/** `light` does not change pages with this number of pieces or fewer. */
const SHORT_PAGE = 6;
/** The share of pieces that `heavy` changes in each way. */
const HEAVY = 1 / 8;

export const none: Rearrangement = (pieces) => [...pieces];

/** Removes one section, removes one heading but not its text, changes the level of one, and adds one piece. */
export const light: Rearrangement = (pieces, otherPage, random) =>
  pieces.length <= SHORT_PAGE ? [...pieces] : rearranged(pieces, otherPage, 1, random);

/** Does the same to an eighth of the pieces each, and swaps two adjacent ones. */
export const heavy: Rearrangement = (pieces, otherPage, random) =>
  swapped(rearranged(pieces, otherPage, Math.round(pieces.length * HEAVY), random), random);

function rearranged(pieces: readonly Piece[], otherPage: readonly Piece[], count: number, random: Random): Piece[] {
  const [first, ...rest] = pieces;
  const places = shuffled(random, [...rest.keys()]);
  const removed = new Set(places.slice(0, count));
  const headless = new Set(places.slice(count, 2 * count));
  const shifted = new Set(places.slice(2 * count, 3 * count));
  const result = rest.flatMap((piece, place) => {
    if (removed.has(place)) return [];
    if (headless.has(place)) return [{ ...piece, heading: "" }];
    return [shifted.has(place) ? { ...piece, heading: atAnotherDepth(piece.heading, random) } : piece];
  });
  const added = shuffled(random, otherPage.slice(1)).slice(0, count);
  for (const { heading, body } of added)
    result.splice(below(random, result.length + 1), 0, { heading, body: `${body}\n\n`, counterpart: null });
  return first ? [first, ...result] : result;
}

const atAnotherDepth = (heading: string, random: Random): string =>
  heading.replace(/^#+/, (marks) => (marks.length > 1 && random() < 0.5 ? marks.slice(1) : `${marks}#`));

/** Swaps two adjacent pieces, but not the text before the first heading. */
function swapped(pieces: readonly Piece[], random: Random): Piece[] {
  if (pieces.length < 3) return [...pieces];
  const at = 1 + below(random, pieces.length - 2);
  return [...pieces.slice(0, at), ...pieces.slice(at, at + 2).reverse(), ...pieces.slice(at + 2)];
}
