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

testRule("table-shape", [
  {
    name: "a missing row",
    source,
    target: target(EN.toSpliced(2, 1)),
    findings: ["5 5 The number of table rows differs: 4 in the source, 3 in the translation"],
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
    findings: ["5 5 The number of table rows differs: 4 in the source, 5 in the translation"],
  },
  { name: "empty cells", source, target: target(EN.toSpliced(3, 1, ["Rye", "", ""])), findings: [] },
  {
    name: "a table in HTML",
    source,
    target: `# Flour\n\nI mix three kinds.\n\n<table>\n${EN.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}\n</table>\n`,
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
