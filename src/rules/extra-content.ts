import { z } from "zod";
import { defineRule, severityLimit } from "./define-rule.ts";
import { describeBlock } from "./unmatched-block.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every paragraph, block quote, list and table of the target is in the source.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    extra: {
      en: "The {kind} “{text}”{with} is not in the source",
      ja: "{kind}「{text}」{with}は原文にありません",
    },
  },
  check({ matches }, report) {
    for (const unmatched of matches.unmatchedBlocks) {
      if (unmatched.side !== "target") continue;
      report("extra", describeBlock(unmatched), {
        source: unmatched.place,
        target: unmatched.block.span,
        actual: unmatched.text,
        ...severityLimit(unmatched.isTranslationNote ? "info" : null),
      });
    }
  },
});
