import { type Letters, lettersOf } from "./letters.ts";
import { ownNamesOf } from "./names.ts";
import { scriptOf } from "./script.ts";
import { wordsOf } from "./sentences.ts";

/** Detects whether text of a target is still in the language of its source. */
export interface LanguageDetector {
  /** Whether a sentence is prose in the language of the source. */
  isSourceLanguage(sentence: string): boolean;
  /** The same for a title; a single word is enough if its letters are only used by the source. */
  isSourceLanguageTitle(title: string): boolean;
  /** Whether a text contains something in the language of the target. */
  hasTargetLanguage(text: string): boolean;
}

/** The languages of a pair as BCP 47 tags, and the sentences of both pages. */
export interface DetectorInput {
  readonly languages: Record<"source" | "target", string>;
  readonly sentences: Record<"source" | "target", readonly string[]>;
}

/** Detects by letters if the languages have different ones, else by words; null if both languages are the same. */
export function languageDetector(input: DetectorInput): LanguageDetector | null {
  const { source, target } = input.languages;
  const [sourceScripts, targetScripts] = [scriptsOf(source), scriptsOf(target)];
  const onlySource = sourceScripts.filter((script) => !targetScripts.includes(script));
  if (onlySource.length > 0 && targetScripts.length > 0) {
    const onlyTarget = targetScripts.filter((script) => !sourceScripts.includes(script));
    return byLetters(input, lettersOf(onlySource), lettersOf(onlyTarget));
  }
  if (new Intl.Locale(source).language === new Intl.Locale(target).language) return null;
  return byWords(input, sourceScripts.length > 0 ? lettersOf(sourceScripts) : null);
}

/** ISO 15924 codes of several scripts, or of one that Unicode does not distinguish from another. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang", "Hani"],
  Hans: ["Hani"],
  Hant: ["Hani"],
};

/** ISO 15924 codes of the scripts in which a language is usually written; empty if they are not known. */
function scriptsOf(tag: string): readonly string[] {
  const script = scriptOf(tag);
  return script === undefined ? [] : (COMPOSED[script] ?? [script]).filter(hasLetters);
}

/** Whether Unicode has letters of a script; it has none for variants of another script, such as `Latf`. */
function hasLetters(script: string): boolean {
  try {
    return lettersOf([script]).source !== "";
  } catch {
    return false;
  }
}

/** The least share of the letters of a sentence that only the source language uses. */
const LEAST_SHARE = 3 / 4;
/** The least length of a run of such letters that is not just a name. */
const LONGER_THAN_NAMES = 6;
/** The least number of such letters in a sentence. */
const SHORTEST_SENTENCE = 4;

/** At least four words that are listed, such as the types or the values of an option. */
const VALUES = /(?<![\w-])[\w-]+(?:(?:, ?| \| )[\w-]+){3,}(?![\w-])/g;

/** Five lower-case words in a row: prose, not names. */
const PROSE = /(?:(?<![\p{L}\p{N}])\p{Ll}+[,;]?\s+){4}\p{Ll}/u;

/** Ignores words in the letters of the target that the source also has: names and terms, unless they form prose. */
function byLetters(
  { languages, sentences }: DetectorInput,
  sourceOnly: Letters,
  targetOnly: Letters,
): LanguageDetector {
  const terms = new Set(sentences.source.flatMap(wordsOf).map((word) => word.toLowerCase()));
  const targetLetters = (text: string) => {
    const all = targetOnly.count(text);
    if (all === 0) return 0;
    const words = wordsOf(text).filter((word) => !terms.has(word.toLowerCase()));
    const inWords = words.reduce((sum, word) => sum + targetOnly.count(word), 0);
    return inWords < all && PROSE.test(text) ? all : inWords;
  };
  const runs = new RegExp(`(?:${sourceOnly.source}\\s?){${LONGER_THAN_NAMES}}`, "u");
  const isForeign = (text: string): boolean => {
    const sentence = text.replace(VALUES, " ");
    const letters = sourceOnly.count(sentence);
    if (letters < SHORTEST_SENTENCE || letters < LEAST_SHARE * (letters + targetLetters(sentence))) return false;
    if (hasCase(sourceOnly.in(sentence)))
      return isLowerCase(sentence) && (PROSE.test(sentence) || targetLetters(sentence) === 0);
    return runs.test(sentence) || /[。．！？.!?…]\s*$/u.test(sentence);
  };
  const names = ownNamesOf(languages.source);
  return {
    isSourceLanguage: isForeign,
    isSourceLanguageTitle(title) {
      if (sourceOnly.count(title) === 0) return false;
      if (hasCase(sourceOnly.in(title))) return isForeign(title);
      return targetLetters(title) === 0 && !names.includes(title.trim());
    },
    hasTargetLanguage: (text) => targetLetters(text) > 0,
  };
}

