import type { Root } from "mdast";
import mdxSyntax from "remark-mdx";
import { markdownParser } from "./remark.ts";

/**
 * Parses MDX.
 * @throws VFileMessage with position and reason if the text is not valid MDX.
 */
export function remarkMdx(text: string): Root {
  return parser.parse(text);
}

const parser = markdownParser().use(mdxSyntax).freeze();
