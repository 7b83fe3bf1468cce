import { isLatin } from "../../language/script.ts";
import { fieldText } from "../../text/field-text.ts";
import { resource } from "../../url/index.ts";
import { isSameDate } from "./dates.ts";

/** How two values of a field relate: the same, words that may be translations of each other, or neither. */
export type Comparison = "same" | "translated" | "other";

/** Returns a function that compares front matter values, ignoring order and notation. Languages are BCP 47 tags. */
export function valueComparer(languages: readonly string[]): (source: unknown, target: unknown) => Comparison {
  const isTranslatable = languages.every(isLatin)
    ? (text: string) => /\p{L}/u.test(text) && !/\p{N}/u.test(text) && !/[/.]\S/.test(text)
    : (text: string) => /[^\P{L}\p{Script=Latin}]/u.test(text);

  const single = (source: unknown, target: unknown): Comparison => {
    const [a, b] = [fieldText(source).trim(), fieldText(target).trim()];
    const dates = isSameDate(a, b);
    if (dates !== null) return dates ? "same" : "other";
    if (a.toLowerCase() === b.toLowerCase() || isSameUrl(a, b, languages)) return "same";
    return isTranslatable(a) || isTranslatable(b) ? "translated" : "other";
  };

  const list = (source: readonly unknown[], target: readonly unknown[]): Comparison => {
    const open = [...target];
    const left = source.filter((value) => {
      const at = open.findIndex((other) => single(value, other) === "same");
      return at === -1 || open.splice(at, 1).length === 0;
    });
    if (left.length !== open.length) return "other";
    if (left.length === 0) return "same";
    return left.every((value) => open.some((other) => single(value, other) === "translated")) ? "translated" : "other";
  };

  return (source, target) =>
    Array.isArray(source) || Array.isArray(target) ? list(entries(source), entries(target)) : single(source, target);
}

/** The values of a list; a text with commas is a list too. */
function entries(value: unknown): unknown[] {
  return typeof value === "string" ? value.split(/[,、]/) : [value].flat();
}

function isSameUrl(a: string, b: string, languages: readonly string[]): boolean {
  return /^[^\s"[{]+$/.test(a) && /^[^\s"[{]+$/.test(b) && resource(a, languages).key === resource(b, languages).key;
}
