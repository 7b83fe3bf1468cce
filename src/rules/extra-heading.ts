import { z } from "zod";
import { defineRule } from "./define-rule.ts";
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
  },
  check({ matches }, report) {
    for (const unmatched of matches.unmatchedSections) {
      if (unmatched.side !== "target" || isUntitled(unmatched)) continue;
      const { title, heading } = unmatched.section;
      const place = { source: unmatched.place, target: heading, actual: title, ...doubtLimit(unmatched, "info") };
      if (unmatched.headingOnly) report("heading", { title }, place);
      else report("section", { title, with: contentsPhrase(unmatched) }, place);
    }
  },
});
