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
  const scores = new Map(script === "Latn" ? await ranking(page) : []);
  const [score, otherScore] = [tag, other].map((one) => scores.get(new Intl.Locale(one).language) ?? 0);
  return (otherScore ?? 0) > (score ?? 0);
}

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
async function ranking(page: string): Promise<[language: string, score: number][]> {
  const prose = proseOf(page).slice(0, ENOUGH);
  if (prose.length < LEAST) return [];
  const { francAll } = await import("franc-min");
  return francAll(prose).map(([code, score]) => [code === "und" ? code : new Intl.Locale(code).language, score]);
}
