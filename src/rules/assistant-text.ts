import { z } from "zod";
import { defineRule } from "./define-rule.ts";
import { excerpt } from "./excerpt.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that nothing a chatbot said to its user was left in the target.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    chatter: {
      en: "“{text}” is what a chatbot said to its user, and not part of the page",
      ja: "「{text}」はチャットボットの利用者への返答で、ページの内容ではありません",
    },
  },
  check({ matches }, report) {
    for (const { source, target, text, deletion } of matches.assistantTexts) {
      const fix = deletion && { ...deletion, text: "", safe: true };
      report("chatter", { text: excerpt(text.replace(/\s+/g, " "), LONGEST) }, { source, target, actual: text, fix });
    }
  },
});

/** Maximum length of a quoted text in characters. */
const LONGEST = 60;
