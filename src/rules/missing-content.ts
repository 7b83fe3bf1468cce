import { z } from "zod";
import { defineRule } from "./define-rule.ts";
import { describeBlock } from "./unmatched-block.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every paragraph, block quote, list and table of the source is in the target.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    missing: {
      en: "The {kind} “{text}”{with} is missing from the translation",
      ja: "訳文に{kind}「{text}」{with}がありません",
    },
  },
  check({ matches }, say) {
    for (const lone of matches.unmatchedBlocks) {
      if (lone.side !== "source") continue;
      say("missing", describeBlock(lone), { source: lone.block.span, target: lone.place, expected: lone.text });
    }
  },
});
