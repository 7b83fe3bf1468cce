import type { Side } from "../../../types/page.ts";
import type { Finding, Location, Severity } from "../../../types/report.ts";
import { type DiffPiece, textOf, valueDiff } from "../../findings/value-diff.ts";

/** The part of a line that a finding is about; 0-based UTF-16 columns, the end exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  /** Whether these characters differ from the other side; `from` = `to` if only the other side has text here. */
  readonly drifted: boolean;
}

/** The marks of a line. */
export interface MarkedLine {
  readonly marks: readonly Mark[];
  /** The severities of all findings about it, including those that span several lines and have no mark. */
  readonly severities: readonly Severity[];
}

/** The marks of the lines of one side, by 1-based line. */
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

/** Whether something is missing from the side, so that the text at the place is not wrong. */
export function isOnlyExpected(side: Side, { expected, actual }: Finding): boolean {
  return side === "target" ? expected !== null && actual === null : expected === null && actual !== null;
}

function lineMarks(finding: Finding, side: Side, location: Location, line: string): Mark[] {
  const { severity } = finding;
  const to = location.endLine === location.line ? location.endColumn - 1 : line.length;
  const place: Mark = { from: location.column - 1, to, severity, drifted: false };
  const { expected, actual } = valueDiff(finding);
  return [place, ...driftMarks((side === "source" ? expected : actual) ?? [], place, line)];
}

/** The marks of the differing pieces of a value, if the line contains the value literally. */
function driftMarks(pieces: readonly DiffPiece[], { from, to, severity }: Mark, line: string): Mark[] {
  const value = textOf(pieces);
  const offset = line.slice(from, to).indexOf(value);
  if (offset < 0) return [];
  let end = from + offset;
  return pieces.flatMap(({ text, differs }) => {
    const start = end;
    end += text.length;
    return differs ? [{ from: start, to: end, severity, drifted: differs }] : [];
  });
}
