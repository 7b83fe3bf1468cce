import { defineRule } from "./define-rule.ts";
import { missingUrlOptions, urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every link of the source is in the target.",
  severity: "error",
  options: missingUrlOptions,
  messages: {
    missing: { en: "The link {url} is missing from the translation", ja: "訳文にリンク {url} がありません" },
  },
  check({ matches }, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of matches.urls) {
      if (target || source.kind !== "link" || isIgnored(source.url)) continue;
      report("missing", { url: source.url }, { source: source.span, target: place, expected: source.url });
    }
  },
});
