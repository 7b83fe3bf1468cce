import { titleOf } from "../../code/label.ts";
import { withoutCode } from "../../text/spaces.ts";
import { type Lines, linesOf } from "../../text/span.ts";
import type { Document, Element, Span } from "../../types/document.ts";
import { isBadge } from "../../url/badge.ts";
import { isAbsolute } from "../../url/index.ts";
import { leadsToTranslation } from "../../url/language-link.ts";

/**
 * A small text: a heading, a list item, a cell of a table, a link, an alternative text, or the title of a component, a
 * box, a tab or code.
 */
export interface Label {
  readonly text: string;
  readonly span: Span;
  /** What it is compared with: equal for the header of a table, for a column, for a list, and for all headings, links, images or titles of a page. */
  readonly group: string;
  /** Whether it is a cell, which may be a name or an example unless its neighbors are translated. */
  readonly isCell: boolean;
}

/** The start of the groups of list items, and the end of the groups of the headers of tables. */
export const LIST = "list";
export const HEADER = " header";

/** Attributes that readers see. */
const ATTRIBUTE = /(?<=[\s{])(?:title|label|alt|caption|heading|summary)=\{?(["'])([^"'\n]+)\1/g;
/** The titles of boxes and tabs: `:::note title`, `:::note[title]`, `!!! note "title"`, `/// note | title`. */
const BOX =
  /^[ \t>]*(?::{3,}[ \t]*[\w-]+(?:[ \t]*\[([^\]\r\n]+)\]|[ \t]+([^\r\n{[]+))|(?:!!!|\?\?\?\+?|===\+?)(?:(?!").)*"([^"\r\n]+)"|\/{3,}[ \t]*[\w-]+[ \t]*\|[ \t]*([^\r\n]+))/gm;

/** What opens a part of a page that is folded away. */
const SUMMARY = /<summary>([^<>\n]+)<\/summary>/g;

/** The labels of a page, without those in code. */
export function labels(document: Document): Label[] {
  const lines = linesOf(document);
  const text = withoutCode(document, (element) => element.kind === "link" && isAbsolute(element.url));
  const titlesOf = (pattern: RegExp, group: string) =>
    Array.from(text.matchAll(pattern), (match): Label => {
      const title = (match.slice(1).findLast((part) => part !== undefined) ?? "").trim();
      const start = match.index + match[0].lastIndexOf(title);
      return { text: title, span: lines.span(start, start + title.length), group, isCell: false };
    });
  const titles = [...titlesOf(ATTRIBUTE, "title"), ...titlesOf(BOX, "title"), ...titlesOf(SUMMARY, "heading")];
  const headings = document.sections.map(
    ({ title, heading }): Label => ({ text: title, span: heading, group: "heading", isCell: false }),
  );
  const items = document.blocks.flatMap(({ kind, text, span, parent }): Label[] =>
    kind === "item" ? [{ text, span, group: `${LIST} ${parent}`, isCell: false }] : [],
  );
  return [...headings, ...items, ...titles, ...elementLabels(document, lines), ...cells(document, text, lines)].filter(
    (label) => label.text !== "",
  );
}

/** The titles of code, alternative texts, and the texts of links within the site, except to translations of the page. */
function elementLabels({ text, path, elements }: Document, lines: Lines): Label[] {
  return elements.flatMap((element): Label[] => {
    const { kind, span } = element;
    const label = labelOf(element, text, path).trim();
    const start = label === "" ? -1 : text.indexOf(label, span.start.offset);
    if (start === -1 || start + label.length > span.end.offset) return [];
    const group = kind === "code" ? "title" : kind;
    return [{ text: label, span: lines.span(start, start + label.length), group, isCell: false }];
  });
}

function labelOf(element: Element, text: string, path: string): string {
  if (element.kind === "code") return titleOf(element);
  if (element.kind === "link") {
    const { url } = element;
    return isAbsolute(url) || url === element.text || leadsToTranslation(url, path) ? "" : element.text;
  }
  // In a tag, it is an attribute.
  return element.kind === "image" && !isBadge(element.url) && text.startsWith("!", element.span.start.offset)
    ? element.alt
    : "";
}

function cells({ blocks }: Document, text: string, lines: Lines): Label[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "table") return [];
    let from = block.span.start.offset;
    return block.text.split("\n").flatMap((row, number) =>
      row.split(" | ").flatMap((cell, column): Label[] => {
        const [visible, at] = [cell.trim(), text.indexOf(cell.trim(), from)];
        if (visible === "" || at === -1 || at >= block.span.end.offset) return [];
        from = at + visible.length;
        const group = `${index}${number === 0 ? HEADER : ` ${column}`}`;
        return [{ text: visible, span: lines.span(at, from), group, isCell: true }];
      }),
    );
  });
}
