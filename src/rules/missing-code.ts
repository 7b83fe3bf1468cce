import { z } from "zod";
import { firstLine, quoted } from "../code/lines.ts";
import { defineRule } from "../rule.ts";

export default defineRule({
  subject: "pair",
  description: "Every code block of the source stands in the target.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    missing: { en: "The code that begins with “{line}” is missing", ja: "「{line}」で始まるコードがありません" },
  },
  check({ target: { format }, matches }, say) {
    for (const { source, target, place } of matches.code) {
      if (target) continue;
      const expected = firstLine(source);
      // Who copies a page may not see the code that it folds.
      const weight = format === "text" ? { atMost: "warn" as const } : {};
      say("missing", { line: quoted(expected, "") }, { source: source.span, target: place, expected, ...weight });
    }
  },
});
