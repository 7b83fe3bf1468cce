import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block, Document } from "../../types/document.ts";
import type { ListMark } from "../../types/matches.ts";

/**
 * Finds lists that are numbered or have boxes in the source only, tasks that are checked off on one page only, and items
 * that are below another item on one page only.
 */
export function matchListMarks({ source, target, beads }: Alignment): ListMark[] {
  const items = beads.flatMap((bead): ItemPair[] => {
    const [from, to] = [onlyItem(source, bead.source), onlyItem(target, bead.target)];
    return from && to ? [{ source: from, target: to, similarity: bead.similarity }] : [];
  });
  const lists = groupBy(items, ({ source, target }) => `${source.block.parent} ${target.block.parent}`);
  const firstOfLists = (what: ListMark["what"], isLost: (pair: ItemPair) => boolean): ListMark[] =>
    [...lists.values()].flatMap((pairs) => {
      const [first, second] = pairs;
      const areLost = pairs.every((pair) => pair.similarity >= PROBABLY && isLost(pair));
      return first && second && areLost ? [{ what, source: first.source.block, target: first.target.block }] : [];
    });
  const unnumbered = firstOfLists("unnumbered", ({ source, target }) => source.isNumbered && !target.isNumbered);
  const unboxed = firstOfLists(
    "unboxed",
    ({ source, target }) => source.box !== null && target.box === null && !SIGN.test(target.block.text),
  );
  const tasks = items.flatMap((pair): ListMark[] => {
    const [from, to] = [pair.source.box, pair.target.box];
    if (from === null || to === null || from === to) return [];
    return [{ what: from === " " ? "checked" : "unchecked", source: pair.source.block, target: pair.target.block }];
  });
  return [...unnumbered, ...unboxed, ...tasks, ...otherLevels(source, target, items)];
}

/** Finds the first item of each list that is on another level. */
function otherLevels(source: Document, target: Document, items: readonly ItemPair[]): ListMark[] {
  const likely = items.filter(({ similarity }) => similarity >= PROBABLY);
  const toTarget = new Map<Block | null, Block>(likely.map((pair) => [pair.source.block, pair.target.block]));
  const toSource = new Map<Block | null, Block>(likely.map((pair) => [pair.target.block, pair.source.block]));
  const levels = likely.flatMap((pair): ListMark[] => {
    const [from, to] = [pair.source.block, pair.target.block];
    const [aroundSource, aroundTarget] = [itemAround(source, from), itemAround(target, to)];
    const [above, aboveSource] = [toTarget.get(aroundSource), toSource.get(aroundTarget)];
    if (above && aroundTarget === itemAround(target, above)) return [{ what: "flat", source: from, target: to }];
    const isNested = aboveSource && aroundSource === itemAround(source, aboveSource);
    return isNested ? [{ what: "nested", source: from, target: to }] : [];
  });
  return [...groupBy(levels, (mark) => mark.source.parent).values()].flatMap((marks) => marks.slice(0, 1));
}

/** A box that is drawn with another sign: `☐`, `✅`. */
const SIGN = /^[\p{S}\p{Emoji_Presentation}]/u;

/** The item that contains the list of an item; null if it is on the first level. */
function itemAround({ blocks }: Document, { parent }: Block): Block | null {
  const around = blocks[blocks[parent ?? -1]?.parent ?? -1];
  return around?.kind === "item" ? around : null;
}

/** With less, a list may have nothing to do with its counterpart, because the page was rewritten. */
const PROBABLY = 1 / 2;

/** Two corresponding items. */
interface ItemPair {
  readonly source: Item;
  readonly target: Item;
  readonly similarity: number;
}

/** A list item in Markdown. */
interface Item {
  readonly block: Block;
  readonly isNumbered: boolean;
  /** What is in its box, in lower case: ` ` or `x`; null if it is no task. */
  readonly box: string | null;
}

/** The list item that some blocks are; null if they are something else. */
function onlyItem({ blocks, text }: Document, [index = -1, ...others]: readonly number[]): Item | null {
  const block = others.length === 0 ? blocks[index] : undefined;
  if (block?.kind !== "item") return null;
  const start = text.slice(block.span.start.offset, block.span.start.offset + LONGEST_MARK);
  const { number, box = null } = MARK.exec(start)?.groups ?? {};
  return MARK.test(start) ? { block, isNumbered: number !== undefined, box: box?.toLowerCase() ?? null } : null;
}

/** How much of an item is read, in UTF-16 code units. */
const LONGEST_MARK = 30;
const MARK = /^(?:[-*+]|(?<number>\d{1,9}[.)]))[ \t]+(?:\[(?<box>[ xX])\](?=[ \t]))?/;
