import { defineRule } from "./define-rule.ts";
import { insertImage } from "./fixes/insert-block.ts";
import { missingUrlOptions, urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every image of the source is in the target.",
  severity: "error",
  options: missingUrlOptions,
  messages: {
    missing: { en: "The image {url} is missing from the translation", ja: "訳文に画像 {url} がありません" },
  },
  check(context, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of context.matches.images) {
      if (target || isIgnored(source.url)) continue;
      const fix = insertImage(context, source, place);
      report("missing", { url: source.url }, { source: source.span, target: place, expected: source.url, fix });
    }
  },
});
