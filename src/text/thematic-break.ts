import type { Document } from "../types/document.ts";

/** A thematic break of CommonMark, as a line. */
const BREAK = /^[ \t>]*([*_-])(?:[ \t]*\1){2,}[ \t]*$/m;

/** Whether a thematic break (`---`) is between two blocks of a page, which are given by their indexes. */
export function hasBreakBetween({ blocks, text }: Document, first: number, second: number): boolean {
  const [before, after] = [blocks[first], blocks[second]];
  return (
    before !== undefined &&
    after !== undefined &&
    BREAK.test(text.slice(before.span.end.offset, after.span.start.offset))
  );
}
