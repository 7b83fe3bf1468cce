import { lineAt } from "../../text/line-breaks.ts";
import { spanOfBlocks } from "../../text/span.ts";
import type { Block, Document, Problem } from "../../types/document.ts";
import type { Fix } from "../../types/fix.ts";
import type { Matches } from "../../types/matches.ts";
import type { PairContext } from "../define-rule.ts";
import { insertion } from "./insertion.ts";

/** Repairs a mistake in the markup of the target; null if it is not certain what was intended. */
export function repairMarkup(problem: Problem, context: PairContext): Fix | null {
  const { text } = context.target;
  const { start, end } = problem.span;
  const written = text.slice(start.offset, end.offset);
  switch (problem.kind) {
    case "unclosed-link":
      return closeLink(problem, context);
    case "backtick":
      return closeCode(problem, context);
    case "escaped":
      return replacement(
        start.offset,
        written,
        written.replace(ESCAPED_FENCE, (line) => line.replaceAll("\\", "")),
      );
    case "struck-range":
      return replacement(start.offset, written, `\\${written.slice(0, -1)}\\~`);
    case "full-width":
      return replacement(start.offset, written, halfWidth(written));
    case "square-link":
      return replacement(start.offset, written, written.replace(/\]\[([^[\]]+)\]$/, "]($1)"));
    case "unclosed-fence":
      return isLastFence(problem, context.target, context.matches) ? replacement(start.offset, written, "") : null;
    case "heading":
      return replacement(start.offset, written, written.replace(HEADING_MARKS, headingMarks));
    default:
      return null;
  }
}

/** Whether nothing is below a fence, and no code block is missing that it may have been a part of. */
export function isLastFence({ kind, span, detail }: Problem, { text }: Document, { code }: Matches): boolean {
  if (kind !== "unclosed-fence" || !/^[`~]+$/.test(detail.trim())) return false;
  const isLast = text.slice(span.end.offset).trim() === "";
  return (
    isLast && code.every(({ source, target }) => !source || (target && (target.value !== "" || source.value === "")))
  );
}

function replacement(start: number, written: string, text: string): Fix | null {
  return written === text ? null : { start, end: start + written.length, text, safe: true };
}

/** The backticks of a code fence, with a backslash before each. */
const ESCAPED_FENCE = /^[ \t]*(?:\\`){3,}/gm;

const halfWidth = (text: string): string =>
  text.replace(/^＊＊([\s\S]*)＊＊$/, "**$1**").replace(/^｀([\s\S]*)｀$/, "`$1`");

const HEADING_MARKS = /^([#＃]{1,6})[ \t\u3000]?/;
const headingMarks = (_: string, marks = ""): string => `${"#".repeat(marks.length)} `;

/** Closes a link after its URL: that of the source, or else before the punctuation after it. */
function closeLink({ span }: Problem, { target, matches }: PairContext): Fix | null {
  const match = matches.urls.find((one) => one.target?.span.start.offset === span.start.offset);
  if (!match?.target) return null;
  const start = match.target.urlSpan.start.offset;
  const written = target.text.slice(start, span.end.offset);
  const known = match.source && written.startsWith(match.source.url) ? match.source.url : null;
  return insertion(start + (known ?? written.replace(/(?<![.,:;!?'"*_])[.,:;!?'"*_]+$/, "")).length, ")");
}

/**
 * Adds the other backtick around code that the source has too, or whose end is certain: a link text, a tag, the last
 * word of a text, or all of it.
 */
function closeCode({ span }: Problem, context: PairContext): Fix | null {
  const { source, target } = context;
  const at = target.text.indexOf("`", span.start.offset);
  const [before, after] = [target.text.slice(0, at), target.text.slice(at + 1)];
  const label = before.endsWith("[") ? (LABEL.exec(after)?.[0] ?? null) : null;
  if (label !== null) return insertion(at + 1 + label.length, "`");
  const shifted = shiftedCode(at, context);
  if (shifted !== null) return insertion(shifted, "`");
  const codes = [...codesOf(source), ...codesOf(target)].toSorted((a, b) => b.length - a.length);
  const opened = codes.find((code) => after.startsWith(code) && !/^[\w(]/.test(after.slice(code.length)));
  if (opened !== undefined) return insertion(at + 1 + opened.length, "`");
  const block = target.blocks.findLast(({ span }) => span.start.offset <= at && at < span.end.offset);
  const rest = target.text.slice(at + 1, block?.span.end.offset);
  const word = TAG.exec(rest)?.[0] ?? (/[\s(]$/.test(before) ? LAST_WORD.exec(rest)?.[0] : undefined);
  if (word !== undefined) return insertion(at + 1 + word.length, "`");
  if (block?.span.start.offset === at && isCode(block, context)) return insertion(block.span.end.offset, "`");
  const closed = codeAtEnd(before, codes);
  return closed === undefined ? null : insertion(at - closed.length, "`");
}

/** The code at the end of a text. */
const codeAtEnd = (text: string, codes: readonly string[]): string | undefined =>
  codes.find((code) => text.endsWith(code) && !/\w$/.test(text.slice(0, -code.length)));

/**
 * Where the first backtick of a line is missing, so that the words between its code are code, and the last backtick
 * has no counterpart: a`, `b`. Null if the code is not that of the source.
 */
function shiftedCode(at: number, { source, target: { text, elements } }: PairContext): number | null {
  const codes = codesOf(source);
  const line = lineAt(text, at);
  const between = elements.find(
    (one) => one.kind === "inlineCode" && one.span.start.offset >= line.start && !codes.includes(one.value),
  );
  if (!between || between.span.end.offset > at) return null;
  const { start, end } = between.span;
  const before = codeAtEnd(text.slice(line.start, start.offset), codes);
  const after = text.slice(end.offset, at);
  return before !== undefined && codes.includes(after.split("`")[0] ?? "") ? start.offset - before.length : null;
}

/** A word that is all of a link text. */
const LABEL = /^[^\s`[\]]+(?=\]\()/;

/** A tag, or an element without other elements in it. */
const TAG = /^<([A-Za-z][\w.-]*)(?: [^<>`\r\n]*)?>(?:[^<>`\r\n]*<\/\1>)?/;

/** A word before the end of a text, without the punctuation after it. */
const LAST_WORD = /^\w(?:[^\s`]*\w)?(?=[.,:;!?)]*\s*$)/;

/** Whether the counterpart of a block of the target is all code. */
function isCode(block: Block, { source, target, alignment }: PairContext): boolean {
  const bead = alignment.beads.find((one) => one.target.length === 1 && one.target[0] === target.blocks.indexOf(block));
  const counterpart = spanOfBlocks(source, bead?.source ?? []);
  return counterpart !== null && /^`[^`]+`$/.test(source.text.slice(counterpart.start.offset, counterpart.end.offset));
}

function codesOf({ elements }: Document): string[] {
  return elements.flatMap((one) => (one.kind === "inlineCode" && one.value !== "" ? one.value : []));
}
