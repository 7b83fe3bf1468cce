import { z } from "zod";
import { defineRule } from "../rule.ts";
import { described } from "./lone-block.ts";

export default defineRule({
  subject: "pair",
  description: "Every paragraph, quotation, list and table of the source stands in the target.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    missing: {
      en: "The {kind} “{text}” is missing{with}",
      ja: "{kind}「{text}」がありません{with}",
    },
  },
  check({ matches }, say) {
    for (const lone of matches.loneBlocks) {
      if (lone.side !== "source") continue;
      say("missing", described(lone), { source: lone.block.span, target: lone.place, expected: lone.text });
    }
  },
});
