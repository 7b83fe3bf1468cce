import { z } from "zod";
import type { Fix } from "../types/fix.ts";
import type { WrittenText } from "../types/written.ts";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that names are spelled the same in the source and the target.",
  severity: "warn",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Names of the source that may differ in the target."),
  }),
  messages: {
    drifted: {
      en: "The name “{expected}” is spelled “{actual}” in the translation",
      ja: "名前「{expected}」が、訳文では「{actual}」と書かれています",
    },
    doubtful: {
      en: "The name is spelled “{expected}” in the source but “{actual}” in the translation, and one of them may be wrong",
      ja: "名前のつづりが、原文では「{expected}」、訳文では「{actual}」です。どちらかが誤っている可能性があります",
    },
    lost: {
      en: "The name “{expected}” is missing from the translation, which has others of the list",
      ja: "並べられた名前のうち「{expected}」が訳文にありません",
    },
  },
  check({ source: page, target: counterpart, matches }, report, { ignore }) {
    for (const { source, target, isSourceCorrect } of matches.names) {
      if (ignore.includes(source.text)) continue;
      const words = { expected: source.text, actual: target.text };
      const place = { source: source.span, target: target.span, ...words };
      const isSafe = countOf(source.text, page.text) > 1 || countOf(source.text, counterpart.text) > 0;
      if (isSourceCorrect) report("drifted", words, { ...place, fix: fixOf(source, target, isSafe) });
      else report("doubtful", words, { ...place, maxSeverity: "info" });
    }
    for (const { source, target } of matches.lostNames) {
      if (ignore.includes(source.text)) continue;
      const words = { expected: source.text };
      report("lost", words, { source: source.span, target: target.span, ...words });
    }
  },
});

/** How often a page contains a name. A name that it spells only once may be misspelled there. */
const countOf = (name: string, page: string): number => page.split(name).length - 1;

/** The source's spelling, if both begin with the same letter: a capital may only mark the beginning of a sentence. */
function fixOf(source: WrittenText, target: WrittenText, isSafe: boolean): Fix | null {
  const [expected, actual] = [source, target].map(({ text }) => text.replace(/^@/, "")[0]);
  const { start, end } = target.span;
  return expected === actual ? { start: start.offset, end: end.offset, text: source.text, safe: isSafe } : null;
}
