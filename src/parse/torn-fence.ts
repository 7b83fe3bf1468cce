import { type Fence, fences } from "../formats/fences.ts";

/** A fence that lost the line that closes it, and where its code must have ended. */
export interface TornFence {
  /** The line that opens it: UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly codeEnd: number;
}

/** Finds the first fence that runs over a line that opens another, over text, or to the end of the page for want of its own end. */
export function tornFence(text: string): TornFence | null {
  const all = fences(text);
  const isOdd = all.at(-1)?.closed === false;
  for (const fence of all) {
    const marks = MARKS.exec(text.slice(fence.start, fence.start + 100))?.[0];
    if (marks === undefined) continue;
    const end = fence.start + text.slice(fence.start).search(/[\r\n]|$/);
    const other = otherFence(text, fence, marks);
    const prose = other === null && !isOdd ? null : PROSE.exec(text.slice(end, other ?? fence.end));
    const codeEnd = prose ? end + prose.index : (other ?? (fence.closed ? null : fence.end));
    if (codeEnd !== null) return { start: fence.start, end, codeEnd };
  }
  return null;
}

const MARKS = /^(?:`{3,}|~{3,})/;
const LINE_BREAK = String.raw`(?:\r\n|\r(?!\n)|\n)`;

/** Behind a blank line, what no code goes on with: a heading, a component, an address, a numbered item, a sentence. */
const PROSE = new RegExp(
  `${LINE_BREAK}[ \\t]*${LINE_BREAK}(?=${[
    String.raw`#{2,6}[ \t]+\S`,
    "</?[A-Z]",
    String.raw`https?://\S+[ \t]*(?:[\r\n]|$)`,
    String.raw`\d\. \p{L}`,
    String.raw`[\p{L}「『（【*[][^\r\n \p{Script=Hiragana}]{0,200}[ \p{Script=Hiragana}][^\r\n]*[.!?。！？：][ \t]*(?:[\r\n]|$)`,
    String.raw`[\p{L}*[](?:[^\s{}=;]+ ){5}[^\r\n{}=;]*(?:[\r\n]|$)`,
  ].join("|")})`,
  "u",
);

/** The blank lines, or the line break, before a line inside that would open another fence. */
function otherFence(text: string, { start, end }: Fence, marks: string): number | null {
  const inside = text.slice(start, end);
  const at = inside.search(new RegExp(`[\\r\\n]${marks}[A-Za-z]`));
  return at === -1 ? null : start + inside.slice(0, at).trimEnd().length;
}
