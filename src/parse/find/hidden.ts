import { type Fence, isFenced } from "../../formats/fences.ts";
import type { Hidden } from "../part.ts";

/** Finds what is not visible on a Markdown page, although Markdown does not hide it, outside fenced code. */
export function findHidden(text: string, fences: readonly Fence[]): Hidden[] {
  return [...comments(text, fences), ...directives(text)];
}

/** Finds the imports and exports of an invalid MDX page, each up to the next blank line. */
export function findModuleCode(text: string, fences: readonly Fence[]): Hidden[] {
  return [...text.matchAll(MODULE_CODE)].flatMap(({ index: start }) => {
    if (!BLANK_LINE_BEFORE.test(text.slice(Math.max(0, start - 200), start)) || isFenced(fences, start)) return [];
    BLANK_LINE.lastIndex = start;
    const end = BLANK_LINE.exec(text)?.index ?? text.length;
    return STATEMENT.test(text.slice(start, end)) ? [{ kind: "hidden", start, end }] : [];
  });
}

const MODULE_CODE = /^(?:import|export)(?=[ \t{*"'])/gm;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g;
const BLANK_LINE_BEFORE = /^$|(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/;
const STATEMENT = /^import\s*(?:["']|[^"']*\bfrom\s*["'])|^export\s*(?:default|const|let|function|async|class|[*{])/;

/** `:::tip`, `::: details`, `/// note |` and their closing marks, without the title that may follow. */
const DIRECTIVE = /(:{3,}|\/{3,})(?<=^[ \t>]*\1)(?:[ \t]*[\w-]+(?:[ \t]*\|)?)?/gm;

function directives(text: string): Hidden[] {
  return [...text.matchAll(DIRECTIVE)].map(({ index, 0: mark }) => ({
    kind: "hidden",
    start: index,
    end: index + mark.length,
  }));
}

/** Finds `{/* … *\/}`, which Markdown renders as text. */
function comments(text: string, fences: readonly Fence[]): Hidden[] {
  const found: Hidden[] = [];
  for (let start = text.indexOf("{/*"); start !== -1; ) {
    const end = text.indexOf("*/}", start + 3);
    if (end === -1) break;
    const inCode = isFenced(fences, start);
    if (!inCode) found.push({ kind: "hidden", start, end: end + 3 });
    start = text.indexOf("{/*", inCode ? start + 3 : end + 3);
  }
  return found;
}
