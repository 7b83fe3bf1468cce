import { isLatin } from "./script.ts";

/** The unit of a number. */
export interface MeasureUnit {
  readonly name: string;
  /** Whether translators usually convert it: yen to dollars, miles to kilometers, fractions to percent. */
  readonly isConverted: boolean;
}

/** A unit as it is written with a number. */
export interface WrittenUnit extends MeasureUnit {
  /** The text from the start of the unit to the number, or from the number to the end of the unit; else "". */
  readonly before: string;
  readonly after: string;
}

/** How a unit is written that is implied, or has no certain text. */
const IMPLIED = { before: "", after: "" };

/** The unit of month names: June is 6. */
export const MONTH_NAME: WrittenUnit = { name: "month of the year", isConverted: false, ...IMPLIED };

/** Returns the unit of a number by the text before and after it, or null if it is unknown. */
export function unitAt(before: string, after: string, language: string): WrittenUnit | null {
  const [clock, zone] = CLOCK.exec(after) ?? [];
  if (clock !== undefined) return { name: zone ?? "clock", isConverted: zone !== undefined, ...IMPLIED };
  if (/^ ?月(?!間)/.test(after)) return MONTH_NAME;
  if (/^ ?分の/.test(after) || /分の ?$/.test(before)) return { name: "fraction", isConverted: true, ...IMPLIED };
  const unit = namedUnit(before, after, namesOf(language));
  if (unit) return unit;
  // Other scripts write many units in Latin letters too.
  return (isLatin(language) ? null : namedUnit(before, after, namesOf("en"))) ?? symbolUnit(after);
}

/** Units of electricity and frequency, with their prefix: `kΩ`, `mAh`, `GHz`. CLDR does not have most of them. */
const SYMBOL = /^ ?([kMGTmµμn]?(?:Hz|[ΩΩVAWJ]|Ah|Wh|Pa|bps))(?!\p{L})/u;

function symbolUnit(following: string): WrittenUnit | null {
  const [after = "", symbol] = SYMBOL.exec(following) ?? [];
  if (symbol === undefined) return null;
  const unit = { name: symbol.normalize("NFKC"), isConverted: false };
  return { ...unit, before: "", after: /^[A-Z]$/.test(symbol) ? "" : after };
}

function namedUnit(before: string, after: string, names: UnitNames): WrittenUnit | null {
  const following = after
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^( ?)[ヶヵカケ](?=月)/, "$1か");
  const { start, end } = nameAtStart(following, names);
  const [sign = "", currency = ""] = end > start ? [] : (CURRENCY.exec(before) ?? []);
  const name = currency === "" ? following.slice(start, end) : currency;
  const unit = names.units.get(name.toLowerCase());
  if (!unit) return null;
  // A single letter has many meanings: 5m is five minutes, meters or millions.
  const isCertain = currency === "" && !/^[A-Za-z]$/.test(name);
  return { ...unit, before: sign, after: isCertain ? writtenStart(after, end) : "" };
}

/** The start of a text that has a length after normalization (`℃` is `°C`); empty if there is none. */
function writtenStart(text: string, length: number): string {
  let end = 0;
  while (end < length && text.slice(0, end).normalize("NFKC").length < length) end++;
  return text.slice(0, end).normalize("NFKC").length === length ? text.slice(0, end) : "";
}

/** Where the longest name of a unit is that a text starts with, after a space or hyphen; empty if there is none. */
function nameAtStart(text: string, { units, longest }: UnitNames): { start: number; end: number } {
  const start = /^[ -]?(?:square |平方)?/.exec(text)?.[0].length ?? 0;
  let end = Math.min(text.length, start + longest);
  while (end > start && !(units.has(text.slice(start, end)) && !/^\p{Script=Latin}/u.test(text.slice(end)))) end--;
  return { start, end };
}

