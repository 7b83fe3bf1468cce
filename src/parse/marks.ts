import type { Range } from "./part.ts";

/** A run of marks that is text to Markdown. */
interface Run extends Range {
  readonly marks: string;
  /** Whether something stands right behind it, and right before it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Collects the marks of emphasis that Markdown leaves as text in a paragraph, heading or cell. */
export function createMarks(text: string) {
  let runs: Run[] = [];
  return {
    /** Looks through the text that stands in a range. */
    read({ start, end }: Range) {
      for (const { index, 0: marks } of text.slice(start, end).matchAll(RUN)) {
        if (marks.startsWith("\\")) continue;
        const range = { start: start + index, end: start + index + marks.length };
        const [before, after] = [text.charAt(range.start - 1), text.charAt(range.end)];
        runs.push({ ...range, marks, opens: /\S/.test(after), closes: /\S/.test(before) });
      }
    },
    /** Ends the paragraph, and gives what was meant to be emphasized in it, with its marks. */
    end(): Range[] {
      const found = meantPairs(runs, text).filter(({ start, end }) => !NAME.test(text.slice(start, end)));
      runs = [];
      return found;
    },
  };
}

/** An escape, or marks that no more of them stand beside. */
const RUN = /\\[\s\S]|(?<![*_~])(?:\*{1,3}|__|~~)(?![*_~])/g;
/** `__init__` is a name. */
const NAME = /^__\w+__$/;

/** Runs of which one was meant to open, and the next of its kind to close; a lone `**` with its word. */
function meantPairs(runs: readonly Run[], text: string): Range[] {
  const found: Range[] = [];
  let open: Run | null = null;
  for (const run of runs) {
    if (open?.marks === run.marks && run.closes) {
      found.push({ start: open.start, end: run.end });
      open = null;
    } else if (run.opens) open = run;
  }
  if (open?.marks !== "**" || found.length > 0) return found;
  return [{ start: open.start, end: open.end + text.slice(open.end).search(/\s|$/) }];
}
