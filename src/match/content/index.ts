import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { LoneBlock, Matches, Untranslated } from "../../types/matches.ts";
import type { Places } from "../places.ts";
import { contentsOf } from "./counts.ts";
import type { Lone } from "./outermost.ts";
import { unequalTables } from "./tables.ts";
import type { LoneBlocks } from "./unmatched.ts";

/** Finds paragraphs, quotes, lists, items and tables that only one page has, except for untranslated ones. */
export function matchContent(
  alignment: Alignment,
  places: Places,
  { blocks, lists }: LoneBlocks,
  untranslated: readonly Untranslated[],
): Pick<Matches, "loneBlocks" | "lists" | "tables"> {
  const blockOf = (tree: Lone) => asBlock(alignment, places, tree);
  return {
    loneBlocks: blocks
      .flatMap(blockOf)
      .filter(({ side, block }) => !untranslated.some(({ [side]: span }) => span && contains(span, block.span))),
    lists: lists.flatMap(({ source, target, sizes, items }) => {
      const [from, to] = [alignment.source.blocks[source], alignment.target.blocks[target]];
      return from && to ? [{ source: from, target: to, sizes, items: items.flatMap(blockOf) }] : [];
    }),
    tables: unequalTables(alignment),
  };
}

function asBlock(alignment: Alignment, places: Places, { side, block: index, whole }: Lone): LoneBlock[] {
  const { blocks, elements } = alignment[side];
  const block = blocks[index];
  if (!block) return [];
  const inside = elements.filter((element) => element.block !== null && whole.includes(element.block));
  const first = whole.find((one) => places.bead(side, { block: one }) !== null) ?? index;
  return [
    {
      side,
      block,
      text: whole.flatMap((one) => blocks[one]?.text || []).join(" "),
      contents: contentsOf(inside),
      place: places.expected(side, { section: block.section, block: first }),
    },
  ];
}
