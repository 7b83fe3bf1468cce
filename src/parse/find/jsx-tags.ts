import { type Fence, isFenced } from "../../formats/fences.ts";
import { spaces } from "../../text/spaces.ts";
import { isPlain } from "../html/plain-string.ts";
import { readMarkup, tagOnPage } from "../html/tokens.ts";
import type { Tag } from "../part.ts";

/**
 * Finds the tags of components, and tags with an expression in braces or the attribute `markdown`, in Markdown text
 * outside fenced code. The Markdown parser would split them, or read what is between them as raw HTML.
 */
export function findJsxTags(text: string, fences: readonly Fence[]): Tag[] {
  const found: Tag[] = [];
  let from = 0;
  for (const { index, 0: start, 1: name = "" } of text.matchAll(START)) {
    if (index < from || isFenced(fences, index)) continue;
    const tag = scanTag(text, index, index + start.length);
    if (tag === null || !(isComponent(name) || tag.braces || MARKDOWN.test(tag.html))) continue;
    const [read] = readMarkup(tag.html);
    if (read?.kind !== "open" && read?.kind !== "close") continue;
    found.push(tagOnPage(read, (at) => at + index));
    from = tag.end;
  }
  return found;
}

/** The attribute of elements whose content is Markdown for kramdown and Python-Markdown: `<div markdown="1">`. */
const MARKDOWN = /\smarkdown(?:=(["']?)(?:1|block|span)\1)?(?=[\s/>])/;

const START = /<\/?([A-Za-z][\w.:-]*)/g;

/** A JSX tag as HTML of the same length: strings in braces become quoted values, other expressions become spaces. */
export interface ScannedTag {
  readonly end: number;
  readonly html: string;
  readonly braces: boolean;
}

/** In UTF-16 code units. Without a limit, unclosed tags would take quadratic time. */
const LONGEST_TAG = 2000;
const ATTRIBUTE = /[ \t\r\n]+|[A-Za-z_:@#][\w:.@-]*|=(?:[ \t\r\n]*(?:"[^"]*"|'[^']*'|[^\s"'=<>`{}]+))?/y;

/** Reads the tag whose name ends at `from`; null if it is not a complete tag. */
export function scanTag(text: string, start: number, from: number): ScannedTag | null {
  const window = text.slice(start, start + LONGEST_TAG);
  let html = window.slice(0, from - start);
  let at = html.length;
  let braces = false;
  for (;;) {
    const close = /^\/?>/.exec(window.slice(at, at + 2))?.[0];
    if (close !== undefined) return { end: start + at + close.length, html: html + close, braces };
    if (window.charAt(at) === "{") {
      const end = braceEnd(window, at);
      if (end === null) return null;
      html += quoted(window.slice(at, end), html);
      braces = true;
      at = end;
      continue;
    }
    ATTRIBUTE.lastIndex = at;
    const part = ATTRIBUTE.exec(window)?.[0];
    if (part === undefined) return null;
    html += part;
    at += part.length;
  }
}

const BRACES_OR_STRING =
  /\\[\s\S]|[{}]|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*(?:`|$)|\/\*[\s\S]*?(?:\*\/|$)/g;

function braceEnd(text: string, from: number): number | null {
  let depth = 0;
  BRACES_OR_STRING.lastIndex = from;
  for (let match = BRACES_OR_STRING.exec(text); match !== null; match = BRACES_OR_STRING.exec(text)) {
    if (match[0] === "{") depth++;
    if (match[0] === "}") depth--;
    if (depth === 0) return BRACES_OR_STRING.lastIndex;
  }
  return null;
}

/** `{"a"}` as ` "a" `; other expressions become an empty value, or spaces if they are not a value. */
function quoted(braces: string, before: string): string {
  if (!before.trimEnd().endsWith("=")) return spaces(braces);
  const literal = /^(\{\s*)(["'`])([\s\S]*)\2(\s*\})$/.exec(braces);
  const [, open = "", quote = "", value = "", close = ""] = literal ?? [];
  if (literal === null || !isPlain(value, quote)) return `""${" ".repeat(braces.length - 2)}`;
  const mark = value.includes('"') ? "'" : '"';
  if (value.includes(mark)) return `""${" ".repeat(braces.length - 2)}`;
  return `${spaces(open)}${mark}${value}${mark}${spaces(close)}`;
}

/** Whether a tag's name is that of a component. HTML elements start with a capital only if all of it is in capitals. */
function isComponent(name: string): boolean {
  return /^[A-Z]/.test(name) && !/^[A-Z][A-Z0-9]+$/.test(name);
}
