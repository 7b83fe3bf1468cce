import { type Reading, readText } from "./content.ts";
import type { Range } from "./part.ts";

const MARK = String.raw`[ \t>]*(?:[・•‣◦]|[０-９]+[．.）)]|\d+[．）])`;
const LINES = new RegExp(String.raw`^${MARK}[^\r\n]*(?:(?:\r\n|\r|\n)${MARK}[^\r\n]*)+$`);

/** Whether all lines of a paragraph begin as those of a list, but with marks that make none. */
export function isLooseList(paragraph: string): boolean {
  return LINES.test(paragraph);
}

/** Reads paragraphs whose lines are meant as items as the list that they are to a reader. */
export function createLooseList(reading: Reading) {
  const { draft, masked } = reading;
  let begin: number | null = null;
  return {
    /** Begins a paragraph; says whether it is one of these. */
    start({ start, end }: Range): boolean {
      if (!isLooseList(masked.page.slice(start, end))) return false;
      begin = start;
      draft.blocks.start("list", start);
      draft.blocks.start("item", start);
      return true;
    },
    /** Reads the text of a node: every line begins an item. */
    read(value: string, range: Range) {
      if (begin === null) return readText(reading, value, range);
      const breaks = [...masked.page.slice(range.start, range.end).matchAll(/\r\n|\r|\n/g)];
      const starts = [range.start, ...breaks.map(({ index, 0: { length } }) => range.start + index + length)];
      for (const [line, text] of value.split(/\r\n|\r|\n/).entries()) {
        const [start = range.start, end = range.end] = [starts[line], starts[line + 1]];
        if (start !== begin && isLineStart(masked.page, start)) {
          draft.blocks.end(start);
          draft.blocks.start("item", start);
        }
        readText(reading, text, { start, end });
      }
    },
    /** Ends the paragraph. */
    end(end: number) {
      if (begin === null) return;
      begin = null;
      draft.blocks.end(end);
      draft.blocks.end(end);
    },
  };
}

const isLineStart = (page: string, offset: number): boolean => /[\r\n][ \t>]*$/.test(page.slice(offset - 100, offset));
