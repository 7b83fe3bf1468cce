import type { Document, Element, Span } from "../types/document.ts";

/** Returns spaces of the same length as a text, so that replacing it does not change any offset. */
export const spaces = (text: string): string => " ".repeat(text.length);

/** Removes all spaces and line breaks of a text. */
export const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");

/** Replaces all of a text except for its line breaks with spaces. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, " ");

/**
 * Replaces spans of a text with spaces, in one pass, as far as they are in it.
 * @param start the UTF-16 offset of the text in its page
 */
export function withoutSpans(text: string, hidden: readonly { readonly span: Span }[], start = 0): string {
  let result = "";
  let from = 0;
  for (const { span } of hidden.toSorted((a, b) => a.span.start.offset - b.span.start.offset)) {
    const begin = Math.max(from, span.start.offset - start);
    const end = Math.min(span.end.offset - start, text.length);
    if (end <= begin) continue;
    result += text.slice(from, begin) + " ".repeat(end - begin);
    from = end;
  }
  return result + text.slice(from);
}

/**
 * The text of a page, with spaces in place of code, comments and front matter.
 * @param isHidden other elements that are replaced too
 */
export function withoutCode({ text, elements, comments }: Document, isHidden = (_: Element) => false): string {
  const hidden = elements.filter((element) => CODE.has(element.kind) || isHidden(element));
  return withoutSpans(text, [...hidden, ...comments]);
}

const CODE: ReadonlySet<Element["kind"]> = new Set(["inlineCode", "code", "field"]);
