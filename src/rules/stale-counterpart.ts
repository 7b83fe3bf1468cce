import { z } from "zod";
import { defineRule } from "../rule.ts";

export default defineRule({
  subject: "pair",
  description: "Every section of the target has followed the last change of the source.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    section: {
      en: "The source changed “{title}” after this section was last brought up to it",
      ja: "この節が原文に合わせられたあとで、原文の「{title}」が変更されています",
    },
    opening: {
      en: "The source changed what stands before its first heading after this was last brought up to it",
      ja: "ここが原文に合わせられたあとで、原文の最初の見出しより前が変更されています",
    },
  },
  check({ matches }, say) {
    for (const { source, target } of matches.stale) {
      const place = { source: source.heading, target: target.heading };
      if (source.depth === 0) say("opening", {}, place);
      else say("section", { title: source.title }, place);
    }
  },
});
