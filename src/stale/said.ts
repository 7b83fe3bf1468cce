/**
 * What a text says: its letters and digits. Punctuation, blanks and marks of formatting are how it says it, and so is
 * the width of its letters.
 */
export function said(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
