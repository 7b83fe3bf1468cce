import { z } from "zod";
import { defineRule, severityLimit } from "./define-rule.ts";
import { excerpt } from "./excerpt.ts";
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
    repeated: {
      en: "The sentence “{text}” is repeated, but not in the source",
      ja: "原文で 1 回だけの文「{text}」が、続けて 2 回書かれています",
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
    for (const { source, target } of matches.repeatedSentences)
      report("repeated", { text: excerpt(target.text, LONGEST) }, { source, target: target.span, actual: target.text });
  },
});

/** The longest quotation of a sentence, in characters. */
const LONGEST = 40;
