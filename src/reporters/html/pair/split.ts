import type { Side } from "../../../types/page.ts";
import type { Finding } from "../../../types/report.ts";
import type { LineRange, Row } from "../../../types/reporter.ts";
import { lastLine } from "../../findings/spots.ts";

/** A row, or a part of one that is split at the lines of its findings. */
export interface RowPart extends Row {
  /** The row that it is a part of, if any. */
  readonly whole?: Row;
}

/** Rows of up to this many lines are not split. */
const SHORT = 3;

/** The lines to keep before and after a finding, if more than `FAR` lines follow them. */
const NEAR = 3;
const FAR = 6;

/** A finding that spans more than `MANY` lines is shown after its first ones. */
const MANY = 6;
const FIRST = 3;

/** How many lines of each side are before a cut. */
type Cut = Readonly<Record<Side, number>>;

/**
 * Splits long rows after the lines of their findings, so that a finding is shown at its line and not below a long block,
 * and around them, so that the rest of the block can be folded.
 */
export function splitRows(rows: readonly Row[], findings: readonly Finding[]): RowPart[] {
  return rows.flatMap((row) => {
    const size = { source: lengthOf(row.source), target: lengthOf(row.target) };
    const longest = Math.max(size.source, size.target);
    if (longest <= SHORT) return [row];
    const cuts = findings.flatMap((finding) => cutsAt(finding, row, size));
    return cuts.length === 0 ? [row] : partsOf(row, inOrder([...cuts, size]));
  });
}

function cutsAt(finding: Finding, row: Row, size: Cut): Cut[] {
  const place = placeIn(finding, row, size);
  if (!place) return [];
  const { from, to } = place;
  const move = (cut: Cut, lines: number): Cut => ({
    source: Math.min(size.source, Math.max(0, cut.source + lines)),
    target: Math.min(size.target, Math.max(0, cut.target + lines)),
  });
  const left = Math.max(size.source - to.source, size.target - to.target);
  return [
    ...(Math.max(from.source, from.target) > NEAR + FAR ? [move(from, -NEAR)] : []),
    ...(left > 1 ? [to] : []),
    ...(left > NEAR + FAR ? [move(to, NEAR)] : []),
  ];
}

/** The lines of a row before a finding, and those up to its end; null if it is not in the row. */
function placeIn(finding: Finding, row: Row, size: Cut): { from: Cut; to: Cut } | null {
  const onSide = (side: Side) => {
    const [location, range] = [finding[side], row[side]];
    if (!location || !range || location.line < range.from || location.line > range.to) return null;
    const whole = Math.min(lastLine(location), range.to);
    const last = whole - location.line < MANY ? whole : location.line + FIRST - 1;
    return { from: location.line - range.from, to: last - range.from + 1 };
  };
  const [source, target] = [onSide("source"), onSide("target")];
  const known = target ?? source;
  if (!known) return null;
  const other = (lines: number, one: Side, there: Side) => Math.round((lines / size[one]) * size[there]);
  const at = (end: "from" | "to"): Cut => ({
    source: source?.[end] ?? other(known[end], "target", "source"),
    target: target?.[end] ?? other(known[end], "source", "target"),
  });
  return { from: at("from"), to: at("to") };
}

/** Without cuts that would cross others. */
function inOrder(cuts: readonly Cut[]): Cut[] {
  const sorted = cuts.toSorted((a, b) => a.target - b.target || a.source - b.source);
  const kept: Cut[] = [];
  for (const cut of sorted) {
    const { source, target } = kept.at(-1) ?? { source: 0, target: 0 };
    if (cut.source >= source && cut.source + cut.target > source + target) kept.push(cut);
  }
  return kept;
}

function partsOf(row: Row, cuts: readonly Cut[]): RowPart[] {
  const part = (side: Side, from: number, to: number): LineRange | null => {
    const start = row[side]?.from;
    return start === undefined || to <= from ? null : { from: start + from, to: start + to - 1 };
  };
  return cuts.map((cut, i) => {
    const before = cuts[i - 1] ?? { source: 0, target: 0 };
    const source = part("source", before.source, cut.source);
    const target = part("target", before.target, cut.target);
    return { source, target, section: row.section, whole: row };
  });
}

function lengthOf(range: LineRange | null): number {
  return range === null ? 0 : range.to - range.from + 1;
}
