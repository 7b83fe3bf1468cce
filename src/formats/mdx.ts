import type { Root } from "mdast";
import remarkMdx from "remark-mdx";
import { refuseDeepExpressions, refuseSlow } from "./limits.ts";
import { markdownParser } from "./remark.ts";

/**
 * Parses MDX. Its code is never run.
 * @throws VFileMessage with position and reason if the text is not valid MDX, or an error with a place if it would take too long.
 */
export function mdx(text: string): Root {
  refuseDeepExpressions(text);
  refuseSlow(text);
  return parser.parse(text);
}

const parser = markdownParser().use(remarkMdx).freeze();
