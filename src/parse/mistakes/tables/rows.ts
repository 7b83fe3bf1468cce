import type { Nodes } from "mdast";
import type { Range } from "../../part.ts";

/** A paragraph that consists of rows, which Markdown does not read as a table. */
interface Rows extends Range {
  /**
   * `table-row` if an empty line separates them from the table before them, `undelimited-table` if the row of hyphens
   * below their header is missing.
   */
  readonly kind: "table-row" | "undelimited-table";
}

/** Finds paragraphs that consist of rows. */
export function rowsInParagraphs(siblings: readonly Nodes[], page: string): Rows[] {
  let isAfterTable = false;
  return siblings.flatMap((block): Rows[] => {
    const range = { start: block.position?.start.offset ?? 0, end: block.position?.end.offset ?? 0 };
    const rows = block.type === "paragraph" ? page.slice(range.start, range.end) : "";
    const isRow = isAfterTable && ROWS.test(rows);
    isAfterTable = block.type === "table" || isRow;
    if (isRow) return [{ ...range, kind: "table-row" }];
    return TABLE.test(rows) ? [{ ...range, kind: "undelimited-table" }] : [];
  });
}

const ROWS = /^(?:\|[^\r\n]*\|[ \t]*(?:\r\n|\r|\n|$))+$/;
/** A header with several cells, and rows. */
const TABLE = /^\|[^|\r\n]*\|[^\r\n]*\|[ \t]*(?:\r\n|\r|\n)(?:\|[^\r\n]*\|[ \t]*(?:\r\n|\r|\n|$))+$/;
