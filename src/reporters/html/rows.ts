import type { LineRange, PairText, ReportHeading, ReportPair, ReportSection, ReportSide, Row } from "../../types.ts";
import { card, type PairView } from "./card.ts";
import { type Html, html } from "./html.ts";
import { type Mark, marksOf } from "./marks.ts";
import type { Item } from "./plan.ts";
import { markedLine, shown } from "./text.ts";
import { words } from "./words.ts";

/** A pair with its texts in lines, ready to be set beside each other. */
export interface Sheet extends PairView {
  readonly rows: readonly Row[];
  /** Rows without findings fold. */
  readonly folds: boolean;
  readonly source: Side;
  readonly target: Side;
}

interface Side {
  readonly language: string;
  readonly lines: readonly string[];
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

/** Prepares a pair. Texts without rows are set as they are; an absent text leaves its side empty. */
export function sheetOf(view: PairView, text: PairText): Sheet {
  const { pair } = view;
  const source = side("source", pair.source, text.source, pair);
  const target = side("target", pair.target, text.target, pair);
  const shownRows = text.rows.filter((row) => row.source !== null || row.target !== null);
  const rows = shownRows.length > 0 ? shownRows : plainRows(source.lines, target.lines);
  return { ...view, rows, folds: pair.findings.length > 0, source, target };
}

/** How many lines rows hold, the longer side of each counted. */
export function lineCount(rows: readonly Row[]): number {
  const length = (range: LineRange | null) => (range === null ? 0 : range.to - range.from + 1);
  return rows.reduce((sum, { source, target }) => sum + Math.max(length(source), length(target)), 0);
}

/** What stands below each other in a pair, as markup. */
export function itemMarkup(item: Item, sheet: Sheet): Html {
  const cards = item.kind === "fold" ? [] : item.findings.map((each) => card(each, sheet));
  if (item.kind === "heading") return html`${headingMarkup(item.section, item.row, sheet)}${cards}`;
  if (item.kind === "row") return html`${rowMarkup(item.row, sheet)}${cards}`;
  const rows = item.rows.map((row) => rowMarkup(row, sheet));
  if (!sheet.folds) return html`${rows}`;
  return html`<details class="fold"><summary>${words[sheet.locale].cleanLines(lineCount(item.rows))}</summary>
${rows}</details>
`;
}

function side(of: "source" | "target", side: ReportSide | null, text: string | null, pair: ReportPair): Side {
  const language = side?.language ?? "";
  const lines = text === null ? [] : text.split(/\r\n|\n|\r/);
  return { language, lines, marks: marksOf(of, pair.findings, lines) };
}

/** One row of everything; a text alone goes by its paragraphs, so that it can fold. */
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

function rowMarkup({ source, target, section }: Row, sheet: Sheet): Html {
  const relation = sheet.pair.sections[section]?.relation ?? "aligned";
  return html`<div class="row ${relation}">${cell(sheet, "source", source)}${cell(sheet, "target", target)}</div>
`;
}

function cell(sheet: Sheet, side: "source" | "target", range: LineRange | null): Html {
  const { language, lines, marks } = sheet[side];
  if (range === null) return ghost(sheet);
  const shownLines = lines.slice(range.from - 1, range.to).map((line, i) => {
    const number = range.from + i;
    return html`<span class="number">${number}</span><span class="line" dir="auto">${markedLine(line, marks.get(number) ?? [])}</span>
`;
  });
  return html`<div class="cell" lang="${language}">${shownLines}</div>`;
}

function ghost({ locale }: Sheet): Html {
  return html`<div class="cell ghost"><span>${words[locale].nothing}</span></div>`;
}

/** The heading of a section: the page's own lines where a row has them, else its title. */
function headingMarkup(section: ReportSection, row: Row | null, sheet: Sheet): Html {
  const { relation, source, target } = section;
  const badge = words[sheet.locale].relation[relation];
  const cells = row
    ? html`${cell(sheet, "source", row.source)}${cell(sheet, "target", row.target)}`
    : html`${title(sheet, "source", source)}${title(sheet, "target", target)}`;
  return html`<div class="row heading depth-${source?.depth ?? target?.depth ?? 0} ${relation}">${cells}${
    badge === null ? null : html`<span class="relation">${badge}</span>`
  }</div>
`;
}

function title(sheet: Sheet, side: "source" | "target", heading: ReportHeading | null): Html {
  if (heading === null) return ghost(sheet);
  return html`<div class="cell" lang="${sheet[side].language}"><span class="number">${heading.line}</span><span class="line" dir="auto">${shown(heading.title)}</span></div>`;
}
