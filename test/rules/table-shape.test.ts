import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

const table = (rows: readonly (readonly string[])[]) =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => "---"), ...rows.slice(1)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
const JA = [
  ["粉", "量", "産地"],
  ["はるゆたか", "300 g", "北海道"],
  ["King Arthur", "150 g", "Vermont"],
  ["ライ麦", "50 g", "岩手"],
];
const EN = [
  ["Flour", "Amount", "From"],
  ["Haruyutaka", "300 g", "Hokkaido"],
  ["King Arthur", "150 g", "Vermont"],
  ["Rye", "50 g", "Iwate"],
];
const source = `# 粉\n\n三種類を混ぜます。\n\n${table(JA)}\n`;
const target = (rows: readonly (readonly string[])[]) => `# Flour\n\nI mix three kinds.\n\n${table(rows)}\n`;
const inHtml = (rows: readonly (readonly string[])[]) =>
  `# Flour\n\nI mix three kinds.\n\n<table>\n${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}\n</table>\n`;

testRule("table-shape", [
  {
    name: "a missing row",
    source,
    target: target(EN.toSpliced(2, 1)),
    findings: [
      "8 7 The table row “King Arthur | 150 g | Vermont” is missing from the translation; the table has 3 of 4 rows",
    ],
  },
  {
    name: "missing rows, in Japanese",
    source,
    target: target(EN.toSpliced(1, 2)),
    locale: "ja",
    findings: ["7 5 訳文の表に行「はるゆたか | 300 g | 北海道」ほか 1 行がありません（原文は 4 行、訳文は 2 行）"],
  },
  {
    name: "a missing row that may be one of two",
    source: `# 粉\n\n${table([
      ["粉", "産地"],
      ["小麦", "北海道"],
      ["ライ麦", "岩手"],
    ])}\n`,
    target: `# Flour\n\n${table([
      ["Flour", "From"],
      ["Rye", "Iwate"],
    ])}\n`,
    findings: ["3 3 The number of table rows differs: 3 in the source, 2 in the translation"],
  },
  {
    name: "a missing row of a table in HTML",
    source,
    target: inHtml(EN.toSpliced(2, 1)),
    findings: [
      "8 5 The table row “King Arthur | 150 g | Vermont” is missing from the translation; the table has 3 of 4 rows",
    ],
  },
  {
    name: "a missing column, in Japanese",
    source,
    target: target(EN.map((row) => row.slice(0, 2))),
    locale: "ja",
    findings: ["5 5 表の列数が異なります（原文は 3 列、訳文は 2 列）"],
  },
  {
    name: "an extra row and an extra column, reported once",
    source,
    target: target([...EN, ["Spelt", "20 g", "Bavaria"]].map((row) => [...row, "yes"])),
    findings: [
      "9 10 The table row “Spelt | 20 g | Bavaria | yes” is not in the source; the table has 5 rows instead of 4",
    ],
  },
  {
    name: "empty cells",
    source,
    target: target(EN.toSpliced(3, 1, ["Rye", "", ""])),
    findings: ["9 9 The table cell “50 g” and 1 more are empty in the translation"],
  },
  {
    name: "an empty cell in a quote, in Japanese",
    locale: "ja",
    source: source.replace(/^/gm, "> "),
    target: target(EN.toSpliced(1, 1, ["Haruyutaka", "300 g", ""])).replace(/^/gm, "> "),
    findings: ["7 7 訳文の表では、セル「北海道」が空です"],
  },
  {
    name: "cells that are also empty in the source, that say so, and with an image or a pipe",
    source: target(
      [
        ["", "a|b"],
        ["なし", "![c](/d.png)"],
        ["-", "e"],
      ].map((row) => row.map((cell) => cell.replace("|", "\\|"))),
    ),
    target: target(
      [
        ["", "a|b"],
        ["", "![](/d.png)"],
        ["", "f"],
      ].map((row) => row.map((cell) => cell.replace("|", "\\|"))),
    ),
    findings: [],
  },
  {
    name: "a row with fewer cells than the table has columns",
    source: `# 粉\n\n${table(JA)}\n`,
    target: `# Flour\n\n${table(EN.with(2, ["King Arthur", "150 g"]))}\n`,
    findings: ["6 6 The table row “King Arthur | 150 g” has 2 of 3 cells in the translation"],
  },
  {
    name: "a row that has fewer cells on both pages, and one with a cell too many in the source",
    source: "| 粉 | 量 |\n| --- | --- |\n| 全部 |\n| ライ麦 | 50 g | 1 |\n",
    target: "| Flour | Amount |\n| --- | --- |\n| All |\n| Rye | 50 g |\n",
    findings: [],
  },
  {
    name: "a sign for no that became one for yes",
    source: table([
      ["粉", "有機", "国産"],
      ["はるゆたか", "○", "○"],
      ["King Arthur", "○", "×"],
    ]),
    target: table([
      ["Flour", "Organic", "Local"],
      ["Haruyutaka", "✅", "✅"],
      ["King Arthur", "✅", "✔️"],
    ]),
    findings: ["4 4 The table cell is “✔️”, but “×” in the source"],
  },
  {
    name: "the signs of the translation",
    source: table([
      ["粉", "有機"],
      ["A", "○"],
      ["B", "×"],
      ["C", "△"],
    ]),
    target: table([
      ["Flour", "Organic"],
      ["A", "✅"],
      ["B", "❌"],
      ["C", "🔺"],
    ]),
    findings: [],
  },
  {
    name: "a table in HTML",
    source,
    target: inHtml(EN),
    findings: [],
  },
  {
    name: "a table that became a list",
    source,
    target: `# Flour\n\nI mix three kinds.\n\n${EN.slice(1)
      .map(([flour, amount, from]) => `- ${flour}: ${amount}, from ${from}`)
      .join("\n")}\n`,
    findings: [],
  },
]);

test("what is in missing rows is not reported again", async () => {
  const rows = (years: readonly number[]) =>
    years.map((year) => [`${year}`, `[mill-${year}](/mills/${year})`, `v1.${year % 100}.2`]);
  const all = [
    ["年", "臼", "版"],
    ...rows([2011, 2012, 2014, 2017]),
    ["2019", "石臼", "v1.3"],
    ["2019", "鉄臼", "v1.3"],
  ];
  const rest = [["Year", "Mill", "Version"], ...rows([2011, 2017]), ["2019", "Stone mill", "v1.3"]];
  const found = await checkTexts({ source: `# 臼\n\n${table(all)}\n`, target: `# Mills\n\n${table(rest)}\n` });
  expect(found.map(({ rule }) => rule)).toEqual(["table-shape"]);
});
