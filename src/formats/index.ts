import type { Root } from "mdast";
import type { Format, Page } from "../types.ts";
import { hasHexoTags, hexo } from "./hexo.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

/** Reads a text into mdast; offsets refer to that text. Throws where the text is not what it says it is. */
export type Reader = (text: string) => Root | Promise<Root>;

/** How each format is read. MDX is loaded only where a page needs it. */
export const formats: Readonly<Record<Format, Reader>> = {
  markdown,
  hexo,
  text,
  mdx: async (page) => (await import("./mdx.ts")).mdx(page),
};

/** How a page is written, by the ending of its name; Markdown that holds Hexo tags is `hexo`. */
export function formatOf({ path, text }: Page): Format {
  if (/\.mdx$/i.test(path)) return "mdx";
  if (/\.te?xt$/i.test(path)) return "text";
  return hasHexoTags(text.replace(/^\ufeff/, "")) ? "hexo" : "markdown";
}
