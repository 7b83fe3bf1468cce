import { englishValues, isCertainNumberWord, NUMBER_WORDS } from "./english.ts";
import type { Figure } from "./figure.ts";
import { ERAS, isCertainNumber, KANJI_NUMBERS } from "./japanese.ts";
import { meanings } from "./meanings.ts";
import { isLatin } from "./script.ts";
import { MONTH_NAME, unitAt, type WrittenUnit } from "./units.ts";

/** Returns the numbers written in words: English and Japanese numbers, and month names of a language. */
export function readWords(text: string, language: string): Figure[] {
  const months = monthsOf(language);
  return [
    ...findNumbers(text, language, NUMBER_WORDS, (run) => ({
      values: englishValues(run),
      isSure: !months.haveOwnWords && isCertainNumberWord(run),
    })),
    ...findNumbers(text, language, KANJI_NUMBERS, (kanji, before, after) => ({
      values: meanings(kanji, before, after).map(Number),
      isSure: isCertainNumber(kanji, before, after),
    })),
    ...findNumbers(text, language, /元(?=年)(?<=\p{Script=Han}{2}元)/gu, (_, before) => ({
      values: [1, (ERAS[before.slice(-2)] ?? 0) + 1],
      isSure: false,
    })),
    ...findNumbers(text, language, /半/g, (_, before) => ({
      values: before.endsWith("時") ? [0.5, 30] : [0.5, 2, 30, 50],
      isSure: false,
    })),
    ...findNumbers(text, language, months.pattern, (word, before, after) => ({
      values: months.values.get(word.toLowerCase()) ?? [],
      isSure: /\d(?:st|nd|rd|th)?\.? $/.test(before) || /^\.? \d/.test(after) || isNamedMonth(word, before),
      unit: MONTH_NAME,
    })),
  ];
}

/** The values of a word, and whether it is certainly a number. */
interface WordMeaning {
  readonly values: readonly number[];
  readonly isSure: boolean;
  readonly unit?: WrittenUnit;
}

/**
 * Whether an English word with a capital letter is a month and no name or verb: it is only used for a month, or a
 * preposition is before it.
 */
const isNamedMonth = (word: string, before: string): boolean =>
  /^(?:January|February|July|September|October|November|December)$/.test(word) ||
  (/^[A-Z]/.test(word) && /(?<![a-z])(?:in|since|until|till|by|from|during|early|late|mid)[ -]$/i.test(before));

/** How many characters before and after a word are used to interpret it. */
const CONTEXT = 8;
/** How many characters after a word are searched for its unit. */
const UNIT_CONTEXT = 24;

function findNumbers(
  text: string,
  language: string,
  pattern: RegExp,
  read: (word: string, before: string, after: string) => WordMeaning,
): Figure[] {
  // Most texts have none, and `matchAll` copies the expression.
  if (text.search(pattern) === -1) return [];
  const found: Figure[] = [];
  for (const { 0: word, index: start } of text.matchAll(pattern)) {
    const end = start + word.length;
    const meaning = read(word, text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT));
    const { values, isSure, unit } = meaning;
    if (values.length === 0) continue;
    found.push({
      start,
      end,
      values: [...new Set(values)].map(String),
      kind: isSure ? "spelled" : "word",
      abbreviation: "",
      unit: () => unit ?? unitAt("", text.slice(end, end + UNIT_CONTEXT), language),
    });
  }
  return found;
}

/** Long and short month names of a language. */
interface Months {
  readonly pattern: RegExp;
  readonly values: ReadonlyMap<string, readonly number[]>;
  /** Whether the language has words in Latin letters that may be the same as English numbers, such as “ten” in Spanish. */
  readonly haveOwnWords: boolean;
}

const known = new Map<string, Months>();

/** Returns month names with their numbers, from the runtime's locale data (Unicode CLDR). */
function monthsOf(language: string): Months {
  const months = known.get(language) ?? readMonths(language);
  known.set(language, months);
  return months;
}

function readMonths(language: string): Months {
  const names = (["long", "short"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => [format.format(Date.UTC(2000, index)), [index + 1]] as const);
  });
  const values = new Map(names.map(([name, values]) => [name.toLowerCase(), values]));
  const words = [...values.keys()].filter((name) => /^\p{L}{3,}$/u.test(name));
  // Without such names, the pattern matches nothing.
  const pattern = new RegExp(`(?<!\\p{L})(?:${words.join("|") || "(?!)"})(?!\\p{L})`, "giu");
  const haveOwnWords = !/^en\b/i.test(language) && isLatin(language);
  return { pattern, values, haveOwnWords };
}
