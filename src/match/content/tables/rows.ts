import { textLines } from "../../../text/line-breaks.ts";
import { linesOf } from "../../../text/span.ts";
import type { Block, Document, Span } from "../../../types/document.ts";

/** A row of a table. */
export interface TableRow {
  /** The visible text of each cell. */
  readonly cells: readonly string[];
  /** Null if the table is written in HTML, which may have several lines for a row. */
  readonly span: Span | null;
}

/** The rows of a table, the header first; its text has a line for each, with cells separated by " | ". */
export function rowsOf(document: Document, { text, span }: Block): TableRow[] {
  const page = linesOf(document);
  const lines = textLines(page.text.slice(span.start.offset, span.end.offset));
  const written = DELIMITERS.test(lines[1]?.text ?? "") ? lines.toSpliced(1, 1) : [];
  const rows = text.split("\n");
  return rows.map((row, index) => {
    const line = written.length === rows.length ? written[index] : undefined;
    const start = span.start.offset + (line?.start ?? 0);
    return { cells: row.split(" | "), span: line ? page.span(start, start + line.text.length) : null };
  });
}

/** The second line of a table in Markdown. */
const DELIMITERS = /^[ \t>]*(?:\|[ \t]*)?:?-[ \t|:-]*$/;
