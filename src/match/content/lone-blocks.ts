import { grouped } from "../../grouped.ts";
import { SIDES } from "../../sides.ts";
import type { Alignment } from "../../types.ts";
import type { Places } from "../places.ts";
import { Absorption } from "./absorbed.ts";
import { Lengths } from "./lengths.ts";
import { listPairs, type UnequalLists, unequal } from "./lists.ts";
import { merged, parted } from "./merged.ts";
import { type Lone, outermost, proseOf } from "./outermost.ts";
import { passages } from "./passages.ts";
import { unreplaced } from "./replaced.ts";
import { Words } from "./words.ts";

/** What of the blocks of two pages is lost or added, outside of sections that are lost as a whole. */
export interface LoneBlocks {
  readonly blocks: readonly Lone[];
  readonly lists: readonly UnequalLists[];
}

/** Finds the blocks without counterpart. */
export function loneBlocks(alignment: Alignment, places: Places): LoneBlocks {
  const ground = {
    alignment,
    lengths: new Lengths(alignment),
    words: new Words(alignment),
    passage: passages(alignment),
  };
  const beads = parted(ground);
  const lists = listPairs(alignment, beads);
  const absorption = new Absorption(ground, beads);
  const says = { source: proseOf(alignment.source), target: proseOf(alignment.target) };
  const merges = beads.flatMap((bead) => merged(ground, bead) ?? []).filter(({ side, lost }) => says[side](lost));
  const blockOf = ({ side, block }: Lone) => alignment[side].blocks[block];
  const pairOf = (one: Lone) => lists.find((pair) => blockOf(one)?.parent === pair[one.side]);

  const lone = SIDES.flatMap((side) => outermost(alignment, beads, side)).filter(
    (one) => alignment[one.side].format !== "text" && !places.isLost(one.side, blockOf(one)?.section ?? 0),
  );
  const absent = (list: readonly Lone[]) => list.filter((one) => !absorption.has(one));
  const inLists = grouped(lone, pairOf);
  return {
    blocks: absent(unreplaced(ground, inLists.get(undefined) ?? [])),
    lists: lists.flatMap((pair) => unequal(alignment, pair, absent(inLists.get(pair) ?? []), merges)),
  };
}
