import { z } from "zod";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that numbers, dates, times and versions are the same in the source and the target.",
  severity: "warn",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Numbers of the source that may differ in the target."),
  }),
  messages: {
    drifted: {
      en: "The number {expected} is {actual} in the translation",
      ja: "数値 {expected} が、訳文では {actual} になっています",
    },
    lost: {
      en: "The number {expected} is missing from the translation",
      ja: "数値 {expected} が訳文にありません",
    },
  },
  check({ matches }, report, { ignore }) {
    for (const { source, target, isTypo } of matches.numbers) {
      if (ignore.includes(source.text)) continue;
      const { start, end } = target.span;
      const fix = isTypo
        ? { start: start.offset, end: end.offset, text: source.text.normalize("NFKC"), safe: false }
        : null;
      const words = { expected: source.text, actual: target.text };
      report("drifted", words, { source: source.span, target: target.span, ...words, fix });
    }
    for (const { source, target } of matches.lostNumbers) {
      if (ignore.includes(source.text)) continue;
      const words = { expected: source.text };
      report("lost", words, { source: source.span, target: target.span, ...words });
    }
  },
});
