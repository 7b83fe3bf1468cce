import { isLatin } from "../../language/script.ts";
import { isEnglish } from "../../language/tags.ts";
import { type FoldedText, folded, type TextRange } from "./folded.ts";

/**
 * A form of a term, and its uses in folded texts. The search is strict, because a finding depends on each use: a word
 * must be complete, and a part of a compound without spaces is another term. English words may be plural. A term with
 * capitals is a name, and needs the same capitals.
 */
export class Form {
  /** Forms with the same key have the same uses. */
  readonly key: string;
  readonly #pattern: RegExp;
  /** A part of each use, in lower case. Most texts do not have it, so they need not be searched with the pattern. */
  readonly #part: string;
  readonly #before: RegExp | null;
  readonly #after: RegExp | null;

  /** @param text as in the glossary */
  constructor(
    readonly text: string,
    language: string,
  ) {
    const form = folded(text).text;
    const words = form.split(SEPARATORS).filter((word) => word !== "");
    const last = words.at(-1) ?? "";
    const isPlural = inflectsAsEnglish(language) && isCased(last);
    const spelled = [...words.slice(0, -1).map(spelledUse), isPlural ? plural(last) : spelledUse(last)].join(GAP);
    this.#pattern = new RegExp(spelled, /\p{Lu}/u.test(form) ? "gu" : "giu");
    this.#part = commonPart(words[0] ?? "");
    this.#before = edge(form, language, "before");
    this.#after = edge(form, language, "after");
    this.key = `${this.#pattern}`;
  }

