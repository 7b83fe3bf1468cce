import { z } from "zod";
import { firstLine, quoted } from "../code/lines.ts";
import { defineRule, severityLimit } from "./define-rule.ts";
import { insertBlock } from "./fixes/insert-block.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every code block of the source is in the target.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    missing: {
      en: "The code block that begins with “{line}” is missing from the translation",
      ja: "訳文に「{line}」で始まるコードブロックがありません",
    },
  },
  check(context, report) {
    for (const { source, target, place } of context.matches.code) {
      if (target) continue;
      const fix = insertBlock(context, source, place);
      const expected = firstLine(source);
      // A page copied as plain text may lack the code that the site shows collapsed.
      const limit = severityLimit(context.target.format === "text" ? "warn" : null);
      report(
        "missing",
        { line: quoted(expected, "") },
        { source: source.span, target: place, expected, ...limit, fix: fix && { ...fix, safe: false } },
      );
    }
  },
});
