import { type Fence, fences, isFenced } from "../../formats/fences.ts";
import { lineAt } from "../../text/line-breaks.ts";
import { blank } from "../../text/spaces.ts";
import type { Range } from "../part.ts";

/** A page without the fence that surrounds it. */
export interface UnfencedPage {
  readonly text: string;
  /** Length of what is before the text in the page, in UTF-16 code units. */
  readonly shift: number;
  /** The line that opens the fence, as offsets into the page. */
  readonly fence: Range;
}

/** Optional front matter, and the line that opens the fence. */
const OPENING =
  /^(---[ \t]*[\r\n][\s\S]*?[\r\n]---[ \t]*(?=[\r\n]))?\s*(?<=^|[\r\n])((?:`{3,}|~{3,})(markdown|mdx?)?)[ \t]*(?:\r\n|\r|\n)/i;
/** How a page in a fence without a language starts. A first heading alone could be a `#` comment in code. */
const PAGE = /^\s*(?:---[ \t]*[\r\n]|# [^\r\n]+[\r\n][\s\S]*[\r\n]##+ )/;

/**
 * Removes a fence (` ```markdown `) around the whole page, as language models add one to their output; null if there
 * is none.
 */
export function withoutFence(page: string): UnfencedPage | null {
  const opening = OPENING.exec(page);
  if (!opening) return null;
  const [whole, frontMatter, marks = "", language] = opening;
  const start = whole.indexOf(marks, frontMatter?.length ?? 0);
  const end = page.trimEnd().length;
  const closing = lineAt(page, end).start;
  const inside = page.slice(whole.length, closing);
  if (!(language || PAGE.test(inside)) || !isAround(page, inside)) return null;
  const fence = { start, end: start + marks.length };
  if (frontMatter === undefined) return { text: inside, shift: whole.length, fence };
  const before = whole.slice(0, start) + blank(whole.slice(start));
  return { text: before + inside, shift: 0, fence };
}

/** Whether the first fence closes on the last line, in Markdown or because it was put around other fences. */
function isAround(page: string, inside: string): boolean {
  const all = fences(page);
  const last = all.at(-1);
  if (last === undefined || page.slice(last.end).trim() !== "") return false;
  if (all.length === 1 && last.closed) return true;
  return fences(inside).every(({ closed }) => closed) && (last.closed ? hasHeadingsInCode(page, all) : true);
}

/** Whether a page has several headings, and Markdown parses all of them as code. */
function hasHeadingsInCode(page: string, all: readonly Fence[]): boolean {
  const headings = [...page.matchAll(/^#{1,6} /gm)];
  return headings.length > 1 && headings.every(({ index }) => isFenced(all, index));
}
