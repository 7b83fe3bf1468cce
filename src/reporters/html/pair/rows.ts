import type { Side } from "../../../types/page.ts";
import type { ReportSide } from "../../../types/report.ts";
import type { LineRange, PairText, Row } from "../../../types/reporter.ts";
import { highestSeverity } from "../../text/words.ts";
import { type Html, html } from "../html.ts";
import { sectionId } from "../ids.ts";
import { label } from "../label.ts";
import { markedLine } from "../text.ts";
import { card } from "./card.ts";
import { ghosts } from "./ghost.ts";
import { type MarkedLine, marksOf } from "./marks.ts";
import type { Fold, PlanItem, PlannedRow } from "./plan.ts";
import { type Tints, tintsOf } from "./tints.ts";
import type { PairView } from "./view.ts";

/** A pair with its texts in lines, ready for display side by side. */
export interface PairSheet extends PairView {
  readonly rows: readonly Row[];
  readonly source: SheetSide;
  readonly target: SheetSide;
}

interface SheetSide {
  readonly language: string;
  readonly lines: readonly string[];
  readonly marks: ReadonlyMap<number, MarkedLine>;
  readonly tints: Tints;
}

/** Prepares a pair. Texts without rows are shown unaligned; a missing text leaves its side empty. */
export function sheetOf(view: PairView, text: PairText): PairSheet {
  const sideOf = (side: Side): SheetSide => {
    const lines = text[side] === null ? [] : text[side].split(/\r\n|\n|\r/);
    const { language, format }: Pick<ReportSide, "language" | "format"> = view.pair[side] ?? noSide;
    return { language, lines, marks: marksOf(side, view.pair.findings, lines), tints: tintsOf(lines, format) };
  };
  const [source, target] = [sideOf("source"), sideOf("target")];
  const rows = text.rows.length > 0 ? text.rows : plainRows(source.lines, target.lines);
  return { ...view, rows: trimmed(rows, source.lines, target.lines), source, target };
}

const noSide = { language: "", format: "text" } as const;

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
    const { marks: here = [], severities: found = [] } = marks.get(number) ?? {};
    const classes = [tints.kind(number), ...(found.length > 0 ? ["at", highestSeverity(found)] : [])];
    const named = classes.filter((name) => name !== "prose").join(" ");
    return html`<p data-line="${number}"${named ? html` class="${named}"` : null} dir="auto">${markedLine(line, here, tints.of(number))}</p>
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

/** A single row for both texts; a single text is split into paragraphs, so that it can fold. */
function plainRows(source: readonly string[], target: readonly string[]): Row[] {
  if (source.length > 0 && target.length > 0) {
    return [{ source: { from: 1, to: source.length }, target: { from: 1, to: target.length }, section: -1 }];
  }
  return paragraphs(source.length > 0 ? source : target).map((range) =>
    source.length > 0 ? { source: range, target: null, section: -1 } : { source: null, target: range, section: -1 },
  );
}

function paragraphs(lines: readonly string[]): LineRange[] {
  const ranges: LineRange[] = [];
  lines.forEach((line, i) => {
    const last = ranges.at(-1);
    if (line.trim() === "") return;
    if (last?.to === i) ranges.splice(-1, 1, { from: last.from, to: i + 1 });
    else ranges.push({ from: i + 1, to: i + 1 });
  });
  return ranges;
}

/** Removes empty lines at the end of rows, and rows without other lines. */
function trimmed(rows: readonly Row[], source: readonly string[], target: readonly string[]): Row[] {
  return rows
    .map((row) => ({
      ...row,
      source: withoutEmptyEnd(row.source, source),
      target: withoutEmptyEnd(row.target, target),
    }))
    .filter((row) => row.source !== null || row.target !== null);
}

function withoutEmptyEnd(range: LineRange | null, lines: readonly string[]): LineRange | null {
  if (range === null) return null;
  let { to } = range;
  while (to >= range.from && (lines[to - 1] ?? "").trim() === "") to--;
  return to < range.from ? null : { from: range.from, to };
}
