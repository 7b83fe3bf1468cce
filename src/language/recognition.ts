import { proseOf, scriptOfLanguage, scriptOfPage } from "./script.ts";

/**
 * Returns the language of a page, as a BCP 47 tag without a region; null if it has too little text. Languages that share
 * a script other than the Latin one are not distinguished.
 */
export async function languageOfPage(page: string): Promise<string | null> {
  const script = scriptOfPage(page);
  if (script !== null && script !== "Latn") return LANGUAGES[script] ?? null;
  const [best] = script === null ? [] : await ranking(page);
  return best?.[0] ?? null;
}

/** Whether a page is rather in another language than in this one; false if that is not known. */
export async function isInOther(page: string, tag: string, other: string): Promise<boolean> {
  const script = scriptOfPage(page);
  if (script === null) return false;
  const [own, others] = [scriptOfLanguage(tag), scriptOfLanguage(other)];
  if (own !== others) return script === others;
  const ranked = script === "Latn" ? await ranking(page) : [];
  const [score, otherScore] = [tag, other].map((one) => scoreOf(one, ranked));
  // Nothing is known of a rare language but that its pages are not in a frequent one.
  if (score === undefined) return isSameLanguage(ranked[0]?.[0], other);
  return (otherScore ?? 0) > score;
}

/** Whether a page is in this language rather than in another one; false if it has too little text. */
export async function isIn(page: string, tag: string, other: string): Promise<boolean> {
  const script = scriptOfPage(page);
  if (script === null || script !== scriptOfLanguage(tag)) return false;
  if (script !== "Latn") return script !== scriptOfLanguage(other);
  const ranked = await ranking(page);
  const [best] = ranked[0] ?? [];
  if (best === undefined) return false;
  if (scoreOf(tag, ranked) === undefined) return ![other, ...FREQUENT].some((one) => isSameLanguage(best, one));
  return isSameLanguage(best, tag) || (MALAY.has(best) && MALAY.has(new Intl.Locale(tag).language));
}

type Ranking = readonly (readonly [language: string, score: number])[];

const isSameLanguage = (language: string | undefined, tag: string): boolean =>
  language === new Intl.Locale(tag).language;

/** The score of a language, the best of which is 1; undefined if it is not recognized. */
const scoreOf = (tag: string, ranked: Ranking): number | undefined =>
  ranked.find(([language]) => isSameLanguage(language, tag))?.[1];

/** Languages that are hardly distinguished. */
const MALAY: ReadonlySet<string> = new Set(["id", "ms", "jv", "su"]);
/** Languages whose pages are not taken for those of a language that is not recognized. */
const FREQUENT = ["en", "de", "fr", "es", "pt", "it"];

/** The most frequent language of a script, as `scriptOfPage` names it. */
const LANGUAGES: Readonly<Record<string, string>> = {
  Jpan: "ja",
  Kore: "ko",
  Hani: "zh",
  Cyrl: "ru",
  Grek: "el",
  Arab: "ar",
  Hebr: "he",
  Thai: "th",
  Deva: "hi",
};

/** In characters: a shorter text has no certain result, a longer one no other. */
const LEAST = 60;
const ENOUGH = 5000;

/** Languages and their scores by trigrams (Cavnar & Trenkle 1994), the best first. */
async function ranking(page: string): Promise<Ranking> {
  const prose = proseOf(page).slice(0, ENOUGH);
  if (prose.length < LEAST) return [];
  const { francAll } = await import("franc-min");
  return francAll(prose).map(([code, score]) => [tagOf(code), score]);
}

/** A code of ISO 639-3 as the language of a BCP 47 tag: Malay is that of a macrolanguage. */
const tagOf = (code: string): string =>
  code === "und" ? code : code === "zlm" ? "ms" : new Intl.Locale(code).language;
