import { distance } from "fastest-levenshtein";

/** The similarity of two texts, from 0 to 1: one minus the relative edit distance (Levenshtein 1966). */
export function textSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}
