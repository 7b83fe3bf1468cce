import { LINE_BREAK } from "../text/line-breaks.ts";
import type { Comment, Document } from "../types/document.ts";
import type { LineRange } from "../types/reporter.ts";

/**
 * Returns the lines that `taiyaku-disable-next-line` applies to: the first line after it that is neither blank nor a
 * comment, and all of the heading, block or front matter field that starts there. After the end of the page if nothing
 * follows.
 */
export function nextLines(document: Document, { span }: Comment): LineRange {
  const lines = textWithoutComments(document).split(LINE_BREAK);
  const found = lines.findIndex((line, index) => index + 1 > span.end.line && /[^\s>]/.test(line));
  const from = (found === -1 ? lines.length : found) + 1;
  const spans = [
    ...document.sections.slice(1).map(({ heading }) => heading),
    ...[...document.blocks, ...document.elements.filter(({ kind }) => kind === "field")].map((one) => one.span),
  ];
  const starting = spans.filter(({ start }) => start.offset >= span.start.offset && start.line <= from);
  return { from, to: Math.max(from, ...starting.map(({ end }) => end.line)) };
}

/** Returns the text with comments removed, except for their line breaks. */
function textWithoutComments({ text, comments }: Document): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of comments.map(({ span }) => span)) {
    kept += text.slice(from, start.offset) + text.slice(start.offset, end.offset).replace(/[^\r\n]+/g, "");
    from = end.offset;
  }
  return kept + text.slice(from);
}
