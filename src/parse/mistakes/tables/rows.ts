import type { Nodes } from "mdast";
import type { Range } from "../../part.ts";

/** Finds paragraphs after a table that consist of rows: an empty line separates them from the table. */
export function rowsOutsideTables(siblings: readonly Nodes[], page: string): Range[] {
  let isAfterTable = false;
  return siblings.flatMap((block): Range[] => {
    const range = { start: block.position?.start.offset ?? 0, end: block.position?.end.offset ?? 0 };
    const isRow = isAfterTable && block.type === "paragraph" && ROWS.test(page.slice(range.start, range.end));
    isAfterTable = block.type === "table" || isRow;
    return isRow ? [range] : [];
  });
}

const ROWS = /^(?:\|[^\r\n]*\|[ \t]*(?:\r\n|\r|\n|$))+$/;