  /** Where a text uses the term. */
  usesIn({ text, lowerCase }: FoldedText): TextRange[] {
    if (!lowerCase.includes(this.#part)) return [];
    const ranges = Array.from(text.matchAll(this.#pattern), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
    return ranges.filter(
      ({ start, end }) =>
        !this.#before?.test(text.slice(Math.max(0, start - 2), start)) && !this.#after?.test(text.slice(end, end + 4)),
    );
  }
}

/** The beginning of a word that all its spellings have, in lower case. */
function commonPart(word: string): string {
  return (runsOf(word)[0] ?? "").replace(/[yー]$/iu, "").toLowerCase();
}

/**
 * Returns a test of whether a folded text contains a translation. It is lenient: words may be inflected, and compounds,
 * spaces, case, and the long vowel marks of katakana may differ.
 */
export function translationTest(term: string, language: string): (text: string) => boolean {
  const { text } = folded(term);
  const squeezedTerm = squeezed(text);
  const isWhole = (other: string) => squeezed(other).includes(squeezedTerm);
  if (!isCased(text)) return (other) => isWhole(other) || squeezed(other).includes(withoutEnding(squeezedTerm));
  const words = plain(text)
    .split(SEPARATORS)
    .filter((word) => word !== "");
  const inflected = inflectsAsEnglish(language) ? words.map(englishForms).join(LOOSE_GAP) : "";
  const pattern =
    inflected === ""
      ? new RegExp(words.map(stemForm).join(LOOSE_GAP), "u")
      : new RegExp(`(?<![${PLAIN}])${inflected}${text.length >= LEAST_FIRST_PART ? "" : `(?![${PLAIN}])`}`, "u");
  const mayBeJoined = squeezedTerm.length >= LEAST_JOINED;
  return (other) => pattern.test(plain(other)) || (mayBeJoined && isWhole(other));
}

const SEPARATORS = /[\s・-]+/u;
/** What may be between two words of a term: nothing, a space, a hyphen, or a line break. */
const GAP = "(?:[ ・-]|[ \\t]*\\n[ \\t>]*)?";
const LOOSE_GAP = "[\\s\\p{P}]{0,3}";
/** Letters of scripts with case, which separate words with spaces. */
const CASED = "\\p{Lu}\\p{Ll}\\p{M}\\p{N}";
/** The same letters without accents, in lower case. Each pattern with such a class is compiled, so it is a simple one. */
const PLAIN = "\\p{Lowercase}\\d";
/** The least length of a term that may be a part of a compound, and of its first part. Shorter ones match by chance. */
const LEAST_JOINED = 6;
const LEAST_FIRST_PART = 4;

const isCased = (text: string): boolean => /\p{L}/u.test(text) && !/[\p{Lo}\p{Lm}]/u.test(text);

/** Whether words in Latin letters are inflected as in English: also in languages with other letters. */
const inflectsAsEnglish = (language: string): boolean => isEnglish(language) || !isLatin(language);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** A word, with a space or none where the script changes, and with or without long vowel marks at the end of katakana. */
function spelledUse(word: string): string {
  return runsOf(word)
    .map((run) => (LONG_KATAKANA.test(run) ? `${run.replace(/ー$/, "")}ー?` : escaped(run)))
    .join(" ?");
}

/** The parts of a word in katakana, in letters with case and digits, and in other letters. */
const runsOf = (word: string): string[] =>
  word.match(/[\p{Script=Katakana}ー]+|[\p{Lu}\p{Ll}\p{N}]+|[^\p{Script=Katakana}ー\p{Lu}\p{Ll}\p{N}]+/gu) ?? [];

/** Katakana of which the long vowel mark at the end is optional (サーバ, サーバー): with three or more other letters. */
const LONG_KATAKANA = /^[\p{Script=Katakana}ー]{2,}\p{Script=Katakana}ー?$/u;

/** The end of the text before a term, or the beginning of the text after it, that would make it another word. */
function edge(form: string, language: string, side: "before" | "after"): RegExp | null {
  const letter = Array.from(form).at(side === "before" ? 0 : -1) ?? "";
  if (/[\p{Script=Katakana}ー]/u.test(letter)) return EDGES.katakana[side];
  // Chinese has no other letters, so nothing shows where a word ends.
  if (/\p{Script=Han}/u.test(letter)) return /^zh\b/i.test(language) ? null : EDGES.kanji[side];
  return /[\p{Lu}\p{Ll}\p{M}\p{N}]/u.test(letter) ? EDGES.cased[side] : null;
}

const EDGES = {
  katakana: { before: /[\p{Script=Katakana}ー]$/u, after: /^[\p{Script=Katakana}ー]/u },
  kanji: { before: /[\p{Script=Han}々]$/u, after: /^[\p{Script=Han}々]/u },
  cased: {
    before: new RegExp(`[${CASED}_@#$/\\\\.-]$`, "u"),
    after: new RegExp(`^(?:[${CASED}_@/\\\\]|[.-][${CASED}]|['’](?!s\\b))`, "u"),
  },
};

function plural(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${escaped(word.slice(0, -1))}(?:y|ies)`;
  return `${escaped(word)}(?:e?s)?`;
}

/** A word in any English inflection. A word that is inflected itself also matches without its ending. */
function englishForms(word: string): string {
  const bases = [word, ...[word.replace(/(?:e?d|ing|e?s)$/iu, ""), word.replace(/(?:d|s)$/iu, "")].filter(isStem)];
  return `(?:${Array.from(new Set(bases), inflections).join("|")})`;
}

/** Whether the rest of a word without an ending can be a word. */
const isStem = (rest: string): boolean => rest.length >= 3 && /[aeiouy]/i.test(rest);

function inflections(base: string): string {
  if (/[^aeiou]y$/i.test(base)) return `${escaped(base.slice(0, -1))}(?:y|ies|ied|ying)`;
  if (/i$/i.test(base)) return `${escaped(base.slice(0, -1))}(?:i|y|is|ying|es)`;
  if (/e$/i.test(base)) return `${escaped(base.slice(0, -1))}(?:e|es|ed|ing)`;
  const [double = ""] = /(.)\1$/iu.exec(base) ?? [];
  const single = double === "" ? "" : `|${escaped(base.slice(0, -1))}`;
  return `(?:${escaped(base)}${single})(?:${escaped(base.at(-1) ?? "")})?(?:e|es|s|ed|ing)?`;
}

/** A word of another language in any inflection: its beginning, also in a compound. */
function stemForm(word: string): string {
  const dropped = word.length >= 6 ? 2 : word.length >= 4 ? 1 : 0;
  const stem = escaped(word.slice(0, word.length - dropped));
  return dropped === 0 ? `(?<![${PLAIN}])${stem}[${PLAIN}]{0,2}(?![${PLAIN}])` : `${stem}[${PLAIN}]*`;
}

/** A text without spaces, hyphens and long vowel marks, and in lower case. */
function squeezed(text: string): string {
  return text.toLowerCase().replace(/[\s・ー‐–-]+/gu, "");
}

/** A term without the kana at its end, which are inflected (読み込む, 読み込み). */
function withoutEnding(term: string): string {
  return term.replace(/(?=\p{Script=Hiragana}$)(?<=\p{Script=Han}.*)\p{Script=Hiragana}$/u, "");
}

/** A text without accents, in lower case. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
