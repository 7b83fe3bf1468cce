import { other, SIDES } from "../../sides.ts";
import type { Alignment, Side } from "../../types.ts";
import { type Blocks, DECISIVE, type Lengths } from "./lengths.ts";
import type { Words } from "./words.ts";

/** What tells of texts whether they are there. */
export interface Ground {
  readonly alignment: Alignment;
  readonly lengths: Lengths;
  readonly words: Words;
  /** In which passage a block stands. */
  readonly passage: (side: Side, block: number) => number;
}

/** Two neighbours of one side that answer to one block of the other: both, or only one of them. */
export interface Merged {
  readonly side: Side;
  /** The one that is rather lost, and the other. */
  readonly lost: number;
  readonly kept: number;
  /** All three are items of lists. */
  readonly areItems: boolean;
  /** By how many nats it is rather lost; less than 0 where both are rather there. */
  readonly doubt: number;
}

/** What a shared kind is worth beside shared words, one each, and nats of lengths. */
const SAME_KIND = 3;

/** Reads a bead as two blocks that may have become one; null where it is another one. */
export function merged({ alignment, lengths, words }: Ground, bead: Blocks): Merged | null {
  const side = SIDES.find((side) => bead[side].length === 2 && bead[other(side)].length === 1);
  if (!side) return null;
  const kindOf = (side: Side, block: number | undefined) => alignment[side].blocks[block ?? -1]?.kind;
  const misfit = (block: number) => lengths.misfit(lengths.of({ ...bead, [side]: [block] }));
  const isAkin = (block: number) => kindOf(side, block) === kindOf(other(side), bead[other(side)][0]);
  const fitness = (block: number) =>
    words.inside(bead, side, [block]) + (isAkin(block) ? SAME_KIND : 0) - misfit(block);
  const [kept, lost] = bead[side].toSorted((a, b) => fitness(b) - fitness(a));
  if (kept === undefined || lost === undefined) return null;
  const doubt = lengths.misfit(lengths.of(bead)) - misfit(kept) - words.inside(bead, side, [lost]);
  const areItems = SIDES.every((side) => bead[side].every((block) => kindOf(side, block) === "item"));
  return { side, lost, kept, areItems, doubt };
}

/** The beads of a page, where two neighbours come apart of which only one is there. */
export function parted(ground: Ground): Blocks[] {
  return ground.alignment.beads.flatMap((bead): Blocks[] => {
    const pair = merged(ground, bead);
    // Translators make one paragraph of two, but hardly one item.
    if (!pair || pair.doubt < (pair.areItems ? 0 : DECISIVE)) return [bead];
    const { side, lost, kept } = pair;
    const alone = { source: [], target: [], [side]: [lost] };
    const rest = { ...bead, [side]: [kept] };
    return lost < kept ? [alone, rest] : [rest, alone];
  });
}
