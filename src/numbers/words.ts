import { englishValues, isCertainNumberWord, NUMBER_WORDS } from "./english.ts";
import type { Figure } from "./figure.ts";
import { ERAS, isCertainNumber, japaneseValue, KANJI_NUMBERS } from "./japanese.ts";
import { MONTH_NAME, unitAt, type WrittenUnit } from "./units.ts";

/** Returns the numbers written in words: English and Japanese numbers, and month names of a language. */
export function readWords(text: string, language: string): Figure[] {
  const months = monthsOf(language);
  return [
    ...findNumbers(text, language, NUMBER_WORDS, (run) => ({
      values: englishValues(run),
      isSure: isCertainNumberWord(run),
    })),
    ...findNumbers(text, language, KANJI_NUMBERS, (kanji, before, after) => ({
      values: [japaneseValue(kanji)],
      isSure: isCertainNumber(kanji, before, after),
    })),
    ...findNumbers(text, language, /(?<=\p{Script=Han}{2})元(?=年)/gu, (_, before) => ({
      values: [1, (ERAS[before] ?? 0) + 1],
      isSure: false,
    })),
    ...findNumbers(text, language, /半/g, () => ({ values: [0.5, 2, 30, 50], isSure: false })),
    ...findNumbers(text, language, /\p{L}{3,}/gu, (word, before, after) => ({
      values: months.get(word.toLowerCase()) ?? [],
      isSure: /\d(?:st|nd|rd|th)?\.? $/.test(before) || /^\.? \d/.test(after),
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

/** How many characters before and after a word are used to interpret it. */
const CONTEXT = 4;
/** How many characters after a word are searched for its unit. */
const UNIT_CONTEXT = 24;

function findNumbers(
  text: string,
  language: string,
  pattern: RegExp,
  read: (word: string, before: string, after: string) => WordMeaning,
): Figure[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index: start }): Figure[] => {
    const end = start + word.length;
    const meaning = read(word, text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT));
    const { values, isSure, unit } = meaning;
    if (values.length === 0) return [];
    return [
      {
        start,
        end,
        values: [...new Set(values)].map(String),
        kind: isSure ? "spelled" : "word",
        unit: () => unit ?? unitAt("", text.slice(end, end + UNIT_CONTEXT), language),
      },
    ];
  });
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Returns long and short month names with their numbers, from the runtime's locale data (Unicode CLDR). */
function monthsOf(language: string): ReadonlyMap<string, readonly number[]> {
  const months = known.get(language) ?? readMonths(language);
  known.set(language, months);
  return months;
}

function readMonths(language: string): ReadonlyMap<string, readonly number[]> {
  const names = (["long", "short"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => [format.format(Date.UTC(2000, index)), [index + 1]] as const);
  });
  return new Map(names.map(([name, values]) => [name.toLowerCase(), values]));
}
