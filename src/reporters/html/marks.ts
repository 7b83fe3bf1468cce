import type { Finding, Location, Severity, Side } from "../../types.ts";
import { drift, type Piece } from "../drift.ts";

/** A stretch of a line that a finding is about; 0-based UTF-16 columns, the end exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  /** The characters that drifted themselves; from = to where the other side has some more. */
  readonly drifted: boolean;
}

/** What findings are about in a line. */
export interface MarkedLine {
  readonly marks: readonly Mark[];
  /** The findings that are about it, whether they mark a stretch of it or go on for several lines. */
  readonly severities: readonly Severity[];
}

/** The marks of one side's lines, by 1-based line. */
export function marksOf(side: Side, findings: readonly Finding[], lines: readonly string[]): Map<number, MarkedLine> {
  const marked = new Map<number, MarkedLine>();
  for (const finding of findings) {
    const location = finding[side];
    if (location === null || isOnlyExpected(side, finding)) continue;
    const last = Math.min(location.endLine, lines.length);
    for (let number = location.line; number <= last; number++) {
      const { marks = [], severities = [] } = marked.get(number) ?? {};
      const more = location.line === last ? lineMarks(finding, side, location, lines[number - 1] ?? "") : [];
      marked.set(number, { marks: [...marks, ...more], severities: [...severities, finding.severity] });
    }
  }
  return marked;
}

/** The side has nothing to show, only a place where it should stand; what stands there is not wrong. */
export function isOnlyExpected(side: Side, { expected, actual }: Finding): boolean {
  return side === "target" ? expected !== null && actual === null : expected === null && actual !== null;
}

function lineMarks(finding: Finding, side: Side, location: Location, line: string): Mark[] {
  const { severity } = finding;
  const to = location.endLine === location.line ? location.endColumn - 1 : line.length;
  const place: Mark = { from: location.column - 1, to, severity, drifted: false };
  const { expected, actual } = drift(finding);
  return [place, ...driftMarks((side === "source" ? expected : actual) ?? [], place, line)];
}

/** Where the drifted pieces of a value stand, if the place holds the value as it is. */
function driftMarks(pieces: readonly Piece[], { from, to, severity }: Mark, line: string): Mark[] {
  const value = pieces.map(({ text }) => text).join("");
  const offset = line.slice(from, to).indexOf(value);
  if (offset < 0) return [];
  let end = from + offset;
  return pieces.flatMap(({ text, drifted }) => {
    const start = end;
    end += text.length;
    return drifted ? [{ from: start, to: end, severity, drifted }] : [];
  });
}
