import { Lines } from "../span.ts";
import type { PairText, Side } from "../types.ts";

/** Answers with the text of a page and its lines, by the pair's place in the report, from 1; null where it is unknown. */
export type PageTexts = (pairNumber: number, side: Side) => Lines | null;

/** The texts of a report's pages, each taken apart once. */
export function pageTexts(texts: readonly PairText[]): PageTexts {
  const known = new Map<string, Lines>();
  return (pairNumber, side) => {
    const text = texts[pairNumber - 1]?.[side] ?? null;
    if (text === null) return null;
    const key = `${pairNumber} ${side}`;
    const lines = known.get(key) ?? new Lines(text);
    known.set(key, lines);
    return lines;
  };
}
