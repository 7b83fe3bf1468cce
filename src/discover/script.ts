/** ISO 15924 codes of scripts that tell languages apart; the two of kana as one, since only Japanese has them. */
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

/** Fewer letters say nothing. */
const LEAST_LETTERS = 20;
/** A share of kana that no page has which only quotes some. */
const SOME_KANA = 0.05;

/** The script that a page is written in, but for code and addresses; null where it has too few letters. */
export function scriptOfPage(text: string): string | null {
  const prose = text.replace(/^(```|~~~).*?^\1/gms, "").replace(/`[^`\n]*`|https?:\S+|<[^>]*>/g, "");
  const counts = Object.entries(SCRIPTS).map(([script, letters]) => ({
    script,
    count: prose.match(letters)?.length ?? 0,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all < LEAST_LETTERS) return null;
  const [kana] = counts;
  if (kana && kana.count >= all * SOME_KANA) return kana.script;
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).script;
}

/** The script of a language, as `scriptOfPage` names it. */
export function scriptOfLanguage(tag: string): string {
  const { script = "Latn" } = new Intl.Locale(tag).maximize();
  return ["Hans", "Hant"].includes(script) ? "Hani" : script;
}
