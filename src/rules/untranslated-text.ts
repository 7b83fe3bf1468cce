import { z } from "zod";
import { defineRule, severityLimit } from "./define-rule.ts";

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
    one: { en: "“{text}” is still in {language}", ja: "「{text}」が{language}のままです" },
    several: {
      en: "{count} passages in a row, starting with “{text}”, are still in {language}",
      ja: "「{text}」で始まる連続した {count} か所が{language}のままです",
    },
  },
  check({ source: { language }, matches }, say, { ignore }) {
    for (const { source, target, text, passages, isOptional } of matches.untranslated) {
      if (ignore.some((part) => text.includes(part))) continue;
      const place = { source, target, actual: text, ...severityLimit(isOptional ? "warn" : null) };
      const words = { text: beginning(text), language };
      if (passages === 1) say("one", words, place);
      else say("several", { ...words, count: passages }, place);
    }
  },
});

/** Maximum length of a quoted passage in characters, without the ellipsis. */
const LONGEST = 30;

function beginning(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("").trimEnd()}…` : text;
}
