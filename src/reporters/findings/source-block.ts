import type { Lines } from "../../text/span.ts";
import type { Finding, Location, ReportPair } from "../../types/report.ts";
import type { LineRange, PairText } from "../../types/reporter.ts";
import { lastLine } from "./spots.ts";

/** Lines of the source that are missing from the target, and where they belong. */
export interface SourceBlock extends LineRange {
  readonly lines: readonly string[];
  /** The line of the target after which the translation belongs; 0 for the beginning. */
  readonly after: number;
}

/** Returns the lines of the source that are missing, if they consist of whole lines and their place is known. */
export function sourceBlock(finding: Finding, pair: ReportPair, text: PairText, source: Lines): SourceBlock | null {
  const after = lineBefore(finding);
  if (!finding.source || after === null || !isWhole(finding.source, source)) return null;
  const from = finding.source.line;
  const last = Math.max(lastLine(finding.source), endOfSection(from, pair, text));
  const all = Array.from({ length: last - from + 1 }, (_, i) => lineOf(source, from + i));
  const lines = all.slice(0, 1 + all.findLastIndex((line) => line.trim() !== ""));
  return lines.length > 0 ? { from, to: from + lines.length - 1, lines, after } : null;
}

/** The line of the target after which something that is missing belongs; null if nothing is missing there. */
function lineBefore({ rule, source, target, expected, actual }: Finding): number | null {
  if (!source || !target || expected === null || actual !== null) return null;
  if (target.line === target.endLine && target.column === target.endColumn) return target.line;
  // The place of a heading whose text is there is that text.
  return rule === "missing-heading" ? target.line - 1 : null;
}

/** Whether only space and the markers of quotes share its lines. */
function isWhole(place: Location, page: Lines): boolean {
  const before = lineOf(page, place.line).slice(0, place.column - 1);
  const after = place.endColumn === 1 ? "" : lineOf(page, place.endLine).slice(place.endColumn - 1);
  return /^[\s>\uFEFF]*$/.test(before) && after.trim() === "";
}

/** The last line of a section without counterpart, with its subsections, by the line of its heading; 0 for other lines. */
function endOfSection(line: number, { sections }: ReportPair, { rows }: PairText): number {
  const [section, first] = [
    sections.findIndex(({ source }) => source?.line === line),
    rows.findIndex(({ source }) => source?.from === line),
  ];
  const depth = sections[section]?.source?.depth;
  if (depth === undefined || first < 0) return 0;
  const isInside = (index: number) => index === section || (sections[index]?.source?.depth ?? 0) > depth;
  const after = rows.findIndex((row, i) => i > first && (!row.source || row.target || !isInside(row.section)));
  return rows.slice(first, after < 0 ? undefined : after).at(-1)?.source?.to ?? 0;
}

function lineOf(page: Lines, line: number): string {
  return page.text.slice(page.start(line), page.start(line + 1)).replace(/(?<![\r\n])[\r\n]+$/, "");
}
