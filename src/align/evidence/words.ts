import { CARDINALS } from "../../numbers/english.ts";
import { memoized } from "../../text/memoized.ts";

/**
 * The words of a text that translations usually keep: words in Latin letters (in lower case, without a plural s),
 * numbers (without thousands separators, and English ones from “three” on as digits), emoji, and katakana words, which
 * are matched by sound.
 */
export function words(text: string): string[] {
  const found = text.normalize("NFKC").match(WORD) ?? [];
  return found.map((word) => normalized(word)).filter((word) => word.length > 1 || isNumber(word));
}

const WORD =
  /[\p{Script=Latin}\p{M}]+|\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:\.\p{Nd}+)*|[\p{Script=Katakana}ー]{2,}|\p{Emoji_Presentation}/gu;

/** Whether a word that `words` returned is a number. */
export const isNumber = (word: string): boolean => /^\p{Nd}/u.test(word);

const normalized = memoized((word): string => {
  if (isNumber(word)) return word.replaceAll(",", "");
  const lower = word.toLowerCase();
  const [value = 0] = CARDINALS.get(lower) ?? [];
  if (value > 2) return String(value);
  return lower.length > 3 ? lower.replace(/s$/, "") : lower;
});
