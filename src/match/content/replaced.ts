import { assignPairs, type CandidatePair, MOST_COMPARED, nearest } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import { SIDES } from "../../types/page.ts";
import { DECISIVE, type Lengths, MOST_DIFFERENCE, NOTHING, sumOf } from "./lengths.ts";
import type { ContentEvidence } from "./merged.ts";
import type { UnmatchedTree } from "./outermost.ts";
import { LEAST_NAMES } from "./words.ts";

/** Blocks without a counterpart, after those that correspond to each other were paired. */
export interface Replaced {
  readonly unmatched: readonly UnmatchedTree[];
  readonly pairs: readonly CandidatePair<UnmatchedTree, UnmatchedTree>[];
}

/**
 * Pairs blocks that were rewritten or moved: another block of their region has a length that fits, or the block
 * opposite has one of their names or is the only one there.
 */
export function pairReplaced(evidence: ContentEvidence, unmatched: readonly UnmatchedTree[]): Replaced {
  const { alignment, lengths, words, region: regionOf } = evidence;
  const gapOf = gaps(alignment);
  const inGaps = groupBy(unmatched, gapOf);
  const isParagraph = ({ side, blockIndex }: UnmatchedTree) => alignment[side].blocks[blockIndex]?.kind === "paragraph";
  const isSameText: IsSameText = (source, target) => {
    if (gapOf(source) !== gapOf(target)) return false;
    const bead = { source: source.indexes, target: target.indexes };
    if (words.inside(bead, "source", source.indexes) > 0) return true;
    const others = inGaps.get(gapOf(source)) ?? [];
    return (
      others.length === 2 &&
      others.every((one) => isParagraph(one) && words.absent(bead, one.side, one.blockIndex) < LEAST_NAMES)
    );
  };
  const isDivided: IsDivided = (group) => {
    const [source = [], target = []] = SIDES.map((side) => group.filter((one) => one.side === side));
    const bead = { source: source.flatMap(({ indexes }) => indexes), target: target.flatMap(({ indexes }) => indexes) };
    const isPart = (one: UnmatchedTree) =>
      isParagraph(one) &&
      gapOf(one) === gapOf(group[0] ?? one) &&
      words.absent(bead, one.side, one.blockIndex) < LEAST_NAMES;
    return Math.min(source.length, target.length) === 1 && group.every(isPart);
  };
  const regions = groupBy(unmatched, ({ side, blockIndex }) => regionOf(side, blockIndex)).values();
  const results = Array.from(regions, (group) => pairsIn(lengths, group, isSameText, isDivided));
  return {
    unmatched: results.flatMap((result) => result.unmatched),
    pairs: results.flatMap(({ pairs }) => pairs),
  };
}

type IsSameText = (source: UnmatchedTree, target: UnmatchedTree) => boolean;
/** Whether blocks may be one paragraph of a side, and what the other side divided it into. */
type IsDivided = (group: readonly UnmatchedTree[]) => boolean;

/** Returns a function that gives the gap of a block: between the same two beads, blocks of both sides are opposite. */
function gaps({ beads }: Alignment): (tree: UnmatchedTree) => number | undefined {
  const gapsOf = { source: new Map<number, number>(), target: new Map<number, number>() };
  let gap = 0;
  for (const bead of beads) {
    if (bead.source.length > 0 && bead.target.length > 0) gap++;
    for (const side of SIDES) for (const block of bead[side]) gapsOf[side].set(block, gap);
  }
  return ({ side, blockIndex }) => gapsOf[side].get(blockIndex);
}

function pairsIn(
  lengths: Lengths,
  group: readonly UnmatchedTree[],
  isSameText: IsSameText,
  isDivided: IsDivided,
): Replaced {
  const total = (list: readonly UnmatchedTree[]) =>
    list.map(({ side, indexes }) => lengths.of({ source: [], target: [], [side]: indexes })).reduce(sumOf, NOTHING);
  const [sources = [], targets = []] = SIDES.map((side) => group.filter((one) => one.side === side));
  const near =
    sources.length * targets.length <= MOST_COMPARED ? () => targets : nearest(targets, ({ blockIndex }) => blockIndex);
  const ranked = sources
    .flatMap((source) =>
      near(source.blockIndex).map((target) => ({
        source,
        target,
        mismatch: lengths.mismatch(total([source, target])),
      })),
    )
    .filter(({ source, target, mismatch }) => mismatch < MOST_DIFFERENCE || isSameText(source, target))
    .toSorted((a, b) => a.mismatch - b.mismatch || distanceOf(a) - distanceOf(b));
  const pairs = assignPairs(ranked);
  const taken = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const rest = group.filter((one) => !taken.has(one));
  if (sources.length === 0 || targets.length === 0) return { unmatched: rest, pairs };
  const isSame = taken.size === 0 && lengths.mismatch(total(group)) < MOST_DIFFERENCE;
  const gain = lengths.mismatch(total([...taken])) - lengths.mismatch(total(group));
  if (gain > 0 && isDivided(group))
    return {
      unmatched: [],
      pairs: pairs.map((pair) => ({ source: joined(pair.source, sources), target: joined(pair.target, targets) })),
    };
  const hasRoom = gain > DECISIVE;
  return { unmatched: isSame || hasRoom ? [] : rest, pairs };
}

/** A block with the text of several. */
const joined = (block: UnmatchedTree, list: readonly UnmatchedTree[]): UnmatchedTree => ({
  ...block,
  indexes: list.flatMap(({ indexes }) => indexes),
});

const distanceOf = ({ source, target }: CandidatePair<UnmatchedTree, UnmatchedTree>): number =>
  Math.abs(source.blockIndex - target.blockIndex);
