import { memoized } from "../text/memoized.ts";

/** Returns which of some languages a BCP 47 tag names, in any region (`ja`, `ja-JP`, `zh_hant_tw`), or null. */
export function languageOfTag(tag: string, languages: readonly string[]): string | null {
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,4}){0,2}$/i.exec(tag)?.[1]?.toLowerCase();
  return languages.find((language) => primaryOf(language) === primary) ?? null;
}

/**
 * Returns which of some languages a part of a path or URL names, or null: by a tag, by its main region (`jp`), or by its
 * English name (`japanese`).
 */
export function languageOfMark(mark: string, languages: readonly string[]): string | null {
  const word = mark.toLowerCase();
  return languageOfTag(word, languages) ?? languages.find((language) => namesOf(language).includes(word)) ?? null;
}

/** The names of a language in itself, first the one without a region or script (`English`, `American English`). */
export const ownNamesOf = memoized((language): readonly string[] => {
  const names = new Intl.DisplayNames([language], { type: "language" });
  return [primaryOf(language), language].map((tag) => names.of(tag) ?? tag);
});

const primaryOf = (language: string): string => language.toLowerCase().split("-")[0] ?? "";

/** Remembered, because lookups in Unicode's tables of languages and regions are slow. */
const namesOf = memoized((language): readonly string[] => {
  const region = new Intl.Locale(language).maximize().region ?? "";
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(primaryOf(language)) ?? "";
  return [region, name].filter((word) => word !== "").map((word) => word.toLowerCase());
});
