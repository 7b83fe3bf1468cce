import type { Code, Nodes, Parents, Root } from "mdast";
import type { BlockKind } from "../types/document.ts";
import { type ParseState, readComment, readHtml, readText } from "./content.ts";
import { mdxTag } from "./html/mdx-tag.ts";
import { plainString } from "./html/plain-string.ts";
import { createLinks } from "./links.ts";
import type { Masked } from "./masks.ts";
import { isBetweenRanges } from "./mistakes/emphasis.ts";
import { createMistakes } from "./mistakes/index.ts";
import { createLooseList } from "./mistakes/lists/loose.ts";
import { writtenDepth } from "./mistakes/repair.ts";
import type { Range } from "./part.ts";
import { walk } from "./walk.ts";

/** Reads a syntax tree into a draft. All formats become documents this way. */
export function readNodes(root: Root, state: ParseState) {
  const { draft, markup, masked } = state;
  const links = createLinks(root, state);
  const mistakes = createMistakes(state);
  const looseList = createLooseList(state);
  let phrasing = 0;
  let lastStart = 0;

  const rangeOf = (node: Nodes): Range => {
    const start = node.position?.start.offset ?? lastStart;
    return { start, end: Math.max(start, node.position?.end.offset ?? start) };
  };

  const enter = (node: Nodes) => {
    const range = rangeOf(node);
    lastStart = range.start;
    mistakes.enter(node, range);
    const container = CONTAINERS[node.type];
    if (container !== undefined) {
      markup.endParagraph(range.start);
      draft.blocks.start(container, range.start);
      markup.enter();
    }
    switch (node.type) {
      case "heading":
        phrasing++;
        markup.leave(range.start);
        markup.enter();
        draft.startHeading(writtenDepth(state.written, range.start) ?? node.depth, range);
        return markup.enter();
      case "paragraph":
        phrasing++;
        return looseList.start(range) || draft.blocks.startParagraph("paragraph", range.start);
      case "footnoteDefinition":
        return draft.addFootnote(node.label ?? node.identifier, range);
      case "tableRow":
        return draft.blocks.startRow();
      case "tableCell":
        phrasing++;
        return draft.blocks.startCell();
      case "code":
        markup.endParagraph(range.start);
        return draft.addCode(codeOf(node, range, masked), range);
      case "html":
        return enterHtml(node.value, range);
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        if (node.type === "mdxJsxFlowElement") draft.blocks.startParagraph("paragraph", null);
        markup.open(mdxTag(node, range, masked));
        return markup.enter();
      case "mdxFlowExpression":
      case "mdxTextExpression":
        readComment(state, range);
        return readText(state, plainString(node.value) ?? "", range);
      case "text":
        return looseList.read(node.value, range);
      case "delete":
        return isBetweenRanges(masked.text, range) && draft.write("~", { ...range, end: range.start + 1 });
      case "break":
        return draft.write(" ", range);
      case "inlineCode": {
        const value = masked.unmask(node.value, range).replace(/\r\n?|\n/g, " ");
        draft.addInlineCode(value, range);
        return draft.write(value, range);
      }
      default:
        return links.enter(node, range);
    }
  };

  /** Reads an HTML block, or a tag inside a paragraph. */
  const enterHtml = (value: string, range: Range) => {
    if (phrasing > 0) return readHtml(state, value, range);
    draft.blocks.startParagraph("html", null);
    readHtml(state, value, range);
    draft.blocks.endParagraph(0);
  };

  const leave = (node: Parents) => {
    const { start, end } = rangeOf(node);
    mistakes.leave(node, { start, end });
    if (node.type in CONTAINERS) {
      markup.leave(end);
      draft.blocks.end(end);
    }
    switch (node.type) {
      case "tableCell":
        phrasing--;
        return;
      case "delete":
        return isBetweenRanges(masked.text, { start, end }) && draft.write("~", { start: end - 1, end });
      case "heading":
        phrasing--;
        markup.leave(end);
        return draft.endHeading(end);
      case "paragraph":
        phrasing--;
        markup.endParagraph(end);
        draft.blocks.endParagraph(end);
        return looseList.end(end);
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        markup.leave(end);
        markup.close({ name: node.name ?? "", start, end });
        if (node.type === "mdxJsxFlowElement") draft.blocks.startParagraph("paragraph", null);
        return;
      default:
        return links.leave(node, end);
    }
  };

  walk(root, enter, leave);
}

const CONTAINERS: Readonly<Partial<Record<Nodes["type"], BlockKind>>> = {
  blockquote: "quote",
  list: "list",
  listItem: "item",
  footnoteDefinition: "footnote",
  table: "table",
};

/** Returns code as it is on the page, with LF line breaks. */
function codeOf({ lang, meta, value }: Code, range: Range, masked: Masked) {
  const firstLine = masked.text.slice(range.start, range.end).search(/[\r\n]|$/);
  const info = { start: range.start, end: lang ? range.start + firstLine : range.start };
  const language = lang ? masked.decoded(lang, info) : null;
  const rest = { start: info.start + (language?.length ?? 0), end: info.end };
  const marks = meta ? masked.decoded(meta, rest) : null;
  // A directive of MyST has the language as its argument: `{code-block} python`.
  const [argument = ""] = (/^\{[\w-]+\}$/.test(language ?? "") && marks?.match(/^\S+/)) || [];
  return {
    language: argument === "" ? language : `${language} ${argument}`,
    meta: marks?.slice(argument.length).trimStart() || null,
    value: masked.unmask(value, { start: info.end, end: range.end }).replace(/\r\n?/g, "\n"),
  };
}
