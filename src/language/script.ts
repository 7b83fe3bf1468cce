import { memoized } from "../text/memoized.ts";

/** The script of a page without its code and URLs; null if it has too few letters. */
export function scriptOfPage(text: string): string | null {
  const prose = proseOf(text);
  const counts = Object.entries(SCRIPTS).map(([script, letters]) => ({
    script,
    count: prose.match(letters)?.length ?? 0,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all < LEAST_LETTERS) return null;
  const [kana] = counts;
  if (kana && kana.count >= all * SOME_KANA) return kana.script;
  const lengthOf = ({ script, count }: (typeof counts)[number]) =>
    (script === "Hani" ? LETTERS_PER_IDEOGRAPH : 1) * count;
  return counts.reduce((most, one) => (lengthOf(one) > lengthOf(most) ? one : most)).script;
}

/** The scripts that a page may be written in: that of its text and, if it is mixed, that of its headings. */
export function possibleScripts(text: string): string[] {
  const headings = text.match(/^#{1,6} .*$/gm) ?? [];
  return [text, headings.join("\n")].flatMap((part) => scriptOfPage(part) ?? []);
}

/** A page without its code, URLs, link destinations and tags. */
export function proseOf(page: string): string {
  return page.replace(/^(```|~~~).*?^\1/gms, "").replace(/`[^`\n]*`|\]\([^()\n]{0,500}\)|https?:\S+|<[^<>]*>/g, "");
}

/** ISO 15924 codes of scripts that distinguish languages. Both kana count as Japanese, since no other language has them. */
const SCRIPTS = {
  Jpan: /[\p{Script=Hira}\p{Script=Kana}]/gu,
  Kore: /\p{Script=Hang}/gu,
  Hani: /\p{Script=Hani}/gu,
  Latn: /\p{Script=Latn}/gu,
  Cyrl: /\p{Script=Cyrl}/gu,
  Grek: /\p{Script=Grek}/gu,
  Arab: /\p{Script=Arab}/gu,
  Hebr: /\p{Script=Hebr}/gu,
  Thai: /\p{Script=Thai}/gu,
  Deva: /\p{Script=Deva}/gu,
} as const;

/** With fewer letters, the script is unknown. */
const LEAST_LETTERS = 20;
/** How many letters say as much as one ideograph: pages in Chinese contain names and terms in Latin letters. */
const LETTERS_PER_IDEOGRAPH = 5;
/** The least share of kana in a Japanese page; a page that only quotes Japanese has less. */
const SOME_KANA = 0.05;

/** The script of a name if it has other letters than Latin ones, as `scriptOfPage` names it; otherwise null. */
export const scriptOfName = (name: string): string | null =>
  Object.entries(SCRIPTS).find(([script, letters]) => script !== "Latn" && name.search(letters) !== -1)?.[0] ?? null;

/** The usual script of a language (a BCP 47 tag), as an ISO 15924 code; undefined if it is not known. */
export const scriptOf = memoized((language): string | undefined => new Intl.Locale(language).maximize().script);

/** Whether a language is usually written in Latin letters. */
export const isLatin = (language: string): boolean => scriptOf(language) === "Latn";

/** The script of a language, as `scriptOfPage` names it. */
export function scriptOfLanguage(tag: string): string {
  const script = scriptOf(tag) ?? "Latn";
  return ["Hans", "Hant"].includes(script) ? "Hani" : script;
}
