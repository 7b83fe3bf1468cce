import { below, type Random, shuffled } from "./random.ts";
import type { KnownPair } from "./truth.ts";

/** A heading of the target with what stands below it; what it answers to is null for a stranger, undefined where unknown. */
export interface Piece {
  /** As written; "" before the first heading, and where the heading is lost. */
  readonly heading: string;
  readonly body: string;
  readonly answers: number | null | undefined;
}

/** A way to rearrange a target, given a page to take strangers from. */
export type Damage = (pieces: readonly Piece[], strangers: readonly Piece[], random: Random) => Piece[];

/** A target as pieces. */
export function pieces({ target: { sections, text }, truth }: KnownPair): Piece[] {
  return sections.map(({ heading, span }, index) => ({
    heading: text.slice(heading.start.offset, heading.end.offset),
    body: text.slice(heading.end.offset, span.end.offset),
    answers: truth.get(index),
  }));
}

/** Pages of fewer headings stay as they are under the light damage. */
const SOME_LENGTH = 6;
/** The share of headings that each kind of heavy damage befalls. */
const HEAVY = 1 / 8;

export const none: Damage = (pieces) => [...pieces];

/** One section lost, one heading lost whose text stays, one at another depth, one stranger. */
export const light: Damage = (pieces, strangers, random) =>
  pieces.length <= SOME_LENGTH ? [...pieces] : befall(pieces, strangers, 1, random);

/** The same to an eighth of the sections each, and two neighbours exchanged. */
export const heavy: Damage = (pieces, strangers, random) =>
  exchanged(befall(pieces, strangers, Math.round(pieces.length * HEAVY), random), random);

function befall(pieces: readonly Piece[], strangers: readonly Piece[], count: number, random: Random): Piece[] {
  const [first, ...rest] = pieces;
  const places = shuffled(random, [...rest.keys()]);
  const lost = new Set(places.slice(0, count));
  const headless = new Set(places.slice(count, 2 * count));
  const shifted = new Set(places.slice(2 * count, 3 * count));
  const damaged = rest.flatMap((piece, place) => {
    if (lost.has(place)) return [];
    if (headless.has(place)) return [{ ...piece, heading: "" }];
    return [shifted.has(place) ? { ...piece, heading: atAnotherDepth(piece.heading, random) } : piece];
  });
  const added = shuffled(random, strangers.slice(1)).slice(0, count);
  for (const { heading, body } of added)
    damaged.splice(below(random, damaged.length + 1), 0, { heading, body: `${body}\n\n`, answers: null });
  return first ? [first, ...damaged] : damaged;
}

const atAnotherDepth = (heading: string, random: Random): string =>
  heading.replace(/^#+/, (marks) => (marks.length > 1 && random() < 0.5 ? marks.slice(1) : `${marks}#`));

/** Two neighbours behind the text before the first heading. */
function exchanged(pieces: readonly Piece[], random: Random): Piece[] {
  if (pieces.length < 3) return [...pieces];
  const at = 1 + below(random, pieces.length - 2);
  return [...pieces.slice(0, at), ...pieces.slice(at, at + 2).reverse(), ...pieces.slice(at + 2)];
}
