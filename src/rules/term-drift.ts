import { z } from "zod";
import { defineRule, type Message, severityLimit } from "./define-rule.ts";
import { excerpt } from "./excerpt.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that terms are translated as in the glossary; needs the configuration key `glossary`.",
  severity: "warn",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Terms of the glossary that may be translated differently."),
  }),
  messages: {
    missing: {
      en: "The term “{term}” is not translated as {translations}{places}{note}",
      ja: "用語「{term}」が{translations}と訳されていません{places}{note}",
    },
    forbidden: {
      en: "“{forbidden}” must not be used to translate the term “{term}”{places}. Write {translations}{note}",
      ja: "用語「{term}」の訳に「{forbidden}」は使えません{places}。{translations}と書いてください{note}",
    },
    "forbidden-only": {
      en: "“{forbidden}” must not be used to translate the term “{term}”{places}{note}",
      ja: "用語「{term}」の訳に「{forbidden}」は使えません{places}{note}",
    },
  },
  check({ matches }, report, { ignore }) {
    for (const { term, translations, note, forbidden, places, source, target, mayBeLeftOut } of matches.terms) {
      if (ignore.includes(term)) continue;
      const slots = { term, translations: quoted(translations), places: counted(places), note: noteOf(note) };
      const place = { source: source.span, target, expected: source.text };
      if (forbidden === null) report("missing", slots, { ...place, ...severityLimit(mayBeLeftOut ? "info" : null) });
      else {
        const id = translations.length > 0 ? "forbidden" : "forbidden-only";
        report(id, { ...slots, forbidden: forbidden.text }, { ...place, actual: forbidden.written });
      }
    }
  },
});

/** All translations; any of them may be used. */
function quoted(texts: readonly string[]): Message {
  return { en: texts.map((text) => `“${text}”`).join(" or "), ja: texts.map((text) => `「${text}」`).join("または") };
}

function counted(places: number): Message | "" {
  return places > 1 ? { en: ` in ${places} places`, ja: `（${places} か所）` } : "";
}

/** In characters. */
const LONGEST_NOTE = 60;

function noteOf(note: string): Message | "" {
  const text = excerpt(note, LONGEST_NOTE);
  return text === "" ? "" : { en: ` (note: ${text})`, ja: `（備考：${text}）` };
}
