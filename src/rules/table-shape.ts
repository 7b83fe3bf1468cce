import { z } from "zod";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that corresponding tables have the same number of rows and columns.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    rows: {
      en: "The number of table rows differs: {source} in the source, {target} in the translation",
      ja: "表の行数が異なります（原文は {source} 行、訳文は {target} 行）",
    },
    columns: {
      en: "The number of table columns differs: {source} in the source, {target} in the translation",
      ja: "表の列数が異なります（原文は {source} 列、訳文は {target} 列）",
    },
  },
  check({ matches }, report) {
    for (const { source, target, shapes } of matches.tables) {
      const differs = shapes.source.rows === shapes.target.rows ? "columns" : "rows";
      const words = { source: shapes.source[differs], target: shapes.target[differs] };
      report(differs, words, { source: source.span, target: target.span });
    }
  },
});
