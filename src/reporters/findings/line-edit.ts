import { LINE_BREAK, lineAt, lineEnd } from "../../text/line-breaks.ts";
import type { Lines } from "../../text/span.ts";
import type { Fix } from "../../types/fix.ts";

/** The lines that a fix removes and adds, without lines that stay the same and empty lines around an insertion. */
export interface LineEdit {
  /** The first removed line, or the line before which lines are added; 1-based. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Returns the lines of the target that a fix changes. */
export function lineEdit({ start, end, text }: Fix, page: Lines): LineEdit {
  const from = lineAt(page.text, start).start;
  const to = lineEnd(page.text, end);
  const before = page.text.slice(from, to).split(LINE_BREAK);
  const after = `${page.text.slice(from, start)}${text}${page.text.slice(end, to)}`.split(LINE_BREAK);
  const shortest = Math.min(before.length, after.length);
  const head = sharedLength(before, after, shortest);
  const tail = sharedLength(before.toReversed(), after.toReversed(), shortest - head);
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  return { line: page.point(from).line + head, removed, added: removed.length > 0 ? added : withoutEmptyEnds(added) };
}

function withoutEmptyEnds(lines: readonly string[]): readonly string[] {
  const isFilled = (line: string) => line.trim() !== "";
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), 1 + lines.findLastIndex(isFilled));
}

/** How many lines are the same at the beginning of both. */
function sharedLength(one: readonly string[], other: readonly string[], most: number): number {
  const first = one.findIndex((line, i) => i >= most || line !== other[i]);
  return first < 0 ? most : first;
}
