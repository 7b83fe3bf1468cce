import { lineAt } from "../../text/line-breaks.ts";
import type { HeadingId } from "../part.ts";

/** Finds the explicit ids of headings, in the spellings `{#id}`, `{ #id }`, `{: #id}` and `{/*id*\/}`. */
export function findHeadingIds(text: string): HeadingId[] {
  const found: HeadingId[] = [];
  for (const { index: start, 0: mark, 1: id, 2: comment } of text.matchAll(ID)) {
    const end = start + mark.length;
    if (!endsHeading(text, start, end)) continue;
    found.push({ kind: "id", start, end, id: id ?? comment ?? "", comment: comment !== undefined });
  }
  return found;
}

const ID = /\{[ \t]*(?::[ \t]*)?#([^\s{}]+)(?:[^\S\n\r][^{}\n\r]*)?\}|\{\/\*[ \t]*([^\s{}*]+)[ \t]*\*\/\}/g;

/** In UTF-16 code units; longer lines are not read as headings. */
const LONGEST_LINE = 2000;

function endsHeading(text: string, start: number, end: number): boolean {
  const rest = /^[ \t]*(?:#+[ \t]*)?(?:$|\r\n?|\n)([ \t>]*(?:=+|-+)[ \t]*(?:$|[\r\n]))?/.exec(
    text.slice(end, end + LONGEST_LINE),
  );
  if (rest === null) return false;
  if (rest[1] !== undefined) return true;
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  const line = before.slice(lineAt(before, before.length).start);
  return /^[ \t>]*#{1,6}[ \t]/.test(line);
}
