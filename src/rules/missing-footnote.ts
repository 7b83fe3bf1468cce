import { z } from "zod";
import { defineRule } from "../rule.ts";

export default defineRule({
  subject: "pair",
  description: "Every footnote of the source stands in the target, and is referred to.",
  severity: "error",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Labels of footnotes that may be missing."),
  }),
  messages: {
    footnote: { en: "The footnote [^{label}] is missing", ja: "脚注 [^{label}] がありません" },
    text: {
      en: "The reference [^{label}] leads to no footnote",
      ja: "脚注への参照 [^{label}] の行き先がありません",
    },
    reference: {
      en: "The reference to the footnote [^{label}] is missing",
      ja: "脚注 [^{label}] への参照がありません",
    },
  },
  check({ matches }, say, { ignore }) {
    for (const { lost, label, source, target } of matches.footnotes) {
      if (!ignore.includes(label)) say(lost, { label }, { source, target });
    }
  },
});
