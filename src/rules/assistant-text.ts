import { z } from "zod";
import { defineRule, severityLimit } from "./define-rule.ts";
import { excerpt } from "./excerpt.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that nothing a chatbot or a translation service added was left in the target.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    chatter: {
      en: "“{text}” is what a chatbot said to its user, and not part of the page",
      ja: "「{text}」はチャットボットの利用者への返答で、ページの内容ではありません",
    },
    service: {
      en: "“{text}” is what a translation service added to a copy, and not part of the page",
      ja: "「{text}」は翻訳サービスがコピーに加えた文で、ページの内容ではありません",
    },
    citation: {
      en: "“{text}” is a citation that only a chatbot shows as a link",
      ja: "「{text}」はチャットボットの出典の記号で、ページではそのまま表示されます",
    },
  },
  check({ matches }, report) {
    for (const { source, target, text, deletion, kind } of matches.assistantTexts) {
      const fix = deletion && { ...deletion, text: "", safe: kind !== "service" };
      report(
        kind,
        { text: excerpt(text.replace(/\s+/g, " "), LONGEST) },
        { source, target, actual: text, fix, ...severityLimit(kind === "service" ? "warn" : null) },
      );
    }
  },
});

/** Maximum length of a quoted text in characters. */
const LONGEST = 60;
