import { lineAt } from "../../text/line-breaks.ts";
import type { Span } from "../../types/document.ts";
import type { AssistantText } from "../../types/written.ts";

/**
 * The lines to delete in order to remove some parts of a text, in the same order, with the blank lines that would remain
 * in addition to others. Null for a part that shares a line with something else.
 */
export function deletions(text: string, parts: readonly Span[]): AssistantText["deletion"][] {
  const found: AssistantText["deletion"][] = [];
  /** Where what remains after the part begins, and whether nothing remains. */
  let next = { start: text.length, isEnd: true };
  const textStart = text.startsWith("\ufeff") ? 1 : 0;
  for (const { start, end } of parts.toReversed()) {
    const first = Math.max(lineAt(text, start.offset).start, textStart);
    const last = lineAt(text, end.offset).end;
    const isAlone = text.slice(first, start.offset).trim() === "" && text.slice(end.offset, last).trim() === "";
    if (!isAlone) {
      found.push(null);
      next = { start: first, isEnd: false };
      continue;
    }
    const [before, lineEnd] = [first === textStart ? first : beforeBlankLines(text, first), afterLineBreak(text, last)];
    const after = Math.min(afterBlankLines(text, lineEnd), Math.max(next.start, lineEnd));
    const isEnd = next.isEnd && after === next.start;
    const range = { start: isEnd ? before : first, end: before < first || first === textStart ? after : lineEnd };
    found.push(range);
    next = { start: range.start, isEnd };
  }
  return found.toReversed();
}

const afterLineBreak = (text: string, offset: number): number =>
  offset + (/^(?:\r\n|\n|\r)/.exec(text.slice(offset))?.[0].length ?? 0);

const afterBlankLines = (text: string, offset: number): number =>
  offset + (/^(?:[ \t]*(?:\r\n|\n|\r))*(?:[ \t]*$)?/.exec(text.slice(offset))?.[0].length ?? 0);

/** The start of the blank lines before a line; the start of the line if there are none. */
function beforeBlankLines(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const previous = lineAt(text, text.endsWith("\r\n", start) ? start - 2 : start - 1);
    if (text.slice(previous.start, previous.end).trim() !== "") break;
    start = previous.start;
  }
  return start;
}
