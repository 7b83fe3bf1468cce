import { z } from "zod";
import type { Fix } from "../types/fix.ts";
import type { WrongLanguageLink } from "../types/matches.ts";
import { rewriteOf } from "../url/drift.ts";
import { defineRule } from "./define-rule.ts";
import { urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description:
    "Checks that no link of the target leads to a page in the source's language that exists in the target's language.",
  severity: "warn",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("URLs of the target that are not checked, as globs."),
  }),
  messages: {
    page: {
      en: "The link {actual} leads to a page in {language}, although the translation has {page}",
      ja: "リンク {actual} の先は{language}のページです（訳文には {page} があります）",
    },
    meant: {
      en: "The link {actual} leads to a page in {language}; in the language of the translation it is {expected}",
      ja: "リンク {actual} の先は{language}のページです（訳文の言語では {expected} です）",
    },
  },
  check({ source: { language }, matches }, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const link of matches.wrongLanguageLinks) {
      const { source, target, page, suggestion } = link;
      if (isIgnored(target.url)) continue;
      const words = { actual: target.url, language };
      const place = { source: source.urlSpan, target: target.urlSpan, actual: target.url, fix: fixOf(link) };
      if (suggestion === null) report("page", { ...words, page }, place);
      else {
        const pattern = rewriteOf(suggestion, target.url);
        const expected = { expected: suggestion };
        report("meant", { ...words, ...expected }, { ...place, ...expected, ...(pattern !== null && { pattern }) });
      }
    }
  },
});

/** Replaces the URL, if the page contains it exactly as parsed. */
function fixOf({ target: { url, urlSpan }, suggestion }: WrongLanguageLink): Fix | null {
  const [start, end] = [urlSpan.start.offset, urlSpan.end.offset];
  return suggestion === null || end - start !== url.length ? null : { start, end, text: suggestion, safe: true };
}
