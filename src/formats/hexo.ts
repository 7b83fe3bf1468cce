import { fences } from "./fences.ts";

/** Hexo's Markdown is Markdown to the parser: its tags are masked before (parse/masks). */
export { markdown as hexo } from "./markdown.ts";

/** A tag as Hexo writes it: its name and what follows, up to the closing marks on the same line. */
export const HEXO_TAG = /\{%-?[ \t]*([A-Za-z][\w-]*)((?:(?!%\}|\{%)[^\n\r])*)%\}/g;

/** Whether a Markdown text holds Hexo tags outside its code. */
export function hasHexoTags(text: string): boolean {
  if (!text.includes("{%")) return false;
  let prose = "";
  let from = 0;
  for (const { start, end } of fences(text)) {
    prose += text.slice(from, start);
    from = end;
  }
  prose = (prose + text.slice(from)).replace(/(`+)[^`\n\r]*\1/g, "");
  return prose.search(HEXO_TAG) !== -1;
}
