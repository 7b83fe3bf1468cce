import { sentences } from "../language/sentences.ts";
import { isTranslationNote } from "../language/translation-notes.ts";
import type { Document, Link } from "../types/document.ts";
import { defineRule, severityLimit } from "./define-rule.ts";
import { extraUrlOptions, urlIgnorer } from "./ignored-urls.ts";
import { isRepeated } from "./repeated-url.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every link of the target is in the source.",
  severity: "warn",
  options: extraUrlOptions,
  messages: {
    extra: { en: "The link {url} is not in the source", ja: "リンク {url} は原文にありません" },
    repeated: {
      en: "The link {url} occurs more often than in the source",
      ja: "リンク {url} が原文より多く書かれています",
    },
  },
  check({ target: page, matches }, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of matches.urls) {
      if (source || target.kind !== "link" || isIgnored(target.url)) continue;
      const { span, url } = target;
      const id = isRepeated(target, matches.urls) ? "repeated" : "extra";
      const limit = severityLimit(isAboutTranslation(target, page) ? "info" : null);
      report(id, { url }, { source: place, target: span, actual: url, pattern: url, ...limit });
    }
  },
});

/** Whether the sentence with a link says what was translated, or by whom. */
function isAboutTranslation({ text, block }: Link, { blocks, language }: Document): boolean {
  return sentences(blocks[block ?? -1]?.text ?? "").some(
    (sentence) => sentence.text.includes(text) && isTranslationNote(sentence.text, language),
  );
}