const CLOCK =
  /^(?=:\d\d| ?時(?!間)| ?[ap]\.?m\b)(?:(?::\d\d){1,2}| ?時)?(?: ?[ap]\.?m\b\.?)?(?: ?\(?([A-Z]{1,3}T|UTC)\b)?/;
/** `$`, `US$`, `EUR`; in other dollars, the whole is no known unit. */
const CURRENCY = /(?:\bUS)?((?<!\bUS)\b[A-Z]{1,2}\$|\p{Sc}|\b[A-Z]{3}) ?$/u;

interface UnitNames {
  /** Units by their names in lower case. */
  readonly units: ReadonlyMap<string, MeasureUnit>;
  /** The length of the longest name. */
  readonly longest: number;
}

const known = new Map<string, UnitNames>();

function namesOf(language: string): UnitNames {
  const names = known.get(language) ?? readNames(language);
  known.set(language, names);
  return names;
}

const COUNTED = ["second", "minute", "hour", "day", "week", "month", "year"];
const MEASURED = [
  ...["percent", "millisecond", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte"],
  ...["millimeter", "centimeter", "meter", "kilometer", "inch", "foot", "yard", "mile", "acre", "hectare"],
  ...["gram", "kilogram", "ounce", "pound", "milliliter", "liter", "gallon", "celsius", "fahrenheit"],
];
/** Japanese and Chinese names of units that CLDR does not have. */
const SHORT = [
  ["ミリ", "millimeter"],
  ["センチ", "centimeter"],
  ["元", "CNY"],
] as const;
const CURRENCIES = ["JPY", "USD", "EUR", "GBP", "CNY", "KRW"];

/** Collects the names of units in a language from the runtime's locale data (Unicode CLDR). */
function readNames(language: string): UnitNames {
  const units = new Map<string, MeasureUnit>();
  const ambiguous = new Set(["", "in"]);
  for (const [unit, format] of [
    ...[...COUNTED, ...MEASURED].flatMap(unitFormats),
    ...CURRENCIES.flatMap(currencyFormats),
  ]) {
    const formatter = new Intl.NumberFormat(language, format);
    for (const name of [1, 2].flatMap((count) => unitNames(formatter.formatToParts(count)))) {
      if ((units.get(name) ?? unit).name !== unit.name) ambiguous.add(name);
      units.set(name, unit);
    }
  }
  for (const name of ambiguous) units.delete(name);
  for (const [short, name] of SHORT) units.set(short, { name, isConverted: true });
  const yen = new Intl.Locale(language).language === "zh" ? "CNY" : "JPY";
  for (const sign of "¥￥") units.set(sign, { name: yen, isConverted: true });
  return { units, longest: Math.max(...Array.from(units.keys(), (name) => name.length)) };
}

type UnitFormat = [MeasureUnit, Intl.NumberFormatOptions];

function unitFormats(unit: string): UnitFormat[] {
  const named = { name: unit, isConverted: MEASURED.includes(unit) };
  return (["long", "short"] as const).map((unitDisplay) => [named, { style: "unit", unit, unitDisplay }]);
}

function currencyFormats(currency: string): UnitFormat[] {
  const named = { name: currency, isConverted: true };
  return (["name", "narrowSymbol", "code"] as const).map((currencyDisplay) => [
    named,
    { style: "currency", currency, currencyDisplay },
  ]);
}

/** Returns the name of a unit in a formatted number, and its short forms: dollars, ドル. */
function unitNames(parts: readonly Intl.NumberFormatPart[]): string[] {
  const isName = ({ type }: Intl.NumberFormatPart) => ["unit", "currency", "percentSign"].includes(type);
  const name = parts.findLast(isName)?.value ?? "";
  const short = [/(?<![\p{Script=Katakana}ー])[\p{Script=Katakana}ー]+$/u, /(?<!\S)\S+$/].map(
    (pattern) => pattern.exec(name)?.[0] ?? "",
  );
  return [name, ...short].map((word) => word.toLowerCase());
}
