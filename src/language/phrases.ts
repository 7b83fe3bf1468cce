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
