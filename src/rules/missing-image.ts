import type { Image } from "../types/document.ts";
import { isBadge } from "../url/badge.ts";
import { defineRule } from "./define-rule.ts";
import { insertImage } from "./fixes/insert-block.ts";
import { missingUrlOptions, urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every image of the source is in the target, with an alternative text if it has one.",
  severity: "error",
  options: missingUrlOptions,
  messages: {
    missing: { en: "The image {url} is missing from the translation", ja: "訳文に画像 {url} がありません" },
    alt: {
      en: "The alternative text of the image {url} is missing from the translation",
      ja: "訳文の画像 {url} に代替テキストがありません",
    },
  },
  check(context, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const { source, target, place } of context.matches.images) {
      if (!source || isIgnored(source.url)) continue;
      if (target) {
        if (target.alt === "" && isDescribed(source)) {
          const place = { source: source.span, target: target.span, expected: source.alt };
          report("alt", { url: target.url }, { ...place, maxSeverity: "warn" });
        }
        continue;
      }
      const fix = insertImage(context, source, place);
      report("missing", { url: source.url }, { source: source.span, target: place, expected: source.url, fix });
    }
  },
});

/** A file name, or a word for any image. */
const SAYS_NOTHING = /^(?:\S+\.\w{3,4}|(?:image|img|picture|photo|screenshot|alt(?: text)?|画像|写真|図)[\s\d_-]*)$/i;

/** Whether an image has an alternative text that describes it; that of a badge is what it shows. */
function isDescribed({ alt, url }: Image): boolean {
  return /\p{L}{2}/u.test(alt) && !SAYS_NOTHING.test(alt) && !isBadge(url);
}
