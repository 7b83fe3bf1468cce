import type { Side } from "../../../types/page.ts";
import { type Html, html } from "../html.ts";
import { sectionId } from "../ids.ts";
import { label } from "../label.ts";
import { dataOf, markedLine, severityOf } from "../text.ts";
import { card } from "./card.ts";
import { ghosts } from "./ghost.ts";
import type { Fold, PlanItem, PlannedRow } from "./plan.ts";
import type { PairSheet } from "./sheet.ts";

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
  return html`<div class="row ${relation}${isHeading ? " heading" : ""}"${id}>${cells}${badge}</div>
${findings.map((each) => card(each, sheet))}`;
}

function cell(sheet: PairSheet, side: Side, { row, findings }: PlannedRow): Html {
  const { language, lines, marks, tints } = sheet[side];
  const range = row[side];
  if (range === null) return emptyCell(sheet, side, { row, findings });
  const shownLines = lines.slice(range.from - 1, range.to).map((line, i) => {
    const number = range.from + i;
    const { marks: here = [], found = [] } = marks.get(number) ?? {};
    const classes = [tints.kind(number), ...(found.length > 0 ? ["at", severityOf(found)] : [])];
    const named = classes.filter((name) => name !== "prose").join(" ");
    return html`<p data-line="${number}"${named ? html` class="${named}"` : null}${found.length > 0 ? dataOf(found) : null} dir="auto">${markedLine(line, here, tints.of(number))}</p>
`;
  });
  return html`<div class="cell" lang="${language}">${shownLines}${ghosts(side, findings, sheet)}</div>`;
}

/** A cell without text. It is labeled “missing” only with a finding, as a comment may suppress an intended omission. */
function emptyCell(
  { pair, locale }: PairSheet,
  side: Side,
  { row, findings }: Pick<PlannedRow, "row" | "findings">,
): Html {
  // On a page that does not exist, nothing is missing at a certain place.
  if (pair[side] === null) return html`<div class="cell"></div>`;
  const isMissed = findings.length > 0 || pair.sections[row.section]?.relation === "missing";
  return html`<div class="cell empty"><p>${label(locale, side === "target" && isMissed ? "missingHere" : "onlyThere")}</p></div>`;
}
