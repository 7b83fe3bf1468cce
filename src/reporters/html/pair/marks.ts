import type { Side } from "../../../types/page.ts";
import type { Finding, Location, Severity } from "../../../types/report.ts";
import { type DiffPiece, textOf, valueDiff } from "../../findings/value-diff.ts";

/** The part of a line that a finding is about; 0-based UTF-16 columns, the end exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  /** The 1-based number of the finding in the pair. */
  readonly number: number;
  /** Whether these characters differ from the other side; `from` = `to` if only the other side has text here. */
  readonly drifted: boolean;
}

/** The marks of a line. */
export interface MarkedLine {
  readonly marks: readonly Mark[];
  /** All findings about it, including those that span several lines and have no mark. */
  readonly found: readonly Pick<Mark, "severity" | "number">[];
}

/** The marks of the lines of one side, by 1-based line. */
export function marksOf(side: Side, findings: readonly Finding[], lines: readonly string[]): Map<number, MarkedLine> {
  const marked = new Map<number, MarkedLine>();
  for (const [i, finding] of findings.entries()) {
    const found = { severity: finding.severity, number: i + 1 };
    const location = finding[side];
    if (location === null || isOnlyExpected(side, finding)) continue;
    const last = Math.min(location.endLine, lines.length);
    for (let number = location.line; number <= last; number++) {
      const known = marked.get(number) ?? { marks: [], found: [] };
      const more = location.line === last ? lineMarks(finding, side, location, lines[number - 1] ?? "") : [];
      const marks = [...known.marks, ...more.map((range) => ({ ...range, ...found }))];
      marked.set(number, { marks, found: [...known.found, found] });
    }
  }
  return marked;
}

/** Whether something is missing from the side, so that the text at the place is not wrong. */
export function isOnlyExpected(side: Side, { expected, actual }: Finding): boolean {
  return side === "target" ? expected !== null && actual === null : expected === null && actual !== null;
}

type MarkRange = Omit<Mark, "severity" | "number">;

function lineMarks(finding: Finding, side: Side, location: Location, line: string): MarkRange[] {
  const to = location.endLine === location.line ? location.endColumn - 1 : line.length;
  const place: MarkRange = { from: location.column - 1, to, drifted: false };
  const { expected, actual } = valueDiff(finding);
  return [place, ...driftMarks((side === "source" ? expected : actual) ?? [], place, line)];
}

/** The marks of the differing pieces of a value, if the line contains the value literally. */
function driftMarks(pieces: readonly DiffPiece[], { from, to }: MarkRange, line: string): MarkRange[] {
  const value = textOf(pieces);
  const offset = line.slice(from, to).indexOf(value);
  if (offset < 0) return [];
  let end = from + offset;
  return pieces.flatMap(({ text, differs }) => {
    const start = end;
    end += text.length;
    return differs ? [{ from: start, to: end, drifted: differs }] : [];
  });
}
