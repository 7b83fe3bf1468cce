import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { helpIn } from "../../../src/reporters/findings/help.ts";
import { lineEdit } from "../../../src/reporters/findings/line-edit.ts";
import { helpWithLabel, plainHelpLines } from "../../../src/reporters/text/help.ts";
import { Lines } from "../../../src/text/span.ts";
import type { Finding, ReportSection } from "../../../src/types/report.ts";
import type { PairText } from "../../../src/types/reporter.ts";
import { at, finding, onLine, pageOf, pairOf, reportOf } from "../reports.ts";

/** The help for a finding as lines, without the label; null if there is none. */
function help(parts: Partial<Finding>, text: PairText, sections: readonly ReportSection[] = []): string[] | null {
  const found = finding(parts);
  const result = helpIn(reportOf([pairOf([found], { sections })]), [text])(found, 1);
  return result && [helpWithLabel(result, "en").replace("help: ", ""), ...plainHelpLines(result)];
}

const target = "# Tea\r\n\r\nPour at 80 degrees.\r\n\r\nEnd.";
const page: PairText = { source: "", target, rows: [] };
const fix = (piece: string, text: string, safe = true) => {
  const start = target.indexOf(piece);
  return { fix: { start, end: start + piece.length, text, safe }, actual: piece };
};

describe("a fix", () => {
  it.each<[string, Partial<Finding>, string[] | null]>([
    [
      "writes what the source has",
      { ...fix("80", "70"), expected: "70" },
      ["write it as in the source", "- Pour at 80 degrees.", "+ Pour at 70 degrees."],
    ],
    [
      "writes a part of a line",
      { ...fix("80", "70"), expected: "seventy" },
      ["write on line 3 of the translation", "- Pour at 80 degrees.", "+ Pour at 70 degrees."],
    ],
    [
      "needs a review",
      fix("# Tea", "## Tea", false),
      ["write on line 1 of the translation (needs a review)", "- # Tea", "+ ## Tea"],
    ],
    [
      "writes several lines",
      fix("# Tea\r\n\r\nPour", "Tea\r\n===\r\n\r\nPour"),
      ["write on line 1 of the translation", "- # Tea", "+ Tea", "+ ==="],
    ],
    [
      "removes lines",
      fix("Pour at 80 degrees.\r\n\r\n", ""),
      ["remove lines 3 to 4 of the translation", "- Pour at 80 degrees.", "- "],
    ],
    [
      "inserts before a line, without empty lines",
      { fix: { start: target.indexOf("End"), end: target.indexOf("End"), text: "[a]\r\n\r\n", safe: true } },
      ["insert after line 4 of the translation", "+ [a]"],
    ],
    [
      "inserts at the end",
      { fix: { start: target.length, end: target.length, text: "\r\n\r\n[a]", safe: true } },
      ["insert after line 5 of the translation", "+ [a]"],
    ],
    [
      "inserts at the beginning",
      { fix: { start: 0, end: 0, text: "[a]\r\n", safe: true } },
      ["insert at the beginning of the translation", "+ [a]"],
    ],
    ["changes nothing", fix("80", "80"), null],
  ])("%s", (_, parts, expected) => {
    expect(help(parts, page)).toEqual(expected);
  });

  it("has no help without the text of the page", () => {
    expect(help(fix("80", "70"), { source: null, target: null, rows: [] })).toBe(null);
  });

  it("shows only what is near a difference of a long line", () => {
    const long = `${"a".repeat(400)}80${"b".repeat(400)}`;
    const parts = { fix: { start: 400, end: 402, text: "95", safe: true } };
    const [, removed, added] = help(parts, { ...page, target: long }) ?? [];
    expect([removed, added]).toEqual(
      ["80", "95"].map((text, i) => `${i === 0 ? "-" : "+"} …${"a".repeat(40)}${text}${"b".repeat(40)}…`),
    );
  });

  it("turns the lines of the page into those of the fixed page", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 20 });
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(20), (before, inserted, one, other) => {
        const [start = 0, end = 0] = [one, other].map((at) => Math.min(at, before.length)).toSorted((a, b) => a - b);
        const { line, removed, added } = lineEdit({ start, end, text: inserted, safe: true }, new Lines(before));
        const lines = before.split("\n");
        expect(lines.splice(line - 1, removed.length, ...added)).toEqual(removed);
        const filled = (all: readonly string[]) => all.filter((each) => each !== "");
        const fixed = `${before.slice(0, start)}${inserted}${before.slice(end)}`.split("\n");
        expect(removed.length > 0 ? lines : filled(lines)).toEqual(removed.length > 0 ? fixed : filled(fixed));
      }),
    );
  });
});

const heading = (line: number, depth: number) => ({ line, depth, title: "" });
const sections: ReportSection[] = [
  { relation: "aligned", source: heading(1, 1), target: heading(1, 1), similarity: 1 },
  { relation: "missing", source: heading(5, 2), target: null, similarity: null },
  { relation: "missing", source: heading(9, 3), target: null, similarity: null },
  { relation: "missing", source: heading(11, 2), target: null, similarity: null },
];
const tea = pageOf([
  [0, "# 茶", "# Tea"],
  [0, "湯を沸かす。", "Boil water."],
  [1, "## 淹れ方", null],
  [1, "70 度で注ぐ。", null],
  [2, "### 急須", null],
  [3, "## 片付け", null],
  [3, "> - 茶殻\n> - 急須", "> - pot"],
  [3, "文の中の[リンク](a)。", "A sentence."],
]);
const point = { line: 3, column: 12, endLine: 3, endColumn: 12 };

describe("something that is missing", () => {
  it.each<[string, Partial<Finding>, string[] | null]>([
    [
      "a paragraph",
      { source: at(tea.source, "70 度で注ぐ。"), target: point },
      ["translate line 7 of the source, and insert it after line 3 of the translation", "70 度で注ぐ。"],
    ],
    [
      "an item of a quoted list",
      { source: at(tea.source, "- 茶殻"), target: point },
      ["translate line 13 of the source, and insert it after line 3 of the translation", "> - 茶殻"],
    ],
    [
      "a section with its subsections",
      { source: at(tea.source, "## 淹れ方"), target: point },
      [
        "translate lines 5 to 9 of the source, and insert them after line 3 of the translation",
        ...["## 淹れ方", "", "70 度で注ぐ。", "", "### 急須"],
      ],
    ],
    [
      "a heading whose text is there",
      { rule: "missing-heading", source: at(tea.source, "## 片付け"), target: at(tea.target, "> - pot") },
      ["translate line 11 of the source, and insert it after line 4 of the translation", "## 片付け"],
    ],
    ["a part of a line", { source: at(tea.source, "[リンク](a)"), target: point }, null],
    [
      "a part of a block of the target",
      { source: at(tea.source, "湯を沸かす。"), target: at(tea.target, "Boil") },
      null,
    ],
    ["something of which the place is not known", { source: onLine(3), target: null }, null],
    ["something that differs", { source: at(tea.source, "湯を沸かす。"), target: point, actual: "Boil" }, null],
  ])("%s", (_, parts, expected) => {
    expect(help({ expected: "", ...parts }, tea, sections)).toEqual(expected);
  });
});
