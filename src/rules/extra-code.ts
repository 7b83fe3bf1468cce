import { z } from "zod";
import { firstLine, quoted } from "../code/lines.ts";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every code block of the target is in the source.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    extra: {
      en: "The code block that begins with “{line}” is not in the source",
      ja: "「{line}」で始まるコードブロックは原文にありません",
    },
  },
  check({ matches }, report) {
    for (const { source, target, place } of matches.code) {
      if (source) continue;
      const actual = firstLine(target);
      report("extra", { line: quoted(actual, "") }, { source: place, target: target.span, actual });
    }
  },
});
