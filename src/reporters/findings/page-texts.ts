import { Lines } from "../../text/span.ts";
import type { Side } from "../../types/page.ts";
import type { PairText } from "../../types/reporter.ts";

/** Returns the text of a page with its lines, by the 1-based index of the pair in the report; null if unknown. */
export type PageTexts = (pairNumber: number, side: Side) => Lines | null;

/** The texts of a report's pages, each split into lines once. */
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
