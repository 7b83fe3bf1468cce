import { wordsOf } from "./sentences.ts";

/** The least number of ordinary words in a phrase, and their least share of all words. */
const LEAST_WORDS = 3;
const LEAST_SHARE = 1 / 2;

/** A word in lower case without marks. */
const ORDINARY = /^\p{Ll}[\p{Ll}\p{M}]*(?:['’]\p{Ll}+)?$/u;
/** Marks that are only used in code, a call, and the tag of a documentation comment. */
const CODE = /[=;{}<>|\\]|\w\(|^@/;

/** Whether a text in cased letters, outside of prose, consists of ordinary words, and not of names or code. */
export function isPhrase(text: string): boolean {
  const words = wordsOf(text);
  const ordinary = words.filter((word, index) =>
    ORDINARY.test(index === 0 ? word.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : word),
  );
  return ordinary.length >= Math.max(LEAST_WORDS, LEAST_SHARE * words.length) && !CODE.test(text);
}

/** Words of sentences, which names hardly ever contain. */
const SENTENCE_WORD =
  /(?<![\p{L}'’-])(?:how|what|why|when|where|with|without|from|about|between|into|using|you|your|our|is|are|do|does|should|can|not|it|that)(?![\p{L}-])/iu;

/** The least number of words of a text that is certainly a phrase, and of its long words in lower case without them. */
const LEAST_CERTAIN = 3;
const LEAST_LOWER = 2;

/** Whether a text is a phrase, and not a term or a name. */
export function isCertainPhrase(title: string): boolean {
  const [, ...words] = wordsOf(title);
  if (words.length + 1 < LEAST_CERTAIN) return false;
  const lower = words.filter((word) => /^\p{Ll}{3,}$/u.test(word));
  return SENTENCE_WORD.test(title) || (lower.length >= LEAST_LOWER && isPhrase(title));
}
