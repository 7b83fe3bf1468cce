import type { Parents } from "mdast";
import { textLines } from "../../../text/line-breaks.ts";
import { type ParseState, readText } from "../../content.ts";
import type { Range } from "../../part.ts";

/** Whether all lines of a paragraph start with list marks that Markdown does not recognize (`・`, `１．`, `1.` without a space). */
export function isLooseList(paragraph: string): boolean {
  return LINES.test(paragraph);
}

/** Marks that are never those of a list in Markdown. */
const MARKS = String.raw`[・•‣◦]|[０-９]+[．.）)]|\d+[．）]|-(?=[^\p{ASCII}\s])`;
const MARK = String.raw`[ \t>]*(?:${MARKS}|\d+[.)](?=\p{L}))`;
const LINES = new RegExp(String.raw`^${MARK}[^\r\n]*(?:(?:\r\n|\r|\n)${MARK}[^\r\n]*)+$`, "u");

/** Text of a list item, or a paragraph beside a list, with such a mark: it belongs to the list. */
const ITEM = new RegExp(String.raw`^[ \t>\u3000]*(?:${MARKS}|(?<=\u3000)- )[^\r\n]+`, "u");

/** Finds lines in the blocks of a parent that were meant as items of a list. */
export function looseItems({ type, children }: Parents, page: string): Range[] {
  return children.flatMap((block, index): Range[] => {
    const isBesideList = [children[index - 1], children[index + 1]].some((one) => one?.type === "list");
    if (block.type !== "paragraph" || !block.position || (type !== "listItem" && !isBesideList)) return [];
    const [from = 0, to = 0] = [block.position.start.offset, block.position.end.offset];
    if (isLooseList(page.slice(from, to))) return [];
    return textLines(page.slice(from, to)).flatMap(({ start, text }, line): Range[] => {
      const isItem = (type !== "listItem" || line > 0) && ITEM.test(text);
      return isItem ? [{ start: from + start, end: from + start + text.length }] : [];
    });
  });
}

/** Reads paragraphs whose lines look like list items as lists. */
export function createLooseList(state: ParseState) {
  const { draft, masked } = state;
  let begin: number | null = null;
  return {
    /** Starts a paragraph; returns whether it is read as a list. */
    start({ start, end }: Range): boolean {
      if (!isLooseList(masked.page.slice(start, end))) return false;
      begin = start;
      draft.blocks.start("list", start);
      draft.blocks.start("item", start);
      return true;
    },
    /** Reads the text of a node; in such a list, every line starts an item. */
    read(value: string, range: Range) {
      if (begin === null) return readText(state, value, range);
      const starts = textLines(masked.page.slice(range.start, range.end)).map(({ start }) => range.start + start);
      for (const [line, { text }] of textLines(value).entries()) {
        const [start = range.start, end = range.end] = [starts[line], starts[line + 1]];
        if (start !== begin && isLineStart(masked.page, start)) {
          draft.blocks.end(start);
          draft.blocks.start("item", start);
        }
        readText(state, text, { start, end });
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
