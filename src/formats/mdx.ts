import type { Root } from "mdast";
import remarkMdx from "remark-mdx";
import { markdownParser } from "./markdown.ts";

const parser = markdownParser().use(remarkMdx).freeze();

/**
 * MDX: Markdown with JSX, which is read, never run.
 * @throws VFileMessage with the parser's place and reason where the text is no valid MDX.
 */
export function mdx(text: string): Root {
  return parser.parse(text);
}
