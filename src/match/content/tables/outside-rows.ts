import { contains } from "../../../text/span.ts";
import type { Span } from "../../../types/document.ts";
import type { UnequalTables } from "../../../types/matches.ts";
import type { Side } from "../../../types/page.ts";

/** The matches that are not in rows of which only one page has a counterpart, and which are reported as a whole. */
export function outsideRows<Match extends Partial<Record<Side, { readonly span: Span }>>>(
  tables: readonly UnequalTables[],
  matches: readonly Match[],
): readonly Match[] {
  const rows = tables.flatMap((table) => table.rows.filter(({ side, span }) => span !== table[side].span));
  const isInRow = (match: Match) =>
    rows.some(({ side, span }) => {
      const { [side]: element } = match;
      return element !== undefined && contains(span, element.span);
    });
  return rows.length === 0 ? matches : matches.filter((match) => !isInRow(match));
}
