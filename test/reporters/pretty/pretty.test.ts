import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { pretty } from "../../../src/reporters/pretty/index.ts";
import { withoutCommands } from "../../../src/reporters/text/runner-commands.ts";
import { visible } from "../../../src/reporters/text/visible.ts";
import type { ReportPair } from "../../../src/types/report.ts";
import { anySample } from "../arbitrary.ts";
import { at, defaults, finding, pairOf, reportOf } from "../reports.ts";
import { sampleOf } from "../samples.ts";

const place = (line: number, column: number) => ({ line, column, endLine: line, endColumn: column + 1 });

function plain(pairs: readonly ReportPair[], width = 80): string {
  return pretty(reportOf(pairs), { ...defaults, width });
}

describe("pretty", () => {
  it("shows the location, the message, and the differences", () => {
    const drifted = finding({
      rule: "url-drift",
      message: "The URL differs from the source URL.",
      source: place(40, 3),
      target: place(44, 3),
      expected: "https://twitter.com/silver_birder",
      actual: "https://twitter.com/silverbirder",
      fix: { start: 0, end: 1, text: "https://twitter.com/silver_birder", safe: true },
    });
    expect(plain([pairOf([drifted], { unverifiable: { link: 7, image: 1 } }), pairOf([])])).toBe(
      `posts/a/ja.md → posts/a/en.md

posts/a/en.md:44:3: ✖ error  ja 40:3 · en 44:3  url-drift · fixable
    The URL differs from the source URL.
      ja  https://twitter.com/silver_birder
                                    ^
      en  https://twitter.com/silverbirder
                                   ><

  Not visible in the translation, so not checked: 7 links, 1 image

2 pairs: 1 error
No problems in 1 pair
1 fixable with --fix
`,
    );
  });

  it("writes Japanese", () => {
    const drifted = finding({
      rule: "url-drift",
      message: "アドレスが違います",
      severity: "warn",
      pattern: "a → b",
    });
    const pairs = [pairOf([drifted, drifted], { unverifiable: { link: 7, image: 1 } }), pairOf([])];
    expect(pretty(reportOf(pairs), { ...defaults, locale: "ja" })).toBe(
      `posts/a/ja.md → posts/a/en.md

posts/a/ja.md:1:1: ▲ 警告  ja 1:1 · en —  url-drift
    アドレスが違います
    同種の指摘がほかに 1 件あります（a → b）。行番号：1

  訳文の形式では表示されないため、リンク 7 個、画像 1 個はチェックしていません

ペア 2 組：警告 2 件
指摘のないペア 1 組
`,
    );
  });

  const target = "# Tea\n\nPour at 80 degrees.\n";
  const insertion = { line: 3, column: 20, endLine: 3, endColumn: 20 };
  const resolvable = [
    finding({ source: place(3, 1), target: place(3, 9), fix: { start: 15, end: 17, text: "70", safe: false } }),
    finding({ target: insertion, fix: { start: 27, end: 27, text: "\n![茶](a.png)\n", safe: true } }),
    finding({ source: { line: 1, column: 1, endLine: 3, endColumn: 4 }, target: insertion, expected: "茶" }),
  ];
  const texts = [{ source: "茶\n\n茶碗\n", target, rows: [] }];

  it("shows how to resolve findings: as a diff of the lines, or with the lines of the source", () => {
    expect(pretty(reportOf([pairOf(resolvable)]), { ...defaults, texts })).toBe(
      `posts/a/ja.md → posts/a/en.md

posts/a/en.md:3:9: ✖ error  ja 3:1 · en 3:9  missing-link · fixable
    Something is missing.
      ja  茶碗
          ^^
      help: write on line 3 of the translation (needs a review)
      -  Pour at 80 degrees.
                 ^
      +  Pour at 70 degrees.
                 ^

posts/a/en.md:3:20: ✖ error  ja 1:1 · en 3:20  missing-link · fixable
    Something is missing.
      help: insert after line 4 of the translation
      +  ![茶](a.png)

posts/a/en.md:3:20: ✖ error  ja 1:1 · en 3:20  missing-link
    Something is missing.
      help: translate lines 1 to 3 of the source, and insert them after line 3
      of the translation
        茶

        茶碗

1 pair: 3 errors
1 fixable with --fix
1 fixable with --fix --unsafe-fixes
`,
    );
  });

  it("writes how to resolve findings in Japanese", () => {
    const output = pretty(reportOf([pairOf(resolvable)]), { ...defaults, texts, locale: "ja" });
    expect(output).toContain("      修正案：訳文の 3 行目を書き換え（要確認）\n");
    expect(output).toContain("      修正案：訳文の 4 行目の後に挿入\n");
    expect(output).toContain("      修正案：原文の 1～3 行目を訳し、訳文の 3 行目の後に挿入\n");
  });

  it("shows the first of many lines", () => {
    const source = Array.from({ length: 14 }, (_, i) => `行 ${i}\n`).join("");
    const long = finding({
      source: { line: 1, column: 1, endLine: 14, endColumn: 1 },
      target: insertion,
      expected: "",
    });
    const options = { ...defaults, texts: [{ source, target, rows: [] }] };
    expect(pretty(reportOf([pairOf([long])]), options)).toContain("        行 9\n        … and 3 more lines\n");
  });

  it("starts each finding with its path, line and column", () => {
    const unpaired = pairOf([finding({ rule: "missing-counterpart", source: null })], { target: null });
    const pairs = [pairOf([finding({ target: place(4, 2) }), finding({})]), unpaired];
    const options = { ...defaults, width: Number.POSITIVE_INFINITY };
    const starts = pretty(reportOf(pairs), options).match(/^.*(?=✖)/gm);
    expect(starts).toEqual(["posts/a/en.md:4:2: ", "posts/a/ja.md:1:1: ", "posts/a/ja.md:1:1: "]);
  });

  it("breaks the line after the path if it is too long", () => {
    expect(plain([pairOf([finding({})])], 40)).toContain(
      "\nposts/a/ja.md:1:1\n  ✖ error  ja 1:1 · en —  missing-link\n",
    );
  });

  const ja = "前の文。\n詳しくは[茶の店](https://example.com/tea_shop)へ。\n";
  const en = "Before.\nFor more, see [the shop](https://example.com/teashop) in town.\n";
  const url = (name: string) => ({ expected: "https://example.com/tea_shop", actual: `https://example.com/${name}` });
  it.each([
    [
      "values, with the text around them",
      {
        source: at(ja, "https://example.com/tea_shop"),
        target: at(en, "https://example.com/teashop"),
        ...url("teashop"),
      },
      `      ja  詳しくは[茶の店](https://example.com/tea_shop)へ。
                                                  ^
      en  For more, see [the shop](https://example.com/teashop) in town.
                                                         ><
`,
    ],
    [
      "values that are not on the page, without text around them",
      { source: at(ja, "前の文"), target: null, ...url("teashop") },
      `      ja  https://example.com/tea_shop
                                 ^
      en  https://example.com/teashop
                                ><
`,
    ],
    [
      "the place, if there are no values",
      { source: at(ja, "[茶の店]"), target: { line: 2, column: 9, endLine: 2, endColumn: 9 } },
      `      ja  詳しくは[茶の店](https://example.com/tea_shop)へ。
                  ^^^^^^^^
      en  For more, see [the shop](https://example.com/teashop) in town.
                 ><
`,
    ],
    [
      "a whole line, without marks",
      { source: at(ja, "前の文。"), target: at(en, "Before.") },
      "      ja  前の文。\n      en  Before.\n",
    ],
    [
      "the beginning and the end of a line",
      {
        source: { line: 2, column: 1, endLine: 2, endColumn: 1 },
        target: { line: 1, column: 8, endLine: 1, endColumn: 8 },
      },
      `      ja  詳しくは[茶の店](https://example.com/tea_shop)へ。
          <
      en  Before.
                >
`,
    ],
  ])("shows the line of both pages: %s", (_, parts, lines) => {
    const texts = [{ source: ja, target: en, rows: [] }];
    expect(pretty(reportOf([pairOf([finding(parts)])]), { ...defaults, texts })).toContain(
      `    Something is missing.\n${lines}\n`,
    );
  });

  it("puts the carets below wide characters", () => {
    expect(plain([pairOf([finding({ expected: "夜の港", actual: "夜の海" })])])).toContain(
      "      ja  夜の港\n              ^^\n      en  夜の海\n              ^^\n",
    );
  });

  it("marks no language of the pair", () => {
    expect(plain([pairOf([finding({ expected: "/ja/rope/a_b", actual: "/en/rope/ab" })])])).toContain(
      "      ja  /ja/rope/a_b\n                    ^\n      en  /en/rope/ab\n                   ><\n",
    );
  });

  it("cuts what is far from a difference", () => {
    const url = (name: string) => `https://example.com/${"a/".repeat(60)}${name}${"/b".repeat(60)}`;
    const lines = plain([pairOf([finding({ expected: url("silver_birder"), actual: url("silverbirder") })])]);
    expect(lines).toMatch(/ja {2}….*silver_birder.*…\n +\^\n/);
    expect(lines).toMatch(/en {2}….*silverbirder.*…\n +><\n/);
  });

  it("wraps sentences of both languages", () => {
    const message = "Missing section “航海日誌を読みやすくするための工夫と、その先にあるもの”, with 2 paragraphs.";
    expect(plain([pairOf([finding({ message })])], 50)).toContain(
      "    Missing section “航海日誌を読みやすくするため\n    の工夫と、その先にあるもの”, with 2\n    paragraphs.\n",
    );
  });

  it("combines findings with the same pattern", () => {
    const { report } = sampleOf("a URL renamed in thirty places");
    const output = pretty(report, defaults);
    expect(output.match(/url-drift/g)).toHaveLength(1);
    expect(output).toContain("29 more like this (example.com/old/ → example.com/new/) on lines 2, 3,");
  });

  it("does not name a pattern that the message has", () => {
    const missing = finding({ message: "The link https://example.com/a is missing", pattern: "https://example.com/a" });
    expect(plain([pairOf([missing, missing])])).toContain("\n    1 more like this on line 1\n");
  });

  const { report: several } = sampleOf("the same on several pages");

  it("combines findings that several pages share, below all pairs", () => {
    expect(plain(several.pairs)).toBe(`guide/ja.md → guide/en.md

guide/ja.md:6:1: ▲ warning  ja 6:1 · en —  missing-link
    Missing link to https://example.com/pages/6, which the source has on line 6.

tutorial/ja.md → tutorial/en.md

tutorial/ja.md:6:1: ▲ warning  ja 6:1 · en —  missing-link
    Missing link to https://example.com/pages/6, which the source has on line 6.

Shared by several pages

guide/en.md:3:1: ✖ error  5 findings on 3 pages  url-drift
    The URL has a different owner than the source URL.
      ja  https://example.com/old/3
                              ^^^
      en  https://example.com/new/3
                              ^^^
    guide/en.md:3, 5
    tutorial/en.md:3, 5
    notes/en.md:7

Pages without a counterpart

docs/ja/api/hooks.md:1:1: ✖ error  2 pages  missing-counterpart
    2 pages in Japanese have no English counterpart
    docs/ja/api/: 2 pages

3 pairs and 2 pages without a counterpart: 7 errors, 2 warnings
`);
  });

  it("shows what changed in the source, and when", () => {
    const change = {
      before: "朝七時に開きます。",
      after: "朝八時に開きます。",
      commit: "1a2b3c4d5e6f",
      date: "2024-05-01",
    };
    const stale = finding({ rule: "stale-counterpart", severity: "warn", message: "It changed.", change });
    expect(plain([pairOf([stale])])).toBe(`posts/a/ja.md → posts/a/en.md

posts/a/ja.md:1:1: ▲ warning  ja 1:1 · en —  stale-counterpart
    It changed.
      before  朝七時に開きます。
                ^^
      after   朝八時に開きます。
                ^^
      Changed in 1a2b3c4 on 2024-05-01

1 pair: 1 warning
`);
  });

  it("writes the heading of shared findings in Japanese", () => {
    expect(pretty(several, { ...defaults, locale: "ja" })).toContain(
      "複数のページに共通する指摘\n\nguide/en.md:3:1: ✖ エラー  3 ページに指摘 5 件  url-drift\n",
    );
  });

  it("shows the pattern if the messages differ, and the first of many places", () => {
    const renamed = (line: number) =>
      finding({ message: `On line ${line}.`, target: place(line, 1), pattern: "old/ → new/" });
    const pages = Array.from({ length: 8 }, (_, page) => {
      const findings = Array.from({ length: page }, (_, line) => renamed(line + 1));
      return pairOf(findings, { target: { path: `posts/${page}/en.md`, language: "en", format: "markdown" } });
    });
    expect(plain(pages)).toBe(`Shared by several pages

posts/1/en.md:1:1: ✖ error  28 findings on 7 pages  missing-link
    old/ → new/
    posts/1/en.md:1
    posts/2/en.md:1, 2
    posts/3/en.md:1, 2, 3
    posts/4/en.md:1, 2, 3, 4
    posts/5/en.md:1, 2, 3, 4, 5
    and 2 more pages

8 pairs: 28 errors
No problems in 1 pair
`);
    expect(plain(pages.slice(5))).toContain(
      "    posts/6/en.md:1, 2, 3, 4, 5, 6\n    posts/7/en.md:1, 2, 3, 4, 5 and 2 more\n",
    );
  });

  it.each([
    ["no problems", [pairOf([])], "✓ 1 pair, no problems\n"],
    ["no pairs", [], "No pairs were checked\n"],
    [
      "a page without a counterpart",
      [pairOf([finding({ message: "It has no English side." })], { target: null })],
      "posts/a/ja.md → —\n\nposts/a/ja.md:1:1: ✖ error  ja 1:1 · —  missing-link\n    It has no English side.\n\n1 page without a counterpart: 1 error\n",
    ],
  ])("reports %s", (_, pairs, output) => {
    expect(plain(pairs)).toBe(output);
  });

  it("uses colors only if allowed, and writes no escape sequences of a page", () => {
    fc.assert(
      fc.property(anySample, ({ report, texts }) => {
        const colored = pretty(report, { ...defaults, color: true, texts });
        expect(pretty(report, { ...defaults, texts })).not.toContain("\u001b");
        expect(colored.replace(/\u001b\[\d+m/g, "")).not.toContain("\u001b");
        expect(stripVTControlCharacters(colored)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it("has no line wider than the terminal without a URL or path", () => {
    fc.assert(
      fc.property(anySample, fc.integer({ min: 30, max: 100 }), fc.boolean(), ({ report, texts }, width, color) => {
        const lines = pretty(report, { ...defaults, color, width, texts }).split("\n");
        const pages = report.pairs.flatMap(({ source, target }) => [source, target]);
        const paths = pages.flatMap((page) => (page && page.path !== "" ? withoutCommands(visible(page.path)) : []));
        const isWhole = (line: string) => line.includes("/") || paths.some((path) => line.startsWith(path));
        const others = lines.map((line) => stripVTControlCharacters(line)).filter((line) => !isWhole(line));
        expect(Math.max(0, ...others.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
