import { type Fence, fences } from "../../formats/fences.ts";
import { lineEnd } from "../../text/line-breaks.ts";

/** A fence whose closing line is missing, and where its code probably ends. */
export interface UnclosedFence {
  /** The opening line, as UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The probable end of its code, a UTF-16 offset. */
  readonly codeEnd: number;
  /** Where the text after its code starts: after the marks that were probably meant to close it, if there are any. */
  readonly textStart: number;
}

/** Finds the first fence whose code contains the start of another fence or prose, or reaches the end of the page. */
export function unclosedFence(text: string): UnclosedFence | null {
  const all = fences(text);
  const isLastUnclosed = all.at(-1)?.closed === false;
  for (const fence of all) {
    const marks = MARKS.exec(text.slice(fence.start, fence.start + 100))?.[0];
    if (marks === undefined) continue;
    const end = lineEnd(text, fence.start);
    const nextFence = endBeforeNextFence(text, fence, marks);
    const prose = nextFence === null && !isLastUnclosed ? null : PROSE.exec(text.slice(end, nextFence ?? fence.end));
    const codeEnd = prose ? end + prose.index : (nextFence ?? (fence.closed ? null : fence.end));
    const closing = closingMarks(text.slice(end, codeEnd ?? fence.end), marks, codeEnd !== null);
    if (closing) return { start: fence.start, end, codeEnd: end + closing.start, textStart: end + closing.end };
    if (codeEnd !== null) return { start: fence.start, end, codeEnd, textStart: codeEnd };
  }
  return null;
}

/** Finds the fenced code blocks of a text, and where the code of an unclosed one probably ends. */
export function probableFences(text: string): readonly Fence[] {
  const unclosed = unclosedFence(text);
  return unclosed === null ? fences(text) : partsOf(text, unclosed).flatMap(fences);
}

/** Returns the texts up to the end of the code of an unclosed fence and after it, with their offsets unchanged. */
export function partsOf(text: string, { codeEnd, textStart }: UnclosedFence): [head: string, tail: string] {
  return [text.slice(0, codeEnd), text.slice(textStart).padStart(text.length, "\n")];
}

/** Finds marks that were meant to close code: in front of a sentence, or at the end of the code, but of the other kind. */
function closingMarks(code: string, marks: string, endsHere: boolean): { start: number; end: number } | null {
  const glued = new RegExp(`${SINGLE_BREAK}${marks}(?=${SENTENCE})`, "u").exec(code);
  const other = marks.startsWith("`") ? "~{3,}" : "`{3,}";
  const found = glued ?? (endsHere ? new RegExp(`${SINGLE_BREAK}${other}\\s*$`).exec(code) : null);
  return found && { start: found.index, end: found.index + found[0].length };
}

const MARKS = /^(?:`{3,}|~{3,})/;
/** A line break; CR LF is one. */
const SINGLE_BREAK = String.raw`(?:\r\n|\r(?!\n)|\n)`;

/** A sentence that is no info string: in a language without spaces, or of several words. */
const SENTENCE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}][^\r\n]{5}|\p{L}(?:[^\s{}=;]+ ){5}[^\r\n{}=;]*[.!?](?:[\r\n]|$)`;

/** After a blank line, what is not code: a heading, a component, a URL, a numbered item, a sentence. */
const PROSE = new RegExp(
  `${SINGLE_BREAK}[ \\t]*${SINGLE_BREAK}(?=${[
    String.raw`#{2,6}[ \t]+\S`,
    "</?[A-Z]",
    String.raw`https?://\S+[ \t]*(?:[\r\n]|$)`,
    String.raw`\d\. \p{L}`,
    String.raw`[\p{L}「『（【*[][^\r\n \p{Script=Hiragana}]{0,200}[ \p{Script=Hiragana}][^\r\n]*[.!?。！？：][ \t]*(?:[\r\n]|$)`,
    String.raw`[\p{L}*[](?:[^\s{}=;]+ ){5}[^\r\n{}=;]*(?:[\r\n]|$)`,
  ].join("|")})`,
  "u",
);

/** Returns where the code ends before a line inside a fence that opens another fence, or null. */
function endBeforeNextFence(text: string, { start, end }: Fence, marks: string): number | null {
  const inside = text.slice(start, end);
  const at = inside.search(new RegExp(`[\\r\\n]${marks}(?!${SENTENCE})[A-Za-z]`, "u"));
  return at === -1 ? null : start + inside.slice(0, at).trimEnd().length;
}
