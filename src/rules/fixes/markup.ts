import type { Document, Problem } from "../../types/document.ts";
import type { Fix } from "../../types/fix.ts";
import type { PairContext } from "../define-rule.ts";

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
    case "full-width":
      return replacement(start.offset, written, halfWidth(written));
    case "heading":
      return replacement(start.offset, written, written.replace(HEADING_MARKS, headingMarks));
    default:
      return null;
  }
}

function replacement(start: number, written: string, text: string): Fix | null {
  return written === text ? null : { start, end: start + written.length, text, safe: true };
}

const insertion = (at: number, text: string): Fix => ({ start: at, end: at, text, safe: true });

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
  return insertion(start + (known ?? written.replace(/[.,:;!?'"*_]+$/, "")).length, ")");
}

/** Adds the other backtick around code that the source has too, or that ends where its link text ends. */
function closeCode({ span }: Problem, { source, target }: PairContext): Fix | null {
  const at = target.text.indexOf("`", span.start.offset);
  const [before, after] = [target.text.slice(0, at), target.text.slice(at + 1)];
  const label = before.endsWith("[") ? (LABEL.exec(after)?.[0] ?? null) : null;
  if (label !== null) return insertion(at + 1 + label.length, "`");
  const codes = [...codesOf(source), ...codesOf(target)].toSorted((a, b) => b.length - a.length);
  const opened = codes.find((code) => after.startsWith(code) && !/^[\w(]/.test(after.slice(code.length)));
  if (opened !== undefined) return insertion(at + 1 + opened.length, "`");
  const closed = codes.find((code) => before.endsWith(code) && !/\w$/.test(before.slice(0, -code.length)));
  return closed === undefined ? null : insertion(at - closed.length, "`");
}

/** A word that is all of a link text. */
const LABEL = /^[^\s`[\]]+(?=\]\()/;

function codesOf({ elements }: Document): string[] {
  return elements.flatMap((one) => (one.kind === "inlineCode" && one.value !== "" ? one.value : []));
}
