import { Lines } from "../span.ts";
import type { Code, Span } from "../types.ts";

/** A line of a block of code on its page. */
export interface CodeLine {
  /** Without the blanks around it. */
  readonly text: string;
  readonly span: Span;
}

/** Finds a 0-based line of a block of code again on its page. */
export function codeLine(page: string, code: Code, line: number): CodeLine {
  const lines = new Lines(page);
  const text = code.value.split("\n")[line]?.trim() ?? "";
  const number = code.span.start.line + line + (isFenced(page, code) ? 1 : 0);
  const start = lines.start(number);
  const written = page.slice(start, lines.start(number + 1)).trimEnd();
  // Marks of quotes and lists stand before it, what ends an HTML block behind it.
  const at = written.lastIndexOf(text);
  const [from, length] = at === -1 ? [written.search(/\S|$/), written.trim().length] : [at, text.length];
  return { text, span: lines.span(start + from, start + from + length) };
}

/** Whether what marks it as code has a line of its own before it. */
function isFenced(page: string, { span }: Code): boolean {
  return /^(?:`{3}|~{3}|\{%|<pre[^\n\r]*>[ \t]*[\n\r])/.test(page.slice(span.start.offset, span.end.offset));
}

/** So many characters of a line are quoted in a sentence, and so many of those it has in common with the other line. */
const MOST_QUOTED = 80;
const MOST_COMMON = 20;

/** A line as a sentence quotes it: of a long one, the part in which it differs from the line that it is compared with. */
export function quoted(line: string, other: string): string {
  const [characters, others] = [Array.from(line), Array.from(other)];
  if (characters.length <= MOST_QUOTED) return line;
  const difference = characters.findIndex((character, index) => character !== others[index]);
  const start = Math.min(Math.max(0, difference - MOST_COMMON), characters.length - MOST_QUOTED);
  const end = start + MOST_QUOTED;
  return `${start > 0 ? "…" : ""}${characters.slice(start, end).join("")}${end < characters.length ? "…" : ""}`;
}

/** The first line of code that is not empty. */
export function firstLine({ value }: Code): string {
  return value.trimStart().split("\n")[0]?.trimEnd() ?? "";
}
