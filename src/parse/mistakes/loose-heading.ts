import type { Paragraph, RootContent, Text } from "mdast";
import type { Masked } from "../masks.ts";

/**
 * Whether a text is a heading of the first level without a space after `#`. One lower-case word is rather a hashtag or
 * the name of a slot, and so are several words with `#`.
 */
export function isLooseHeading(text: string): boolean {
  return LOOSE.test(text);
}

const LOOSE = /^#(?![a-z][\w-]*$)\p{L}(?:[^#＃\r\n]|(?<=\w)#)*$/u;

/** Reads paragraphs that look like headings as headings, but not the last one, which is rather a hashtag. */
export function withLooseHeadings(nodes: readonly RootContent[], { page }: Masked): RootContent[] {
  return nodes.map((node, index) => (node.type === "paragraph" && index < nodes.length - 1 ? read(node, page) : node));
}

function read(paragraph: Paragraph, page: string): RootContent {
  const { children, position } = paragraph;
  const [first, ...rest] = children;
  if (!position || first?.type !== "text" || !first.value.startsWith("#")) return paragraph;
  if (!isLooseHeading(page.slice(position.start.offset, position.end.offset))) return paragraph;
  return { type: "heading", depth: 1, children: [withoutMark(first), ...rest], position };
}

function withoutMark(text: Text): Text {
  const { position, value } = text;
  if (!position) return text;
  const { column, line, offset = 0 } = position.start;
  const start = { line, column: column + 1, offset: offset + 1 };
  return { ...text, value: value.slice(1), position: { ...position, start } };
}
