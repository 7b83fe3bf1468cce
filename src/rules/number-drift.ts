import { z } from "zod";
import { defineRule } from "../rule.ts";

export default defineRule({
  subject: "pair",
  description: "Numbers, dates, times and versions say the same on both sides.",
  severity: "warn",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Numbers of the source that may change."),
  }),
  messages: {
    drifted: {
      en: "The number {expected} became {actual}",
      ja: "数値 {expected} が {actual} になっています",
    },
  },
  check({ matches }, say, { ignore }) {
    for (const { source, target, isSlip } of matches.numbers) {
      if (ignore.includes(source.text)) continue;
      const { start, end } = target.span;
      const fix = isSlip ? { start: start.offset, end: end.offset, text: source.text.normalize("NFKC") } : null;
      const words = { expected: source.text, actual: target.text };
      say("drifted", words, { source: source.span, target: target.span, ...words, fix });
    }
  },
});
