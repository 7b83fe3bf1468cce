import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { sharedEnds } from "../text/shared-ends.ts";
import type { Span } from "../types/document.ts";
import type { Fix } from "../types/fix.ts";
import type { WrittenText } from "../types/written.ts";
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
      ja: "インラインコード `{expected}` が、訳文では `{actual}` になっています",
    },
    doubtful: {
      en: "The inline code is `{expected}` in the source but `{actual}` in the translation, and one of them may be wrong",
      ja: "インラインコードが原文では `{expected}`、訳文では `{actual}` で、どちらかが誤っている可能性があります",
    },
    lost: {
      en: "The inline code `{expected}` is missing from the translation",
      ja: "訳文にインラインコード `{expected}` がありません",
    },
    unmarked: {
      en: "The inline code `{expected}` has no backticks in the translation, so its marks are not shown",
      ja: "インラインコード `{expected}` が、訳文ではバッククォートで囲まれておらず、記号が表示されません",
    },
  },
  check({ target: { text }, matches }, report, { ignore }) {
    for (const match of matches.inlineCode) {
      const { source, target, place } = match;
      const expected = source.text;
      if (ignore.includes(expected)) continue;
      if (!target) {
        const places = { source: source.span, target: place, expected };
        if (match.isUnmarked) report("unmarked", { expected }, { ...places, fix: inBackticks(expected, place) });
        else report("lost", { expected }, places);
        continue;
      }
      const words = { expected, actual: target.text };
      const pattern = rewriteOf(expected, target.text);
      const finding = { source: source.span, target: target.span, ...words, pattern };
      if (match.isSourceCorrect) report("drifted", words, { ...finding, fix: fixOf(text, source, target) });
      else report("doubtful", words, { ...finding, maxSeverity: "info" });
    }
  },
});

function inBackticks(code: string, { start, end }: Span): Fix | null {
  return code.includes("`") ? null : { start: start.offset, end: end.offset, text: `\`${code}\``, safe: false };
}

/** What replaced what, in whole words, so that code that changed in the same way has the same. */
function rewriteOf(source: string, target: string): string {
  const [from = [], to = []] = [source, target].map((code) => code.match(/\w+|\W/g) ?? []);
  const { head, tail } = sharedEnds(from, to);
  const changed = [from, to].map((tokens) =>
    tokens
      .slice(head, tokens.length - tail)
      .join("")
      .trim(),
  );
  return (changed.includes("") ? [source, target] : changed).join(" → ");
}

/** Up to this many characters may differ by typos; beyond that, the code may be different on purpose. */
const MAX_TYPOS = 2;

/** Replaces the target's code with the source's, if the page contains it exactly as parsed. */
function fixOf(page: string, source: WrittenText, target: WrittenText): Fix | null {
  const { start, end } = target.span;
  const rest = target.text.startsWith(source.text) ? target.text.slice(source.text.length) : "";
  // Words of the language of the page belong after the code.
  if (/^\p{Script=Hira}+$/u.test(rest)) {
    const text = `\`${source.text}\`${rest}`;
    const isWritten = page.slice(start.offset, end.offset) === `\`${target.text}\``;
    return isWritten ? { start: start.offset, end: end.offset, text, safe: true } : null;
  }
  // Code that the target writes in the same way elsewhere, or only in other letter case, may be right there.
  const isSafe = page.split(target.text).length === 2 && source.text.toLowerCase() !== target.text.toLowerCase();
  const at = page.slice(start.offset, end.offset).indexOf(target.text);
  if (at === -1 || source.text.includes("`") || distance(source.text, target.text) > MAX_TYPOS) return null;
  return { start: start.offset + at, end: start.offset + at + target.text.length, text: source.text, safe: isSafe };
}
