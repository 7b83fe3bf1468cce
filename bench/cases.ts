import { parse } from "../src/parse/index.ts";
import type { Document } from "../src/types/document.ts";
import { copied } from "./copied.ts";
import { type Damage, type Piece, pieces } from "./damage.ts";
import { seeded } from "./random.ts";
import type { KnownPair } from "./truth.ts";

/** A rearranged pair: for each line of a target heading, what it answers to, as in a piece. */
export interface Case {
  readonly source: Document;
  readonly target: Document;
  readonly truth: ReadonlyMap<number, Piece["answers"]>;
  /** Source sections whose counterpart, or its loss, is known. */
  readonly known: ReadonlySet<number>;
}

/**
 * Damages the target of each pair, with strangers from the pair before it. A page whose headings are then not read as
 * they were put there is left out.
 */
export async function rearranged(pairs: readonly KnownPair[], damage: Damage, seed: number): Promise<Case[]> {
  const random = seeded(seed);
  const cases: Case[] = [];
  for (const [index, pair] of pairs.entries()) {
    const stranger = pairs.at(index - 1);
    const list = damage(pieces(pair), stranger ? pieces(stranger) : [], random);
    const text = list.map(({ heading, body }) => heading + body).join("");
    const target = await parse({ ...pair.target, text }, { embeds: {} });
    const lines = target.sections.slice(1).map((section) => section.heading.start.line);
    const answers = list.filter(({ heading }) => heading !== "").map((piece) => piece.answers);
    if (lines.length === answers.length) cases.push(toCase(pair, target, lines, answers));
  }
  return cases;
}

/** The target as copied from a browser. */
export async function asText(pair: KnownPair): Promise<Case> {
  const { text, lines } = copied(pair.target);
  const target = await parse({ path: "en.txt", language: "en", text }, { embeds: {} });
  const answers = lines.map((_, index) => pair.truth.get(index + 1));
  return toCase(pair, target, lines, answers);
}

function toCase({ source, truth }: KnownPair, target: Document, lines: number[], answers: Piece["answers"][]): Case {
  const byLine = new Map(lines.map((line, index) => [line, answers[index]]));
  return { source, target, truth: byLine, known: new Set(truth.values()) };
}
