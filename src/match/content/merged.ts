import type { Alignment } from "../../types/alignment.ts";
import { other, SIDES, type Side } from "../../types/page.ts";
import { type Blocks, DECISIVE, type Lengths } from "./lengths.ts";
import type { Words } from "./words.ts";

/** The data that decide whether the text of a block is missing. */
export interface Ground {
  readonly alignment: Alignment;
  readonly lengths: Lengths;
  readonly words: Words;
  /** Returns the region of a block. */
  readonly passage: (side: Side, block: number) => number;
}

/** Two adjacent blocks aligned with one block of the other page: either they were merged, or one is missing there. */
export interface Merged {
  readonly side: Side;
  /** Index of the block that is more probably missing, and of the other one. */
  readonly lost: number;
  readonly kept: number;
  /** Whether all three are list items. */
  readonly areItems: boolean;
  /** Evidence, in nats, that it is missing; negative if it is more probable that the blocks were merged. */
  readonly doubt: number;
}

/** The weight of the same kind, compared with 1 for each shared word and for each nat of length. */
const SAME_KIND = 3;

/** Evaluates a bead of two blocks and one; null for other beads. */
export function merged({ alignment, lengths, words }: Ground, bead: Blocks): Merged | null {
  const side = SIDES.find((side) => bead[side].length === 2 && bead[other(side)].length === 1);
  if (!side) return null;
  const kindOf = (side: Side, block: number | undefined) => alignment[side].blocks[block ?? -1]?.kind;
  const misfit = (block: number) => lengths.misfit(lengths.of({ ...bead, [side]: [block] }));
  const isSameKind = (block: number) => kindOf(side, block) === kindOf(other(side), bead[other(side)][0]);
  const score = (block: number) =>
    words.inside(bead, side, [block]) + (isSameKind(block) ? SAME_KIND : 0) - misfit(block);
  const [kept, lost] = bead[side].toSorted((a, b) => score(b) - score(a));
  if (kept === undefined || lost === undefined) return null;
  const doubt = lengths.misfit(lengths.of(bead)) - misfit(kept) - words.inside(bead, side, [lost]);
  const areItems = SIDES.every((side) => bead[side].every((block) => kindOf(side, block) === "item"));
  return { side, lost, kept, areItems, doubt };
}

/** Splits beads of two blocks and one if one of the two is missing. */
export function parted(evidence: Ground): Blocks[] {
  return evidence.alignment.beads.flatMap((bead): Blocks[] => {
    const pair = merged(evidence, bead);
    // Translators often merge paragraphs, but rarely list items.
    if (!pair || pair.doubt < (pair.areItems ? 0 : DECISIVE)) return [bead];
    const { side, lost, kept } = pair;
    const alone = { source: [], target: [], [side]: [lost] };
    const rest = { ...bead, [side]: [kept] };
    return lost < kept ? [alone, rest] : [rest, alone];
  });
}
