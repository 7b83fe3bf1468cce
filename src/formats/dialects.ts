import type { Dialect } from "../types/dialect.ts";
import { withoutFences } from "./fences.ts";

/** An admonition or a tab, whose content is indented: `!!! note`, `??? tip "Title"`, `=== "Tab"`. */
const INDENTING = /^[ \t>]*(?:(?:!!!|\?\?\?\+?)[ \t]+[\w-]|===[!+]?[ \t]+["'])/m;

/** Syntax that only one dialect has, as far as the dialect matters for pages with it. */
const SYNTAX: readonly (readonly [Dialect, RegExp])[] = [
  // Python-Markdown and its usual extensions: blocks, includes, marked lines, and spaced ids.
  ["mkdocs", INDENTING],
  ["mkdocs", /^[ \t>]*(?:\/{3,}[ \t]+[\w-]|--8<--|\{\*[^\r\n]*\*\}[ \t]*$|#{1,6}[ \t].*\{ #[\w-]+ \}[ \t]*$)/m],
  // Containers of markdown-it, imported code, and Vue components.
  [
    "vitepress",
    /^[ \t>]*(?::::+[ \t]+(?:tip|info|warning|danger|details|code-group|raw)\b|<<<[ \t]*(?:@|\.{1,2})\/|<script setup\b)/m,
  ],
];

/** Recognizes the dialect of a page by its syntax; null if it has none that only one dialect has. */
export function dialectOfSyntax(text: string): Dialect | null {
  if (!SYNTAX.some(([, syntax]) => syntax.test(text))) return null;
  const prose = withoutFences(text);
  return SYNTAX.find(([, syntax]) => syntax.test(prose))?.[0] ?? null;
}

/**
 * Whether emphasis is closed regardless of the characters around its marks, as in `**「語」**を`: by Python-Markdown,
 * kramdown (Jekyll), VitePress 2 and CJK-friendly parsers. CommonMark shows the marks.
 */
export function closesAllEmphasis(dialect: Dialect | null): boolean {
  return dialect !== null && ["mkdocs", "jekyll", "vitepress", "commonmark-cjk"].includes(dialect);
}

/** Whether a single `~` before and after a text strikes it out, as in GFM: not in Jekyll, MkDocs and VitePress. */
export function hasSingleTildes(dialect: Dialect | null): boolean {
  return dialect === null || !["mkdocs", "jekyll", "vitepress"].includes(dialect);
}

/** Whether indented text of the page is not code but content: of an admonition, a tab, a definition, a component or HTML. */
export function hasIndentedContent(text: string, dialect: Dialect | null): boolean {
  if ((dialect === "mkdocs" && INDENTING.test(text)) || DEFINITION.test(text)) return true;
  return HTML.test(text) || hasIndentedComponents(text) || (dialect === "jekyll" && isElement(text));
}

/**
 * A component alone on an indented line, which would be code, on a page with one that is not indented: some sites also
 * read `.md` as MDX.
 */
const INDENTED_COMPONENT = /^ {4,12}<[A-Z]\w{0,50}(?:\s[^<>\n]{0,500})?>[ \t]*$/m;
const COMPONENT = /^<[A-Z]\w{0,50}(?:\s[^<>\n]{0,500})?>[ \t]*$/m;

function hasIndentedComponents(text: string): boolean {
  if (!INDENTED_COMPONENT.test(text)) return false;
  const outside = withoutFences(text);
  return COMPONENT.test(outside) && INDENTED_COMPONENT.test(outside);
}

/** A definition with several paragraphs, in extended Markdown: `:   Meaning`, and indented text below it. */
const DEFINITION = /^:[ \t]{1,3}\S.*\r?\n[ \t]*\r?\n {4}\S/m;

const HTML = /^\s*(?:<!doctype html|<html)\b/i;

const FRONT_MATTER = /^---[ \t]*\r?\n.*?\n---[ \t]*(?:\r?\n|$)/s;

/** Whether HTML elements are all of a page, in which kramdown knows no indented code. */
function isElement(text: string): boolean {
  const body = text.replace(FRONT_MATTER, "").trim();
  return /^<(?:article|div|main|section)[\s>]/.test(body) && /<\/(?:article|div|main|section)>$/.test(body);
}

/** Whether `{% … %}` can be a tag on the pages of a site; true if its dialect is not known. */
export function canHaveTags(dialect: Dialect | null): boolean {
  return dialect === null || !["hugo", "vitepress", "docusaurus"].includes(dialect);
}
