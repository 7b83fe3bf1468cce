import { firstIndex } from "../../text/first-index.ts";
import { textLines } from "../../text/line-breaks.ts";
import { scanTag } from "../find/jsx-tags.ts";
import type { Masked } from "../masks.ts";
import type { Found, Range } from "../part.ts";

/** Raw HTML of a page, without the marks of the quotes and lists around it. */
export interface RawHtml {
  readonly text: string;
  /** Converts an offset in `text` to an offset in the page. */
  readonly at: (index: number) => number;
}

/**
 * Locates the lines of a node's value on the page. Each is the end of a line of the range, as Markdown removes marks
 * only from the start of a line. JSX becomes HTML of the same length.
 */
export function rawHtml(masked: Masked, value: string, range: Range): RawHtml {
  const pageLines = textLines(masked.text.slice(range.start, range.end));
  let text = "";
  const starts = textLines(value).map((line, number) => {
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

function offsetAt(starts: readonly { index: number; offset: number }[], index: number): number {
  const after = firstIndex(starts.length, (at) => (starts[at]?.index ?? 0) > index);
  const found = starts[Math.max(0, after - 1)];
  return found ? found.offset + index - found.index : index;
}
