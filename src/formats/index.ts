import type { Root } from "mdast";
import type { Dialect } from "../types/dialect.ts";
import type { Format, Page } from "../types/page.ts";
import { canHaveTags } from "./dialects.ts";
import { hasHexoTags, hexo } from "./hexo.ts";
import { lazy } from "./lazy.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

/** Parses a text to mdast, with offsets into that text. Throws if the text is not valid in its format. */
export type Reader = (text: string) => Root;

/** The parser of each format, to be called within `whenLoaded`. */
export const formats: Readonly<Record<Format, Reader>> = {
  markdown,
  hexo,
  text,
  mdx: (page) => mdx().mdx(page),
};

const mdx = lazy(() => import("./mdx.ts"));
const loose = lazy(() => import("./loose-mdx.ts"));

/**
 * Returns the format of a page by its file extension; Markdown that contains Hexo tags is `hexo`.
 * @param dialect that of its site; null if it is not known
 */
export function formatOf({ path, text }: Page, dialect: Dialect | null): Format {
  if (/\.mdx$/i.test(path)) return "mdx";
  if (/\.te?xt$/i.test(path)) return "text";
  return canHaveTags(dialect) && hasHexoTags(text.replace(/^\ufeff/, "")) ? "hexo" : "markdown";
}

/** Parses invalid MDX as Markdown. As in MDX, indented text is not code. */
export function looseMdx(text: string): Root {
  return loose().looseMdx(text);
}
