import { groupBy } from "../../../group-by.ts";
import type { Side } from "../../../types/page.ts";
import type { Finding, ReportPair } from "../../../types/report.ts";
import type { LineRange, Row } from "../../../types/reporter.ts";
import { isUnpaired } from "../../findings/group.ts";
import type { RowPart } from "./split.ts";

/** A finding and its 1-based number in the pair. */
export interface Numbered {
  readonly finding: Finding;
  readonly number: number;
}

/** A row, with the findings that are shown at it. */
export interface PlannedRow {
  readonly row: RowPart;
  readonly findings: readonly Numbered[];
  readonly isHeading: boolean;
  /** Whether it is the first row of its section. */
  readonly isFirst: boolean;
}

/** A fold: the rows near findings, and the number of lines between them that are not in the file. */
export interface Fold {
  readonly before: readonly PlannedRow[];
  readonly leftOut: number;
  readonly after: readonly PlannedRow[];
  readonly lines: number;
  /** Number of headings in the fold. */
  readonly sections: number;
  /** Whether the rows are the rest of a missing or extra section or block. */
  readonly isUnmatched: boolean;
}

/** A row or fold of a pair. */
export type PlanItem = (PlannedRow & { readonly kind: "row" }) | (Fold & { readonly kind: "fold" });

/** The rows of a pair as items, and the findings without a row. */
export interface Plan {
  readonly items: readonly PlanItem[];
  readonly unplaced: readonly Numbered[];
}

/** The rows before and after a finding are shown if they have at most this many lines. */
const NEIGHBOR = 6;

const noRow: Row = { source: null, target: null, section: -1 };

/** Folding this many lines saves no space. */
const SHORT = 1;

/** How many rows of a missing or extra section are shown, including its heading. */
const UNMATCHED_ROWS = 4;

/**
 * Shows findings at their rows, with a short row before and after and the heading of their section. Folds the other rows,
 * and leaves out lines that are farther than `reach` lines from every finding.
 * @param isMarked whether a row without findings has a mark of one, so that it is shown, too
 */
export function plan(
  pair: ReportPair,
  rows: readonly RowPart[],
  reach: number,
  isMarked: (row: Row) => boolean = () => false,
): Plan {
  const numbered = pair.findings
    .map((finding, i) => ({ finding, number: i + 1, row: rowOf(finding, rows) }))
    .filter(({ finding }) => !isUnpaired({ finding, pair }));
  const byRow = groupBy(numbered, ({ row }) => row);
  const seen = new Set<number>();
  const planned = rows.map((row, i): PlannedRow => {
    const isFirst = !seen.has(row.section);
    seen.add(row.section);
    return { row, findings: byRow.get(i) ?? [], isHeading: isHeading(row, pair), isFirst };
  });
  const open = openRows(planned, pair, Math.min(reach, NEIGHBOR));
  for (const [i, row] of rows.entries()) if (isMarked(row)) open.add(i);
  const near = nearRows(planned, reach);
  const items: PlanItem[] = [];
  let folded: number[] = [];
  const fold = () => {
    const all = foldOf(folded, planned, { near, pair });
    if (all.lines > SHORT || all.leftOut > 0) items.push({ kind: "fold", ...all });
    else items.push(...all.before.map((each) => ({ kind: "row", ...each }) as const));
    folded = [];
  };
  planned.forEach((each, i) => {
    if (!open.has(i)) {
      const [first] = folded;
      if (first !== undefined && isUnmatched(planned[first], pair) !== isUnmatched(each, pair)) fold();
      folded.push(i);
      return;
    }
    fold();
    items.push({ kind: "row", ...each });
  });
  fold();
  return { items, unplaced: numbered.filter(({ row }) => row < 0) };
}

/** All rows that are in the file, folded or not. */
export function shownRows(items: readonly PlanItem[]): PlannedRow[] {
  return items.flatMap((item) => (item.kind === "row" ? [item] : [...item.before, ...item.after]));
}

/** All findings, in the order in which they are shown. */
export function findingsOf({ items, unplaced }: Plan): Numbered[] {
  return [...unplaced, ...shownRows(items).flatMap(({ findings }) => findings)];
}

/** Number of lines of rows, counting the longer side of each. */
export function lineCount(rows: readonly Row[]): number {
  const length = (range: LineRange | null) => (range === null ? 0 : range.to - range.from + 1);
  return rows.reduce((sum, { source, target }) => sum + Math.max(length(source), length(target)), 0);
}

