import { Lines } from "../span.ts";
import type { Alignment, LineRange, Row, Span } from "../types.ts";

interface Start {
  readonly source: number | null;
  readonly target: number | null;
  readonly section: number;
}

/**
 * The lines of both pages side by side, for reports: a row for each heading and each bead, in reading order. Every
 * line of either page stands in exactly one row: a row reaches down to where the next of its side begins.
 */
export function rows(alignment: Alignment): Row[] {
  const starts = rowStarts(alignment);
  const source = ranges(
    starts.map((row) => row.source),
    lastLine(alignment.source.text),
  );
  const target = ranges(
    starts.map((row) => row.target),
    lastLine(alignment.target.text),
  );
  return starts.map(({ section }, index) => ({
    source: source[index] ?? null,
    target: target[index] ?? null,
    section,
  }));
}

function rowStarts({ source, target, sections, beads }: Alignment): Start[] {
  const rowOf = { source: new Map<number, number>(), target: new Map<number, number>() };
  sections.forEach((match, row) => {
    if (match.source !== undefined) rowOf.source.set(match.source, row);
    if (match.target !== undefined) rowOf.target.set(match.target, row);
  });
  const byRow = sections.map((match, section): Start[] => [
    {
      source: match.source === undefined ? null : line(source.sections[match.source]?.heading),
      target: match.target === undefined ? null : line(target.sections[match.target]?.heading),
      section,
    },
  ]);
  for (const bead of beads) {
    const [left, right] = [source.blocks[bead.source[0] ?? -1], target.blocks[bead.target[0] ?? -1]];
    const row = left ? rowOf.source.get(left.section) : rowOf.target.get(right?.section ?? 0);
    byRow[row ?? 0]?.push({ source: line(left?.span), target: line(right?.span), section: row ?? 0 });
  }
  return byRow.flat();
}

const line = (span: Span | undefined): number | null => span?.start.line ?? null;

/** From where each row starts to where the next below it on the same page starts; of two on one line the first gets it. */
function ranges(starts: readonly (number | null)[], last: number): (LineRange | null)[] {
  const ends = [...new Set(starts.filter((start) => start !== null))].sort((a, b) => a - b);
  const next = new Map(ends.map((start, index) => [start, (ends[index + 1] ?? last + 1) - 1]));
  const seen = new Set<number>();
  return starts.map((start) => {
    if (start === null || seen.has(start)) return null;
    seen.add(start);
    return { from: start, to: next.get(start) ?? last };
  });
}

function lastLine(text: string): number {
  return new Lines(text.replace(/(\r\n|\n|\r)$/, "")).count;
}
