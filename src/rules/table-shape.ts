import { z } from "zod";
import { defineRule } from "./define-rule.ts";
import { excerpt } from "./excerpt.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that corresponding tables have the same number of rows and columns.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    lost: {
      en: "The table row “{text}” is missing from the translation; the table has {target} of {source} rows",
      ja: "訳文の表に行「{text}」がありません（原文は {source} 行、訳文は {target} 行）",
    },
    "lost-several": {
      en: "The table row “{text}” and {more} more are missing from the translation; the table has {target} of {source} rows",
      ja: "訳文の表に行「{text}」ほか {more} 行がありません（原文は {source} 行、訳文は {target} 行）",
    },
    added: {
      en: "The table row “{text}” is not in the source; the table has {target} rows instead of {source}",
      ja: "表の行「{text}」は原文にありません（原文は {source} 行、訳文は {target} 行）",
    },
    "added-several": {
      en: "The table row “{text}” and {more} more are not in the source; the table has {target} rows instead of {source}",
      ja: "表の行「{text}」ほか {more} 行は原文にありません（原文は {source} 行、訳文は {target} 行）",
    },
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
    for (const { source, target, shapes, rows } of matches.tables) {
      const [row] = rows;
      if (row) {
        const isMissing = row.side === "source";
        const place = isMissing
          ? { source: row.span, target: row.place, expected: row.text }
          : { source: row.place, target: row.span, actual: row.text };
        const words = {
          text: excerpt(row.text.replace(/\s+/g, " "), LONGEST),
          source: shapes.source.rows,
          target: shapes.target.rows,
        };
        const more = Math.abs(words.source - words.target) - 1;
        if (more === 0) report(isMissing ? "lost" : "added", words, place);
        else report(isMissing ? "lost-several" : "added-several", { ...words, more }, place);
        continue;
      }
      const differs = shapes.source.rows === shapes.target.rows ? "columns" : "rows";
      const words = { source: shapes.source[differs], target: shapes.target[differs] };
      report(differs, words, { source: source.span, target: target.span });
    }
  },
});

/** Maximum length of a quoted row in characters. */
const LONGEST = 40;
