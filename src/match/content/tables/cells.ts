import { linesOf } from "../../../text/span.ts";
import type { Alignment } from "../../../types/alignment.ts";
import type { Document, Span } from "../../../types/document.ts";
import type { Matches } from "../../../types/matches.ts";
import type { Side } from "../../../types/page.ts";
import { rowsOf, type TableRow } from "./rows.ts";

/** Compares the cells of tables in Markdown that have the same number of rows. */
export function matchCells(alignment: Alignment): Pick<Matches, "emptyCells" | "shortRows" | "signs"> {
  const { source, target } = alignment;
  const tables = rowPairs(alignment);
  const cells = tables.map((rows) => rows.flatMap(cellPairs));
  const emptyCells = cells.map((pairs) =>
    pairs
      .filter((pair) => SAYS_SOMETHING.test(pair.source.text) && pair.target.text === "")
      .map((pair) => ({ source: written(source, pair.source), target: { span: pair.row } })),
  );
  return {
    emptyCells: emptyCells.filter((found) => found.length > 0),
    shortRows: tables.flatMap((rows) => rows.flatMap((row) => shortRow(row, rows[0]))),
    signs: cells
      .flat()
      .filter((pair) => saysOpposite(pair.source, pair.target))
      .map((pair) => ({ source: written(source, pair.source), target: written(target, pair.target) })),
  };
}

const SAYS_SOMETHING = /^(?!(?:なし|無し|无|无|없음|none|n\/a|no|nil|null)$)(?=.*[\p{L}\p{N}])/iu;

/** Signs for yes and no, before the selector of their style. */
const YES = /^[✅✔✓☑⭕○◯〇👍🟢]\ufe0f?$/u;
const NO = /^[❌✖✕✗✘×🚫👎🔴]\ufe0f?$/u;

const saysOpposite = ({ text }: Cell, { text: other }: Cell): boolean =>
  (YES.test(text) && NO.test(other)) || (NO.test(text) && YES.test(other));

const written = (document: Document, { text, start }: Cell) => ({
  text,
  span: linesOf(document).span(start, start + text.length),
});

/** A row of each page. */
interface RowPair {
  readonly spans: Readonly<Record<Side, Span>>;
  readonly cells: Readonly<Record<Side, readonly Cell[]>>;
}

/** The rows that correspond, by table. */
function rowPairs({ source, target, beads }: Alignment): RowPair[][] {
  return beads.flatMap((bead) => {
    const [from, to] = [source.blocks[bead.source[0] ?? -1], target.blocks[bead.target[0] ?? -1]];
    if (from?.kind !== "table" || to?.kind !== "table") return [];
    const [rows, others] = [rowsOf(source, from), rowsOf(target, to)];
    if (rows.length !== others.length) return [];
    return [
      rows.flatMap(({ span }, index): RowPair[] => {
        const other = others[index]?.span;
        if (!span || !other) return [];
        const cells = { source: cellsOf(source.text, span), target: cellsOf(target.text, other) };
        return [{ spans: { source: span, target: other }, cells }];
      }),
    ];
  });
}

/** The cells of two rows, if these have as many. */
function cellPairs({ spans, cells: { source, target } }: RowPair) {
  if (source.length !== target.length) return [];
  return source.flatMap((cell, column) => {
    const other = target[column];
    return other ? [{ source: cell, target: other, row: spans.target }] : [];
  });
}

/** A row of the target with fewer cells than its header, unless the row of the source lacks some too. */
function shortRow({ spans, cells: { source, target } }: RowPair, header: RowPair | undefined) {
  const columns = header?.cells.target.length;
  if (columns !== header?.cells.source.length || source.length !== columns || target.length >= columns) return [];
  const text = target.map((cell) => cell.text).join(" | ");
  return [{ source: { span: spans.source }, target: { text, span: spans.target }, cells: target.length, columns }];
}

interface Cell {
  /** As written, without spaces around it. */
  readonly text: string;
  /** Its offset in the page. */
  readonly start: number;
}

/** The cells of a row in Markdown. */
function cellsOf(page: string, span: NonNullable<TableRow["span"]>): Cell[] {
  const line = page.slice(span.start.offset, span.end.offset);
  const frame = /^[ \t>]*\|?/.exec(line)?.[0].length ?? 0;
  let start = span.start.offset + frame;
  return line
    .slice(frame)
    .replace(/\|[ \t]*$/, "")
    .split(/(?<!\\)\|/)
    .map((all) => {
      const cell = { text: all.trim(), start: start + all.length - all.trimStart().length };
      start += all.length + 1;
      return cell;
    });
}
