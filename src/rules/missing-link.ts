import type { Link } from "../types/document.ts";
import { defineRule } from "./define-rule.ts";
import { insertBlock } from "./fixes/insert-block.ts";
import { missingUrlOptions, urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every link of the source is in the target.",
  severity: "error",
  options: missingUrlOptions,
  messages: {
    missing: { en: "The link {url} is missing from the translation", ja: "訳文にリンク {url} がありません" },
  },
  check(context, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of context.matches.urls) {
      if (target || source.kind !== "link" || isIgnored(source.url)) continue;
      const fix = isBare(source, context.source.text) ? insertBlock(context, source, place) : null;
      const { span, url } = source;
      report("missing", { url }, { source: span, target: place, expected: url, fix, pattern: url });
    }
  },
});

/** Whether a link is only its URL, so that there is nothing to translate. */
const isBare = ({ span, url }: Link, page: string): boolean =>
  page.slice(span.start.offset, span.end.offset).replace(/^<(.*)>$/s, "$1") === url;
