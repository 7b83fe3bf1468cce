import { defineRule } from "./define-rule.ts";
import { insertBlock } from "./fixes/insert-block.ts";
import { missingUrlOptions, urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every embed of the source is in the target.",
  severity: "error",
  options: missingUrlOptions,
  messages: {
    missing: { en: "The embed {url} is missing from the translation", ja: "訳文に埋め込み {url} がありません" },
  },
  check(context, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of context.matches.urls) {
      if (target || source.kind !== "embed" || isIgnored(source.url)) continue;
      const fix = insertBlock(context, source, place);
      report("missing", { url: source.url }, { source: source.span, target: place, expected: source.url, fix });
    }
  },
});
