/** Code that is a phrase or sentences, of which readers may fill in a part in braces. */
const PROSE = /^[A-Za-z][\w'’-]*(?:[,.:;!?]?(?: [—–])? (?:[\w'’-]+|\{[^{}]+\})){3,}[.!?]?$/;

/** Whether the target's code has no other words in ASCII than the source's, or is a translation of prose. */
export function isTranslation(code: string, target: string): boolean {
  const source = code.replace(/(['"])(.*?)\1/g, "$2").replace(/^\[(.*)\]$/, "$1");
  if (PROSE.test(source)) return true;
  if (isSameForm(code, target) || hasWordsForPlaceholders(code, target)) return true;
  const [from, to] = [wordsOf(source), asciiWords(target)];
  return to.length > 0
    ? to.every((word) => from.includes(word))
    : /^(?:[A-Za-z][A-Za-z (),-]*|[A-Z][A-Za-z ,]*[!?])$/.test(source);
}

/**
 * Whether two codes join words in the same form, such as `name=value`, `name / value` or `**bold**`, all of them in
 * another script in the target except for words of the source, in capitals or not, or some with an accented letter in a
 * text with spaces. A name or path (`max_size`) must not change, but the words after a mark (`:title`) are what a reader
 * fills in.
 */
function isSameForm(code: string, target: string): boolean {
  const form = formOf(code);
  const words = wordsOf(code.toLowerCase());
  const isTranslated =
    (target.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []).every((word) => words.includes(word)) ||
    (code.includes(" ") && /(?=\P{ASCII})\p{Script=Latin}/u.test(target));
  const isJoined = /^[\w([{<*~=|`].*[^\w()./-]|^[:@#]+w$/.test(form) || / [^\w\s]+ /.test(code);
  return isTranslated && isJoined && form === formOf(target);
}

/** Whether the target has words in another script, with or without brackets, for each placeholder: `.<size>`, `.大きさ`. */
function hasWordsForPlaceholders(code: string, target: string): boolean {
  const literal = code.replace(PLACEHOLDER, " ");
  return literal !== code && literal === target.replace(OTHER_WORDS, " ");
}

const PLACEHOLDER = /<[\w -]+>|\{[\w -]+\}|\[[\w -]+\]/g;
const OTHER_WORDS = /[<{[]?(?:(?=\P{ASCII})[\p{L}\p{M}\p{N}])+[>}\]]?/gu;

/** Whether a code has all words in ASCII of another one, which has some between words in another script. */
export function hasWordsOf(code: string, other: string): boolean {
  const [words, known] = [asciiWords(other), wordsOf(code)];
  return words.length > 0 && words.every((word) => known.includes(word));
}

/** A word, or several with spaces between them. */
const WORDS = /(?!\d)[\p{L}\p{M}\p{N}_]+(?: (?!\d)[\p{L}\p{M}\p{N}_]+)*/gu;

const formOf = (code: string): string => code.normalize("NFKC").replace(WORDS, "w").replace(/\s/g, "");

export const wordsOf = (code: string): string[] => code.normalize("NFKC").match(/\w+/g) ?? [];
/** Its words in ASCII, without those that are joined with others: `顧客ID`. */
const asciiWords = (code: string): string[] =>
  (code.normalize("NFKC").match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).filter((word) => /^\w+$/.test(word));
