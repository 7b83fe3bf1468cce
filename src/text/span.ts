import type { Document, Point, Span } from "../types/document.ts";
import type { Location } from "../types/report.ts";
import { firstIndex } from "./first-index.ts";
import { memoizedForPair } from "./memoized.ts";

const [LF, CR] = [10, 13];

/** Converts offsets of a text to lines and columns. Lines end at LF, CR LF or a lone CR, as in CommonMark. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) this.#starts.push(at + 1);
    }
  }

  /** Number of lines. A text that ends with a line break has an empty last line. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset at which a 1-based line starts; the text's length after the last line. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  point(offset: number): Point {
    const after = firstIndex(this.count, (index) => this.start(index + 1) > offset);
    const line = Math.max(1, after);
    return { line, column: offset - this.start(line) + 1, offset };
  }

  span(start: number, end: number): Span {
    return { start: this.point(start), end: this.point(end) };
  }
}

/** The lines of a page. */
export const linesOf = memoizedForPair(({ text }: Document) => new Lines(text));

/** Whether a span contains or equals another one. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;

/** Index of the last section that starts at or before a span. */
export const sectionAt = ({ sections }: Document, { start }: Span): number =>
  sections.findLastIndex(({ span }) => span.start.offset <= start.offset);

/** Returns the span from the first to the last of some blocks; null if there are none. */
export function spanOfBlocks({ blocks }: Document, indexes: readonly number[]): Span | null {
  const [first, last] = [blocks[indexes[0] ?? -1], blocks[indexes.at(-1) ?? -1]];
  return first && last ? { start: first.span.start, end: last.span.end } : null;
}

/** A span without offsets, as in reports. */
export function location({ start, end }: Span): Location {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
