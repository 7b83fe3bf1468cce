import { LINE_BREAK } from "../../text/line-breaks.ts";

/** The line break of a page: that of its first line. */
export function lineBreakOf(page: string): string {
  return /\r\n|\n|\r/.exec(page)?.[0] ?? "\n";
}

/** A text with the line breaks of a page. */
export function withLineBreaks(text: string, page: string): string {
  return text.replace(LINE_BREAK, lineBreakOf(page));
}
