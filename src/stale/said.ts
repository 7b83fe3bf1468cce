/**
 * Reduces a text to its letters and digits, for comparison: without punctuation, spaces and formatting, and with
 * full-width and half-width letters unified (NFKC).
 */
export function said(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
