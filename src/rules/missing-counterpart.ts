import { z } from "zod";
import { Lines } from "../text/span.ts";
import { defineUnpairedPageRule } from "./define-rule.ts";

export default defineUnpairedPageRule({
  subject: "page",
  description: "Checks that every page has a counterpart in the other language.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    missing: {
      en: "This page has no {language} counterpart",
      ja: "このページに対応する{language}のページがありません",
    },
    "whole-folder": {
      en: "The pages in {folder}/ have no {language} counterparts",
      ja: "{folder}/ のどのページにも、対応する{language}のページがありません",
    },
  },
  check({ side, page, missingLanguage, folder }, report) {
    const place = { [side]: new Lines(page.text).span(0, 0) };
    const language = missingLanguage;
    if (folder === null) report("missing", { language }, place);
    else report("whole-folder", { language, folder }, { ...place, pattern: `${folder}/** → ${language}` });
  },
});
