import { grouped } from "../../grouped.ts";
import { other } from "../../sides.ts";
import type { Alignment, Block, Document, Side } from "../../types.ts";
import type { Blocks } from "./lengths.ts";

/** A block without counterpart, and all blocks that are lost with it: itself and those that it holds. */
export interface Lone {
  readonly side: Side;
  readonly block: number;
  readonly whole: readonly number[];
}

/** What is told as a block; the other kinds are told as what they are. */
const KINDS: ReadonlySet<Block["kind"]> = new Set(["paragraph", "quote", "list", "item", "table", "html"]);

/** The outermost blocks of a side of which nothing has a counterpart, but for those that only hold links or images. */
export function outermost(alignment: Alignment, beads: readonly Blocks[], side: Side): Lone[] {
  const document = alignment[side];
  const held = grouped([...document.blocks.keys()], (block) => document.blocks[block]?.parent ?? null);
  const wholeOf = (block: number): number[] => [block, ...(held.get(block) ?? []).flatMap(wholeOf)];
  const answered = new Set(beads.flatMap((bead) => (bead[other(side)].length > 0 ? bead[side] : [])));
  const lone = new Set(beads.flatMap((bead) => (bead[other(side)].length > 0 ? [] : bead[side])));
  const says = proseOf(document);
  const find = (block: number): Lone[] => {
    const whole = wholeOf(block);
    if (whole.some((one) => answered.has(one))) return (held.get(block) ?? []).flatMap(find);
    const kind = document.blocks[block]?.kind ?? "code";
    return KINDS.has(kind) && whole.some((one) => lone.has(one) && says(one)) ? [{ side, block, whole }] : [];
  };
  return (held.get(null) ?? []).flatMap(find);
}

/**
 * Answers whether a block of a page has something to say besides the texts of links and images. One that ends with a
 * comma has not: its sentence goes on behind a picture or code, and another language orders its parts anew.
 */
export function proseOf({ blocks, elements }: Document): (block: number) => boolean {
  const byBlock = grouped(elements, ({ block }) => block);
  return (block) => {
    let text = blocks[block]?.text ?? "";
    for (const element of byBlock.get(block) ?? []) {
      if (element.kind === "link") text = text.replace(element.text, "");
      if (element.kind === "image") text = text.replace(element.alt, "");
    }
    return /[\p{L}\p{N}]/u.test(text) && !/[,，、]\s*$/.test(text);
  };
}
