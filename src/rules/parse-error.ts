import { z } from "zod";
import { defineRule } from "../rule.ts";

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
    "front-matter": {
      en: "The front matter can't be read: {detail}",
      ja: "フロントマターを読み取れません：{detail}",
    },
    tag: { en: "The tag {detail} has no address", ja: "タグ {detail} にアドレスがありません" },
  },
  check({ source, target }, say) {
    for (const side of ["source", "target"] as const) {
      for (const { kind, span, detail } of { source, target }[side].problems) {
        say(kind, { detail }, { [side]: span, ...(kind === "front-matter" ? {} : { atMost: "info" }) });
      }
    }
  },
});
