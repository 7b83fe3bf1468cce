import { z } from "zod";
import type { Fix } from "../types/fix.ts";
import type { BrokenAnchor } from "../types/matches.ts";
import { defineRule, severityLimit } from "./define-rule.ts";
import { urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every link of the target with a fragment points to an existing heading or id.",
  severity: "error",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("URLs of the target that are not checked, as globs."),
  }),
  messages: {
    broken: {
      en: "The link {actual} is broken: {page} has no heading or element with this id",
      ja: "リンク {actual} が切れています（{page} には、この ID の見出しも要素もありません）",
    },
    meant: {
      en: "The link {actual} is broken: the corresponding heading in {page} is #{right}",
      ja: "リンク {actual} が切れています（{page} で対応する見出しは #{right} です）",
    },
  },
  check({ matches }, report, options) {
    const isIgnored = urlIgnorer(options);
    for (const anchor of matches.brokenAnchors) {
      const { source, target, page, suggestion } = anchor;
      if (isIgnored(target.url)) continue;
      const words = { actual: target.url, page, right: suggestion ?? "" };
      const place = { source: source?.urlSpan ?? null, target: target.urlSpan, actual: target.url, fix: fixOf(anchor) };
      // If the source has no such link, the id may belong to something other than a heading.
      const expected = source?.url.includes("#") ? { expected: source.url } : severityLimit("warn");
      report(suggestion === null ? "broken" : "meant", words, { ...place, ...expected });
    }
  },
});

/** Replaces the wrong fragment with the right one, if the page contains the URL exactly as parsed. */
function fixOf({ target: { url, urlSpan }, suggestion }: BrokenAnchor): Fix | null {
  const [start, end] = [urlSpan.start.offset, urlSpan.end.offset];
  if (suggestion === null || end - start !== url.length) return null;
  return { start, end, text: `${url.slice(0, url.indexOf("#"))}#${suggestion}`, safe: true };
}
