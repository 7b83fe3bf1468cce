import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { github } from "../../../src/reporters/github/index.ts";
import { visible } from "../../../src/reporters/text/visible.ts";
import { severities } from "../../../src/reporters/text/words.ts";
import type { Finding, Location } from "../../../src/types/report.ts";
import { anySample } from "../arbitrary.ts";
import { defaults, finding, pairOf, reportOf } from "../reports.ts";
import { sampleOf } from "../samples.ts";
import { commandsIn } from "./commands.ts";

const place = (line: number, endLine = line, endColumn = 9): Location => ({ line, column: 3, endLine, endColumn });

const drifted = finding({
  rule: "url-drift",
  message: "The URL https://a.example/1 is missing “_”",
  source: place(40),
  target: place(44),
});

function lines(findings: readonly Finding[], options: Partial<typeof defaults> = {}): string[] {
  return github(reportOf([pairOf(findings)]), { ...defaults, ...options })
    .trimEnd()
    .split("\n");
}

describe("github", () => {
  it("annotates a line, and ends with the summary", () => {
    expect(lines([drifted])).toEqual([
      "::error file=posts/a/en.md,line=44,endLine=44,col=3,endColumn=9,title=url-drift · ja 40%3A3 · en 44%3A3::The URL https://a.example/1 is missing “_”",
      "1 pair: 1 error",
    ]);
  });

  it("shows the lines that a fix changes below the message", () => {
    const fix = { start: 4, end: 6, text: "70", safe: true };
    const [annotation] = lines([{ ...drifted, fix }], { texts: [{ source: "", target: "a ::80", rows: [] }] });
    expect(annotation).toContain("is missing “_”%0Ahelp: write on line 1 of the translation%0A- a ::80%0A+ a ::70");
  });

  it("writes Japanese", () => {
    expect(lines([{ ...drifted, message: "リンクがありません" }], { locale: "ja" })).toEqual([
      "::error file=posts/a/en.md,line=44,endLine=44,col=3,endColumn=9,title=url-drift · ja 40%3A3 · en 44%3A3::リンクがありません",
      "ペア 1 組：エラー 1 件",
    ]);
  });

  it.each<[string, Partial<Finding>, string]>([
    ["a warning", { severity: "warn" }, "::warning file=posts/a/en.md,line=44,"],
    ["an info", { severity: "info" }, "::notice file=posts/a/en.md,line=44,"],
    ["the source, if the target has no location", { target: null }, "::error file=posts/a/ja.md,line=40,"],
    [
      "several lines, without columns",
      { target: place(44, 46) },
      "::error file=posts/a/en.md,line=44,endLine=46,title=",
    ],
    ["up to the end of a line", { target: place(44, 46, 1) }, "::error file=posts/a/en.md,line=44,endLine=45,title="],
    ["a page as a whole", { source: null, target: null }, "::error file=posts/a/en.md,title="],
  ])("annotates %s", (_, parts, start) => {
    expect(lines([{ ...drifted, ...parts }])[0]?.slice(0, start.length)).toBe(start);
  });

  it("uses paths relative to the repository", () => {
    const [annotation] = lines([drifted], { checkout: { ...defaults.checkout, folder: "site/docs" } });
    expect(annotation).toContain("file=site/docs/posts/a/en.md,line=44,");
  });

  it("annotates the source if only the source changed", () => {
    const [annotation] = lines([drifted], { checkout: { ...defaults.checkout, changed: new Set(["posts/a/ja.md"]) } });
    expect(annotation).toContain("file=posts/a/ja.md,line=40,");
  });

  it("escapes characters that would end a property or a line", () => {
    const odd = { path: "a,b:c=100%\r\n.md", language: "en", format: "markdown" } as const;
    const output = github(reportOf([pairOf([{ ...drifted, message: "100% %0A" }], { target: odd })]), defaults);
    expect(output).toContain("::error file=a%2Cb%3Ac=100%25%0D%0A.md,line=44,");
    expect(output).toContain("::100%25 %250A\n");
  });

  it("combines findings with the same pattern", () => {
    const moved = (line: number) => ({ ...drifted, target: place(line), pattern: "a → b" });
    expect(lines([moved(3), moved(9), moved(5), moved(9)])).toEqual([
      "::error file=posts/a/en.md,line=3,endLine=3,col=3,endColumn=9,title=url-drift · ja 40%3A3 · en 3%3A3::The URL https://a.example/1 is missing “_” (3 more like this on lines 5, 9)",
      "1 pair: 4 errors",
    ]);
  });

  it("combines findings that several pages share", () => {
    const { report } = sampleOf("the same on several pages");
    expect(commandsIn(github(report, defaults)).map(({ message }) => message)).toEqual([
      "The URL has a different owner than the source URL. (5 findings on 3 pages: guide/en.md 3, 5; tutorial/en.md 3, 5; notes/en.md 7)",
      "The pages in docs/ja/api/ have no English counterparts",
      "The pages in docs/ja/api/ have no English counterparts",
      "Missing link to https://example.com/pages/6, which the source has on line 6.",
      "Missing link to https://example.com/pages/6, which the source has on line 6.",
    ]);
  });

  it("combines many pages without a counterpart", () => {
    const page = (path: string) =>
      pairOf([finding({ rule: "missing-counterpart" })], {
        source: { path, language: "ja", format: "markdown" },
        target: null,
      });
    const pages = ["docs/a.md", "docs/api/b.md", "docs/api/c.md", "docs/api/d.md"].map(page);
    expect(commandsIn(github(reportOf(pages), defaults)).map(({ message }) => message)).toEqual([
      "4 pages in Japanese have no English counterpart (docs/api/: 3 pages; docs/a.md)",
    ]);
  });

  it("writes no more annotations than GitHub shows, errors first, and reports the number of the others", () => {
    const { report } = sampleOf("a thousand findings");
    const output = github(report, defaults);
    const names = commandsIn(output).map(({ name }) => name);
    expect(names).toEqual([...Array(10).fill("error"), ...Array(10).fill("warning"), "notice"]);
    expect(output.split("\n").slice(-3)).toEqual([
      "::notice title=taiyaku::Not shown: 657 errors, 323 warnings. GitHub shows at most 10 annotations of each kind per step",
      "1 pair: 667 errors, 333 warnings",
      "",
    ]);
  });

  it("leaves room among the notices for the number of the others", () => {
    const infos = Array.from({ length: 11 }, () => finding({ severity: "info" }));
    const output = lines(infos, { locale: "ja" });
    expect(output).toHaveLength(11);
    expect(output[9]).toBe(
      "::notice title=taiyaku::GitHub が表示するアノテーションは 1 ステップにつき種類ごとに 10 件までのため、情報 2 件は表示していません",
    );
  });

  it("cuts texts to the length that GitHub allows", () => {
    const [annotation] = commandsIn(
      lines([{ ...drifted, rule: "x".repeat(999), message: "海".repeat(9999) }]).join("\n"),
    );
    expect(annotation?.message).toBe(`${"海".repeat(3999)}…`);
    expect(annotation?.properties.title).toHaveLength(255);
  });

  it("annotates every finding once, whatever the pages contain", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        const pairs = report.pairs.map((pair) => ({
          ...pair,
          findings: pair.findings.map((each) => ({ ...each, pattern: null })),
        }));
        const findings = severities.map((severity) =>
          pairs.flatMap((pair) => pair.findings).filter((each) => each.severity === severity),
        );
        fc.pre(findings.every(({ length }) => length <= 10));
        const messages = findings.flat().map(({ message }) => visible(message));
        expect(commandsIn(github(reportOf(pairs), defaults)).map(({ message }) => message)).toEqual(messages);
      }),
    );
  });
});
