/** The user-perceived characters of a text (grapheme clusters). */
export function graphemes(text: string): string[] {
  return ASCII.test(text) ? Array.from(text) : segments(text, "en", "grapheme");
}

/** Each of these characters is one that is perceived. */
const ASCII = /^[ -~]*$/;

/** The words of a text in any language, and what is between them. */
export function words(text: string): string[] {
  // It divides Japanese by a dictionary, and other languages by their spaces.
  return segments(text, "ja", "word");
}

/** Creating a segmenter takes milliseconds, for its dictionary, and most runs show no text that has to be divided. */
const segmenters = new Map<string, Intl.Segmenter>();

function segments(text: string, language: string, granularity: "grapheme" | "word"): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
