import { groupBy } from "../../group-by.ts";
import { isLatin } from "../../language/script.ts";
import { isEnglish } from "../../language/tags.ts";
import { fieldText } from "../../text/field-text.ts";
import { resource } from "../../url/index.ts";
import { isDate, isSameDate } from "./dates.ts";

/** How two values of a field relate: the same, words that may be translations of each other, or neither. */
export type Comparison = "same" | "translated" | "other";

/** Returns a function that compares front matter values, ignoring order and notation. Languages are BCP 47 tags. */
export function valueComparer(languages: readonly string[]): (source: unknown, target: unknown) => Comparison {
  // English words are also kept in other languages, but not those of other languages.
  const isTranslatable = languages.some((language) => isLatin(language) && !isEnglish(language))
    ? (text: string) => /\p{L}/u.test(text) && !/\p{N}/u.test(text) && !/[/.]\S/.test(text)
    : isForeign;

  const single = (source: unknown, target: unknown): Comparison => {
    const [a, b] = [fieldText(source).trim(), fieldText(target).trim()];
    const dates = isSameDate(a, b);
    if (dates !== null) return dates ? "same" : "other";
    if (a.toLowerCase() === b.toLowerCase() || isSameUrl(a, b, languages)) return "same";
    return isTranslatable(a) || isTranslatable(b) ? "translated" : "other";
  };

  /** What two values have in common if they are the same. */
  const keysOf = (value: unknown): string[] => {
    const text = fieldText(value).trim();
    return [
      text.toLowerCase(),
      ...(isDate(text) ? ["date"] : []),
      ...(isUrl(text) ? [`url ${resource(text, languages).key}`] : []),
    ];
  };

  const list = (source: readonly unknown[], target: readonly unknown[]): Comparison => {
    const open = new Set(target.keys());
    const byKey = new Map<string, Set<number>>();
    for (const [place, value] of target.entries()) {
      for (const key of keysOf(value)) byKey.set(key, (byKey.get(key) ?? new Set()).add(place));
    }
    const left = source.filter((value) => {
      const places = keysOf(value).flatMap((key) => firstOf(byKey.get(key) ?? [], MOST_COMPARED));
      const [first] = places.filter((place) => single(value, target[place]) === "same").sort((a, b) => a - b);
      if (first === undefined) return true;
      open.delete(first);
      for (const key of keysOf(target[first])) byKey.get(key)?.delete(first);
      return false;
    });
    // A page in another script may have a word twice, once in its own letters and once as the translation has it.
    const [shared, fewer] = [source.length - left.length, left.length - open.size];
    const mayBeTwice = fewer > 0 && fewer <= shared && left.every((value) => isForeign(fieldText(value)));
    if (fewer !== 0 && !mayBeTwice) return "other";
    if (left.length === 0) return "same";
    if (open.size === 0) return "translated";
    // Of what is left, nothing is the same, so that values of one kind compare equally.
    const kindOf = (text: string) => `${isDate(text)} ${isTranslatable(text)}`;
    const others = [...groupBy([...open], (place) => kindOf(fieldText(target[place]).trim())).values()];
    const isTranslated = (value: unknown) =>
      others.some(([other = -1]) => single(value, target[other]) === "translated");
    return left.every(isTranslated) ? "translated" : "other";
  };

  const compare = (source: unknown, target: unknown): Comparison => {
    if (Array.isArray(source) || Array.isArray(target)) return list(entries(source), entries(target));
    const result = single(source, target);
    return result === "other" && isMap(source) && isMap(target) ? map(source, target) : result;
  };

  /** Whether all values of two maps are the same or translated. */
  const map = (source: Values, target: Values): Comparison => {
    const names = [...new Set([...Object.keys(source), ...Object.keys(target)])];
    const results = names.map((name) => compare(source[name], target[name]));
    return results.find((one) => one === "other") ?? results.find((one) => one === "translated") ?? "same";
  };

  return compare;
}

type Values = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Values => value?.constructor === Object;

/** The values of a list; a text with commas is a list too. */
function entries(value: unknown): unknown[] {
  return typeof value === "string" ? value.split(/[,、]/) : [value].flat();
}

/** Whether a text has letters that are not Latin. */
const isForeign = (text: string): boolean => /[^\P{L}\p{Script=Latin}]/u.test(text);

/** The most dates with which one of a list is compared. */
const MOST_COMPARED = 100;

function firstOf(places: Iterable<number>, most: number): number[] {
  const first: number[] = [];
  for (const place of places) {
    if (first.length === most) break;
    first.push(place);
  }
  return first;
}

const isUrl = (text: string): boolean => /^[^\s"[{]+$/.test(text);

function isSameUrl(a: string, b: string, languages: readonly string[]): boolean {
  return isUrl(a) && isUrl(b) && resource(a, languages).key === resource(b, languages).key;
}
