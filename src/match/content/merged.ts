import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import { otherSide, SIDES, type Side } from "../../types/page.ts";
import { quoteAround } from "../places.ts";
import type { Copies } from "./copies.ts";
import { type BlockIndexes, DECISIVE, type Lengths, MOST_DIFFERENCE } from "./lengths.ts";
import type { SharedWords } from "./words.ts";

/** The data that decide whether the text of a block is missing. */
export interface ContentEvidence {
  readonly alignment: Alignment;
  readonly lengths: Lengths;
  readonly words: SharedWords;
  readonly copies: Copies;
  /** Returns the region of a block. */
  readonly region: (side: Side, block: number) => number;
}

/** Two adjacent blocks aligned with one block of the other page: either they were merged, or one is missing there. */
export interface PossibleMerge {
  readonly side: Side;
  /** Index of the block that is more probably missing, and of the other one. */
  readonly suspect: number;
  readonly present: number;
  /** Whether all three are list items. */
  readonly areItems: boolean;
  /** Evidence, in nats, that it is missing; negative if it is more probable that the blocks were merged. */
  readonly missingEvidence: number;
}

/** The weight of the same kind, compared with 1 for each shared word and for each nat of length. */
const SAME_KIND = 3;

/** The weight of a colon at the end: what introduces a list is the counterpart of what introduces it on the other page. */
const SAME_COLON = 4;

const COLON = /[:：]\s*$/;

/** What joins two items that became one. */
const JOINTS = /[,、，;；・/&+:：。！？]|[.!?](?!\S)|\b(?:and|or)\b|[とや]|または/g;

/** The weight, in nats, of an item that nothing joins to another one, and that has no word of it. */
const NOT_JOINED = 1.5;

/** Evaluates a bead of two blocks and one; null for other beads. */
export function possibleMerge(
  { alignment, lengths, words }: ContentEvidence,
  bead: BlockIndexes,
): PossibleMerge | null {
  const side = SIDES.find((side) => bead[side].length === 2 && bead[otherSide(side)].length === 1);
  if (!side) return null;
  const kindOf = (side: Side, block: number | undefined) => alignment[side].blocks[block ?? -1]?.kind;
  const mismatch = (block: number) => lengths.mismatch(lengths.of({ ...bead, [side]: [block] }));
  const [other] = bead[otherSide(side)];
  const endsWithColon = (side: Side, block: number | undefined) =>
    COLON.test(alignment[side].blocks[block ?? -1]?.text ?? "");
  const score = (block: number) =>
    words.inside(bead, side, [block]) +
    (kindOf(side, block) === kindOf(otherSide(side), other) ? SAME_KIND : 0) +
    (endsWithColon(side, block) && endsWithColon(otherSide(side), other) ? SAME_COLON : 0) -
    mismatch(block);
  const [present, missing] = bead[side].toSorted((a, b) => score(b) - score(a));
  if (present === undefined || missing === undefined) return null;
  const inside = words.inside(bead, side, [missing]);
  const kept = words.absent(bead, side, missing) - inside;
  const areItems = SIDES.every((side) => bead[side].every((block) => kindOf(side, block) === "item"));
  const joints = (on: Side, block: number | undefined) =>
    alignment[on].blocks[block ?? -1]?.text.match(JOINTS)?.length ?? 0;
  const isOneItem = areItems && inside === 0 && joints(otherSide(side), other) <= joints(side, present);
  const missingEvidence = lengths.mismatch(lengths.of(bead)) - mismatch(present) + kept + (isOneItem ? NOT_JOINED : 0);
  return { side, suspect: missing, present, areItems, missingEvidence };
}

/** Splits beads of two blocks and one if one of the two is missing, or a copy of the other. */
export function withoutFalseMerges(evidence: ContentEvidence): BlockIndexes[] {
  return evidence.copies.separate(evidence.alignment.beads).flatMap((bead): BlockIndexes[] => {
    const pair = possibleMerge(evidence, bead);
    if (!pair || pair.missingEvidence < leastEvidence(evidence.alignment, pair)) return [bead];
    return separated(bead, pair);
  });
}

/** Splits beads of two blocks and one if one of the two has the names of an unmatched block, which moved beside the other. */
export function withoutMoved(evidence: ContentEvidence, beads: readonly BlockIndexes[]): BlockIndexes[] {
  const { lengths, words, region } = evidence;
  const unmatched = beads.filter((bead) => bead.source.length + bead.target.length === 1);
  if (unmatched.length === 0) return [...beads];
  const regionOf = ({ source: [block], target: [other = -1] }: BlockIndexes) =>
    block === undefined ? region("target", other) : region("source", block);
  const inRegion = groupBy(unmatched, regionOf);
  const isCounterpart = ({ side, suspect }: PossibleMerge, bead: BlockIndexes) => {
    const other = otherSide(side);
    const [block] = bead[other];
    const both = { ...bead, [side]: [suspect] };
    return (
      block !== undefined &&
      words.inside(both, side, [suspect]) > 0 &&
      lengths.mismatch(lengths.of(both)) < MOST_DIFFERENCE
    );
  };
  return beads.flatMap((bead): BlockIndexes[] => {
    const pair = possibleMerge(evidence, bead);
    if (!pair || words.inside(bead, pair.side, [pair.suspect]) > 0) return [bead];
    const moved = inRegion.get(region(pair.side, pair.suspect)) ?? [];
    return moved.some((one) => isCounterpart(pair, one)) ? separated(bead, pair) : [bead];
  });
}

/** A bead without the suspect, which becomes unmatched. */
function separated(bead: BlockIndexes, { side, suspect, present }: PossibleMerge): BlockIndexes[] {
  const unmatched = { source: [], target: [], [side]: [suspect] };
  const rest = { ...bead, [side]: [present] };
  return suspect < present ? [unmatched, rest] : [rest, unmatched];
}

/** Translators often merge paragraphs, but rarely list items, and hardly ever a quote with a paragraph beside it. */
function leastEvidence(alignment: Alignment, pair: PossibleMerge): number {
  if (crossesQuote(alignment, pair)) return -DECISIVE;
  return pair.areItems ? 0 : DECISIVE;
}

/** Whether one of two blocks is in a quote that does not contain the other one. */
function crossesQuote(alignment: Alignment, { side, suspect, present }: PossibleMerge): boolean {
  const { blocks } = alignment[side];
  const [one, other] = [suspect, present].map((index) => quoteAround(blocks, blocks[index]));
  return one !== other;
}
