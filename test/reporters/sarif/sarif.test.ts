import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import type { Log, Result, Run } from "sarif";
import { describe, expect, it } from "vitest";
import { links, markdown, paragraphs, type Section, sections } from "../../../scripts/markdown.ts";
import { sarif } from "../../../src/reporters/sarif/index.ts";
import { rules } from "../../../src/rules/index.ts";
import type { Finding } from "../../../src/types/report.ts";
import type { ReporterOptions } from "../../../src/types/reporter.ts";
import { anySample } from "../arbitrary.ts";
import { at, defaults, finding, pairOf, reportOf, type Sample } from "../reports.ts";
import { sampleOf, samples } from "../samples.ts";

const file = "../../../node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json";
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile<Log>(JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")));

function runOf({ report, texts }: Sample, options: Partial<ReporterOptions> = {}): Run {
  const log: unknown = JSON.parse(sarif(report, { ...defaults, texts, ...options }));
  if (!validate(log)) throw new Error(ajv.errorsText(validate.errors));
  const [run] = log.runs;
  if (!run) throw new Error("no run");
  return run;
}

function resultOf(
  parts: Partial<Finding>,
  { text = null, ...options }: Partial<ReporterOptions> & { text?: string | null } = {},
): Result {
  const texts = [{ source: text, target: text, rows: [] }];
  const [result] = runOf({ report: reportOf([pairOf([finding(parts)])]), texts }, options).results ?? [];
  if (!result) throw new Error("no result");
  return result;
}

const place = (line: number) => ({ line, column: 3, endLine: line, endColumn: 9 });

it.each(Object.keys(samples))("writes %s according to the schema", (name) => {
  const sample = sampleOf(name);
  const findings = sample.report.pairs.flatMap((pair) => pair.findings);
  expect(runOf(sample).results).toHaveLength(findings.length);
});

it("writes every finding according to the schema, whatever the pages contain", () => {
  fc.assert(
    fc.property(anySample, fc.constantFrom("en", "ja"), (sample, locale) => {
      const findings = sample.report.pairs.flatMap((pair) => pair.findings);
      const rules = (name: string) => findings.filter(({ rule }) => rule === name).length;
      const results = runOf(sample, { locale }).results ?? [];
      for (const { ruleId = "" } of results)
        expect(results.filter((each) => each.ruleId === ruleId)).toHaveLength(rules(ruleId));
      expect(results).toHaveLength(findings.length);
      const fingerprints = results.map(({ partialFingerprints }) => partialFingerprints?.["taiyaku/v1"]);
      expect(new Set(fingerprints).size).toBe(findings.length);
    }),
  );
});

describe("a result", () => {
  it("is on the target, with a link to the source", () => {
    const { locations, relatedLocations, message } = resultOf({
      source: place(40),
      target: place(44),
      message: "Gone",
    });
    expect(locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "posts/a/en.md", uriBaseId: "%SRCROOT%" },
          region: { startLine: 44, startColumn: 3, endLine: 44, endColumn: 9 },
        },
      },
    ]);
    expect(relatedLocations).toMatchObject([
      { id: 1, message: { text: "source" }, physicalLocation: { region: { startLine: 40 } } },
    ]);
    expect(message.text).toBe("Gone ([source, line 40](1))");
  });

  it("has a link in Japanese", () => {
    const { message } = resultOf({ source: place(40), target: place(44), message: "ありません" }, { locale: "ja" });
    expect(message.text).toBe("ありません（[原文 40 行目](1)）");
  });

  it("contains no links of a page", () => {
    expect(resultOf({ message: "It says [a](javascript:alert(1))" }).message.text).toBe(
      "It says [a] (javascript:alert(1))",
    );
  });

  it("is on the target, even if only the source changed, so that it can be tracked", () => {
    const checkout = { ...defaults.checkout, folder: "docs", changed: new Set(["posts/a/ja.md"]) };
    const { locations } = resultOf({ source: place(40), target: place(44) }, { checkout });
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("docs/posts/a/en.md");
  });

  it("has a path that is a URI", () => {
    const target = { path: "記事/a b#1?%:[x].md", language: "en", format: "markdown" } as const;
    const report = reportOf([pairOf([finding({ target: place(1) })], { target })]);
    const uri =
      runOf({ report, texts: [] }).results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? "";
    expect(uri).toBe("%E8%A8%98%E4%BA%8B/a%20b%231%3F%25%3A%5Bx%5D.md");
    expect(decodeURIComponent(uri)).toBe(target.path);
  });

  it.each([
    ["LF", "海\n[👍 a](https://a.example/silverbirder)\n"],
    ["CR LF", "海\r\n[👍 a](https://a.example/silverbirder)\r\n"],
    ["a byte order mark on another line", "\uFEFF海\n[👍 a](https://a.example/silverbirder)\n"],
  ])("has a fix with the right columns, with %s", (_, text) => {
    const start = text.indexOf("silverbirder");
    const { fixes } = resultOf({ fix: { start, end: start + 12, text: "silver_birder", safe: true } }, { text });
    expect(fixes).toEqual([
      {
        description: { text: "Replace with “silver_birder”" },
        artifactChanges: [
          {
            artifactLocation: { uri: "posts/a/en.md", uriBaseId: "%SRCROOT%" },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 26, endLine: 2, endColumn: 38 },
                insertedContent: { text: "silver_birder" },
              },
            ],
          },
        ],
      },
    ]);
  });

  it("does not count a byte order mark as a column", () => {
    const text = "\uFEFFsilverbirder";
    const { locations } = resultOf({ target: at(text, "silverbirder") }, { text });
    expect(locations?.[0]?.physicalLocation?.region).toMatchObject({ startLine: 1, startColumn: 1, endColumn: 13 });
  });

  it("has no fix if the text is unknown", () => {
    expect(resultOf({ fix: { start: 0, end: 1, text: "", safe: true } }).fixes).toBeUndefined();
  });
});

