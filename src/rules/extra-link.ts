import { defineRule } from "./define-rule.ts";
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
  check({ matches }, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of matches.urls) {
      if (source || target.kind !== "link" || isIgnored(target.url)) continue;
      const { span, url } = target;
      const id = isRepeated(target, matches.urls) ? "repeated" : "extra";
      report(id, { url }, { source: place, target: span, actual: url, pattern: url });
    }
  },
});
