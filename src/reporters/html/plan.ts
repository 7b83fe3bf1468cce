import type { Finding, LineRange, ReportPair, ReportSection, Row } from "../../types.ts";

/** A finding and its 1-based number in the pair. */
export interface Numbered {
  readonly finding: Finding;
  readonly number: number;
}

/** What stands below each other in a pair: the heading of a section, a row, or rows that fold. */
export type Item =
  | {
      readonly kind: "heading";
      readonly section: ReportSection;
      readonly row: Row | null;
      readonly findings: Numbered[];
    }
  | { readonly kind: "row"; readonly row: Row; readonly findings: Numbered[] }
  | { readonly kind: "fold"; readonly rows: Row[] };

/** The rows of a pair as items, each finding at its row; and the findings that no row can hold. */
export function plan(pair: ReportPair, rows: readonly Row[]): { items: Item[]; homeless: Numbered[] } {
  const findings = pair.findings.map((finding, i) => ({ finding, number: i + 1, row: rowOf(finding, rows) }));
  const items: Item[] = [];
  const opened = new Set<number>();
  rows.forEach((row, i) => {
    const here = findings.filter((each) => each.row === i);
    const section = pair.sections[row.section];
    const heads = section !== undefined && isHeading(row, section);
    if (section && !opened.has(row.section) && (heads || depth(section) > 0)) {
      items.push({ kind: "heading", section, row: heads ? row : null, findings: heads ? here : [] });
    }
    opened.add(row.section);
    if (!heads) place(items, row, here, section);
  });
  return { items, homeless: findings.filter((each) => each.row < 0) };
}

function place(items: Item[], row: Row, findings: Numbered[], section: ReportSection | undefined): void {
  const lost = section?.relation === "missing" || section?.relation === "extra";
  if (findings.length > 0 || lost) {
    items.push({ kind: "row", row, findings });
    return;
  }
  const last = items.at(-1);
  if (last?.kind === "fold") last.rows.push(row);
  else items.push({ kind: "fold", rows: [row] });
}

function isHeading({ source, target }: Row, section: ReportSection): boolean {
  const stands = (range: LineRange | null, line: number | undefined) => range?.from === line;
  return depth(section) > 0 && stands(source, section.source?.line) && stands(target, section.target?.line);
}

function depth({ source, target }: ReportSection): number {
  return source?.depth ?? target?.depth ?? 0;
}

/** The row where a finding's target line stands, else its source line; the last one before it where no row holds it. */
function rowOf({ source, target }: Finding, rows: readonly Row[]): number {
  const side = target ? "target" : "source";
  const line = (target ?? source)?.line ?? 1;
  const holds = rows.findIndex((row) => within(line, row[side]));
  if (holds >= 0) return holds;
  const before = rows.findLastIndex((row) => (row[side]?.from ?? Number.POSITIVE_INFINITY) <= line);
  return before >= 0 ? before : Math.min(0, rows.length - 1);
}

function within(line: number, range: LineRange | null): boolean {
  return range !== null && range.from <= line && line <= range.to;
}
