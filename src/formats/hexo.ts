import type { Root } from "mdast";
import { codeTags } from "./code-tags.ts";
import { fences } from "./fences.ts";
import { markdown } from "./markdown.ts";

/** Hexo's Markdown is Markdown to the parser: its tags are masked before (parse/masks), and those around code are fences. */
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

/** A fence that is no longer than the shortest tag, `{%code%}`. */
const FENCE = "~~~~~~~~";

/** A tag as Hexo writes it: its name and what follows, up to the closing marks on the same line. */
export const HEXO_TAG = /\{%-?[ \t]*([A-Za-z][\w-]*)((?:(?!%\}|\{%)[^\n\r])*)%\}/g;

/** A tag whose marks are cut short or full-width, around the address of a page: `{% elink a https://example.com }`. */
export const TORN_HEXO_TAG = /[{｛][%％]-?[ \t]*([A-Za-z][\w-]*)(?![\w-])([^\n\r{}｛｝]*)[}｝]/g;

/** Whether a Markdown text holds Hexo tags outside its code. */
export function hasHexoTags(text: string): boolean {
  if (!/[{｛][%％]/.test(text)) return false;
  let prose = "";
  let from = 0;
  for (const { start, end } of fences(text)) {
    prose += text.slice(from, start);
    from = end;
  }
  prose = (prose + text.slice(from)).replace(/(`+)[^`\n\r]*\1/g, "");
  return prose.search(HEXO_TAG) !== -1 || [...prose.matchAll(TORN_HEXO_TAG)].some(([tag]) => isTorn(tag));
}

/** Whether what looks like a tag would be one, if only its marks were whole. */
export function isTorn(tag: string): boolean {
  return /^[{｛][%％].*\shttps?:\/\//.test(tag) && !(tag.startsWith("{%") && tag.endsWith("%}"));
}
