import { defineRule } from "./define-rule.ts";
import { extraUrlOptions, urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every image of the target is in the source.",
  severity: "warn",
  options: extraUrlOptions,
  messages: {
    extra: { en: "The image {url} is not in the source", ja: "画像 {url} は原文にありません" },
  },
  check({ matches }, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of matches.images) {
      if (source || isIgnored(target.url)) continue;
      report("extra", { url: target.url }, { source: place, target: target.span, actual: target.url });
    }
  },
});
