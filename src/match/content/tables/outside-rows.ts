import { contains } from "../../../text/span.ts";
import type { Span } from "../../../types/document.ts";
import { otherSide, SIDES, type Side } from "../../../types/page.ts";
import type { UnequalTables } from "../../../types/unmatched.ts";

/**
 * The matches that are not in rows without a counterpart, which are reported as a whole. If it is not known which rows
 * of a table these are, they may have everything in it that has no counterpart.
 */
export function outsideRows<Match extends Partial<Record<Side, { readonly span: Span }>>>(
  tables: readonly UnequalTables[],
  matches: readonly Match[],
): readonly Match[] {
  const isIn = (match: Match, side: Side, span: Span) => {
    const { [side]: element } = match;
    return element !== undefined && contains(span, element.span);
  };
  const isInRow = (match: Match) =>
    tables.some((table) => {
      const { shapes } = table;
      const rows = table.rows.filter(({ side, span }) => span !== table[side].span);
      if (rows.length > 0) return rows.some(({ side, span }) => isIn(match, side, span));
      const side = SIDES.find((side) => shapes[side].rows > shapes[otherSide(side)].rows);
      return side !== undefined && match[otherSide(side)] === undefined && isIn(match, side, table[side].span);
    });
  return tables.length === 0 ? matches : matches.filter((match) => !isInRow(match));
}
