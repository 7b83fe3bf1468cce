const WORD =
  /[\p{Script=Latin}\p{M}]+|\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:\.\p{Nd}+)*|[\p{Script=Katakana}ー]{2,}/gu;

/**
 * What a translator usually carries over from prose: words in Latin letters (lower case, without a plural's s),
 * numbers (without separators of thousands) and, for `katakana.ts` to read, words in katakana.
 */
export function words(text: string): string[] {
  return (text.normalize("NFKC").match(WORD) ?? []).map(normalised).filter((word) => word.length > 1 || isNumber(word));
}

export const isNumber = (word: string): boolean => /^\p{Nd}/u.test(word);

function normalised(word: string): string {
  if (isNumber(word)) return word.replaceAll(",", "");
  const lower = word.toLowerCase();
  return lower.length > 3 ? lower.replace(/s$/, "") : lower;
}
