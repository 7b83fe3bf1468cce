import { isMalformedTag } from "../formats/hexo.ts";
import type { Dialect } from "../types/dialect.ts";
import type { Problem } from "../types/document.ts";
import type { Draft } from "./draft/index.ts";
import { rawHtml } from "./html/raw.ts";
import { rangeOnPage, readMarkup, tagOnPage } from "./html/tokens.ts";
import type { MarkupWalk } from "./html/walk.ts";
import type { Masked } from "./masks.ts";
import type { Found, Part, Range, Tag } from "./part.ts";

/** What is needed to read the content of a page: its text, the draft to fill, and the problems found. */
export interface ParseState {
  readonly masked: Masked;
  /** The text as it is on the page; `masked.page` is the text after repairs. */
  readonly written: string;
  readonly draft: Draft;
  readonly markup: MarkupWalk;
  readonly dialect: Dialect | null;
  readonly problems: Problem[];
}

/** Reads the text of a node, and the masked elements in it. */
export function readText(state: ParseState, value: string, range: Range) {
  for (const piece of state.masked.pieces(value, range)) {
    if (typeof piece === "string") state.draft.write(piece, range);
    else readFound(state, piece);
  }
}

/** Reads raw HTML. */
export function readHtml(state: ParseState, value: string, range: Range) {
  const { text, at } = rawHtml(state.masked, value, range);
  let done = range.start;
  for (const token of readMarkup(text)) {
    if (token.kind === "text") {
      for (const line of token.text.matchAll(/[^\n]+|\n/g)) {
        const start = at(token.start + line.index);
        const exact = token.text.length === token.end - token.start;
        if (start >= done) done = readLine(state, line[0], start, exact);
      }
    } else if (token.kind === "comment") state.draft.addComment(token.text, rangeOnPage(token, at));
    else if (at(token.start) >= done) state.markup[token.kind](tagOnPage(token, at));
  }
}

/** Reads a part of a line that starts at an offset; returns the offset where the last masked element in it ends. */
function readLine(state: ParseState, line: string, start: number, exact: boolean): number {
  const range = { start, end: start + line.length };
  let from = start;
  for (const found of exact ? state.masked.within(range) : []) {
    state.draft.write(line.slice(from - start, found.start - start), { start: from, end: found.start });
    readFound(state, found);
    from = found.end;
  }
  if (from < range.end) state.draft.write(line.slice(from - start), { start: from, end: range.end });
  return from;
}

function readFound(state: ParseState, found: Found) {
  const { draft } = state;
  switch (found.kind) {
    case "open":
    case "close":
      return readTag(state, found);
    case "id":
      if (draft.inHeading) draft.headingId(found.id);
      else if (!found.comment) draft.write(state.masked.page.slice(found.start, found.end), found);
      return;
    case "hidden":
      return readComment(state, found);
    default:
      return readPart(state, found);
  }
}

const COMMENT = /^(?:\{\s*\/\*([\s\S]*?)\*\/\s*\}|<!--([\s\S]*)-->)$/;

/** Reads an expression in braces if it contains only a comment, or the HTML comment that the parser read as one. */
export function readComment({ draft, masked }: ParseState, range: Range) {
  const [, inBraces, text = inBraces] = COMMENT.exec(masked.page.slice(range.start, range.end)) ?? [];
  if (text !== undefined) draft.addComment(text, range);
}

/** Reads a component's tag; as in MDX, a tag on a line of its own starts or ends a paragraph. */
function readTag({ draft, markup, masked }: ParseState, tag: Tag) {
  if ((tag.kind === "close" || !tag.empty) && isOnlyTextOfLine(masked.page, tag))
    draft.blocks.startParagraph("paragraph", null);
  markup[tag.kind](tag);
}

function isOnlyTextOfLine(page: string, { start, end }: Range): boolean {
  return (
    /(?:^|[\r\n])[ \t>]*$/.test(page.slice(Math.max(0, start - 100), start)) &&
    /^[ \t]*(?:$|[\r\n])/.test(page.slice(end, end + 100))
  );
}

function readPart({ draft, masked, problems }: ParseState, part: Part) {
  if (part.malformed === "no-url") {
    const name = /[\w-]+/.exec(masked.page.slice(part.start, part.end))?.[0] ?? "";
    problems.push({ kind: "tag", span: draft.span(part), detail: name });
  }
  const written = masked.page.slice(part.start, part.end);
  if (isMalformedTag(written)) problems.push({ kind: "malformed-tag", span: draft.span(part), detail: written });
  if (part.unclosed) problems.push({ kind: "unclosed-link", span: draft.span(part), detail: written });
  if (part.kind === "link" && draft.inLink) draft.write(part.text, part);
  else draft.add(part);
}
