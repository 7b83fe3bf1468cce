import type { RootContent } from "mdast";
import type { Part } from "./markdown.ts";

/** A row of a Markdown table. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The Markdown of a block. */
export function source(page: string, block: RootContent): string {
  return page.slice(...place(block));
}

/** A page in which a block is replaced by a text. */
export function withBlock(page: string, block: RootContent, text: string): string {
  const [start, end] = place(block);
  return page.slice(0, start) + text + page.slice(end);
}

/**
 * A page in which the rows of the first table of a part are replaced. The head of the table is kept. Without rows, the
 * table is replaced by “None.”.
 */
export function withRows(page: string, { children }: Part, rows: readonly string[]): string {
  const block = children.find(({ type }) => type === "table") ?? children[0];
  if (!block) throw new Error(`no place for this table:\n${rows.join("\n")}`);
  const head = block.type === "table" ? source(page, block).split("\n").slice(0, 2) : HEAD;
  return withBlock(page, block, rows.length > 0 ? [...head, ...rows].join("\n") : "None.");
}

/** The head of a table that replaces “None.”. */
const HEAD = ["| option | default | meaning |", "| --- | --- | --- |"];

function place({ position }: RootContent): [start: number, end: number] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) throw new Error("the block has no place in its page");
  return [start, end];
}
