import type { Side } from "../../../types/page.ts";
import type { Location } from "../../../types/report.ts";
import type { LineRange } from "../../../types/reporter.ts";
import { lastLine } from "../../findings/spots.ts";
import { type Html, html } from "../html.ts";
import { sectionId } from "../ids.ts";
import { label } from "../label.ts";
import { dataOf, markedLine, severityOf } from "../text.ts";
import { card } from "./card.ts";
import { ghosts } from "./ghost.ts";
import type { Fold, PlanItem, PlannedRow } from "./plan.ts";
import type { PairSheet } from "./sheet.ts";
import type { RowPart } from "./split.ts";

/** The markup of a row or fold. */
export function itemMarkup(item: PlanItem, sheet: PairSheet): Html {
  return item.kind === "row" ? rowMarkup(item, sheet) : foldMarkup(item, sheet);
}

function foldMarkup({ before, leftOut, after, lines, sections, isUnmatched }: Fold, sheet: PairSheet): Html {
  const { locale } = sheet;
  const left = leftOut > 0 ? html`<p class="left-out">${label(locale, "leftOut", leftOut)}</p>\n` : null;
  if (before.length + after.length === 0) return html`${left}`;
  const count = sections > 0 ? label(locale, "cleanSections", sections, lines) : label(locale, "cleanLines", lines);
  const summary = isUnmatched ? label(locale, "moreLost", lines) : count;
  const rows = (planned: readonly PlannedRow[]) => planned.map((each) => rowMarkup(each, sheet));
  return html`<details class="fold"><summary>${summary}</summary>
${rows(before)}${left}${rows(after)}</details>
`;
}

function rowMarkup(planned: PlannedRow, sheet: PairSheet): Html {
  const { row, findings, isHeading, isFirst } = planned;
  const { pair, pairNumber, locale } = sheet;
  const section = pair.sections[row.section];
  const relation = section?.relation ?? "aligned";
  const cells = (["source", "target"] as const).map((side) => cell(sheet, side, planned));
  const badge = isHeading && relation === "moved" ? html`<p class="relation">${label(locale, relation)}</p>` : null;
  const id = isFirst ? html` id="${sectionId(pairNumber, row.section)}"` : null;
  const kind = `${relation}${isHeading ? " heading" : ""}${isContinued(row) ? " continued" : ""}`;
  return html`<div class="row ${kind}"${id}>${cells}${badge}</div>
${findings.map((each) => card(each, sheet))}`;
}

function cell(sheet: PairSheet, side: Side, { row, findings }: PlannedRow): Html {
  const { language, lines, marks, tints } = sheet[side];
  const range = row[side];
  if (range === null) return emptyCell(sheet, side, { row, findings });
  const placed = findings.map((each) => ({ each, line: lineIn(range, each.finding[side]) }));
  const shownLines = lines.slice(range.from - 1, range.to).map((line, i) => {
    const number = range.from + i;
    const { marks: here = [], found = [] } = marks.get(number) ?? {};
    const classes = [tints.kind(number), ...(found.length > 0 ? ["at", severityOf(found)] : [])];
    const named = classes.filter((name) => name !== "prose").join(" ");
    return html`<p data-line="${number}"${named ? html` class="${named}"` : null}${found.length > 0 ? dataOf(found) : null}>${markedLine(line, here, tints.of(number))}</p>${ghosts(
      side,
      placed.flatMap(({ each, line }) => (line === number ? [each] : [])),
      sheet,
    )}`;
  });
  return html`<div class="cell" lang="${language}">${shownLines}</div>`;
}

/** The line of a range after which something that is missing goes: that of its place, if it is known. */
function lineIn({ from, to }: LineRange, location: Location | null): number {
  if (!location || location.line < from || location.line > to) return to;
  return Math.min(to, lastLine(location));
}

/** Whether a row is a part of another one, and not its first. */
function isContinued({ whole, source, target }: RowPart): boolean {
  return whole !== undefined && (source?.from !== whole.source?.from || target?.from !== whole.target?.from);
}

/** A cell without text. It is labeled “missing” only with a finding, as a comment may suppress an intended omission. */
function emptyCell(
  { pair, locale }: PairSheet,
  side: Side,
  { row, findings }: Pick<PlannedRow, "row" | "findings">,
): Html {
  // On a page that does not exist, nothing is missing at a certain place.
  if (pair[side] === null || (row.whole ?? row)[side] !== null) return html`<div class="cell"></div>`;
  if (isContinued(row)) return html`<div class="cell empty"></div>`;
  const isMissed = findings.length > 0 || pair.sections[row.section]?.relation === "missing";
  return html`<div class="cell empty"><p>${label(locale, side === "target" && isMissed ? "missingHere" : "onlyThere")}</p></div>`;
}
