import type { Problem } from "../../types/document.ts";
import type { Range } from "../part.ts";

/** A bracket, or a pair of brackets, that is shown as text. */
export interface ShownBracket extends Range {
  readonly kind: Extract<Problem["kind"], "unopened-link" | "unclosed-text" | "square-link" | "unlinked">;
  /** The URL in parentheses after it; null if there is none. */
  readonly urlRange: Range | null;
}

/**
 * Collects the square brackets that Markdown leaves as text in a paragraph, heading or cell.
 * @param masked the text of the page, with masks in place of what was found before parsing
 */
export function createBrackets(masked: string, written: string) {
  let marks: { readonly at: number; readonly isOpen: boolean }[] = [];
  return {
    /** Collects the brackets in the text of a range. */
    read({ start, end }: Range) {
      for (const { index, 0: mark } of masked.slice(start, end).matchAll(BRACKET))
        if (mark.length === 1) marks.push({ at: start + index, isOpen: mark === "[" });
    },
    /** Ends the paragraph, and returns the brackets in it that were part of a link. */
    end(): ShownBracket[] {
      const open: number[] = [];
      const found: ShownBracket[] = [];
      for (const { at, isOpen } of marks) {
        const from = isOpen ? undefined : open.pop();
        if (isOpen) open.push(at);
        else found.push(...(from === undefined ? linkEnd(written, at) : label(written, from, at)));
      }
      marks = [];
      return [...found, ...open.flatMap((at) => linkStart(written, at))].toSorted((a, b) => a.start - b.start);
    },
  };
}

/** An escape, or a bracket. */
const BRACKET = /\\[\s\S]|[[\]]/g;

const URL = String.raw`(?:https?:\/\/|\.{0,2}\/|#)[^\s()]*`;
/** The URL after the text of a link, and the text of a link without its closing bracket. */
const AFTER_TEXT = new RegExp(`^\\]\\((${URL})\\)`);
const UNCLOSED_TEXT = new RegExp(`^\\[[^\\[\\]\\r\\n]{1,100}?\\((${URL})\\)`);

/** The longest text that is read after a bracket, in UTF-16 code units. */
const LONGEST = 2000;

/** `text](url)`: the end of a link without its start. */
function linkEnd(written: string, at: number): ShownBracket[] {
  return matchAt(AFTER_TEXT, written, at).map((range) => ({ kind: "unopened-link", ...range }));
}

/** `[text(url)`: a link without the bracket after its text. */
function linkStart(written: string, at: number): ShownBracket[] {
  return matchAt(UNCLOSED_TEXT, written, at).map((range) => ({ kind: "unclosed-text", ...range }));
}

function matchAt(pattern: RegExp, written: string, start: number): (Range & { readonly urlRange: Range })[] {
  const [all, url = ""] = pattern.exec(written.slice(start, start + LONGEST)) ?? [];
  if (all === undefined) return [];
  const end = start + all.length;
  return [{ start, end, urlRange: { start: end - 1 - url.length, end: end - 1 } }];
}

const ABSOLUTE = /^https?:\/\/[^\s[\]]+$/;

/**
 * `[text]`: perhaps a link without its URL, or one with square brackets around it. Check boxes, footnotes, an index of an
 * array, and brackets before others are none.
 */
function label(written: string, open: number, close: number): ShownBracket[] {
  const text = written.slice(open + 1, close);
  if (ABSOLUTE.test(text) && written.charAt(open - 1) === "]")
    return [
      {
        kind: "square-link",
        start: written.lastIndexOf("[", open - 1),
        end: close + 1,
        urlRange: { start: open + 1, end: close },
      },
    ];
  if (/^\^|^[ xX]?$|[[\]]/.test(text) || /[\w\])]/.test(written.charAt(open - 1))) return [];
  if (/[[(（:]/.test(written.charAt(close + 1))) return [];
  return [{ kind: "unlinked", start: open, end: close + 1, urlRange: null }];
}
