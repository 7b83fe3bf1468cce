import type { Block, BlockKind, Span } from "../types.ts";
import type { Range } from "./part.ts";
import { TextBuffer } from "./text-buffer.ts";

/** A block in the making. */
export interface DraftBlock {
  kind: BlockKind;
  readonly index: number;
  readonly section: number;
  readonly parent: number | null;
  readonly start: number;
  end: number;
  readonly text: TextBuffer;
  /** Whether it has something to read besides addresses, images and embeds. */
  prose: boolean;
  /** Of its images. */
  readonly alts: string[];
  embeds: number;
  /** Places, among the elements, of addresses that stand alone so far. */
  readonly bare: number[];
}

/** The blocks of a page in the making: which are open, and which one takes what comes next. */
export type Blocks = ReturnType<typeof createBlocks>;

/** Blocks that hold text without a paragraph in between. */
const OWN_TEXT: ReadonlySet<BlockKind> = new Set(["item", "footnote", "table", "image"]);

/** `section` gives the section that a new block stands in; `embed` turns addresses that stand alone into embeds. */
export function createBlocks(section: () => number, embed: (places: readonly number[]) => void) {
  const blocks: DraftBlock[] = [];
  const containers: DraftBlock[] = [];
  /** The paragraph that is open, and what the next one will be. */
  let leaf: DraftBlock | null = null;
  let next: { kind: BlockKind; start: number | null } = { kind: "paragraph", start: null };

  const taker = () => {
    const container = containers.at(-1);
    return leaf ?? (container && OWN_TEXT.has(container.kind) ? container : null);
  };

  const table = () => {
    const container = containers.at(-1);
    return container?.kind === "table" ? container : null;
  };

  function add(kind: BlockKind, start: number): DraftBlock {
    const parent = containers.at(-1)?.index ?? null;
    const nothing = { text: new TextBuffer(), prose: false, alts: [], embeds: 0, bare: [] };
    const block = { kind, index: blocks.length, section: section(), parent, start, end: start, ...nothing };
    blocks.push(block);
    return block;
  }

  /** A paragraph of nothing but addresses, embeds or images turns out to be none. */
  function settle(block: DraftBlock, end: number) {
    block.end = Math.max(block.end, end);
    if (block.prose || (block.kind !== "paragraph" && block.kind !== "html")) return;
    embed(block.bare);
    if (block.bare.length + block.embeds > 0) block.kind = "embed";
    else if (block.alts.length > 0) block.kind = "image";
  }

  function endParagraph(end: number) {
    if (leaf) settle(leaf, end);
    leaf = null;
    next = { kind: "paragraph", start: null };
  }

  return {
    /** Whether a block is open that takes text. */
    get open(): boolean {
      return taker() !== null;
    },
    /** The list, item, quote, table or footnote that is open. */
    get container(): DraftBlock | null {
      return containers.at(-1) ?? null;
    },
    /** The block that takes what stands in a range: a new paragraph where none is open. */
    take(range: Range): DraftBlock {
      const block = taker() ?? add(next.kind, next.start ?? range.start);
      if (block !== containers.at(-1)) leaf = block;
      block.end = Math.max(block.end, range.end);
      return block;
    },
    /** Opens a block that holds others, or text of its own. */
    start(kind: BlockKind, start: number) {
      endParagraph(0);
      containers.push(add(kind, start));
    },
    end(end: number) {
      endParagraph(0);
      const block = containers.pop();
      if (block) settle(block, end);
    },
    /** Says what text that follows is, and where it starts, unless it belongs to a block that is open. */
    startParagraph(kind: "paragraph" | "html", start: number | null) {
      endParagraph(0);
      next = { kind, start };
      containers.at(-1)?.text.write(" ");
    },
    endParagraph,
    startRow() {
      table()?.text.startRow();
    },
    startCell() {
      table()?.text.startCell();
    },
    /** Adds a block that is complete. */
    whole(kind: BlockKind, { start, end }: Range): DraftBlock {
      endParagraph(0);
      const block = add(kind, start);
      block.end = end;
      return block;
    },
    finish: (span: (range: Range) => Span): Block[] => blocks.map((block) => finished(block, span)),
  };
}

function finished({ kind, section, parent, text, alts, ...range }: DraftBlock, span: (range: Range) => Span): Block {
  const read = kind === "code" ? text.literal() : text.toString() || alts.filter((alt) => alt !== "").join(" ");
  return { kind, section, parent, span: span(range), text: kind === "embed" ? "" : read };
}
