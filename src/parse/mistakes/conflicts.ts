import { fences, isFenced } from "../../formats/fences.ts";
import { blank } from "../../text/spaces.ts";
import type { Range } from "../part.ts";

/** A text without its merge conflicts, and the lines that start them. */
export interface ResolvedText {
  readonly text: string;
  readonly conflicts: readonly Range[];
}

/** The marks that git writes around the versions of a conflict, at the start of a line (git-merge(1)). */
const MARK = /^(?:<{7}(?= )|\|{7}(?= |$)|={7}(?=\r?$)|>{7}(?= )).*$/gm;

/** Keeps the first version of each merge conflict outside of fenced code, and writes spaces instead of the rest. */
export function withoutConflicts(text: string): ResolvedText {
  if (!/^<{7} /m.test(text) || !/^>{7} /m.test(text)) return { text, conflicts: [] };
  const code = fences(text);
  const conflicts: Range[] = [];
  let resolved = "";
  let from = 0;
  let open: Range | null = null;
  let other: number | null = null;
  for (const { index: start, 0: line } of text.matchAll(MARK)) {
    const end = start + line.length;
    if (line.startsWith("<")) {
      [open, other] = [isFenced(code, start) ? null : { start, end }, null];
    } else if (open && !line.startsWith(">")) {
      other ??= start;
    } else if (open && other !== null) {
      resolved += text.slice(from, open.start) + blank(text.slice(open.start, open.end));
      resolved += text.slice(open.end, other) + blank(text.slice(other, end));
      conflicts.push(open);
      [from, open] = [end, null];
    }
  }
  return { text: resolved + text.slice(from), conflicts };
}
