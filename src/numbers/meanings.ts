import { ERAS, japaneseValue } from "./japanese.ts";

/** All that digits may mean where they stand, as decimal numbers without separators; a version is what is written. */
export function meanings(written: string, before: string, after: string): string[] {
  const plain = plainValues(written);
  if (plain.length === 0) return [written];
  const others = READINGS.flatMap(({ behind, ahead, values }) => {
    const [earlier, later] = [behind.exec(before), ahead.exec(after)];
    return earlier && later ? plain.flatMap((value) => values(value, earlier[1] ?? later[1] ?? "")) : [];
  });
  return [...new Set([...plain, ...others].map(decimal))];
}

/** Without the noise of floating point. */
const decimal = (value: number): string => String(Number(value.toPrecision(12)));

/** Groups of three are thousands, and one group behind a point may also be decimals; a version has no value. */
function plainValues(written: string): number[] {
  const values = [japaneseValue(written)];
  if (/^\d{1,3}(?:[,.\u00a0\u202f]\d{3})+$/.test(written)) values.push(Number(written.replace(/\D/g, "")));
  return values.filter((value) => !Number.isNaN(value));
}

/** What else a number may mean between what stands before it and behind it. */
interface Reading {
  readonly behind: RegExp;
  readonly ahead: RegExp;
  /** `word` is what was caught before or behind. */
  readonly values: (value: number, word: string) => number[];
}

const ANYTHING = /(?:)/;
const SCALES: Readonly<Record<string, number>> = {
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ k: 1e3, m: 1e6, b: 1e9 },
};
const hours = (hour: number): number[] => (hour > 30 ? [] : [hour % 12, (hour % 12) + 12, hour % 24]);
const years = (year: number): number[] => (year > 99 ? [] : [1900 + year, 2000 + year]);

const READINGS: readonly Reading[] = [
  {
    behind: ANYTHING,
    ahead: /^(?:[ -]?(?=[a-z]{5})|(?=[a-z]\b))(hundred|thousand|million|billion|trillion|k|m|b)\b/i,
    values: (value, word) => [value * (SCALES[word.toLowerCase()] ?? 1)],
  },
  { behind: /(?<!:)$/, ahead: /^(?::\d\d| ?時(?!間)| ?[ap]\.?m\b| ?o['’]clock)/i, values: hours },
  { behind: /午[前後] ?$/, ahead: ANYTHING, values: hours },
  {
    behind: /(\p{Script=Han}{2}) ?$/u,
    ahead: /^ ?年/,
    values: (value, era) => (ERAS[era] === undefined ? [] : [value + ERAS[era]]),
  },
  { behind: ANYTHING, ahead: /^(?: ?年|s\b)/, values: years },
  { behind: /['’]$/, ahead: ANYTHING, values: years },
  { behind: ANYTHING, ahead: /^(?: ?[^\d\s、。]{1,3} ?半|[ -]and a half)/, values: (value) => [value + 0.5] },
  // Around the clock: 24時間365日 is 24/7.
  { behind: /24\/$/, ahead: ANYTHING, values: () => [365] },
  { behind: ANYTHING, ahead: /^ ?割/, values: (value) => [value * 10] },
  {
    behind: ANYTHING,
    ahead: /^,(\d{1,2})(?!\d)/,
    values: (value, decimals) => [Number(`${value}.${decimals}`)],
  },
];
