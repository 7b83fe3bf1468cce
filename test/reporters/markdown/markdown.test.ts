import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { markdown, summary } from "../../../src/reporters/markdown/index.ts";
import { withoutCommands } from "../../../src/reporters/text/runner-commands.ts";
import { visible } from "../../../src/reporters/text/visible.ts";
import type { Severity } from "../../../src/types/report.ts";
import { anySample, anyText } from "../arbitrary.ts";
import { defaults, finding, pairOf, reportOf } from "../reports.ts";
import { attacks, sampleOf } from "../samples.ts";

const parser = remark().use(remarkGfm);

function nodes(text: string): Nodes[] {
  const found: Nodes[] = [];
  const root: Root = parser.parse(text);
  visit(root, (node) => {
    found.push(node);
  });
  return found;
}

describe("markdown", () => {
  it("lists the pairs, and the findings of each", () => {
    const drifted = finding({
      rule: "name-drift",
      severity: "warn",
      message: "The name “silver_birder” is written “silverbirder” here.",
      expected: "silver_birder",
      actual: "silverbirder",
    });
    expect(markdown(reportOf([pairOf([drifted]), pairOf([])]), defaults)).toBe(
      `**2 pairs: 1 warning**

| Pair | Errors | Warnings | Infos |
| --- | ---: | ---: | ---: |
| \`posts/a/ja.md\` → \`posts/a/en.md\` | 0 | 1 | 0 |

### \`posts/a/ja.md\` → \`posts/a/en.md\`

- ▲ **warning** \`ja 1:1\` · \`en —\` \`name-drift\`\\
  The name “\`silver_birder\`” is written “silverbirder” here.

  \`\`\`diff
  - silverbirder
  + silver_birder
  \`\`\`
`,
    );
  });

  it("shows how to resolve findings", () => {
    const target = { line: 1, column: 8, endLine: 1, endColumn: 8 };
    const findings = [
      finding({ fix: { start: 0, end: 3, text: "Brew", safe: true } }),
      finding({ source: { line: 1, column: 1, endLine: 2, endColumn: 4 }, target, expected: "" }),
    ];
    const texts = [{ source: "*茶*\n```", target: "Tea pot", rows: [] }];
    const output = markdown(reportOf([pairOf(findings)]), { ...defaults, texts });
    expect(output).toContain(`
  help: write on line 1 of the translation

  \`\`\`diff
  - Tea pot
  + Brew pot
  \`\`\`
`);
    expect(output).toContain(`
  help: translate lines 1 to 2 of the source, and insert them after line 1 of the translation

  \`\`\`\`text
  *茶*
  \`\`\`
  \`\`\`\`
`);
  });

  it("shows what changed in the source, and when", () => {
    const change = { before: "Open at seven.", after: "Open at eight.", commit: "1a2b3c4d5e6f", date: "2024-05-01" };
    expect(markdown(reportOf([pairOf([finding({ change })])]), defaults)).toContain(`
  Changed in \`1a2b3c4\` on 2024-05-01

  \`\`\`diff
  - Open at seven.
  + Open at eight.
  \`\`\`
`);
  });

  it.each([
    [
      "a pair",
      [pairOf([finding({ target: { line: 3, column: 1, endLine: 5, endColumn: 1 } })])],
      "ja 1:1",
      "ja.md",
      "1",
    ],
    [
      "a range of lines",
      [pairOf([finding({ target: { line: 3, column: 1, endLine: 5, endColumn: 1 } })])],
      "en 3:1",
      "en.md",
      "3-L4",
    ],
    [
      "pages with a shared finding",
      [pairOf([finding({ pattern: "a" })]), pairOf([finding({ pattern: "a" })])],
      "posts/a/ja.md",
      "ja.md",
      "1",
    ],
  ])("links to the lines of %s, if the forge is known", (_, pairs, text, file, lines) => {
    const [repository, commit] = ["https://github.com/owner/name", "1a2b3c4d"];
    const revision = { repository, branch: "main", commit, date: "2024-05-01", modified: false };
    const checkout = { ...defaults.checkout, folder: "sites/docs" };
    const output = markdown({ ...reportOf(pairs), revision }, { ...defaults, checkout });
    const url = `${repository}/blob/${commit}/sites/docs/posts/a/${file}?plain=1#L${lines}`;
    expect(output).toContain(`[\`${text}\`](<${url}>)`);
  });

  it("lists pages with more errors first", () => {
    const side = (path: string) => ({ path, language: "en", format: "markdown" }) as const;
    const page = (name: string, ...severities: Severity[]) =>
      pairOf(
        severities.map((severity) => finding({ severity })),
        { source: side(`ja/${name}.md`), target: side(`en/${name}.md`) },
      );
    const report = reportOf([page("a", "warn"), page("b", "warn", "warn"), page("c", "info"), page("d", "error")]);
    for (const reporter of [markdown, summary]) {
      const places = Array.from(reporter(report, defaults).matchAll(/\ben\/(\w)\.md/g), ([, name]) => name);
      expect(places.join("")).toBe("dbacdbac");
    }
  });

  it.each([
    ["values that are alike", "4,800", "4,200", "diff"],
    ["URLs", "https://a.example/new", "https://a.example/old", "diff"],
    ["values of which either may be wrong", "Costom", "Custom", "list", "info"],
    ["a term and its translation", "湯呑み", "mug", "list"],
    ["a path and its translation", "/wiki/夏時間", "/wiki/summer", "list"],
    ["values in the same letters that have nothing in common", "mug", "tasse", "list"],
  ] as const)("shows how to change the target only if that is the remedy: %s", (...parts) => {
    const [, expected, actual, shown, severity = "error"] = parts;
    const found = finding({ message: "It differs.", expected, actual, severity });
    const output = markdown(reportOf([pairOf([found])]), defaults);
    const diff = `  \`\`\`diff\n  - ${actual}\n  + ${expected}\n  \`\`\`\n`;
    const list = `  - ja: \`${expected}\`\n  - en: \`${actual}\`\n`;
    expect(output).toContain(shown === "diff" ? diff : list);
    expect(output).not.toContain(shown === "diff" ? list : diff);
  });

  it.each([
    ["a path", "/ja/rope/#knots", "/en/rope/", "/en/rope/#knots"],
    ["a host", "https://ja.example.com/a_b", "https://en.example.com/ab", "https://en.example.com/a_b"],
  ])("keeps the language of the target in the remedy: %s", (_, expected, actual, remedy) => {
    const output = markdown(reportOf([pairOf([finding({ message: "It differs.", expected, actual })])]), defaults);
    expect(output).toContain(`- ${actual}\n  + ${remedy}\n`);
  });

  it("writes Japanese", () => {
    const pairs = [pairOf([finding({ message: "リンクがありません" })], { unverifiable: { embed: 2 } })];
    expect(markdown(reportOf(pairs), { ...defaults, locale: "ja" })).toBe(
      `**ペア 1 組：エラー 1 件**

| ペア | エラー | 警告 | 情報 |
| --- | ---: | ---: | ---: |
| \`posts/a/ja.md\` → \`posts/a/en.md\` | 1 | 0 | 0 |

### \`posts/a/ja.md\` → \`posts/a/en.md\`

- ✖ **エラー** \`ja 1:1\` · \`en —\` \`missing-link\`\\
  リンクがありません

訳文の形式では表示されないため、埋め込み 2 個はチェックしていません
`,
    );
  });

  it("reports findings that several pages share once, at the top", () => {
    const { report } = sampleOf("the same on several pages");
    const output = markdown(report, defaults);
    expect(output.slice(0, output.indexOf("\n###"))).toBe(
      `**3 pairs and 2 pages without a counterpart: 7 errors, 2 warnings**

Japanese → English: 3 of 5 pages translated (60%), 3 with errors

- ✖ **error** \`5 findings on 3 pages\` \`url-drift\`\\
  The URL has a different owner than the source URL.

  \`\`\`diff
  - https://example.com/new/3
  + https://example.com/old/3
  \`\`\`

  - \`guide/en.md\`: 3, 5
  - \`tutorial/en.md\`: 3, 5
  - \`notes/en.md\`: 7
- ✖ **error** \`2 pages\` \`missing-counterpart\`\\
  2 pages in Japanese have no English counterpart

  - \`docs/ja/api/\`: 2 pages

| Pair | Errors | Warnings | Infos |
| --- | ---: | ---: | ---: |
| \`guide/ja.md\` → \`guide/en.md\` | 2 | 1 | 0 |
| \`tutorial/ja.md\` → \`tutorial/en.md\` | 2 | 1 | 0 |
| \`notes/ja.md\` → \`notes/en.md\` | 1 | 0 | 0 |
`,
    );
    expect(output.match(/url-drift/g)).toHaveLength(1);
  });

  it("folds many findings, and reports how many are left out", () => {
    const { report } = sampleOf("a thousand findings");
    const output = markdown(report, defaults);
    const reported = output.match(/^- /gm)?.length ?? 0;
    expect(output.length).toBeLessThanOrEqual(65_536);
    expect(reported).toBeGreaterThan(300);
    expect(output).toContain("<summary>1000 findings</summary>");
    expect(
      output.endsWith(
        `\n</details>\n\n… ${1000 - reported} more findings not shown: the comment is at its size limit.\n`,
      ),
    ).toBe(true);
  });

  it("stays within the limit with endless texts and countless pairs", () => {
    const endless = finding({
      message: "長い".repeat(50_000),
      expected: "a".repeat(99_999),
      actual: "b".repeat(99_999),
    });
    const output = markdown(reportOf(Array.from({ length: 500 }, () => pairOf([endless, endless]))), defaults);
    expect(output.length).toBeLessThanOrEqual(65_536);
    expect(output).toContain("… and 450 more pairs.");
  });

  it("reports the most severe findings if there is no room for all, in their order", () => {
    const light = (i: number) => finding({ severity: "info", message: `Remark ${i}, ${"which is long ".repeat(9)}` });
    const heavy = (i: number) => finding({ severity: i % 2 === 0 ? "error" : "warn", message: `Heavy ${i}` });
    const output = markdown(
      reportOf([
        pairOf(Array.from({ length: 900 }, (_, i) => light(i))),
        pairOf(Array.from({ length: 100 }, (_, i) => heavy(i))),
      ]),
      defaults,
    );
    const reported = Array.from(output.matchAll(/Heavy (\d+)/g), ([, number]) => Number(number));
    expect(reported).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(output).toContain("Remark 0");
    expect(output).not.toContain("Remark 899");
    expect(output).toMatch(/\n… \d+ more findings not shown: the comment is at its size limit\.\n$/);
  });

  it.each(attacks)("quotes %j as text", (attack) => {
    const report = reportOf([pairOf([finding({ message: `It says ${attack} here.`, expected: attack, actual: "" })])]);
    const kinds = new Set(nodes(markdown(report, defaults)).map(({ type }) => type));
    expect([...kinds].filter((kind) => risky.has(kind))).toEqual([]);
  });

  it("writes no links, mentions or markup of a page, and keeps every message whole", () => {
    fc.assert(
      fc.property(anySample, anyText, ({ report }, message) => {
        const found = nodes(markdown(reportOf([pairOf([finding({ message })]), ...report.pairs]), defaults));
        expect(found.filter(({ type }) => risky.has(type))).toEqual([]);
        const texts = found.flatMap((node) => (node.type === "text" ? [node.value] : []));
        expect(texts.filter((text) => live.test(text))).toEqual([]);
        const [item] = nodes(markdown(reportOf([pairOf([finding({ message })])]), defaults)).filter(
          ({ type }) => type === "listItem",
        );
        // Code in backticks is shown as code.
        const shown = (text: string) => text.replace(/[\s`]/g, "");
        expect(shown(textOf(item))).toContain(shown(withoutCommands(visible(message))));
      }),
    );
  });
});

it.each([
  ["markdown", markdown],
  ["summary", summary],
])("%s reports every finding once", (_, reporter) => {
  fc.assert(
    fc.property(anySample, ({ report }) => {
      const pairs = report.pairs.map((pair, i) => ({
        ...pair,
        findings: pair.findings.map((each, j) => ({ ...each, message: `Finding ${i} ${j}.`, pattern: null })),
      }));
      const reported = reporter(reportOf(pairs), defaults).match(/Finding \d+ \d+\./g) ?? [];
      expect(reported.toSorted()).toEqual(
        pairs.flatMap(({ findings }) => findings.map(({ message }) => message)).toSorted(),
      );
    }),
  );
});

describe("summary", () => {
  it("folds each pair, with the number of its findings", () => {
    const findings = [finding({}), finding({ severity: "warn", message: "<b> & `c`" })];
    const target = { path: "posts/a&b/en.md", language: "en", format: "markdown" } as const;
    expect(summary(reportOf([pairOf(findings, { target }), pairOf([])]), defaults)).toBe(
      `## taiyaku

**2 pairs: 1 error, 1 warning**

| Pair | Errors | Warnings | Infos |
| --- | ---: | ---: | ---: |
| \`posts/a/ja.md\` → \`posts/a&b/en.md\` | 1 | 1 | 0 |

<details>
<summary><code>posts/a/ja.md</code> → <code>posts/a&#38;b/en.md</code> · 1 error · 1 warning</summary>

- ✖ **error** \`ja 1:1\` · \`en —\` \`missing-link\`\\
  Something is missing.
- ▲ **warning** \`ja 1:1\` · \`en —\` \`missing-link\`\\
  \`<b>\` \`&\` \`c\`

</details>
`,
    );
  });

  it("reports findings that several pages share once, above the table", () => {
    const { report } = sampleOf("the same on several pages");
    const output = summary(report, { ...defaults, locale: "ja" });
    expect(output.match(/url-drift/g)).toHaveLength(1);
    expect(output.indexOf("url-drift")).toBeLessThan(output.indexOf("| ペア |"));
  });

  it("is a little smaller than 1 MiB of UTF-8", () => {
    const pairs = Array.from({ length: 2000 }, (_, i) =>
      pairOf([finding({ message: `${"長い文。".repeat(100)} ${i}` }), finding({ severity: "info" })]),
    );
    const output = summary(reportOf(pairs), { ...defaults, locale: "ja" });
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(1_000_000);
    expect(Buffer.byteLength(output)).toBeGreaterThan(950_000);
    expect(output).toMatch(/\n…ほかにペア \d+ 組があります。\n/);
    expect(output).toMatch(
      /<\/details>\n\n…ジョブサマリーのサイズ上限に達したため、残りの指摘 \d+ 件は表示していません。\n$/,
    );
  });

  it("contains only its own markup, whatever the pages contain", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        const found = nodes(summary(report, defaults));
        expect(found.filter(({ type }) => type !== "html" && risky.has(type))).toEqual([]);
        const markup = found.flatMap((node) => (node.type === "html" ? [node.value] : []));
        for (const html of markup)
          expect(html).toMatch(/^<details>\n<summary>[^<>]*(?:<code>[^<>]*<\/code>[^<>]*)*<\/summary>$|^<\/details>$/);
      }),
    );
  });
});

/** What a code host links or replaces in text. */
const live = /[@#]|https?:|www\.|GH-\d|\b[0-9a-f]{7,40}\b|:[\w+-]*[a-z][\w+-]*:/i;
const risky = new Set(["link", "linkReference", "image", "imageReference", "html", "emphasis", "delete", "definition"]);
