import type { Comment, Document, LineRange } from "../types.ts";

/**
 * The lines that `taiyaku-disable-next-line` is about: the first below it that is not blank and no comment, and all of
 * the heading, block or field of the front matter that begins there. Below the page's end where nothing follows.
 */
export function nextLines(document: Document, { span }: Comment): LineRange {
  const lines = textWithoutComments(document).split(/\r\n|\n|\r/);
  const found = lines.findIndex((line, index) => index + 1 > span.end.line && /[^\s>]/.test(line));
  const from = (found === -1 ? lines.length : found) + 1;
  const things = [
    ...document.sections.slice(1).map(({ heading }) => heading),
    ...[...document.blocks, ...document.elements.filter(({ kind }) => kind === "field")].map((one) => one.span),
  ];
  const begun = things.filter(({ start }) => start.offset >= span.start.offset && start.line <= from);
  return { from, to: Math.max(from, ...begun.map(({ end }) => end.line)) };
}

/** The text, of whose comments only the line breaks are left. */
function textWithoutComments({ text, comments }: Document): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of comments.map(({ span }) => span)) {
    kept += text.slice(from, start.offset) + text.slice(start.offset, end.offset).replace(/[^\r\n]+/g, "");
    from = end.offset;
  }
  return kept + text.slice(from);
}
