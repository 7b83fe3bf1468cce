import { LINE_BREAK } from "../../../text/line-breaks.ts";
import type { Side } from "../../../types/page.ts";
import type { ReportSide } from "../../../types/report.ts";
import type { LineRange, PairText, Row } from "../../../types/reporter.ts";
import { type MarkedLine, marksOf } from "./marks.ts";
import { type RowPart, splitRows } from "./split.ts";
import { type Tints, tintsOf } from "./tints.ts";
import type { PairView } from "./view.ts";

/** A pair with its texts in lines, ready for display side by side. */
export interface PairSheet extends PairView {
  readonly rows: readonly RowPart[];
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
    const lines = text[side] === null ? [] : text[side].split(LINE_BREAK);
    const { language, format }: Pick<ReportSide, "language" | "format"> = view.pair[side] ?? noSide;
    return { language, lines, marks: marksOf(side, view.pair, lines), tints: tintsOf(lines, format) };
  };
  const [source, target] = [sideOf("source"), sideOf("target")];
  const rows = text.rows.length > 0 ? text.rows : plainRows(source.lines, target.lines);
  return {
    ...view,
    rows: splitRows(trimmed(rows, source.lines, target.lines), view.pair.findings),
    source,
    target,
  };
}

/** Whether a row has marks where the pages differ. */
export function hasDrift(row: Row, sheet: PairSheet): boolean {
  return (["source", "target"] as const).some((side) => {
    const { from, to } = row[side] ?? { from: 1, to: 0 };
    const drifted = ([line, { marks }]: readonly [number, MarkedLine]) =>
      from <= line && line <= to && marks.some((mark) => mark.drifted);
    return Array.from(sheet[side].marks).some(drifted);
  });
}

const noSide = { language: "", format: "text" } as const;

/** A single row for both texts; a single text is split into paragraphs, so that it can fold. */
function plainRows(source: readonly string[], target: readonly string[]): Row[] {
  if (source.length > 0 && target.length > 0) {
    return [{ source: { from: 1, to: source.length }, target: { from: 1, to: target.length }, section: -1 }];
  }
  return paragraphs(source.length > 0 ? source : target).map((range) =>
    source.length > 0 ? { source: range, target: null, section: -1 } : { source: null, target: range, section: -1 },
  );
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

function withoutEmptyEnd(range: LineRange | null, lines: readonly string[]): LineRange | null {
  if (range === null) return null;
  let { to } = range;
  while (to >= range.from && (lines[to - 1] ?? "").trim() === "") to--;
  return to < range.from ? null : { from: range.from, to };
}
