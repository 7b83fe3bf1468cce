import { defineRule } from "./define-rule.ts";
import { extraUrlOptions, urlIgnorer } from "./ignored-urls.ts";
import { isRepeated } from "./repeated-url.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every embed of the target is in the source.",
  severity: "warn",
  options: extraUrlOptions,
  messages: {
    extra: { en: "The embed {url} is not in the source", ja: "埋め込み {url} は原文にありません" },
    repeated: {
      en: "The embed {url} occurs more often than in the source",
      ja: "埋め込み {url} が原文より多く書かれています",
    },
  },
  check({ matches }, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of matches.urls) {
      if (source || target.kind !== "embed" || isIgnored(target.url)) continue;
      const id = isRepeated(target, matches.urls) ? "repeated" : "extra";
      report(id, { url: target.url }, { source: place, target: target.span, actual: target.url });
    }
  },
});