const hasCase = (letters: readonly string[]): boolean => letters.some((letter) => /[\p{Ll}\p{Lu}]/u.test(letter));

/**
 * The least number of lower-case words in prose, and their least share of all words: names, titles and commands have
 * fewer.
 */
const LEAST_WORDS = 5;
const LEAST_LOWER = 1 / 2;

/** Whether a text in cased letters is prose: names, titles and code have capitals, marks and braces. */
function isLowerCase(text: string, least = LEAST_WORDS): boolean {
  const outside = text.replace(/\{[^{}]*\}/g, " ");
  const lower = wordsOf(outside).filter((word) => /^\p{Ll}[\p{Ll}\p{M}]*(?:['’-][\p{Ll}\p{M}]+)*$/u.test(word));
  // Only marks separate most words of code: `boat.load(crew.names)`.
  return lower.length >= Math.max(least, LEAST_LOWER * (outside.match(LETTERS) ?? []).length);
}

const LETTERS = /[\p{L}\p{M}'’-]+/gu;

/** The least length of a sentence that two pages share by no coincidence: in words, or in letters without spaces. */
const LEAST_SHARED_WORDS = 8;
const LEAST_SHARED_LETTERS = 16;

/**
 * Detects sentences that both pages contain, and whose words occur in the rest of the source rather than the target.
 * One without letters of the source is in a third language.
 */
function byWords({ sentences: { source, target } }: DetectorInput, letters: Letters | null): LanguageDetector {
  const [inSource, inTarget] = [new Set(source.map(plain)), new Set(target.map(plain))];
  const [sourceWords, targetWords] = [vocabulary(source, inTarget), vocabulary(target, inSource)];
  const isForeign = (sentence: string): boolean => {
    if (!inSource.has(plain(sentence)) || letters?.count(sentence) === 0) return false;
    const words = featuresOf(sentence);
    const only = (here: ReadonlySet<string>, there: ReadonlySet<string>) =>
      words.filter((word) => here.has(word) && !there.has(word)).length;
    const [own, others] = [only(sourceWords, targetWords), only(targetWords, sourceWords)];
    if (isLong(sentence)) return targetWords.size === 0 || own > others;
    return own >= LEAST_OWN_WORDS && others === 0 && isLowerCase(sentence, LEAST_OWN_WORDS);
  };
  const isOwn = (text: string): boolean => /\p{L}/u.test(text) && !inSource.has(plain(text));
  return { isSourceLanguage: isForeign, isSourceLanguageTitle: isForeign, hasTargetLanguage: isOwn };
}

const plain = (sentence: string): string => sentence.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();

/** The least number of words of a shorter text that only the rest of the source has; the target must have none. */
const LEAST_OWN_WORDS = 2;

function isLong(sentence: string): boolean {
  const letters = sentence.match(/\p{L}/gu) ?? [];
  if (!hasCase(letters)) return letters.length >= LEAST_SHARED_LETTERS;
  return isLowerCase(sentence) && wordsOf(sentence).length >= LEAST_SHARED_WORDS;
}

/** The words of the sentences that only one page has. */
function vocabulary(sentences: readonly string[], shared: ReadonlySet<string>): Set<string> {
  const unshared = sentences.filter((sentence) => !shared.has(plain(sentence)));
  return new Set(unshared.flatMap(featuresOf));
}

/** The words of a text, or its characters if they are uncased, because such words may not be separated by spaces. */
function featuresOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => (hasCase([word]) ? [word.toLowerCase()] : Array.from(word)));
}
