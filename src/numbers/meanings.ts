import { ERAS, japaneseValue } from "./japanese.ts";

/** Returns all possible values of digits in their context, as decimals without separators; versions are unchanged. */
export function meanings(written: string, before: string, after: string): string[] {
  const plain = plainValues(written);
  if (plain.length === 0) return [written];
  const others = MEANINGS.flatMap(({ precededBy, followedBy, values }) => {
    const [earlier, later] = [precededBy.exec(before), followedBy.exec(after)];
    return earlier && later ? plain.flatMap((value) => values(value, earlier[1] ?? later[1] ?? "")) : [];
  });
  return [...new Set([...plain, ...others].map(decimal))];
}

/** Formats a value without floating-point noise. */
const decimal = (value: number): string => String(Number(value.toPrecision(12)));

/** The values without context. A group of three after a point can be thousands or decimals; a version has no value. */
function plainValues(written: string): number[] {
  const values = [japaneseValue(written)];
  if (/^\d{1,3}(?:[,.\u00a0\u202f]\d{3})+$/.test(written)) values.push(Number(written.replace(/\D/g, "")));
  return values.filter((value) => !Number.isNaN(value));
}

/** Other values of a number in a context: `precededBy` matches the text before it, `followedBy` the text after it. */
interface DigitMeaning {
  readonly precededBy: RegExp;
  readonly followedBy: RegExp;
  /** `word` is the captured group of `precededBy` or `followedBy`. */
  readonly values: (value: number, word: string) => number[];
}

const ANYTHING = /(?:)/;
const SCALES: Readonly<Record<string, number>> = {
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ k: 1e3, m: 1e6, b: 1e9 },
  // In Chinese. A watt has the same letter.
  w: 1e4,
  // In Korean, where “만” is also “only”, and “조” an article of a law.
  ...{ 천: 1e3, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8, 조: 1e12 },
};
const hours = (hour: number): number[] => (hour > 30 ? [] : [hour % 12, (hour % 12) + 12, hour % 24]);
const years = (year: number): number[] => (year > 99 ? [] : [1900 + year, 2000 + year]);

/** The years that begin with a year of an era; none if it is not an era. */
const eraYears = (year: number, era: string, count: number): number[] =>
  ERAS[era] === undefined ? [] : Array.from({ length: count }, (_, index) => year + (ERAS[era] ?? 0) + index);

const MEANINGS: readonly DigitMeaning[] = [
  {
    precededBy: ANYTHING,
    followedBy: /^(?:[ -]?(?=[a-z]{5})|(?=[a-z]\b))(hundred|thousand|million|billion|trillion|[kmbw])\b/i,
    values: (value, word) => [value * (SCALES[word.toLowerCase()] ?? 1)],
  },
  {
    precededBy: ANYTHING,
    followedBy: /^ ?(천만|백만|[천만억조])/,
    values: (value, word) => [value * (SCALES[word] ?? 1)],
  },
  { precededBy: /(?<!:)$/, followedBy: /^(?::\d\d| ?時(?!間)| ?[ap]\.?m\b| ?o['’]clock)/i, values: hours },
  { precededBy: /午[前後] ?$/, followedBy: ANYTHING, values: hours },
  {
    precededBy: /(\p{Script=Han}{2}) ?$/u,
    followedBy: /^ ?年(?!代)/,
    values: (value, era) => eraYears(value, era, 1),
  },
  { precededBy: /(\p{Script=Han}{2}) ?$/u, followedBy: /^ ?年代/, values: (value, era) => eraYears(value, era, 10) },
  { precededBy: ANYTHING, followedBy: /^(?: ?年|s\b)/, values: years },
  { precededBy: /['’]$/, followedBy: ANYTHING, values: years },
  { precededBy: ANYTHING, followedBy: /^(?: ?[^\d\s、。]{1,3} ?半|[ -]and a half)/, values: (value) => [value + 0.5] },
  // 24時間365日 is translated as 24/7.
  { precededBy: /24\/$/, followedBy: ANYTHING, values: () => [365] },
  { precededBy: ANYTHING, followedBy: /^ ?割/, values: (value) => [value * 10] },
  {
    precededBy: ANYTHING,
    followedBy: /^,(\d{1,2})(?!\d)/,
    values: (value, decimals) => [Number(`${value}.${decimals}`)],
  },
];
