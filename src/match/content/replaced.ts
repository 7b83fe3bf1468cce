import { assignPairs, type CandidatePair } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { SIDES } from "../../types/page.ts";
import { DECISIVE, type Lengths, NOTHING, sumOf } from "./lengths.ts";
import type { ContentEvidence } from "./merged.ts";
import type { UnmatchedTree } from "./outermost.ts";

/** Removes blocks that were rewritten or moved: another block of their region has a length that fits. */
export function withoutReplaced(
  { lengths, region: regionOf }: ContentEvidence,
  unmatched: readonly UnmatchedTree[],
): UnmatchedTree[] {
  return [...groupBy(unmatched, ({ side, blockIndex }) => regionOf(side, blockIndex)).values()].flatMap((group) =>
    withoutPairs(lengths, group),
  );
}

/** The most by which the lengths of corresponding texts may differ, in nats. */
const MOST_DIFFERENCE = 3;

function withoutPairs(lengths: Lengths, group: readonly UnmatchedTree[]): UnmatchedTree[] {
  const total = (list: readonly UnmatchedTree[]) =>
    list.map(({ side, indexes }) => lengths.of({ source: [], target: [], [side]: indexes })).reduce(sumOf, NOTHING);
  const [sources = [], targets = []] = SIDES.map((side) => group.filter((one) => one.side === side));
  const ranked = sources
    .flatMap((source) =>
      targets.map((target) => ({ source, target, mismatch: lengths.mismatch(total([source, target])) })),
    )
    .filter(({ mismatch }) => mismatch < MOST_DIFFERENCE)
    .toSorted((a, b) => a.mismatch - b.mismatch || distanceOf(a) - distanceOf(b));
  const taken = new Set(assignPairs(ranked).flatMap(({ source, target }) => [source, target]));
  const rest = group.filter((one) => !taken.has(one));
  if (sources.length === 0 || targets.length === 0) return rest;
  const isSame = taken.size === 0 && lengths.mismatch(total(group)) < MOST_DIFFERENCE;
  const hasRoom = lengths.mismatch(total([...taken])) - lengths.mismatch(total(group)) > DECISIVE;
  return isSame || hasRoom ? [] : rest;
}

const distanceOf = ({ source, target }: CandidatePair<UnmatchedTree, UnmatchedTree>): number =>
  Math.abs(source.blockIndex - target.blockIndex);
