import { z } from "zod";
import { defineRule } from "../rule.ts";

export default defineRule({
  subject: "pair",
  description: "Prose of the target is in the target's language.",
  severity: "error",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Texts that may stay: what holds one of them is not reported."),
  }),
  messages: {
    one: { en: "“{text}” is still in {language}", ja: "「{text}」が{language}のままです" },
    several: {
      en: "“{text}” and what follows, {count} passages in all, are still in {language}",
      ja: "「{text}」から続く {count} か所が{language}のままです",
    },
  },
  check({ source: { language }, matches }, say, { ignore }) {
    for (const { source, target, text, passages, isAside } of matches.untranslated) {
      if (ignore.some((part) => text.includes(part))) continue;
      const place = { source, target, actual: text, ...(isAside ? { atMost: "warn" as const } : {}) };
      const words = { text: beginning(text), language };
      if (passages === 1) say("one", words, place);
      else say("several", { ...words, count: passages }, place);
    }
  },
});

/** So many characters of a passage name it. */
const LONGEST = 30;

function beginning(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("").trimEnd()}…` : text;
}
