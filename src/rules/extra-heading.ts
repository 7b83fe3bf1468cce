import { z } from "zod";
import { defineRule, severityLimit } from "./define-rule.ts";
import { contentsPhrase, doubtLimit, isUntitled } from "./unmatched-section.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every heading of the target is in the source.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    heading: {
      en: "The heading “{title}” is not in the source, but the text below it is",
      ja: "見出し「{title}」は原文にありません（本文はあります）",
    },
    section: {
      en: "The section “{title}”{with} is not in the source",
      ja: "セクション「{title}」{with}は原文にありません",
    },
    all: {
      en: "The source has none of the {count} sections of the translation, which start with “{title}”",
      ja: "訳文の {count} 個のセクション（最初は「{title}」）が、原文に 1 つもありません",
    },
  },
  check({ matches }, report) {
    for (const unmatched of matches.unmatchedSections) {
      if (unmatched.side !== "target" || isUntitled(unmatched) || unmatched.line?.isBold) continue;
      const { title, heading } = unmatched.section;
      const limit = unmatched.isTranslationNote ? severityLimit("info") : doubtLimit(unmatched, "info");
      const place = { source: unmatched.place, target: heading, actual: title, ...limit };
      if (unmatched.ofAll !== null) report("all", { title, count: unmatched.ofAll }, place);
      else if (unmatched.headingOnly) report("heading", { title }, place);
      else report("section", { title, with: contentsPhrase(unmatched) }, place);
    }
  },
});
