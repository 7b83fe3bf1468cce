import { Lines } from "../text/span.ts";
import type { Code, Span } from "../types/document.ts";

/** A line of a code block on its page. */
export interface CodeLine {
  /** Without the spaces around it. */
  readonly text: string;
  readonly span: Span;
}

/** Locates a 0-based line of a code block on its page. */
export function codeLine(page: string, code: Code, line: number): CodeLine {
  const lines = new Lines(page);
  const text = code.value.split("\n")[line]?.trim() ?? "";
  const number = code.span.start.line + line + (isFenced(page, code) ? 1 : 0);
  const start = lines.start(number);
  const written = page.slice(start, lines.start(number + 1)).trimEnd();
  // Marks of quotes and lists can be before it, the end of an HTML block after it.
  const at = written.lastIndexOf(text);
  const [from, length] = at === -1 ? [written.search(/\S|$/), written.trim().length] : [at, text.length];
  return { text, span: lines.span(start + from, start + from + length) };
}

/** Whether the opening mark of a code block is on a separate line. */
function isFenced(page: string, { span }: Code): boolean {
  return /^(?:`{3}|~{3}|\{%|<pre[^\n\r]*>[ \t]*[\n\r])/.test(page.slice(span.start.offset, span.end.offset));
}

/** How many characters of a line are quoted in a message, and how many of them before the first difference. */
const MOST_QUOTED = 80;
const MOST_COMMON = 20;

/** Quotes a line in a message; a long one is cut to the part that differs from the other line. */
export function quoted(line: string, other: string): string {
  const [characters, others] = [Array.from(line), Array.from(other)];
  if (characters.length <= MOST_QUOTED) return line;
  const difference = characters.findIndex((character, index) => character !== others[index]);
  const start = Math.min(Math.max(0, difference - MOST_COMMON), characters.length - MOST_QUOTED);
  const end = start + MOST_QUOTED;
  return `${start > 0 ? "…" : ""}${characters.slice(start, end).join("")}${end < characters.length ? "…" : ""}`;
}

/** Returns the first line of a code block that is not empty. */
export function firstLine({ value }: Code): string {
  return value.trimStart().split("\n")[0]?.trimEnd() ?? "";
}

/** Returns the 0-based line of an offset in code with LF line breaks. */
export function lineOf(code: string, offset: number): number {
  return code.slice(0, offset).split("\n").length - 1;
}
