import { contains } from "../text/span.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Element, Span } from "../types/document.ts";
import type { Side } from "../types/page.ts";
import type { CutText, UnequalLists } from "../types/unmatched.ts";
import type { UnmatchedContent } from "./content/unmatched.ts";
import type { Places } from "./places.ts";

/** Whether something in a section and a block is reported as part of that section or block, and not by itself. */
export type IsCovered = (side: Side, place: Pick<Element, "section" | "block">) => boolean;

/**
 * Covers everything in missing and extra sections, headings and blocks, and the footnotes of the source without a
 * counterpart.
 */
export function coveredBy(alignment: Alignment, places: Places, { blocks, lists }: UnmatchedContent): IsCovered {
  const reported = [...blocks, ...lists.flatMap(({ items }) => items)];
  const wholes = (side: Side) => reported.flatMap((one) => (one.side === side ? one.indexes : []));
  const footnotes = alignment.beads
    .flatMap(({ source, target }) => (target.length > 0 ? [] : source))
    .filter((block) => alignment.source.blocks[block]?.kind === "footnote");
  const covering = { source: new Set([...wholes("source"), ...footnotes]), target: new Set(wholes("target")) };
  return (side, { section, block }) =>
    places.isUnmatched(side, section) ||
    (block === null ? places.isHeadingUnmatched(side, section) : covering[side].has(block));
}

/** Whether a place of the source is in a text of which a part is reported as missing. */
export const isInCutText = (cut: readonly CutText[], span: Span): boolean =>
  cut.some(({ source }) => contains(source.span, span));

/** Whether a place of the source is in a list item that is reported as missing, although it may be aligned. */
export const isInMissingItem = (lists: readonly UnequalLists[], span: Span): boolean =>
  lists.some(({ items }) => items.some(({ side, block }) => side === "source" && contains(block.span, span)));
