import type { Nodes, Parents } from "mdast";
import { closesAllEmphasis, hasSingleTildes } from "../../formats/dialects.ts";
import type { Problem } from "../../types/document.ts";
import { isAbsolute } from "../../url/index.ts";
import type { ParseState } from "../content.ts";
import type { Range } from "../part.ts";
import { loneBackticks } from "./backticks.ts";
import { createBrackets, type ShownBracket } from "./brackets.ts";
import { createEmphasisMarks, isBetweenRanges } from "./emphasis.ts";
import { joinedBlocks } from "./joined-blocks.ts";
import { blocksOutsideLists } from "./lists/end.ts";
import { isLooseList, looseItems } from "./lists/loose.ts";
import { isLooseHeading } from "./loose-heading.ts";
import { isJoinedHeading } from "./repair.ts";
import { rowsInParagraphs } from "./tables/rows.ts";
import { isRepairedTable } from "./tables/start.ts";

/** Finds mistakes in Markdown syntax while a tree is read: text that is almost syntax, but not rendered as such. */
export function createMistakes({ draft, masked: { text, page }, written, dialect, problems }: ParseState) {
  const marks = createEmphasisMarks(text);
  const brackets = createBrackets(text, written);
  const strongs: Range[] = [];
  const closesAll = closesAllEmphasis(dialect);

  const note = (kind: Problem["kind"], range: Range) => {
    const [line = ""] = written.slice(range.start, range.end).split(/[\r\n]/, 1);
    const detail = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line.trimEnd();
    problems.push({ kind, span: draft.span(range), detail });
  };

  /** Where all emphasis is closed, only unpaired marks are shown. */
  const isShown = ({ start, end }: Range) => !closesAll || !/^(\*{1,3}|__?|~~)[\s\S]+\1$/.test(text.slice(start, end));

  /** `**「a」**and**「b」**`: the marks intended to close it open another emphasis. */
  const enterStrong = (range: Range) => {
    const outer = strongs.at(-1);
    if (!closesAll && outer && page.charAt(outer.start) === page.charAt(range.start))
      note("emphasis", { start: outer.start, end: range.start + 2 });
    strongs.push(range);
    if (written.charAt(range.start) === "＊") note("full-width", range);
  };

  /** A URL with a host is already read as a bare URL. */
  const noteBracket = ({ kind, urlRange, ...range }: ShownBracket) => {
    note(kind, range);
    const url = urlRange && written.slice(urlRange.start, urlRange.end);
    if (!urlRange || !url || isAbsolute(url)) return;
    draft.add({ kind: "link", form: "inline", ...range, url, text: "", urlRange, malformed: null });
  };

  /** Reads a text in which Markdown found no syntax. */
  const readText = (range: Range) => {
    const shown = text.slice(range.start, range.end);
    marks.read(range);
    for (const backtick of loneBackticks(page, shown, range.start)) note("backtick", backtick);
    for (const { index, 0: tag } of shown.matchAll(TAG))
      note("unclosed-tag", { start: range.start + index, end: range.start + index + tag.length });
    if (!draft.inLink) brackets.read(range);
  };

  const readParagraph = (range: Range) => {
    if (isLooseList(page.slice(range.start, range.end))) note("list", range);
    for (const block of joinedBlocks(page, range)) note(block.kind, block);
  };

  /** Ends a paragraph, heading or cell. */
  const endText = () => {
    const emphasis = marks.end();
    for (const range of emphasis.marks) if (isShown(range)) note("emphasis", range);
    for (const range of emphasis.escaped) note("escaped", range);
    for (const bracket of brackets.end()) noteBracket(bracket);
  };

  return {
    enter(node: Nodes, range: Range) {
      switch (node.type) {
        case "heading":
          if (node.children.length === 0) note("empty-heading", range);
          else if (isJoinedHeading(written, range.start)) note("joined-heading", { ...range, start: range.start - 1 });
          else if (isRepairedHeading(written, page, range.start) || isLooseHeading(page.slice(range.start, range.end)))
            note("heading", range);
          return;
        case "code":
          return written.charAt(range.start) === "\\" && note("escaped", range);
        case "inlineCode":
          return written.charAt(range.start) === "｀" && note("full-width", range);
        case "strong":
          return enterStrong(range);
        case "delete":
          return hasSingleTildes(dialect) && isBetweenRanges(text, range) && note("struck-range", range);
        case "table":
          return isRepairedTable(written, page, range) && note("table", range);
        case "text":
          return SYNTAX.test(text.slice(range.start, range.end)) && readText(range);
      }
    },
    leave(node: Parents, range: Range) {
      if (node.type === "strong") strongs.pop();
      for (const block of blocksOutsideLists(node.children)) note("list-end", block);
      for (const rows of rowsInParagraphs(node.children, text)) note(rows.kind, rows);
      for (const item of looseItems(node, page)) note("list-item", item);
      if (node.type === "paragraph") readParagraph(range);
      if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") endText();
    },
  };
}

/** What the mistakes in a text are made of. Most texts have none of it. */
const SYNTAX = /[\\*_~`<[\]]/;

/** A tag with an attribute. Markdown parses it as text only if its end or a closing quote is missing. */
const TAG = /(?<!\\)<(?:a|img|iframe|video)\s+[a-z-]+=[^<>\r\n]*>?/gi;

/** In UTF-16 code units; longer quotations are cut. */
const LONGEST = 60;

/** Whether the marks of a heading were repaired. */
function isRepairedHeading(written: string, page: string, start: number): boolean {
  const { length } = /^#* ?/.exec(page.slice(start, start + 8))?.[0] ?? "";
  return written.slice(start, start + length) !== page.slice(start, start + length);
}
