import { scanTag } from "../find/jsx-tags.ts";
import type { Masked } from "../masks.ts";
import type { Found, Range } from "../part.ts";

/** Raw HTML of a page, without the marks of the quotes and lists around it. */
export interface RawHtml {
  readonly text: string;
  /** Converts an offset in `text` to an offset in the page. */
  readonly at: (index: number) => number;
}

const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * Locates the lines of a node's value on the page. Each is the end of a line of the range, as Markdown removes marks
 * only from the start of a line. JSX becomes HTML of the same length.
 */
export function rawHtml(masked: Masked, value: string, range: Range): RawHtml {
  const pageLines = lines(masked.text.slice(range.start, range.end));
  let text = "";
  const starts = lines(value).map((line, number) => {
    const place = pageLines[number] ?? { start: 0, text: "" };
    const end = range.start + place.start + place.text.length;
    const start = Math.max(range.start, end - line.text.length);
    if (number > 0) text += "\n";
    const index = text.length;
    const pieces = masked.pieces(line.text, { start, end });
    text += pieces.map((piece) => (typeof piece === "string" ? piece : htmlOf(masked.page, piece))).join("");
    return { index, offset: start };
  });
  return { text, at: (index) => offsetAt(starts, index) };
}

function htmlOf(page: string, { kind, start, end }: Found): string {
  const text = page.slice(start, end);
  const tag = kind === "open" ? scanTag(text, 0, /^<[\w.:-]+/.exec(text)?.[0].length ?? 1) : null;
  return tag?.html ?? text;
}

function lines(text: string): { start: number; text: string }[] {
  const found = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(LINE_BREAK)) {
    found.push({ start, text: text.slice(start, index) });
    start = index + end.length;
  }
  found.push({ start, text: text.slice(start) });
  return found;
}

function offsetAt(starts: readonly { index: number; offset: number }[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.index ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const found = starts[low];
  return found ? found.offset + index - found.index : index;
}
