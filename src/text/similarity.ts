import { distance } from "fastest-levenshtein";
import { sharedEnds } from "./shared-ends.ts";

/** What is longer is compared in parts of this length, as the time grows with the square of it. */
const PART = 2000;

/**
 * The similarity of two texts, from 0 to 1: one minus the relative edit distance (Levenshtein 1966). If very long texts
 * differ in many places, it may be less than that.
 */
export function textSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest <= PART) return longest === 0 ? 1 : 1 - distance(a, b) / longest;
  const { head, tail } = sharedEnds(a, b);
  const [from, to] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  let edits = 0;
  for (let at = 0; at < Math.max(from.length, to.length); at += PART)
    edits += distance(from.slice(at, at + PART), to.slice(at, at + PART));
  return 1 - edits / longest;
}
