/**
 * Reduces a text to its letters and digits, ignoring punctuation, spaces, formatting marks and the width of letters.
 */
export function normalizedText(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
