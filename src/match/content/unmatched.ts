import { grouped } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import { SIDES } from "../../types/page.ts";
import type { Places } from "../places.ts";
import { Absorption } from "./absorbed.ts";
import { Lengths } from "./lengths.ts";
import { listPairs, type UnequalLists, unequal } from "./lists.ts";
import { merged, parted } from "./merged.ts";
import { type Lone, outermost, proseOf } from "./outermost.ts";
import { passages } from "./regions.ts";
import { unreplaced } from "./replaced.ts";
import { Words } from "./words.ts";

/** The missing and extra blocks and list items, without those of sections that are missing or extra as a whole. */
export interface LoneBlocks {
  readonly blocks: readonly Lone[];
  readonly lists: readonly UnequalLists[];
}

/** Finds the blocks without counterpart. */
export function loneBlocks(alignment: Alignment, places: Places): LoneBlocks {
  const evidence = {
    alignment,
    lengths: new Lengths(alignment),
    words: new Words(alignment),
    passage: passages(alignment),
  };
  const beads = parted(evidence);
  const lists = listPairs(alignment, beads);
  const absorbed = new Absorption(evidence, beads);
  const containsProse = { source: proseOf(alignment.source), target: proseOf(alignment.target) };
  const merges = beads
    .flatMap((bead) => merged(evidence, bead) ?? [])
    .filter(({ side, lost }) => containsProse[side](lost));
  const blockOf = ({ side, block }: Lone) => alignment[side].blocks[block];
  const pairOf = (one: Lone) => lists.find((pair) => blockOf(one)?.parent === pair[one.side]);

  const unmatched = SIDES.flatMap((side) => outermost(alignment, beads, side)).filter(
    (one) => alignment[one.side].format !== "text" && !places.isLost(one.side, blockOf(one)?.section ?? 0),
  );
  const absent = (list: readonly Lone[]) => list.filter((one) => !absorbed.has(one));
  const inLists = grouped(unmatched, pairOf);
  return {
    blocks: absent(unreplaced(evidence, inLists.get(undefined) ?? [])),
    lists: lists.flatMap((pair) => unequal(alignment, pair, absent(inLists.get(pair) ?? []), merges)),
  };
}
