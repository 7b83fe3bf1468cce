import { distance } from "fastest-levenshtein";
import { z } from "zod";
import type { WrittenText } from "../types/matches.ts";
import type { Fix } from "../types/report.ts";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that inline code is the same in the source and the target.",
  severity: "warn",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Inline code of the source that may differ in the target."),
  }),
  messages: {
    drifted: {
      en: "The inline code `{expected}` is `{actual}` in the translation",
      ja: "インラインコード `{expected}` が、訳文では `{actual}` です",
    },
    lost: {
      en: "The inline code `{expected}` is missing from the translation",
      ja: "訳文にインラインコード `{expected}` がありません",
    },
  },
  check({ source: { text: page }, target: { text }, matches }, report, { ignore }) {
    for (const { source, target, place } of matches.inlineCode) {
      const expected = source.text;
      if (ignore.includes(expected)) continue;
      if (target) {
        // The mistake may be in the source.
        const fix = page.includes(target.text) ? null : fixOf(text, source, target);
        const words = { expected, actual: target.text };
        report("drifted", words, { source: source.span, target: target.span, ...words, fix });
      } else report("lost", { expected }, { source: source.span, target: place, expected });
    }
  },
});

/** Up to this many characters may differ by typos; beyond that, the code may be different on purpose. */
const MAX_TYPOS = 2;

/** Replaces the target's code with the source's, if the page contains it exactly as parsed. */
function fixOf(page: string, source: WrittenText, target: WrittenText): Fix | null {
  const { start, end } = target.span;
  const at = page.slice(start.offset, end.offset).indexOf(target.text);
  if (at === -1 || source.text.includes("`") || distance(source.text, target.text) > MAX_TYPOS) return null;
  return { start: start.offset + at, end: start.offset + at + target.text.length, text: source.text };
}
