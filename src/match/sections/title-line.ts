import { isBold } from "../../text/bold.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block } from "../../types/document.ts";
import { otherSide, type Side } from "../../types/page.ts";
import type { UnmatchedSection } from "../../types/unmatched.ts";
import type { Places } from "../places.ts";

/**
 * The line that is the title of the text that starts with a block: the block before it, if that has no counterpart, in
 * bold or without the end of a sentence; or that block itself, if it is bold and was merged with the text below it.
 */
export function titleLine(alignment: Alignment, places: Places, side: Side, start: number): UnmatchedSection["line"] {
  const { blocks, text } = alignment[side];
  const [first, other] = [blocks[start], otherSide(side)];
  if (!first) return null;
  const beadOf = (block: number) => alignment.beads[places.bead(side, { block }) ?? -1];
  const before = blocks.findLastIndex(({ span }, index) => index < start && !contains(span, first.span));
  const isMerged = (beadOf(start)?.[side].length ?? 0) > 1;
  const isAlone = beadOf(before)?.[other].length === 0;
  const candidates = [isMerged ? start : -1, isAlone ? before : -1].flatMap((index) => {
    const block = blocks[index];
    return block?.section === first.section ? { block, isBold: isBold(block, text) } : [];
  });
  return candidates.find(({ block, isBold }) => isBold || (block !== first && isLine(block))) ?? null;
}

/** The greatest length of a line that may be a title, in characters. */
const LONGEST_TITLE = 60;

const isLine = ({ kind, text, span: { start, end } }: Block): boolean =>
  kind === "paragraph" &&
  start.line === end.line &&
  text.length <= LONGEST_TITLE &&
  /[\p{L}\p{N}]/u.test(text) &&
  !/[.。．!！?？,、]\s*$/.test(text);
