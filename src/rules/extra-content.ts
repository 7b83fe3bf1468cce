import { z } from "zod";
import { defineRule } from "../rule.ts";
import { described } from "./lone-block.ts";

export default defineRule({
  subject: "pair",
  description: "Every paragraph, quotation, list and table of the target stands in the source.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    extra: {
      en: "The {kind} “{text}” is not in the source{with}",
      ja: "{kind}「{text}」は原文にありません{with}",
    },
  },
  check({ matches }, say) {
    for (const lone of matches.loneBlocks) {
      if (lone.side !== "target") continue;
      say("extra", described(lone), { source: lone.place, target: lone.block.span, actual: lone.text });
    }
  },
});
