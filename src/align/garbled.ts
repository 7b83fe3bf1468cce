import { assign } from "../assign.ts";
import { textualLikeness } from "../url.ts";

/** Least likeness (0 to 1) of two addresses of which one is the other, garbled. */
const LEAST_LIKENESS = 0.9;

/** So many pairs of addresses are compared at most; pages that share so few are no translation of each other. */
const MOST_COMPARED = 40_000;

/**
 * Addresses that only the target has, and the one of those that only the source has that each was before it was garbled:
 * they are evidence as well, for drift is what the alignment is to find. The likest come first, and each is taken once.
 */
export function readGarbled(source: ReadonlySet<string>, target: ReadonlySet<string>): Map<string, string> {
  const lost = [...source].filter((address) => !target.has(address));
  const added = [...target].filter((address) => !source.has(address));
  if (lost.length * added.length > MOST_COMPARED) return new Map();
  const ranked = lost
    .flatMap((from) => added.map((to) => ({ from, to, likeness: textualLikeness(from, to) })))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  return new Map(assign(ranked, ({ from, to }) => [from, to]).map(({ from, to }) => [to, from]));
}
