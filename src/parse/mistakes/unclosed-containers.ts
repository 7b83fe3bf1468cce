import { fences, isFenced } from "../../formats/fences.ts";
import type { Range } from "../part.ts";

/**
 * A line of a container: the marks of quotes before it, and its name, if it starts one (`:::note Title`). A tag that is
 * also closed on its line (`:::image source="a.png":::`) is none, and neither is the end of a zone (`::: zone-end`).
 */
const LINE = /^([ \t>]*):{3,}(?!.*:::)[ \t]*([\w{]\S*)?.*$/gm;

/** Finds the lines that start containers which are not closed, and so contain the rest of the page. */
export function unclosedContainers(text: string): Range[] {
  if (!text.includes(":::")) return [];
  const code = fences(text);
  const open: { readonly quotes: number; readonly range: Range }[] = [];
  for (const { index: start, 0: line, 1: before = "", 2: name } of text.matchAll(LINE)) {
    if (isFenced(code, start)) continue;
    const quotes = before.split(">").length;
    const range = { start: start + before.length, end: start + line.trimEnd().length };
    if (name === undefined && /[^:\s]/.test(line.slice(before.length))) continue;
    if (name !== undefined && !name.endsWith("-end")) open.push({ quotes, range });
    else {
      const last = open.findLastIndex((one) => one.quotes === quotes);
      if (last !== -1) open.splice(last, 1);
    }
  }
  return open.map(({ range }) => range);
}
