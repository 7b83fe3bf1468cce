import { z } from "zod";
import { quoted } from "../code/lines.ts";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that corresponding formulas in TeX are the same.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    changed: {
      en: "The formula is “{actual}”, but “{expected}” in the source",
      ja: "数式が原文では「{expected}」ですが、訳文では「{actual}」です",
    },
  },
  check({ matches }, report) {
    for (const { source, target } of matches.formulas) {
      const [expected = "", actual = ""] = [source.text, target.text].map((text) => text.replace(/\s+/g, " "));
      const words = { expected: quoted(expected, actual), actual: quoted(actual, expected) };
      const fix = { start: target.span.start.offset, end: target.span.end.offset, text: source.text, safe: false };
      const place = { source: source.span, target: target.span, expected: source.text, actual: target.text };
      report("changed", words, { ...place, fix });
    }
  },
});
