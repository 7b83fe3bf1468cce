import { linesOf } from "../../../text/span.ts";
import type { Alignment } from "../../../types/alignment.ts";
import type { EmptyCell } from "../../../types/unmatched.ts";
import { rowsOf, type TableRow } from "./rows.ts";

/** Finds the cells of each table that are empty in the target, in tables of the same shape in Markdown. */
export function emptyCells({ source, target, beads }: Alignment): EmptyCell[][] {
  return beads.flatMap((bead) => {
    const [from, to] = [source.blocks[bead.source[0] ?? -1], target.blocks[bead.target[0] ?? -1]];
    if (from?.kind !== "table" || to?.kind !== "table") return [];
    const [rows, others] = [rowsOf(source, from), rowsOf(target, to)];
    if (rows.length !== others.length) return [];
    const found = rows.flatMap((row, index) => {
      const [cells, counterparts] = [cellsOf(source.text, row), cellsOf(target.text, others[index])];
      const span = others[index]?.span;
      if (!span || cells.length !== counterparts.length) return [];
      return cells
        .filter(({ text }, column) => SAYS_SOMETHING.test(text) && counterparts[column]?.text === "")
        .map(({ text, start }) => ({
          source: { text, span: linesOf(source).span(start, start + text.length) },
          target: { span },
        }));
    });
    return found.length > 0 ? [found] : [];
  });
}

const SAYS_SOMETHING = /^(?!(?:なし|無し|无|無|없음|none|n\/a|no|nil|null)$)(?=.*[\p{L}\p{N}])/iu;

interface Cell {
  /** As written, without spaces around it. */
  readonly text: string;
  readonly start: number;
}

/** The cells of a row in Markdown; none if it is written in HTML. */
function cellsOf(page: string, row: TableRow | undefined): Cell[] {
  if (!row?.span) return [];
  const line = page.slice(row.span.start.offset, row.span.end.offset);
  const frame = /^[ \t>]*\|?/.exec(line)?.[0].length ?? 0;
  let start = row.span.start.offset + frame;
  return line
    .slice(frame)
    .replace(/\|[ \t]*$/, "")
    .split(/(?<!\\)\|/)
    .map((written) => {
      const cell = { text: written.trim(), start: start + written.length - written.trimStart().length };
      start += written.length + 1;
      return cell;
    });
}
