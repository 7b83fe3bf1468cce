import type { Languages, Side } from "../../../types/page.ts";
import type { Finding, Location, ReportPair, Severity } from "../../../types/report.ts";
import { definedUrl } from "../../findings/definition.ts";
import { isUnpaired } from "../../findings/group.ts";
import { textOf, valueDiff } from "../../findings/value-diff.ts";

/** The part of a line that a finding is about; 0-based UTF-16 columns, the end exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  /** The 1-based number of the finding in the pair. */
  readonly number: number;
  /** Whether these characters differ from the other side; `from` = `to` if only the other side has text here. */
  readonly drifted: boolean;
  /** The text that only the other side has here; "" if this side has text. */
  readonly gap: string;
}

/** The marks of a line. */
export interface MarkedLine {
  readonly marks: readonly Mark[];
  /** All findings about it, including those that span several lines and have no mark. */
  readonly found: readonly Pick<Mark, "severity" | "number">[];
}

/** The marks of the lines of one side, by 1-based line. */
export function marksOf(side: Side, pair: ReportPair, lines: readonly string[]): Map<number, MarkedLine> {
  const marked = new Map<number, MarkedLine>();
  for (const [i, finding] of pair.findings.entries()) {
    const found = { severity: finding.severity, number: i + 1 };
    const location = finding[side];
    if (location === null || isOnlyExpected(side, finding) || isUnpaired({ finding, pair })) continue;
    for (const { drifts, ...place } of placesOf(finding, side, { location, lines, languages: pair.languages })) {
      const last = Math.min(place.location.endLine, lines.length);
      for (let number = place.location.line; number <= last; number++) {
        const known = marked.get(number) ?? { marks: [], found: [] };
        const whole = place.location.line === last ? [placeMark(place.location, lines[number - 1] ?? "")] : [];
        const more = [...whole, ...drifts.filter(({ line }) => line === number)];
        const marks = [
          ...known.marks,
          ...more.map(({ from, to, drifted, gap }) => ({ from, to, drifted, gap, ...found })),
        ];
        marked.set(number, { marks, found: [...known.found, found] });
      }
    }
  }
  return marked;
}

/** The place of a finding, and that of the URL in the definition of a reference, if the differences are there. */
function placesOf(finding: Finding, side: Side, place: MarkedPlace) {
  const drifts = driftMarks(finding, side, place);
  const location = drifts.length > 0 ? null : definedUrl(place.location, place.lines);
  const defined = location && driftMarks(finding, side, { ...place, location });
  return [
    { location: place.location, drifts },
    ...(location && defined && defined.length > 0 ? [{ location, drifts: defined }] : []),
  ];
}

/** Whether something is missing from the side, so that the text at the place is not wrong. */
export function isOnlyExpected(side: Side, { expected, actual }: Finding): boolean {
  return side === "target" ? expected !== null && actual === null : expected === null && actual !== null;
}

type MarkRange = Omit<Mark, "severity" | "number">;
type LineMark = MarkRange & { readonly line: number };

function placeMark(location: Location, line: string): MarkRange {
  const to = location.endLine === location.line ? location.endColumn - 1 : line.length;
  return { from: location.column - 1, to, drifted: false, gap: "" };
}

interface MarkedPlace {
  readonly location: Location;
  readonly lines: readonly string[];
  readonly languages: Languages;
}

/** The marks of the differing pieces of a value, wherever it is in the place. Space can be written differently there. */
function driftMarks(finding: Finding, side: Side, { location, lines, languages }: MarkedPlace): LineMark[] {
  const { expected, actual } = valueDiff(finding, languages);
  const [pieces, others] = side === "source" ? [expected, actual] : [actual, expected];
  if (pieces === null || others === null) return [];
  const place = visibleCharacters(location, lines);
  const text = place.map(({ character }) => character).join("");
  const value = withoutSpace(textOf(pieces));
  const all = occurrences(text, value);
  const words = all.filter((start) => isWord(place, start, start + value.length));
  return (words.length > 0 ? words : all.slice(0, 1)).flatMap((start) => {
    let end = start;
    return pieces.flatMap((piece, i) => {
      const from = end;
      end += withoutSpace(piece.text).length;
      if (!piece.differs) return [];
      if (end > from) return ranges(place.slice(from, end));
      const [before, after] = [from > start ? place[from - 1] : undefined, place[from]];
      return gapAt(before, after, others[i]?.text ?? "");
    });
  });
}

/** A UTF-16 code unit that is no space, and its place in the file: a 1-based line and a 0-based column. */
interface VisibleCharacter {
  readonly character: string;
  readonly line: number;
  readonly column: number;
}

function visibleCharacters(
  { line, column, endLine, endColumn }: Location,
  lines: readonly string[],
): VisibleCharacter[] {
  return lines.slice(line - 1, endLine).flatMap((text, i) =>
    text.split("").flatMap((character, at): VisibleCharacter[] => {
      const isInside = (i > 0 || at >= column - 1) && (line + i < endLine || at < endColumn - 1);
      return isInside && withoutSpace(character) !== "" ? [{ character, line: line + i, column: at }] : [];
    }),
  );
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

function occurrences(text: string, value: string): number[] {
  const found: number[] = [];
  if (value === "") return found;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) found.push(at);
  return found;
}

/** Whether a part of a place is not inside a longer word or number. */
function isWord(place: readonly VisibleCharacter[], start: number, end: number): boolean {
  const isInside = (index: number) => {
    const [before, after] = [place[index - 1], place[index]];
    if (!before || !after || before.line !== after.line || before.column + 1 !== after.column) return false;
    return /^\w\w$/.test(before.character + after.character);
  };
  return !isInside(start) && !isInside(end);
}

/** A range on each line. */
function ranges(characters: readonly VisibleCharacter[]): LineMark[] {
  const lines = [...new Set(characters.map(({ line }) => line))];
  return lines.flatMap((line) => {
    const columns = characters.filter((each) => each.line === line).map(({ column }) => column);
    return [{ line, from: columns[0] ?? 0, to: (columns.at(-1) ?? 0) + 1, drifted: true, gap: "" }];
  });
}

/** After a character of the value, or else before its first one. */
function gapAt(before: VisibleCharacter | undefined, after: VisibleCharacter | undefined, gap: string): LineMark[] {
  if (before) return [{ line: before.line, from: before.column + 1, to: before.column + 1, drifted: true, gap }];
  return after ? [{ line: after.line, from: after.column, to: after.column, drifted: true, gap }] : [];
}
