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
  check({ matches }, report) {
    for (const unmatched of matches.unmatchedBlocks) {
      if (unmatched.side !== "source") continue;
      report("missing", describeBlock(unmatched), {
        source: unmatched.block.span,
        target: unmatched.place,
        expected: unmatched.text,
      });
    }
  },
});
