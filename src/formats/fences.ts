import { firstIndex } from "../text/first-index.ts";
import { memoized } from "../text/memoized.ts";

/** A fenced code block: UTF-16 offsets, the end exclusive. */
export interface Fence {
  readonly start: number;
  readonly end: number;
  /** False if no line closes it, so that it reaches to the end of the text. */
  readonly closed: boolean;
}

/** A page, and what is made of it while it is parsed. */
const MOST_TEXTS = 10;

const FENCE = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})(.*)$/gm;

/** Finds the fenced code blocks of a Markdown text without parsing it. The steps of parsing a page share them. */
export const fences = memoized((text): readonly Fence[] => {
  const found: Fence[] = [];
  let open: { start: number; marks: string } | null = null;
  for (const { index, 0: line, 1: marks = "", 2: info = "" } of text.matchAll(FENCE)) {
    if (open === null) {
      if (!(marks.startsWith("`") && info.includes("`"))) open = { start: index, marks };
    } else if (marks.startsWith(open.marks) && info.trim() === "") {
      found.push({ start: open.start, end: index + line.length, closed: true });
      open = null;
    }
  }
  if (open !== null) found.push({ start: open.start, end: text.length, closed: false });
  return found;
}, MOST_TEXTS);

/** Returns a Markdown text without its fenced code blocks. */
export function withoutFences(text: string): string {
  let prose = "";
  let from = 0;
  for (const { start, end } of fences(text)) {
    prose += text.slice(from, start);
    from = end;
  }
  return prose + text.slice(from);
}

/** Whether an offset is in one of the fenced code blocks of a text. */
export function isFenced(fences: readonly Fence[], offset: number): boolean {
  const next = firstIndex(fences.length, (index) => (fences[index]?.end ?? 0) > offset);
  return (fences[next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}
