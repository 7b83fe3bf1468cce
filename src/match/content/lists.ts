import type { Alignment } from "../../types/alignment.ts";
import { SIDES, type Side } from "../../types/page.ts";
import type { BlockIndexes } from "./lengths.ts";
import type { PossibleMerge } from "./merged.ts";
import type { UnmatchedTree } from "./outermost.ts";

/** Two corresponding lists, as block indexes, and the number of items of each. */
export interface ListPair {
  readonly source: number;
  readonly target: number;
  readonly sizes: Readonly<Record<Side, number>>;
}

/** Two corresponding lists, one of which has items that the other lacks. */
export interface UnequalListPair extends ListPair {
  readonly items: readonly UnmatchedTree[];
}

/** Finds corresponding lists: each has more items in common with the other than with any other list. */
export function listPairs(alignment: Alignment, beads: readonly BlockIndexes[]): ListPair[] {
  const votes = new Map<string, { source: number; target: number; count: number }>();
  for (const bead of beads) {
    const [source, target] = [listOf(alignment, "source", bead), listOf(alignment, "target", bead)];
    if (source === null || target === null) continue;
    const key = `${source} ${target}`;
    votes.set(key, { source, target, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  const best = [...votes.values()].toSorted((a, b) => b.count - a.count);
  return best
    .filter((vote) => SIDES.every((side) => best.find((one) => one[side] === vote[side]) === vote))
    .map(({ source, target }) => ({
      source,
      target,
      sizes: { source: items(alignment, "source", source), target: items(alignment, "target", target) },
    }));
}

/** The list that contains all blocks of one side of a bead as items, or null. */
function listOf(alignment: Alignment, side: Side, bead: BlockIndexes): number | null {
  const { blocks } = alignment[side];
  const lists = bead[side].map((block) => (blocks[block]?.kind === "item" ? blocks[block].parent : null));
  const [first = null] = lists;
  return lists.every((list) => list === first) ? first : null;
}

const items = (alignment: Alignment, side: Side, list: number): number =>
  alignment[side].blocks.filter(({ kind, parent }) => kind === "item" && parent === list).length;

/** Least evidence, in nats, that items of lists with different sizes were merged; with less, one of them is missing. */
const LIKELY = 1;

/**
 * The items that only one of two lists has: first `unmatched` items, then items that are missing although they are
 * aligned (`merges`). Empty if there are none.
 */
export function unequalLists(
  { source, target }: Alignment,
  pair: ListPair,
  unmatched: readonly UnmatchedTree[],
  merges: readonly PossibleMerge[],
): UnequalListPair[] {
  const more = pair.sizes.source - pair.sizes.target;
  const side = more > 0 ? "source" : "target";
  const { blocks } = more > 0 ? source : target;
  const hidden = merges
    .filter((one) => one.side === side && blocks[one.suspect]?.parent === pair[side] && one.missingEvidence > -LIKELY)
    .map(({ suspect }): UnmatchedTree => ({ side, blockIndex: suspect, indexes: [suspect] }));
  const items = [...unmatched.filter((one) => one.side === side), ...hidden].slice(0, Math.abs(more));
  return items.length > 0 ? [{ ...pair, items: items.toSorted((a, b) => a.blockIndex - b.blockIndex) }] : [];
}
