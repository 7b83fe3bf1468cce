import type { Span } from "../types/document.ts";

/** Returns spaces of the same length as a text, so that replacing it does not change any offset. */
export const spaces = (text: string): string => " ".repeat(text.length);

/**
 * Replaces spans of a text with spaces, in one pass.
 * @param start the UTF-16 offset of the text in its page
 */
export function withoutSpans(text: string, hidden: readonly { readonly span: Span }[], start = 0): string {
  if (hidden.length === 0) return text;
  const units = text.split("");
  for (const { span } of hidden) {
    units.fill(" ", Math.max(0, span.start.offset - start), Math.max(0, span.end.offset - start));
  }
  return units.join("");
}
