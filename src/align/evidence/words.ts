import { CARDINALS } from "../../numbers/english.ts";
import { memoized } from "../../text/memoized.ts";
import type { EvidenceToken } from "./token.ts";

/**
 * The words of a text in NFKC that translations usually keep: words in Latin letters (in lower case, without a plural
 * s), numbers (without thousands separators, and English ones from “three” on as digits), emoji, and katakana words,
 * which are matched by sound.
 */
export function wordTokens(text: string): EvidenceToken[] {
  const tokens: EvidenceToken[] = [];
  for (const word of text.match(WORD) ?? []) {
    const token = tokenOf(word);
    if (token) tokens.push(token);
  }
  return tokens;
}

const WORD =
  /[\p{Script=Latin}\p{M}]+|\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:\.\p{Nd}+)*|[\p{Script=Katakana}ー]{2,}|\p{Emoji_Presentation}/gu;

/** Null for a single letter. */
const tokenOf = memoized((word): EvidenceToken | null => {
  const name = normalized(word);
  if (/^\p{Nd}/u.test(name)) return { kind: "number", name };
  return name.length > 1 ? { kind: "word", name } : null;
});

function normalized(word: string): string {
  if (/^\p{Nd}/u.test(word)) return word.replaceAll(",", "");
  const lower = word.toLowerCase();
  const [value = 0] = CARDINALS.get(lower) ?? [];
  if (value > 2) return String(value);
  return lower.length > 3 ? lower.replace(/s$/, "") : lower;
}
