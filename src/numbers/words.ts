import { englishValues, isSpelled, NUMBER_WORDS } from "./english.ts";
import type { Figure } from "./figure.ts";
import { ERAS, isCounted, japaneseValue, KANJI_NUMBERS } from "./japanese.ts";
import { MONTH_OF_YEAR, type Unit } from "./units.ts";

/** Reads the numbers that are written in words: English and Japanese ones, and the months of a language. */
export function readWords(text: string, language: string): Figure[] {
  const months = monthsOf(language);
  return [
    ...found(text, NUMBER_WORDS, (run) => ({ values: englishValues(run), isSure: isSpelled(run) })),
    ...found(text, KANJI_NUMBERS, (kanji, before, after) => ({
      values: [japaneseValue(kanji)],
      isSure: isCounted(kanji, before, after),
    })),
    ...found(text, /(?<=\p{Script=Han}{2})元(?=年)/gu, (_, before) => ({
      values: [1, (ERAS[before] ?? 0) + 1],
      isSure: false,
    })),
    ...found(text, /半/g, () => ({ values: [0.5, 2, 30, 50], isSure: false })),
    ...found(text, /\p{L}{3,}/gu, (word, before, after) => ({
      values: months.get(word.toLowerCase()) ?? [],
      isSure: /\d(?:st|nd|rd|th)?\.? $/.test(before) || /^\.? \d/.test(after),
      unit: MONTH_OF_YEAR,
    })),
  ];
}

/** What a word means, and whether it is surely a number. */
interface Reading {
  readonly values: readonly number[];
  readonly isSure: boolean;
  readonly unit?: Unit;
}

/** So many characters before and behind a word tell what it means. */
const CONTEXT = 4;

function found(
  text: string,
  pattern: RegExp,
  read: (word: string, before: string, after: string) => Reading,
): Figure[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index: start }): Figure[] => {
    const end = start + word.length;
    const reading = read(word, text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT));
    const { values, isSure, unit = null } = reading;
    if (values.length === 0) return [];
    return [{ start, end, values: values.map(String), kind: isSure ? "spelled" : "word", unit: () => unit }];
  });
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Names of the months, long and short, with their numbers, by the locale data that the runtime has (Unicode CLDR). */
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
