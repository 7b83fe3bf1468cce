import type { Alignment } from "../../../types/alignment.ts";
import type { Block, Span } from "../../../types/document.ts";
import { otherSide, SIDES } from "../../../types/page.ts";
import type { Shape, UnequalTables, UnmatchedRow } from "../../../types/unmatched.ts";
import { rowsOf, type TableRow } from "./rows.ts";
import { unmatchedRows } from "./unmatched-rows.ts";

/** Finds corresponding tables with different numbers of rows or columns. */
export function unequalTables({ source, target, beads }: Alignment): UnequalTables[] {
  return beads.flatMap((bead) => {
    const [from, to] = [source.blocks[bead.source[0] ?? -1], target.blocks[bead.target[0] ?? -1]];
    if (from?.kind !== "table" || to?.kind !== "table") return [];
    const shapes = { source: shape(from), target: shape(to) };
    if (shapes.source.rows === shapes.target.rows && shapes.source.columns === shapes.target.columns) return [];
    const rows = { source: rowsOf(source, from), target: rowsOf(target, to) };
    return [{ source: from, target: to, shapes, rows: unmatchedIn(rows, { source: from, target: to }) }];
  });
}

/** The shape of a table, whose text has a line for each row, with cells separated by " | ". */
function shape({ text }: Block): Shape {
  const [header = "", ...rows] = text.split("\n");
  return { rows: rows.length + 1, columns: header.split(" | ").length };
}

type OfBoth<T> = Readonly<Record<"source" | "target", T>>;

function unmatchedIn(rows: OfBoth<readonly TableRow[]>, tables: OfBoth<Block>): UnmatchedRow[] {
  const side = SIDES.find((side) => rows[side].length > rows[otherSide(side)].length);
  if (!side) return [];
  const [longer, shorter] = [rows[side], rows[otherSide(side)]];
  return unmatchedRows(longer.slice(1), shorter.slice(1)).flatMap((index, skipped): UnmatchedRow[] => {
    const row = longer[1 + index];
    const before = shorter[index - skipped]?.span;
    if (!row) return [];
    const text = row.cells.filter((cell) => cell !== "").join(" | ");
    const place = before ? endOf(before) : tables[otherSide(side)].span;
    return [{ side, text, span: row.span ?? tables[side].span, place }];
  });
}

const endOf = ({ end }: Span): Span => ({ start: end, end });
