import { memoized } from "../text/memoized.ts";

/** Returns which of some languages a BCP 47 tag names, in any region (`ja`, `ja-JP`, `zh_hant_tw`), or null. */
export function languageOfTag(tag: string, languages: readonly string[]): string | null {
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,4}){0,2}$/i.exec(tag)?.[1]?.toLowerCase();
  return languages.find((language) => primaryOf(language) === primary) ?? null;
}

/**
 * Returns which of some languages a part of a path or URL names, or null: by a tag, by its main region (`jp`), or by its
 * name in English (`japanese`) or in itself (`日本語`).
 */
export function languageOfMark(mark: string, languages: readonly string[]): string | null {
  const word = mark.toLowerCase();
  return languageOfTag(word, languages) ?? languages.find((language) => namesOf(language).includes(word)) ?? null;
}

/** Whether a word is the tag of one of some languages with its main region, without a hyphen: `zhtw`. */
export function isCompactTag(word: string, languages: readonly string[]): boolean {
  return languages.some((language) => `${primaryOf(language)}${namesOf(language)[0]}` === word.toLowerCase());
}

/** The name of a language in another one; the tag if it is none. */
export function languageName(tag: string, inLanguage: string): string {
  return nameOf(`${inLanguage} ${tag}`);
}

/** Remembered, because lookups in Unicode's tables of languages and regions are slow. */
const nameOf = memoized((tags): string => {
  const [inLanguage = "", tag = ""] = tags.split(" ");
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
});

/** The names of a language in itself, first the one without a region or script (`English`, `American English`). */
export function ownNamesOf(language: string): string[] {
  return [primaryOf(language), language].map((tag) => languageName(tag, language));
}

const primaryOf = (language: string): string => language.toLowerCase().split("-")[0] ?? "";

/** The main region of a language, and its names in English and in itself, in lower case. */
const namesOf = memoized((language): readonly string[] => {
  const region = new Intl.Locale(language).maximize().region ?? "";
  const names = ["en", language].map((inLanguage) => languageName(primaryOf(language), inLanguage));
  return [region, ...names].map((word) => word.toLowerCase());
});
