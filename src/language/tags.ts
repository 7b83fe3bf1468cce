import { memoized } from "../text/memoized.ts";
import { languageName } from "./names.ts";

/**
 * Returns the language that a part of a path names, as a canonical BCP 47 tag, or null for any other word: by a tag in any
 * letter case (`ja`, `zh_hant`, `pt-br`), by its name in English (`japanese`) or in itself if that has letters other than
 * ASCII (`日本語`), or by the code of its country (`jp`). Route groups (`(ja)`) and collections (`_ja`) decorate the name.
 */
export const languageNamed = memoized(look);

/** Returns a part of a path without the decoration of route groups and collections. */
export function undecorated(part: string): string {
  return part.replace(/^\((.+)\)$|^_(.+)$/, "$1$2");
}

/** Whether a tag is also a word, a command or the name of a programming language, so that it may name no language. */
export const isAmbiguous = (tag: string): boolean => WORDS.has(tag);

/** Whether a tag is that of Japanese, in any region. */
export const isJapanese = (tag: string): boolean => /^ja\b/i.test(tag);

/** Whether a tag is that of English, in any region. */
export const isEnglish = (tag: string): boolean => /^en\b/i.test(tag);

/** The tags of the languages that paths name, by the tags in these paths. */
export function siteLanguages(written: Iterable<string>): Map<string, string> {
  const groups = new Map<string, Intl.Locale[]>();
  for (const tag of new Set(written)) {
    const locale = new Intl.Locale(tag);
    const { language, script } = locale.maximize();
    const key = `${language}-${script}`;
    groups.set(key, [...(groups.get(key) ?? []), locale]);
  }
  return new Map(
    [...groups.values()].flatMap((locales) => {
      const regions = new Set(locales.flatMap(({ region }) => region ?? []));
      const tags = locales
        .map((locale) => locale.toString())
        .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
      // A page in `docs/ja-JP` and one in `README.ja.md` are in the same language, but `pt-BR` and `pt-PT` are two.
      return tags.map((tag): [string, string] => [tag, regions.size > 1 ? tag : (tags[0] ?? tag)]);
    }),
  );
}

const SHAPE = /^([a-z]{2})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/;

function look(part: string): string | null {
  const word = undecorated(part).replaceAll("_", "-").toLowerCase();
  const country = COUNTRIES.get(word);
  if (country !== undefined) return country;
  const [, language = ""] = SHAPE.exec(word) ?? [];
  if (language === "") return tagsByName(/[^ -~]/.test(word) ? "own" : "English").get(word) ?? null;
  const tag = new Intl.Locale(word);
  const { script, region } = tag;
  const exists = (type: "script" | "region", code: string) =>
    new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code) !== undefined;
  // Outdated codes such as `in` are words today. Only languages that exist have a usual script.
  if (tag.language !== language || tag.maximize().script === undefined) return null;
  if (script !== undefined && !exists("script", script)) return null;
  return region === undefined || exists("region", region) ? tag.toString() : null;
}

/** Codes of countries that are written instead of a language, and are no other language's tag on sites. */
const COUNTRIES = new Map(
  Object.entries({
    jp: "ja",
    cn: "zh-CN",
    tw: "zh-TW",
    kr: "ko",
    ua: "uk",
    cz: "cs",
    dk: "da",
    gr: "el",
  }),
);

const WORDS: ReadonlySet<string> = new Set(
  "am an as av be br cs cv he hi ho ia id ie io is it ki la li ln lo me mi ml ms my na no om or os pi ps rm rn sc sd se sm so ss st su tk to tr ts tt vi".split(
    " ",
  ),
);

/** Languages whose names are used for folders. */
const WITH_NAMES =
  "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk vi zh";

/** The tags of these languages by their names in English, or in themselves, in lower case. */
const tagsByName = memoized((names): ReadonlyMap<string, string> => {
  const nameOf = (tag: string) => languageName(tag, names === "own" ? tag : "en").toLowerCase();
  return new Map(WITH_NAMES.split(" ").map((tag) => [nameOf(tag), tag]));
});
