import { z } from "zod";
import { defineRule } from "../rule.ts";

export default defineRule({
  subject: "pair",
  description: "Names in the same letters are spelt the same on both sides.",
  severity: "warn",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Names of the source that may change."),
  }),
  messages: {
    drifted: {
      en: "The name “{expected}” became “{actual}”",
      ja: "名前「{expected}」が「{actual}」になっています",
    },
  },
  check({ matches }, say, { ignore }) {
    for (const { source, target } of matches.names) {
      if (ignore.includes(source.text)) continue;
      const fix = { start: target.span.start.offset, end: target.span.end.offset, text: source.text };
      const words = { expected: source.text, actual: target.text };
      say("drifted", words, { source: source.span, target: target.span, ...words, fix });
    }
  },
});
