/**
 * The dialects of Markdown, named after the site generators that read them. `commonmark` is that of all others, and
 * `commonmark-cjk` is the same with CJK-friendly emphasis (https://github.com/tats-u/markdown-cjk-friendly).
 */
export const DIALECTS = [
  "commonmark",
  "commonmark-cjk",
  "astro",
  "docusaurus",
  "hexo",
  "hugo",
  "jekyll",
  "mkdocs",
  "vitepress",
] as const;

/** A dialect of Markdown. */
export type Dialect = (typeof DIALECTS)[number];
