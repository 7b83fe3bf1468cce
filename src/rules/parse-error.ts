import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { Problem } from "../types.ts";

export default defineRule({
  subject: "pair",
  description: "Every page can be read as what it says it is.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    mdx: {
      en: "This page is no valid MDX and was read as Markdown: {detail}",
      ja: "このページは MDX として正しくないため、Markdown として読みました：{detail}",
    },
    text: {
      en: "This page can't be read as it is written and was read as plain text: {detail}",
      ja: "このページは書式どおりに読めないため、プレーンテキストとして読みました：{detail}",
    },
    "front-matter": {
      en: "The front matter can't be read: {detail}",
      ja: "フロントマターを読み取れません：{detail}",
    },
    tag: { en: "The tag {detail} has no address", ja: "タグ {detail} にアドレスがありません" },
  },
  check({ source, target }, say) {
    for (const side of ["source", "target"] as const) {
      for (const { kind, span, detail } of { source, target }[side].problems) {
        say(kind, { detail }, { [side]: span, ...(LIGHT.has(kind) ? { atMost: "info" } : {}) });
      }
    }
  },
});

/** What is read all the same, or noticed in passing. */
const LIGHT: ReadonlySet<Problem["kind"]> = new Set(["mdx", "tag"]);
