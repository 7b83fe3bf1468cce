import type { Finding, Location, Severity } from "../../types.ts";
import { drift, type Piece } from "../drift.ts";

/** A stretch of a line that a finding is about; 0-based UTF-16 columns, the end exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  /** The characters that drifted themselves; from = to where the other side has some more. */
  readonly drifted: boolean;
}

/** The marks of one side's lines, by 1-based line. */
export function marksOf(side: "source" | "target", findings: readonly Finding[], lines: readonly string[]) {
  const marks = new Map<number, Mark[]>();
  for (const finding of findings) {
    const location = finding[side];
    if (location === null || onlyExpected(side, finding)) continue;
    const { expected, actual } = drift(finding);
    const pieces = side === "source" ? expected : actual;
    const last = Math.min(location.endLine, lines.length);
    for (let number = location.line; number <= last; number++) {
      const line = lines[number - 1] ?? "";
      const place = placeMark(location, number, line, finding.severity);
      const known = marks.get(number) ?? [];
      marks.set(number, [...known, place, ...driftMarks(pieces ?? [], place, line)]);
    }
  }
  return marks;
}

/** The side has nothing to show, only a place where it should stand; what stands there is not wrong. */
function onlyExpected(side: "source" | "target", { expected, actual }: Finding): boolean {
  return side === "target" ? expected !== null && actual === null : expected === null && actual !== null;
}

function placeMark(location: Location, number: number, line: string, severity: Severity): Mark {
  const from = number === location.line ? location.column - 1 : 0;
  const to = number === location.endLine ? location.endColumn - 1 : line.length;
  return { from, to, severity, drifted: false };
}

/** Where the drifted pieces of a value stand, if the place holds the value as it is. */
function driftMarks(pieces: readonly Piece[], { from, to, severity }: Mark, line: string): Mark[] {
  const value = pieces.map(({ text }) => text).join("");
  const offset = line.slice(from, to).indexOf(value);
  if (offset < 0) return [];
  const ends = pieces.map((_, i) => pieces.slice(0, i + 1).reduce((sum, { text }) => sum + text.length, from + offset));
  return pieces.flatMap(({ text, drifted }, i) => {
    const end = ends[i] ?? to;
    return drifted ? [{ from: end - text.length, to: end, severity, drifted }] : [];
  });
}
