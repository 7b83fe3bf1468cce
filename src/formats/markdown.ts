import type { Root } from "mdast";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { withoutBareAddresses } from "./bare-addresses.ts";
import { destinations } from "./destinations.ts";

/** What all formats written in Markdown share: CommonMark, GFM but for bare addresses, YAML or TOML front matter. */
export const markdownParser = remark()
  .use(remarkGfm)
  .use(withoutBareAddresses)
  .use(remarkFrontmatter, ["yaml", "toml"])
  .use(destinations)
  .freeze();

/** Markdown as GitHub reads it, but for bare addresses. */
export function markdown(text: string): Root {
  return markdownParser.parse(text);
}
