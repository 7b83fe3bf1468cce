/** A line break of Markdown: LF, CR LF or a lone CR (https://spec.commonmark.org/0.31.2/#line-ending). */
export const LINE_BREAK = /\r\n|\n|\r/g;

/** A line without its line break, and its UTF-16 offset in the text. */
export interface TextLine {
  readonly start: number;
  readonly text: string;
}

/** Splits a text into lines. A text that ends with a line break has an empty last line. */
export function textLines(text: string): TextLine[] {
  const found: TextLine[] = [];
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(LINE_BREAK)) {
    found.push({ start, text: text.slice(start, index) });
    start = index + lineBreak.length;
  }
  found.push({ start, text: text.slice(start) });
  return found;
}

/** The line at an offset, without its line break: UTF-16 offsets, the end exclusive. */
export function lineAt(text: string, offset: number): { start: number; end: number } {
  // `lastIndexOf` also finds what is at 0 if it starts before that.
  const start = offset === 0 ? 0 : Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return { start, end: lineEnd(text, start) };
}

/** The offset of the next line break at or after an offset; the end of the text if there is none. */
export function lineEnd(text: string, offset: number): number {
  return offset + text.slice(offset).search(/[\r\n]|$/);
}
