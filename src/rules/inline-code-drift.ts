import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { Fix, Wording } from "../types.ts";

export default defineRule({
  subject: "pair",
  description: "Inline code is the same on both sides.",
  severity: "warn",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Inline code of the source that may change."),
  }),
  messages: {
    drifted: { en: "The code `{expected}` became `{actual}`", ja: "コード `{expected}` が `{actual}` になっています" },
    lost: { en: "The code `{expected}` is lost", ja: "コード `{expected}` が失われています" },
  },
  check({ source: { text: page }, target: { text }, matches }, say, { ignore }) {
    for (const { source, target, place } of matches.inlineCode) {
      const expected = source.text;
      if (ignore.includes(expected)) continue;
      if (target) {
        // The source may be the side that slipped.
        const fix = page.includes(target.text) ? null : fixOf(text, source, target);
        const words = { expected, actual: target.text };
        say("drifted", words, { source: source.span, target: target.span, ...words, fix });
      } else say("lost", { expected }, { source: source.span, target: place, expected });
    }
  },
});

/** So many characters may differ in what is a slip, and no other code that somebody chose. */
const MOST_SLIPS = 2;

/** The source's code in place of the target's, where it is written as it is shown. */
function fixOf(page: string, source: Wording, target: Wording): Fix | null {
  const { start, end } = target.span;
  const at = page.slice(start.offset, end.offset).indexOf(target.text);
  if (at === -1 || source.text.includes("`") || distance(source.text, target.text) > MOST_SLIPS) return null;
  return { start: start.offset + at, end: start.offset + at + target.text.length, text: source.text };
}
