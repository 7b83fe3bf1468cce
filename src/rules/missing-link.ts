import { groupBy } from "../group-by.ts";
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
    missingSeveral: {
      en: "The link {url} is missing from the translation, {count} times in this block",
      ja: "訳文にリンク {url} がありません（同じブロックに {count} か所）",
    },
  },
  check(context, report, options) {
    const isIgnored = urlIgnorer(options);
    const missing = context.matches.urls.flatMap(({ source, target, place }) =>
      target || source.kind !== "link" || isIgnored(source.url) ? [] : [{ source, place }],
    );
    for (const [first, ...others] of groupBy(missing, placeOf).values()) {
      if (!first) continue;
      const { source, place } = first;
      const fix = isBare(source, context.source.text) ? insertBlock(context, source, place) : null;
      const { span, url } = source;
      const id = others.length === 0 ? "missing" : "missingSeveral";
      const words = { url, count: String(others.length + 1) };
      report(id, words, { source: span, target: place, expected: url, fix, pattern: url });
    }
  },
});

/** What links with one URL in one block have in common. */
const placeOf = ({ source: { block, section, url } }: { source: Link }): string => `${section} ${block} ${url}`;

/** Whether a link is only its URL, so that there is nothing to translate. */
const isBare = ({ span, url }: Link, page: string): boolean =>
  page.slice(span.start.offset, span.end.offset).replace(/^<(.*)>$/s, "$1") === url;
