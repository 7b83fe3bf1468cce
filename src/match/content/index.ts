import { contains } from "../../span.ts";
import type { Alignment, LoneBlock, Matches, Untranslated } from "../../types.ts";
import { contentsOf } from "../contents.ts";
import type { Places } from "../places.ts";
import type { LoneBlocks } from "./lone-blocks.ts";
import type { Lone } from "./outermost.ts";
import { unequalTables } from "./tables.ts";

/** Paragraphs, quotes, lists, items and tables that only one side has; what was left untranslated is not among them. */
export function matchContent(
  alignment: Alignment,
  places: Places,
  { blocks, lists }: LoneBlocks,
  untranslated: readonly Untranslated[],
): Pick<Matches, "loneBlocks" | "lists" | "tables"> {
  const loneBlock = (lone: Lone) => asBlock(alignment, places, lone);
  return {
    loneBlocks: blocks
      .flatMap(loneBlock)
      .filter(({ side, block }) => !untranslated.some(({ [side]: span }) => span && contains(span, block.span))),
    lists: lists.flatMap(({ source, target, sizes, items }) => {
      const [from, to] = [alignment.source.blocks[source], alignment.target.blocks[target]];
      return from && to ? [{ source: from, target: to, sizes, items: items.flatMap(loneBlock) }] : [];
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
