import type { Root } from "mdast";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { withoutAutolinks } from "./autolinks.ts";
import { destinations } from "./destinations.ts";
import { refuseSlow } from "./limits.ts";

/** The parser that all Markdown formats share: CommonMark, GFM without bare URLs, front matter in YAML, TOML or JSON. */
export const markdownParser = remark()
  .use(remarkGfm)
  .use(withoutAutolinks)
  .use(remarkFrontmatter, ["yaml", "toml", { type: "json", fence: { open: "{", close: "}" } }])
  .use(destinations)
  .freeze();

/**
 * Parses GitHub Flavored Markdown, without bare URLs.
 * @throws an error with a place if it would take too long
 */
export function remarkMarkdown(text: string): Root {
  refuseSlow(text);
  return markdownParser.parse(text);
}
