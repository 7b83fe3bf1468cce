import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { Fix, Wording } from "../types.ts";

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
    doubtful: {
      en: "The name “{expected}” is spelt “{actual}” in the target, and one of the two is wrong",
      ja: "名前「{expected}」が訳文では「{actual}」で、どちらかが誤っています",
    },
  },
  check({ matches }, say, { ignore }) {
    for (const { source, target, isSourceRight } of matches.names) {
      if (ignore.includes(source.text)) continue;
      const words = { expected: source.text, actual: target.text };
      const place = { source: source.span, target: target.span, ...words };
      if (isSourceRight) say("drifted", words, { ...place, fix: fixOf(source, target) });
      else say("doubtful", words, { ...place, atMost: "info" });
    }
  },
});

/** The source's spelling, where it begins with the same letter: a capital may be due to its place in the sentence. */
function fixOf(source: Wording, target: Wording): Fix | null {
  const [ours, theirs] = [source, target].map(({ text }) => text.replace(/^@/, "")[0]);
  const { start, end } = target.span;
  return ours === theirs ? { start: start.offset, end: end.offset, text: source.text } : null;
}
