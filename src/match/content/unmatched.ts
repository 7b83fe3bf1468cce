import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import { SIDES } from "../../types/page.ts";
import type { CutText } from "../../types/unmatched.ts";
import type { Places } from "../places.ts";
import { AbsorbedText } from "./absorbed.ts";
import { Copies } from "./copies.ts";
import { cutTexts } from "./cut/index.ts";
import { Lengths } from "./lengths.ts";
import { listPairs, type UnequalListPair, unequalLists } from "./lists.ts";
import { possibleMerge, withoutFalseMerges, withoutMoved } from "./merged.ts";
import { hasProse, isSentencePart, outermostUnmatched, type UnmatchedTree } from "./outermost.ts";
import { regions } from "./regions.ts";
import { pairReplaced } from "./replaced.ts";
import { SharedWords } from "./words.ts";

/** The missing and extra blocks and list items, without those of sections that are missing or extra as a whole. */
export interface UnmatchedContent {
  readonly blocks: readonly UnmatchedTree[];
  /** Blocks whose counterpart lacks a part. */
  readonly cut: readonly CutText[];
  readonly lists: readonly UnequalListPair[];
}

/** Finds the blocks without counterpart. */
export function unmatchedContent(alignment: Alignment, places: Places): UnmatchedContent {
  const evidence = {
    alignment,
    lengths: new Lengths(alignment),
    words: new SharedWords(alignment),
    copies: new Copies(alignment),
    region: regions(alignment),
  };
  const beads = withoutMoved(evidence, withoutFalseMerges(evidence));
  const lists = listPairs(alignment, beads);
  const absorbed = new AbsorbedText(evidence, beads);
  const containsProse = { source: hasProse(alignment.source), target: hasProse(alignment.target) };
  const merges = beads
    .flatMap((bead) => possibleMerge(evidence, bead) ?? [])
    .filter(({ side, suspect }) => containsProse[side](suspect));
  const blockOf = ({ side, blockIndex }: UnmatchedTree) => alignment[side].blocks[blockIndex];
  const listPairOf = (one: UnmatchedTree) => lists.find((pair) => blockOf(one)?.parent === pair[one.side]);

  const unmatched = SIDES.flatMap((side) => outermostUnmatched(alignment, beads, side)).filter(
    (one) => alignment[one.side].format !== "text" && !places.isUnmatched(one.side, blockOf(one)?.section ?? 0),
  );
  const inLists = groupBy(unmatched, listPairOf);
  const replaced = pairReplaced(evidence, inLists.get(undefined) ?? []);
  const pairs = replaced.pairs.map(({ source, target }) => ({ source: source.indexes, target: target.indexes }));
  const others = [...replaced.unmatched, ...lists.flatMap((pair) => inLists.get(pair) ?? [])];
  const left = new Set(others.filter((one) => evidence.copies.has(one) || !absorbed.has(one)));
  const isLeft = (one: UnmatchedTree) => left.has(one);
  const parts = new Set(others.flatMap((one) => (one.side === "target" && !isLeft(one) ? one.indexes : [])));
  return {
    blocks: replaced.unmatched.filter((one) => isLeft(one) && !isSentencePart(alignment[one.side], one.blockIndex)),
    cut: cutTexts(evidence, [...beads, ...pairs], parts),
    lists: lists.flatMap((pair) => unequalLists(alignment, pair, (inLists.get(pair) ?? []).filter(isLeft), merges)),
  };
}
