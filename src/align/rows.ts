import { Lines } from "../text/span.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Span } from "../types/document.ts";
import type { LineRange, Row } from "../types/reporter.ts";

/**
 * The rows of a side-by-side view: one for each heading and each bead, in document order. Every line of either page is
 * in exactly one row, because a row extends to the start of the next one of its page.
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

/** First lines of a row. */
interface Start {
  readonly source: number | null;
  readonly target: number | null;
  readonly section: number;
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
    const [sourceBlock, targetBlock] = [source.blocks[bead.source[0] ?? -1], target.blocks[bead.target[0] ?? -1]];
    const row = sourceBlock ? rowOf.source.get(sourceBlock.section) : rowOf.target.get(targetBlock?.section ?? 0);
    byRow[row ?? 0]?.push({ source: line(sourceBlock?.span), target: line(targetBlock?.span), section: row ?? 0 });
  }
  return byRow.flat();
}

const line = (span: Span | undefined): number | null => span?.start.line ?? null;

/**
 * The lines of each row, up to the start of the next one on the same page. If two start on one line, the first gets it.
 */
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
