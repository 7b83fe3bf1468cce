import { isBold } from "../../text/bold.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block } from "../../types/document.ts";
import { otherSide, type Side } from "../../types/page.ts";
import type { Places } from "../places.ts";

/**
 * The block in bold that is the title of the text that starts with a block: that block, if it was merged with the text
 * below it, or the one before it, if that has no counterpart.
 */
export function boldTitle(alignment: Alignment, places: Places, side: Side, start: number): Block | null {
  const { blocks, text } = alignment[side];
  const [first, other] = [blocks[start], otherSide(side)];
  if (!first) return null;
  const beadOf = (block: number) => alignment.beads[places.bead(side, { block }) ?? -1];
  const before = blocks.findLastIndex(({ span }, index) => index < start && !contains(span, first.span));
  const isMerged = (beadOf(start)?.[side].length ?? 0) > 1;
  const candidates = [isMerged ? start : -1, beadOf(before)?.[other].length === 0 ? before : -1];
  const title = candidates.find((index) => {
    const block = blocks[index];
    return block?.section === first.section && isBold(block, text);
  });
  return blocks[title ?? -1] ?? null;
}
