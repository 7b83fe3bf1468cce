import { fences, isFenced } from "../../formats/fences.ts";
import type { Range } from "../part.ts";

/** Elements whose end tag cannot be left out. */
const ELEMENTS =
  "a abbr b blockquote center del details dfn div em figure font i ins kbd mark ol q s samp section small span strong sub summary sup table u ul".split(
    " ",
  );

/** Inline code, a comment, or a tag: its slash, its name, and the slash of an empty element. */
const TAG =
  /`+[^`\n]*`+|<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)(?=[\s>/])(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^"'<>]){0,1000}?(\/?)>/gi;

/** Finds the start tags of elements that are not closed on a page. */
export function unclosedElements(text: string): Range[] {
  const code = fences(text);
  const open: { readonly name: string; readonly range: Range }[] = [];
  const unclosed: Range[] = [];
  for (const { index: start, 0: tag, 1: slash, 2: written = "", 3: empty } of text.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (!ELEMENTS.includes(name) || empty === "/" || isFenced(code, start)) continue;
    const range = { start, end: start + tag.length };
    if (slash !== "/") open.push({ name, range });
    else {
      const last = open.findLastIndex((one) => one.name === name);
      if (last !== -1)
        unclosed.push(
          ...open
            .splice(last)
            .slice(1)
            .map((one) => one.range),
        );
    }
  }
  return [...unclosed, ...open.map(({ range }) => range)];
}
