import { isTorn } from "../formats/hexo.ts";
import type { Problem } from "../types.ts";
import type { Draft } from "./draft.ts";
import { placed, placedRange, readMarkup } from "./html.ts";
import type { MarkupWalk } from "./markup.ts";
import type { Masked } from "./masks.ts";
import type { Found, Part, Range, Tag } from "./part.ts";
import { raw } from "./raw.ts";

/** What a page is read from, and into. */
export interface Reading {
  readonly masked: Masked;
  /** The text as it is on the page, with what was mended before it was parsed. */
  readonly written: string;
  readonly draft: Draft;
  readonly markup: MarkupWalk;
  readonly problems: Problem[];
}

/** Reads the text of a node: what a reader sees, and what was masked in it. */
export function readText(reading: Reading, value: string, range: Range) {
  for (const piece of reading.masked.pieces(value, range)) {
    if (typeof piece === "string") reading.draft.write(piece, range);
    else readFound(reading, piece);
  }
}

/** Reads raw HTML. */
export function readHtml(reading: Reading, value: string, range: Range) {
  const { text, at } = raw(reading.masked, value, range);
  let done = range.start;
  for (const token of readMarkup(text)) {
    if (token.kind === "text") {
      for (const line of token.text.matchAll(/[^\n]+|\n/g)) {
        const start = at(token.start + line.index);
        const exact = token.text.length === token.end - token.start;
        if (start >= done) done = readLine(reading, line[0], start, exact);
      }
    } else if (token.kind === "comment") reading.draft.addComment(token.text, placedRange(token, at));
    else if (at(token.start) >= done) reading.markup[token.kind](placed(token, at));
  }
}

/** Reads a piece of a line that stands at an offset; gives the offset up to which it was read. */
function readLine(reading: Reading, line: string, start: number, exact: boolean): number {
  const range = { start, end: start + line.length };
  let from = start;
  for (const found of exact ? reading.masked.within(range) : []) {
    reading.draft.write(line.slice(from - start, found.start - start), { start: from, end: found.start });
    readFound(reading, found);
    from = found.end;
  }
  if (from < range.end) reading.draft.write(line.slice(from - start), { start: from, end: range.end });
  return from;
}

function readFound(reading: Reading, found: Found) {
  const { draft } = reading;
  switch (found.kind) {
    case "open":
    case "close":
      return readTag(reading, found);
    case "id":
      if (draft.inHeading) draft.headingId(found.id);
      else if (!found.comment) draft.write(reading.masked.page.slice(found.start, found.end), found);
      return;
    case "unseen":
      return readComment(reading, found);
    default:
      return readPart(reading, found);
  }
}

const COMMENT = /^\{\s*\/\*([\s\S]*?)\*\/\s*\}$/;

/** Reads an expression in braces that is nothing but a comment. */
export function readComment({ draft, masked }: Reading, range: Range) {
  const text = COMMENT.exec(masked.page.slice(range.start, range.end))?.[1];
  if (text !== undefined) draft.addComment(text, range);
}

/** A component's tag that is alone on its line begins or ends a run of text, as it would in MDX. */
function readTag({ draft, markup, masked }: Reading, tag: Tag) {
  if ((tag.kind === "close" || !tag.empty) && isAlone(masked.page, tag)) draft.blocks.startParagraph("paragraph", null);
  markup[tag.kind](tag);
}

function isAlone(page: string, { start, end }: Range): boolean {
  return (
    /(?:^|[\r\n])[ \t>]*$/.test(page.slice(Math.max(0, start - 100), start)) &&
    /^[ \t]*(?:$|[\r\n])/.test(page.slice(end, end + 100))
  );
}

function readPart({ draft, masked, problems }: Reading, part: Part) {
  if (part.malformed === "no-address") {
    const name = /[\w-]+/.exec(masked.page.slice(part.start, part.end))?.[0] ?? "";
    problems.push({ kind: "tag", span: draft.span(part), detail: name });
  }
  const written = masked.page.slice(part.start, part.end);
  if (isTorn(written)) problems.push({ kind: "torn-tag", span: draft.span(part), detail: written });
  if (part.kind === "link" && draft.inLink) draft.write(part.text, part);
  else draft.add(part);
}
