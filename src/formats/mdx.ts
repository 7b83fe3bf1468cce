import type { Root } from "mdast";
import remarkMdx from "remark-mdx";
import { markdownParser } from "./remark.ts";

/**
 * Parses MDX. Its code is never run.
 * @throws VFileMessage with position and reason if the text is not valid MDX.
 */
export function mdx(text: string): Root {
  return parser.parse(text);
}

const parser = markdownParser().use(remarkMdx).freeze();
