import type { Block, BlockKind, Span } from "../../types/document.ts";
import type { Range } from "../part.ts";
import { TextBuffer } from "./text-buffer.ts";

/** A block that is still being filled. */
export interface DraftBlock {
  kind: BlockKind;
  readonly index: number;
  readonly section: number;
  readonly parent: number | null;
  readonly start: number;
  end: number;
  readonly text: TextBuffer;
  /** Whether it has readable text besides URLs, images and embeds. */
  hasProse: boolean;
  /** The alternative texts of its images. */
  readonly alts: string[];
  embeds: number;
  /** Indexes of the elements that are bare URLs, which become embeds if the block has no other text. */
  readonly bareUrlIndexes: number[];
}

/** The blocks of a page while it is parsed: which are open, and which one gets the next text. */
export type DraftBlocks = ReturnType<typeof createBlocks>;

/** The most blocks that are nested in each other; what is deeper belongs to the innermost of them. */
const DEEPEST = 100;

/** Blocks that contain text directly, without a paragraph. */
const OWN_TEXT: ReadonlySet<BlockKind> = new Set(["item", "footnote", "table", "image"]);

/**
 * Starts an empty list of blocks.
 * @param section returns the index of the section that a new block is in
 * @param embed turns the elements at these indexes, which are bare URLs, into embeds
 */
export function createBlocks(section: () => number, embed: (indexes: readonly number[]) => void) {
  const blocks: DraftBlock[] = [];
  const containers: DraftBlock[] = [];
  /** The number of open containers that are nested too deeply to be blocks. */
  let deeper = 0;
  /** The open paragraph, and the kind of the next one. */
  let leaf: DraftBlock | null = null;
  let next: { kind: BlockKind; start: number | null; isOwn: boolean } = {
    kind: "paragraph",
    start: null,
    isOwn: false,
  };

  const openTextBlock = () => {
    const container = containers.at(-1);
    return leaf ?? (container && OWN_TEXT.has(container.kind) && !next.isOwn ? container : null);
  };

  const table = () => {
    const container = containers.at(-1);
    return container?.kind === "table" ? container : null;
  };

  function add(kind: BlockKind, start: number): DraftBlock {
    const parent = containers.at(-1)?.index ?? null;
    const empty = { text: new TextBuffer(), hasProse: false, alts: [], embeds: 0, bareUrlIndexes: [] };
    const block = { kind, index: blocks.length, section: section(), parent, start, end: start, ...empty };
    blocks.push(block);
    return block;
  }

  /** Ends a block; a paragraph of only URLs, embeds or images becomes an embed or image block. */
  function close(block: DraftBlock, end: number) {
    block.end = Math.max(block.end, end);
    if (block.hasProse || (block.kind !== "paragraph" && block.kind !== "html")) return;
    embed(block.bareUrlIndexes);
    if (block.bareUrlIndexes.length + block.embeds > 0) block.kind = "embed";
    else if (block.alts.length > 0) block.kind = "image";
  }

  function endParagraph(end: number) {
    if (leaf) close(leaf, end);
    leaf = null;
    next = { kind: "paragraph", start: null, isOwn: false };
  }

  return {
    /** Whether a block is open that can contain text. */
    get open(): boolean {
      return openTextBlock() !== null;
    },
    /** The innermost open list, item, quote, table or footnote. */
    get container(): DraftBlock | null {
      return containers.at(-1) ?? null;
    },
    /** Returns the block that the text of a range belongs to; starts a paragraph if none is open. */
    take(range: Range): DraftBlock {
      const block = openTextBlock() ?? add(next.kind, next.start ?? range.start);
      if (block !== containers.at(-1)) leaf = block;
      block.end = Math.max(block.end, range.end);
      return block;
    },
    /** Opens a block that contains other blocks, or text directly. */
    start(kind: BlockKind, start: number) {
      endParagraph(0);
      if (containers.length < DEEPEST) containers.push(add(kind, start));
      else deeper++;
    },
    end(end: number) {
      endParagraph(0);
      if (deeper > 0) {
        deeper--;
        return;
      }
      const block = containers.pop();
      if (block) close(block, end);
    },
    /** Sets the kind and start of the next paragraph, for text that is not in an open block. */
    startParagraph(kind: "paragraph" | "html", start: number | null) {
      endParagraph(0);
      const container = containers.at(-1);
      const isLater = container?.kind === "item" && container.hasProse;
      // All but the first paragraph of an item are blocks of their own.
      const isOwn = isLater && kind === "paragraph" && start !== null && deeper === 0;
      next = { kind, start, isOwn };
      if (!isOwn) container?.text.write(" ");
    },
    endParagraph,
    startRow() {
      table()?.text.startRow();
    },
    startCell() {
      table()?.text.startCell();
    },
    /** Adds a block that is complete. */
    addComplete(kind: BlockKind, { start, end }: Range): DraftBlock {
      endParagraph(0);
      const block = add(kind, start);
      block.end = end;
      return block;
    },
    finish: (span: (range: Range) => Span): Block[] => blocks.map((block) => finished(block, span)),
  };
}

function finished({ kind, section, parent, text, alts, ...range }: DraftBlock, span: (range: Range) => Span): Block {
  const visibleText = kind === "code" ? text.literal() : text.toString() || alts.filter((alt) => alt !== "").join(" ");
  return { kind, section, parent, span: span(range), text: kind === "embed" ? "" : visibleText };
}
