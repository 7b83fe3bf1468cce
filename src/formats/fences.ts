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

/** Finds the fenced code blocks of a Markdown text without parsing it. */
export const fences = (text: string): readonly Fence[] => read(text).code;

/** The fences of directives of MyST whose content is Markdown, such as `{note}`, with what follows them on their lines. */
export const directiveFences = (text: string): readonly DirectiveFence[] => read(text).directives;

/** UTF-16 offsets, the end exclusive. */
type DirectiveFence = Pick<Fence, "start" | "end">;

/** Directives of MyST and its usual extensions whose content is Markdown. That of others is code, or has its own format. */
const DIRECTIVE =
  /^\{(?:note|tip|hint|important|attention|caution|warning|danger|error|seealso|todo|admonition|dropdown|toggle|margin|sidebar|aside|topic|epigraph|card|grid|grid-item|grid-item-card|tab-set|tab-item|list-table|table|glossary|exercise|solution|prf:[a-z]+|versionadded|versionchanged|deprecated)\}/;
const NONE = /(?!)/;

/** The steps of parsing a page share its fences. Without the end of a directive, a fence starts code, as in Markdown. */
const read = memoized((text) => {
  const all = fencesOf(text, DIRECTIVE);
  return all.unclosed === 0 ? all : fencesOf(text, NONE);
}, MOST_TEXTS);

function fencesOf(text: string, directive: RegExp) {
  const code: Fence[] = [];
  const directives: DirectiveFence[] = [];
  const around: string[] = [];
  let open: { start: number; marks: string } | null = null;
  for (const { index, 0: line, 1: marks = "", 2: info = "" } of text.matchAll(FENCE)) {
    const end = index + line.length;
    const isEndOf = (start: string | undefined) => start !== undefined && marks.startsWith(start) && info.trim() === "";
    if (open !== null) {
      if (!isEndOf(open.marks)) continue;
      code.push({ start: open.start, end, closed: true });
      open = null;
    } else if (directive.test(info) || isEndOf(around.at(-1))) {
      directives.push({ start: end - marks.length - info.length, end });
      if (info.trim() === "") around.pop();
      else around.push(marks);
    } else if (!(marks.startsWith("`") && info.includes("`"))) {
      open = { start: index, marks };
    }
  }
  if (open !== null) code.push({ start: open.start, end: text.length, closed: false });
  return { code, directives, unclosed: around.length };
}

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
