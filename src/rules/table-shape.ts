import { z } from "zod";
import type { UnmatchedRow } from "../types/unmatched.ts";
import { defineRule, type FindingDetails } from "./define-rule.ts";
import { excerpt } from "./excerpt.ts";

export default defineRule({
  subject: "pair",
  description:
    "Checks that corresponding tables have the same number of rows and columns, and no cell that lost its text or sign.",
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
    empty: {
      en: "The table cell “{text}” is empty in the translation",
      ja: "訳文の表では、セル「{text}」が空です",
    },
    "empty-several": {
      en: "The table cell “{text}” and {more} more are empty in the translation",
      ja: "訳文の表では、セル「{text}」ほか {more} 個が空です",
    },
    short: {
      en: "The table row “{text}” has {cells} of {columns} cells in the translation",
      ja: "訳文の表の行「{text}」には、{columns} 個のセルのうち {cells} 個しかありません",
    },
    sign: {
      en: "The table cell is “{target}”, but “{source}” in the source",
      ja: "表のセルが原文では「{source}」ですが、訳文では「{target}」です",
    },
  },
  check({ matches }, report) {
    for (const { source, target, shapes, rows } of matches.tables) {
      const [row] = rows;
      if (row) {
        const [source, target] = [shapes.source.rows, shapes.target.rows];
        const more = Math.abs(source - target) - 1;
        const id = row.side === "source" ? "lost" : "added";
        const text = excerpt(row.text.replace(/\s+/g, " "), LONGEST);
        report(more === 0 ? id : (`${id}-several` as const), { text, source, target, more }, placeOf(row));
        continue;
      }
      const differs = shapes.source.rows === shapes.target.rows ? "columns" : "rows";
      const words = { source: shapes.source[differs], target: shapes.target[differs] };
      report(differs, words, { source: source.span, target: target.span });
    }
    for (const [first, ...others] of matches.emptyCells) {
      if (!first) continue;
      const words = { text: excerpt(first.source.text, LONGEST), more: others.length };
      const place = { source: first.source.span, target: first.target.span, expected: first.source.text };
      report(others.length === 0 ? "empty" : "empty-several", words, place);
    }
    for (const { source, target, cells, columns } of matches.shortRows) {
      const text = excerpt(target.text, LONGEST);
      report("short", { text, cells, columns }, { source: source.span, target: target.span, actual: target.text });
    }
    for (const { source, target } of matches.signs) {
      const place = { source: source.span, target: target.span, expected: source.text, actual: target.text };
      report("sign", { source: source.text, target: target.text }, place);
    }
  },
});

const placeOf = ({ side, span, place, text }: UnmatchedRow): FindingDetails =>
  side === "source" ? { source: span, target: place, expected: text } : { source: place, target: span, actual: text };

/** Maximum length of a quoted row in characters. */
const LONGEST = 40;
