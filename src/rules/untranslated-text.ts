import { z } from "zod";
import type { Untranslated } from "../types/written.ts";
import { defineRule, severityLimit } from "./define-rule.ts";
import { excerpt } from "./excerpt.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that no text of the target is left in the source's language.",
  severity: "error",
  options: z.strictObject({
    ignore: z
      .array(z.string())
      .default([])
      .describe("Texts that may stay in the source's language; a passage that contains one of them is not reported."),
  }),
  messages: {
    page: { en: "The whole page is still in {language}", ja: "ページ全体が{language}のままです" },
    one: { en: "“{text}” is still in {language}", ja: "「{text}」が{language}のままです" },
    several: {
      en: "{count} passages in a row, starting with “{text}”, are still in {language}",
      ja: "「{text}」で始まる連続した {count} か所が{language}のままです",
    },
    mark: {
      en: "“{text}” has the punctuation of {language}",
      ja: "「{text}」に{language}の記号が残っています",
    },
    marks: {
      en: "“{text}” and {more} more have the punctuation of {language}",
      ja: "「{text}」ほか {more} か所に{language}の記号が残っています",
    },
    source: {
      en: "Most of the source is in {language}, like the translation: {count} passages, starting with “{text}”",
      ja: "原文の大部分が訳文と同じ{language}です（「{text}」など {count} か所）",
    },
  },
  check({ source: page, target: translation, matches }, report, { ignore }) {
    // The region of a language does not show in its words.
    const { language } = new Intl.Locale(page.language);
    for (const { source, target, text, passages, ...found } of matches.untranslated) {
      if (ignore.some((part) => text.includes(part))) continue;
      const place = { source, target, actual: text, ...severityLimit(limitOf(found)) };
      const words = { text: excerpt(text, LONGEST), language };
      if (found.isWholePage) report("page", words, place);
      else if (passages === 1) report("one", words, place);
      else report("several", { ...words, count: passages }, place);
    }
    const { leftPunctuation, translatedSource } = matches;
    if (leftPunctuation && !ignore.some((part) => leftPunctuation.text.includes(part))) {
      const { text, others, ...place } = leftPunctuation;
      const details = { ...place, actual: text, ...severityLimit("warn") };
      if (others === 0) report("mark", { text, language }, details);
      else report("marks", { text, language, more: others }, details);
    }
    if (translatedSource && !ignore.some((part) => translatedSource.text.includes(part))) {
      const { text, passages: count, ...place } = translatedSource;
      const words = { text: excerpt(text, LONGEST), count, language: new Intl.Locale(translation.language).language };
      report("source", words, { ...place, ...severityLimit("warn") });
    }
  },
});

function limitOf({ isMessage, isOptional, isWholePage }: Partial<Untranslated>): "info" | "warn" | null {
  if (isMessage) return "info";
  return isOptional || isWholePage ? "warn" : null;
}

/** Maximum length of a quoted passage in characters. */
const LONGEST = 30;
