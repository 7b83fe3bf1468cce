import fc from "fast-check";
import { expect, test } from "vitest";
import { compareReports } from "../../src/report/compare.ts";
import { anySample } from "../reporters/arbitrary.ts";
import { finding, onLine, pairOf, reportOf } from "../reporters/reports.ts";

const link = (url: string, line: number) => finding({ expected: url, source: onLine(line) });
const side = (path: string) => ({ path, language: "ja", format: "markdown" }) as const;
const other = { source: side("b.ja.md"), target: side("b.en.md") };

test.each([
  ["the same finding on another line is known", [link("a", 9)], [false], { new: 0, gone: 1 }],
  ["a finding with another value is new", [link("a", 1), link("c", 2)], [false, true], { new: 1, gone: 1 }],
  [
    "one more equal finding is new",
    [link("a", 1), link("a", 2), link("b", 3)],
    [false, true, false],
    { new: 1, gone: 0 },
  ],
  [
    "a finding in another language of messages is known",
    [{ ...link("a", 1), message: "ない" }],
    [false],
    { new: 0, gone: 1 },
  ],
])("%s", (_, findings, marks, comparison) => {
  const earlier = reportOf([pairOf([link("a", 1), link("b", 2)])]);
  const report = compareReports(reportOf([pairOf(findings)]), earlier, true);
  expect(report.pairs[0]?.findings.map((each) => each.new)).toEqual(marks);
  expect(report.comparison).toEqual(comparison);
});

test("a run on some pairs does not know what is gone in others", () => {
  const earlier = reportOf([pairOf([link("a", 1)]), pairOf([link("b", 1)], other)]);
  const report = reportOf([pairOf([])]);
  expect(compareReports(report, earlier, false).comparison).toEqual({ new: 0, gone: 1 });
  expect(compareReports(report, earlier, true).comparison).toEqual({ new: 0, gone: 2 });
});

test("compared with itself, a report has nothing new; compared with nothing, everything is", () => {
  fc.assert(
    fc.property(anySample, ({ report }) => {
      expect(compareReports(report, report, true).comparison).toEqual({ new: 0, gone: 0 });
      const all = report.pairs.flatMap(({ findings }) => findings).length;
      expect(compareReports(report, { pairs: [] }, true).comparison).toEqual({ new: all, gone: 0 });
    }),
  );
});