function openRows(planned: readonly PlannedRow[], pair: ReportPair, longest: number): Set<number> {
  const isShort = (i: number) => lineCount([planned[i]?.row ?? noRow]) <= longest;
  const open = new Set<number>();
  const headings = new Map<number, number>();
  const unmatched = new Map<number, number>();
  planned.forEach((each, i) => {
    const { section } = each.row;
    if (each.isHeading) headings.set(section, i);
    if (isUnmatched(each, pair)) {
      const shown = unmatched.get(section) ?? 0;
      if (shown < UNMATCHED_ROWS) open.add(i);
      unmatched.set(section, shown + 1);
    }
    if (each.findings.length === 0) return;
    for (const row of [headings.get(section), i, ...[i - 1, i + 1].filter(isShort)]) {
      if (row !== undefined && planned[row]?.row.section === section) open.add(row);
    }
  });
  return open;
}

/** The rows within `reach` lines of a row with a finding. */
function nearRows(planned: readonly PlannedRow[], reach: number): Set<number> {
  const near = new Set<number>();
  const walk = (rows: readonly number[]) => {
    let away = Number.POSITIVE_INFINITY;
    for (const i of rows) {
      const each = planned[i];
      if (!each) continue;
      if (each.findings.length > 0) away = 0;
      else away += lineCount([each.row]);
      if (away <= reach) near.add(i);
    }
  };
  const all = [...planned.keys()];
  walk(all);
  walk(all.toReversed());
  return near;
}

function foldOf(
  folded: readonly number[],
  planned: readonly PlannedRow[],
  { near, pair }: { near: ReadonlySet<number>; pair: ReportPair },
): Fold {
  const rowsAt = (indexes: readonly number[]) => indexes.flatMap((i) => planned[i] ?? []);
  const all = rowsAt(folded);
  const far = folded.filter((i) => !near.has(i));
  const [firstFar = Number.POSITIVE_INFINITY] = far;
  return {
    before: rowsAt(folded.filter((i) => near.has(i) && i < firstFar)),
    leftOut: lineCount(rowsAt(far).map(({ row }) => row)),
    after: rowsAt(folded.filter((i) => near.has(i) && i > firstFar)),
    lines: lineCount(all.map(({ row }) => row)),
    sections: all.filter((each) => each.isHeading).length,
    isUnmatched: isUnmatched(all[0], pair) || all.every(({ row }) => row.whole && isOneSided(row)),
  };
}

function isUnmatched(each: PlannedRow | undefined, { sections }: ReportPair): boolean {
  const relation = sections[each?.row.section ?? -1]?.relation;
  return relation === "missing" || relation === "extra";
}

/** Whether the other page has nothing at a row, or at the row that it is a part of. */
function isOneSided(row: RowPart): boolean {
  const { source, target } = row.whole ?? row;
  return source === null || target === null;
}

function isHeading({ source, target, section }: Row, { sections }: ReportPair): boolean {
  const heading = sections[section];
  if (!heading || (heading.source ?? heading.target)?.depth === 0) return false;
  const startsAt = (range: LineRange | null, line: number | undefined) => range?.from === line;
  return startsAt(source, heading.source?.line) && startsAt(target, heading.target?.line);
}

/**
 * The row of a finding: that of its source line if it has no target side, else that of its target line, else that of its
 * source line. If no row contains the line, it is the last row before it.
 */
function rowOf({ source, target }: Finding, rows: readonly RowPart[]): number {
  const holding = (side: Side, line: number | undefined) =>
    line === undefined ? -1 : rows.findIndex((row) => isWithin(line, row[side]));
  const [atSource, atTarget] = [holding("source", source?.line), holding("target", target?.line)];
  const holder = rows[atSource];
  if (holder && (holder.whole ?? holder).target === null) return atSource;
  if (atTarget >= 0) return atTarget;
  if (atSource >= 0) return atSource;
  const side = target ? "target" : "source";
  const line = (target ?? source)?.line ?? 1;
  const before = rows.findLastIndex((row) => (row[side]?.from ?? Number.POSITIVE_INFINITY) <= line);
  return before >= 0 ? before : Math.min(0, rows.length - 1);
}

function isWithin(line: number, range: LineRange | null): boolean {
  return range !== null && range.from <= line && line <= range.to;
}