describe("a fingerprint", () => {
  const print = (parts: Partial<Finding>, options: Partial<ReporterOptions> = {}) =>
    resultOf({ expected: "a", actual: "b", ...parts }, options).partialFingerprints;

  it.each<[string, Partial<Finding>]>([
    ["lines shift", { source: place(41), target: place(45) }],
    ["the message changes", { message: "別の言葉で" }],
    ["the severity changes", { severity: "info" }],
  ])("stays the same if %s", (_, parts) => {
    expect(print(parts)).toEqual(print({ source: place(40), target: place(44) }));
  });

  it.each<[string, Partial<Finding>]>([
    ["another rule", { rule: "extra-link" }],
    ["another source", { expected: "c" }],
    ["another target", { actual: null }],
  ])("differs for %s", (_, parts) => {
    expect(print(parts)).not.toEqual(print({}));
  });
});

describe("a rule", () => {
  it.each(["en", "ja"] as const)("has the texts of its documentation page: %s", (locale) => {
    const findings = Object.keys(rules).map((rule) => finding({ rule }));
    const { driver } = runOf({ report: reportOf([pairOf(findings)]), texts: [] }, { locale }).tool;
    expect(driver.rules?.map(({ id }) => id)).toEqual(Object.keys(rules));
    for (const { id, fullDescription, help, defaultConfiguration } of driver.rules ?? []) {
      const page = `docs/rules/${id}${locale === "ja" ? ".ja" : ""}.md`;
      const [head, why, , , unwanted] = sections(markdown(readFileSync(page, "utf8")));
      expect(textOf(markdown(fullDescription?.text ?? ""))).toBe(head && paragraphs(head)[1]);
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1024);
      const texts = (parts: readonly (Section | undefined)[]) =>
        parts.map((part) => part && [part.title, ...paragraphs(part)]);
      expect(texts(sections(markdown(help?.markdown ?? "")))).toEqual(texts([why, unwanted]));
      expect(links(markdown(help?.markdown ?? ""))).toEqual([]);
      const level = { error: "error", warn: "warning", info: "note", off: undefined }[rules[id]?.severity ?? "off"];
      expect(defaultConfiguration?.level).toBe(level);
    }
  });

  it("is listed if it has findings, even if it no longer exists", () => {
    const { driver } = runOf({ report: reportOf([pairOf([finding({ rule: "gone" })])]), texts: [] }).tool;
    expect(driver.rules).toMatchObject([{ id: "gone", shortDescription: { text: "gone" }, help: { text: "gone" } }]);
  });
});

it("writes no more results than code scanning shows, the most severe ones, and reports the number of the others", () => {
  const findings = Array.from({ length: 5200 }, (_, i) =>
    finding({ severity: i % 2 === 0 ? "warn" : "error", expected: `${i}` }),
  );
  const { results = [], invocations } = runOf({ report: reportOf([pairOf(findings)]), texts: [] });
  expect(results.map(({ level }) => level)).toEqual([...Array(2600).fill("error"), ...Array(2400).fill("warning")]);
  expect(invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        { level: "note", message: { text: "200 findings left out: code scanning shows only the 5000 most severe" } },
      ],
    },
  ]);
});
