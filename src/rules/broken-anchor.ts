import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { BrokenAnchor, Fix } from "../types.ts";
import { ignoring } from "./ignored-addresses.ts";

export default defineRule({
  subject: "pair",
  description: "Every fragment of the target names a heading or an id of its page.",
  severity: "error",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Addresses of the target that the site answers itself, as globs."),
  }),
  messages: {
    broken: {
      en: "The link {actual} leads nowhere: {page} has no such heading or id",
      ja: "リンク {actual} の指す見出しや id が {page} にありません",
    },
    meant: {
      en: "The link {actual} leads nowhere: the heading that is meant is #{right} in {page}",
      ja: "リンク {actual} の指す見出しがなく、{page} では #{right} がそれに当たります",
    },
  },
  check({ matches }, say, options) {
    const isIgnored = ignoring(options);
    for (const anchor of matches.anchors) {
      const { source, target, page, right } = anchor;
      if (isIgnored(target.url)) continue;
      const words = { actual: target.url, page, right: right ?? "" };
      const place = { source: source?.urlSpan ?? null, target: target.urlSpan, actual: target.url, fix: fixOf(anchor) };
      // Without the source's word, something that is no heading may bear the name.
      const weight = source?.url.includes("#") ? { expected: source.url } : { atMost: "warn" as const };
      say(right === null ? "broken" : "meant", words, { ...place, ...weight });
    }
  },
});

/** The right fragment in place of the wrong one, where the text shows the address as it is. */
function fixOf({ target: { url, urlSpan }, right }: BrokenAnchor): Fix | null {
  const [start, end] = [urlSpan.start.offset, urlSpan.end.offset];
  if (right === null || end - start !== url.length) return null;
  return { start, end, text: `${url.slice(0, url.indexOf("#"))}#${right}` };
}
