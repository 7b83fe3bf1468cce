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
  const pairs = lost
    .flatMap((from) => added.map((to) => ({ from, to, likeness: textualLikeness(from, to) })))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<string>();
  const read = new Map<string, string>();
  for (const { from, to } of pairs) {
    if (taken.has(from) || read.has(to)) continue;
    taken.add(from);
    read.set(to, from);
  }
  return read;
}
