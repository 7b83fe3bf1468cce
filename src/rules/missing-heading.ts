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
    all: {
      en: "The translation has none of the {count} sections of the source, which start with “{title}”",
      ja: "原文の {count} 個のセクション（最初は「{title}」）が、訳文に 1 つもありません",
    },
  },
  check({ matches }, report) {
    for (const unmatched of matches.unmatchedSections) {
      if (unmatched.side !== "source" || isUntitled(unmatched)) continue;
      const { title, heading } = unmatched.section;
      const place = { source: heading, target: unmatched.place, expected: title, ...doubtLimit(unmatched, "warn") };
      if (unmatched.ofAll !== null) report("all", { title, count: unmatched.ofAll }, place);
      else if (unmatched.headingOnly) report("heading", { title }, place);
      else report("section", { title, with: contentsPhrase(unmatched) }, place);
    }
  },
});
