import { contains } from "../../../text/span.ts";
import type { Span } from "../../../types/document.ts";
import { otherSide, SIDES, type Side } from "../../../types/page.ts";
import type { UnequalTables } from "../../../types/unmatched.ts";
import type { MatchPlaces } from "../../sections/rewritten.ts";

/**
 * The matches that are not in rows without a counterpart, which are reported as a whole. If it is not known which rows
 * of a table these are, they may have everything in it that has no counterpart.
 * @param elementsOf the elements of a match; it has no counterpart if one side has none
 */
export function outsideRows<Match extends MatchPlaces>(
  tables: readonly UnequalTables[],
  matches: readonly Match[],
  elementsOf: (match: Match) => MatchPlaces,
): readonly Match[] {
  const isInRow = (match: Match) => {
    const elements = elementsOf(match);
    const isIn = (side: Side, span: Span) => {
      const { [side]: element } = elements;
      return !!element && contains(span, element.span);
    };
    return tables.some((table) => {
      const { shapes } = table;
      const rows = table.rows.filter(({ side, span }) => span !== table[side].span);
      if (rows.some(({ side, span }) => isIn(side, span))) return true;
      const side = SIDES.find((side) => shapes[side].rows - shapes[otherSide(side)].rows > rows.length);
      return side !== undefined && !elements[otherSide(side)] && isIn(side, table[side].span);
    });
  };
  return tables.length === 0 ? matches : matches.filter((match) => !isInRow(match));
}
