import type { Alignment } from "../../types/alignment.ts";
import type { Block } from "../../types/document.ts";
import type { Shape, UnequalTables } from "../../types/matches.ts";

/** Finds corresponding tables with different numbers of rows or columns. */
export function unequalTables({ source, target, beads }: Alignment): UnequalTables[] {
  return beads.flatMap((bead) => {
    const [from, to] = [source.blocks[bead.source[0] ?? -1], target.blocks[bead.target[0] ?? -1]];
    if (from?.kind !== "table" || to?.kind !== "table") return [];
    const shapes = { source: shape(from), target: shape(to) };
    const isEqual = shapes.source.rows === shapes.target.rows && shapes.source.columns === shapes.target.columns;
    return isEqual ? [] : [{ source: from, target: to, shapes }];
  });
}

/** The shape of a table, whose text has a line for each row, with cells separated by " | ". */
function shape({ text }: Block): Shape {
  const [header = "", ...rows] = text.split("\n");
  return { rows: rows.length + 1, columns: header.split(" | ").length };
}
