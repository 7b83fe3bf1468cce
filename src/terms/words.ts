import { isEnglish, isJapanese } from "../language/tags.ts";
import { folded } from "../match/terms/folded.ts";

/** A word or compound of a text: in a form in which equal ones are equal, and as written. */
export interface TermWord {
  readonly key: string;
  readonly text: string;
}

/** The words of a text that can be terms. English plurals count as the singular. */
export function termsIn(text: string, language: string): TermWord[] {
  return wordsIn(text, language, isEnglish(language) ? singular : (word) => word);
}

/** The words of a text that can be translations of terms. English words count as the same word in any inflection. */
export function renderingsIn(text: string, language: string): TermWord[] {
  return wordsIn(text, language, isEnglish(language) ? stem : (word) => word);
}

function wordsIn(text: string, language: string, base: (word: string) => string): TermWord[] {
  const { text: plain } = folded(text);
  const latin = phrases(plain, base);
  return isSpaced(language) ? latin : [...compounds(plain, language), ...latin];
}

/** Whether words of a language are separated by spaces. */
const isSpaced = (language: string): boolean => !/^(?:ja|zh|th|lo|km|my)\b/i.test(language);

/**
 * Compounds of kanji and katakana, and their parts in one script. Of other languages without spaces, the words of the
 * dictionary of Unicode.
 */
function compounds(text: string, language: string): TermWord[] {
  if (!isJapanese(language)) {
    const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
    const words = Array.from(segments, ({ segment }) => segment).filter((word) => /^\p{Lo}{2,}$/u.test(word));
    return words.map((word) => ({ key: word, text: word }));
  }
  return COMPOUNDS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([word]) => ({ key: keyOf(word), text: word })),
  );
}

const COMPOUNDS = [
  /[\p{Script=Han}々\p{Script=Katakana}ー]{2,}(?:・[\p{Script=Katakana}ー]{2,})*/gu,
  /(?<=[\p{Script=Han}々])[\p{Script=Katakana}ー]{2,}|(?<![\p{Script=Katakana}ー])[\p{Script=Katakana}ー]{2,}(?=[\p{Script=Han}々])/gu,
  /(?<=[\p{Script=Katakana}ー])[\p{Script=Han}々]{2,}|(?<![\p{Script=Han}々])[\p{Script=Han}々]{2,}(?=\p{Script=Katakana})/gu,
];

/** Katakana with and without ・ and the long vowel mark at its end are the same word. */
const keyOf = (word: string): string => word.replaceAll("・", "").replace(/(?<=[\p{Script=Katakana}ー]{3})ー$/u, "");

/** The most words of a compound with spaces. */
const LONGEST = 3;

/** Words in letters with case, and compounds of consecutive ones, without function words at their ends. */
function phrases(text: string, base: (word: string) => string): TermWord[] {
  const runs = text.match(/[\p{Lu}\p{Ll}\p{M}\p{N}'’-]+(?: [\p{Lu}\p{Ll}\p{M}\p{N}'’-]+)*/gu) ?? [];
  return runs.flatMap((run) => {
    const words = run.split(" ");
    return words.flatMap((_, start) =>
      Array.from({ length: LONGEST }, (_, index) => words.slice(start, start + index + 1)).flatMap((part, index) =>
        part.length === index + 1 && part.every(isContent) ? [phrase(part, base)] : [],
      ),
    );
  });
}

function phrase(words: readonly string[], base: (word: string) => string): TermWord {
  const text = words.join(" ").replace(/['’]s$/u, "");
  return { key: base(text.toLowerCase()), text };
}

const isContent = (word: string): boolean =>
  /^\p{L}.*\p{L}/u.test(word) && word.length >= 3 && !FUNCTION_WORDS.has(word.toLowerCase());

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

function stem(word: string): string {
  const bare = singular(word).replace(/(?=(?:ed|ing)$)(?<=[aeiouy][^ ]*[^ ])(?:ed|ing)$/, "");
  return bare.replace(/([^aeiouls])\1$/, "$1").replace(/(?<=[^ ]{2})e$/, "");
}

/** English words that are no terms, and in no term. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "a about above after again against all almost along already also although always am among an and another any anyone anything are around as at away back be became because become been before being below between both but by came can cannot come could did do does doing done don't down during each either else enough etc even ever every everything few find first for from further gave get gets getting give given go goes going got had has have having he her here him his how however i i'm if in instead into is isn't it it's its itself just keep kept know last least less let let's like little look made make makes making many may maybe me might more most much must my need needs never new next no none not nothing now of off often on once one only onto or other others our out over own per please put quite rather really same say says see seen she should since so some someone something soon still such take takes than that that's the their them themselves then there these they thing things this those though three through thus to together too took toward try two under until up upon us use used uses using very via want wants was way we well went were what when where whether which while who whole whose why will with within without won't would yes yet you you'll you're your yourself".split(
    " ",
  ),
);
