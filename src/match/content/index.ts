import type { Alignment, LoneBlock, Matches, Span, Untranslated } from "../../types.ts";
import type { Places } from "../places.ts";
import type { Lone } from "./outermost.ts";
import { unequalTables } from "./tables.ts";

/** Paragraphs, quotes, lists, items and tables that only one side has; what was left untranslated is not among them. */
export function matchContent(
  alignment: Alignment,
  places: Places,
  untranslated: readonly Untranslated[],
): Pick<Matches, "loneBlocks" | "lists" | "tables"> {
  const { blocks, lists } = places.loneBlocks;
  const loneBlock = (lone: Lone) => asBlock(alignment, places, lone);
  return {
    loneBlocks: blocks
      .flatMap(loneBlock)
      .filter(({ side, block }) => !untranslated.some(({ [side]: span }) => span && isInside(block.span, span))),
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
  const count = (kind: keyof LoneBlock["contents"]) => inside.filter((element) => element.kind === kind).length;
  const first = whole.find((one) => places.bead(side, { block: one }) !== null) ?? index;
  return [
    {
      side,
      block,
      text: whole.flatMap((one) => blocks[one]?.text || []).join(" "),
      contents: { link: count("link"), image: count("image"), embed: count("embed"), code: count("code") },
      place: places.expected(side, { section: block.section, block: first }),
    },
  ];
}

const isInside = (inner: Span, outer: Span): boolean =>
  outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
