import type { Root } from "mdast";
import { codeTags } from "./code-tags.ts";
import { withoutFences } from "./fences.ts";
import { markdown } from "./markdown.ts";

/** Parses Hexo's Markdown as Markdown. Tags around code become fences; other tags are masked before (parse/masks). */
export function hexo(text: string): Root {
  let fenced = "";
  let from = 0;
  for (const { open, close, info } of codeTags(text)) {
    fenced += text.slice(from, open.start) + FENCE + info.padStart(open.end - open.start - FENCE.length);
    fenced += text.slice(open.end, close.start) + FENCE.padEnd(close.end - close.start);
    from = close.end;
  }
  return markdown(fenced + text.slice(from));
}

/** A fence as long as the shortest tag, `{%code%}`, so that offsets do not change. */
const FENCE = "~~~~~~~~";

/** A tag in one paragraph: its name, and everything up to the closing marks. */
export const HEXO_TAG = /\{%-?[ \t]*([A-Za-z][\w-]*)(?![\w-])((?:(?!%\}|\{%)(?:[^\n\r]|\r?\n(?![ \t]*\r?\n)))*)%\}/g;

/** A tag with a URL whose marks are incomplete or full-width: `{% elink a https://example.com }`. */
export const MALFORMED_HEXO_TAG = /[{｛][%％]-?[ \t]*([A-Za-z][\w-]*)(?![\w-])([^\n\r{}｛｝]*)[}｝]/g;

/** Whether a Markdown text contains Hexo tags outside its code. */
export function hasHexoTags(text: string): boolean {
  if (!/[{｛][%％]/.test(text)) return false;
  const prose = withoutFences(text).replace(/(`{1,10})[^`\n\r]*\1/g, "");
  return prose.search(HEXO_TAG) !== -1 || [...prose.matchAll(MALFORMED_HEXO_TAG)].some(([tag]) => isMalformedTag(tag));
}

/** Whether a match of the malformed pattern has a URL and is not a correct tag. */
export function isMalformedTag(tag: string): boolean {
  return /^[{｛][%％].*\shttps?:\/\//.test(tag) && !(tag.startsWith("{%") && tag.endsWith("%}"));
}
