import { parse } from "../src/parse/index.ts";
import type { Document } from "../src/types/document.ts";
import { copied } from "./copied.ts";
import { seeded } from "./random.ts";
import { type Piece, pieces, type Rearrangement } from "./rearrangement.ts";
import type { KnownPair } from "./truth.ts";

/** A pair with a rearranged target. */
export interface Case {
  readonly source: Document;
  readonly target: Document;
  /** The counterpart of each target heading, by the line of the heading. */
  readonly truth: ReadonlyMap<number, Piece["counterpart"]>;
  /** Source sections of which it is known whether they have a counterpart, and which. */
  readonly known: ReadonlySet<number>;
}

/**
 * Rearranges the target of each pair; extra pieces are taken from the previous pair. Leaves out pages in which the
 * parser then finds other headings than those of the pieces.
 */
export async function rearranged(
  pairs: readonly KnownPair[],
  rearrangement: Rearrangement,
  seed: number,
): Promise<Case[]> {
  const random = seeded(seed);
  const cases: Case[] = [];
  for (const [index, pair] of pairs.entries()) {
    const previous = pairs.at(index - 1);
    const list = rearrangement(pieces(pair), previous ? pieces(previous) : [], random);
    const text = list.map(({ heading, body }) => heading + body).join("");
    const target = await parse({ ...pair.target, text }, { embeds: {} });
    const lines = target.sections.slice(1).map((section) => section.heading.start.line);
    const counterparts = list.filter(({ heading }) => heading !== "").map((piece) => piece.counterpart);
    if (lines.length === counterparts.length) cases.push(toCase(pair, target, lines, counterparts));
  }
  return cases;
}

/** A pair with the target as plain text, as if copied from a browser. */
export async function asText(pair: KnownPair): Promise<Case> {
  const { text, lines } = copied(pair.target);
  const target = await parse({ path: "en.txt", language: "en", text }, { embeds: {} });
  const counterparts = lines.map((_, index) => pair.truth.get(index + 1));
  return toCase(pair, target, lines, counterparts);
}

function toCase(
  { source, truth }: KnownPair,
  target: Document,
  lines: readonly number[],
  counterparts: readonly Piece["counterpart"][],
): Case {
  const byLine = new Map(lines.map((line, index) => [line, counterparts[index]]));
  return { source, target, truth: byLine, known: new Set(truth.values()) };
}
