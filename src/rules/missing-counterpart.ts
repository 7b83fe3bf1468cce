import { z } from "zod";
import { defineLoneRule } from "../rule.ts";
import { Lines } from "../span.ts";

export default defineLoneRule({
  subject: "lone",
  description: "Every page has its other side.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    missing: {
      en: "This page has no {language} counterpart",
      ja: "このページに対応する{language}のページがありません",
    },
  },
  check({ side, page, missingLanguage }, say) {
    say("missing", { language: missingLanguage }, { [side]: new Lines(page.text).span(0, 0) });
  },
});
