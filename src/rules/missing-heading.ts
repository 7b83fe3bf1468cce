import { z } from "zod";
import { defineRule } from "./define-rule.ts";
import { contentsPhrase, doubtLimit, isUntitled } from "./unmatched-section.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every heading of the source is in the target.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    heading: {
      en: "The heading “{title}” is missing from the translation, but the text below it is there",
      ja: "訳文に見出し「{title}」がありません（本文はあります）",
    },
    section: {
      en: "The section “{title}”{with} is missing from the translation",
      ja: "訳文にセクション「{title}」{with}がありません",
    },
  },
  check({ matches }, say) {
    for (const lone of matches.unmatchedSections) {
      if (lone.side !== "source" || isUntitled(lone)) continue;
      const { title, heading } = lone.section;
      const place = { source: heading, target: lone.place, expected: title, ...doubtLimit(lone, "warn") };
      if (lone.headingOnly) say("heading", { title }, place);
      else say("section", { title, with: contentsPhrase(lone) }, place);
    }
  },
});
