import { defineRule } from "./define-rule.ts";
import { extraUrlOptions, urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every link of the target is in the source.",
  severity: "warn",
  options: extraUrlOptions,
  messages: {
    extra: { en: "The link {url} is not in the source", ja: "リンク {url} は原文にありません" },
  },
  check({ matches }, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of matches.urls) {
      if (source || target.kind !== "link" || isIgnored(target.url)) continue;
      report("extra", { url: target.url }, { source: place, target: target.span, actual: target.url });
    }
  },
});
