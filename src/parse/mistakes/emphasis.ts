import { NON_ASCII_LETTER } from "../../text/letters.ts";
import type { Range } from "../part.ts";

/**
 * Collects the emphasis marks that Markdown leaves as text in a paragraph, heading or cell. After `@`, they hide a part
 * of the name of a sponsor, for example (`@**son`).
 */
export function createEmphasisMarks(text: string) {
  let runs: MarkRun[] = [];
  let escaped: Range[] = [];
  let inWords: Range[] = [];
  return {
    /** Collects the marks in the text of a range. */
    read({ start, end }: Range) {
      for (const { index, 0: written } of text.slice(start, end).matchAll(ESCAPED))
        escaped.push({ start: start + index, end: start + index + written.length });
      for (const { index, 0: written } of text.slice(start, end).matchAll(IN_WORDS)) {
        const range = { start: start + index, end: start + index + written.length };
        if (NON_ASCII_LETTER.test(text.slice(range.start - 1, range.start) + text.slice(range.end, range.end + 1)))
          inWords.push(range);
      }
      for (const { index, 0: marks } of text.slice(start, end).matchAll(RUN)) {
        if (marks.startsWith("\\")) continue;
        const range = { start: start + index, end: start + index + marks.length };
        const [before, after] = [text.charAt(range.start - 1), text.charAt(range.end)];
        if (before === "@") continue;
        runs.push({ ...range, marks, canOpen: /\S/.test(after), canClose: /\S/.test(before) });
      }
    },
    /** Ends the paragraph, and returns the ranges in it that were intended as emphasis, with their marks. */
    end(): { marks: Range[]; escaped: Range[] } {
      const isEmphasis = ({ start, end }: Range) => !NAME.test(text.slice(start, end).replaceAll("\\", ""));
      const marks = [...emphasisPairs(runs, text).filter(isEmphasis), ...inWords];
      const found = { marks, escaped: escaped.filter(isEmphasis) };
      [runs, escaped, inWords] = [[], [], []];
      return found;
    },
  };
}

/** Whether the marks of a deleted text are those of ranges (`1~2, 3~4`). */
export function isBetweenRanges(text: string, { start, end }: Range): boolean {
  const [first, last] = [text.slice(start - 1, start + 2), text.slice(end - 2, end + 1)];
  return [first, last].every((part) => INSIDE_WORD.test(part)) && [first, last].some((part) => RANGE.test(part));
}

const INSIDE_WORD = /^[\p{L}\p{N}]~[\p{L}\p{N}]/u;
const RANGE = /^\d~\d/;

/** A run of emphasis marks that Markdown parses as text. */
interface MarkRun extends Range {
  readonly marks: string;
  /** Whether a character other than a space follows it directly. */
  readonly canOpen: boolean;
  /** Whether a character other than a space is directly before it. */
  readonly canClose: boolean;
}

/** An escape, or a run of marks without other marks beside it, also without escaped ones after it. */
const RUN = /\\[\s\S]|(?<![*_~])(?:\*{1,3}|__|~~)(?!\\?[*_~])/g;
/** `\_a word\_`: a text between escaped marks, but not `*.md, *.txt` or the arms of `¯\_(ツ)\_/¯`. */
const ESCAPED = /(?<![\w\\¯])((?:\\\*){1,3}|(?:\\_){1,3})(?=[^\s\\*_.,:;!?)])[^\\*_\r\n]*(?<=\S)\1(?![\w\\])/g;
/** `を_単語_で`: `_` is no mark beside letters, and many scripts have no spaces between words. */
const IN_WORDS = /(?<![\w\\*])_(?![\s_])[^_\r\n]+(?<![\s\\])_(?![\w*])/g;
/** `__init__` is a name. */
const NAME = /^__\w+__$/;

/**
 * Pairs runs that open emphasis with the next equal run that closes it, and `**` also if there is a space inside. A
 * single `**` gets the word after it, or before it at the end of a line.
 */
function emphasisPairs(runs: readonly MarkRun[], text: string): Range[] {
  const found: Range[] = [];
  let open: MarkRun | null = null;
  for (const run of runs) {
    if (open?.marks === run.marks && (run.canClose || run.marks === "**")) {
      found.push({ start: open.start, end: run.end });
      open = null;
    } else if (run.canOpen || run.marks === "**") open = run;
  }
  if (open?.marks !== "**" || found.length > 0) return found;
  const [before, after] = [text.slice(Math.max(0, open.start - LONGEST_WORD), open.start), text.slice(open.end)];
  if (open.canOpen) return [{ start: open.start, end: open.end + after.search(/\s|$/) }];
  if (!/^[ \t]*(?:[\r\n]|$)/.test(after)) return found;
  return [{ start: open.start - (before.split(/\s/).at(-1)?.length ?? 0), end: open.end }];
}

/** In UTF-16 code units. Before a single mark, text without spaces is cut. */
const LONGEST_WORD = 20;
