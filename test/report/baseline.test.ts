import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyBaseline, type Baseline, type BaselineScope, recordBaseline } from "../../src/report/baseline.ts";
import type { Finding, Report } from "../../src/types/report.ts";
import { anySample } from "../reporters/arbitrary.ts";
import { finding, pairOf, reportOf } from "../reporters/reports.ts";

const NOTHING: Baseline = { version: 1, pairs: [] };
const WHOLE: BaselineScope = { whole: true, pathOf: (path) => path };
const PART: BaselineScope = { ...WHOLE, whole: false };

const missing = (expected: string, parts: Partial<Finding> = {}) => finding({ expected, ...parts });
const pairAt = (name: string, findings: readonly Finding[]) =>
  pairOf(findings, {
    source: { path: `${name}/ja.md`, language: "ja", format: "markdown" },
    target: { path: `${name}/en.md`, language: "en", format: "markdown" },
  });
const expectedOf = ({ pairs }: Report) => pairs.map(({ findings }) => findings.map(({ expected }) => expected));
const linesOf = ({ pairs }: Baseline) =>
  pairs.map(
    ({ source, findings }) => `${source} ${findings.map(({ expected, count }) => `${expected}×${count}`).join(" ")}`,
  );

describe("a baseline removes", () => {
  test("recorded findings and no others", () => {
    const baseline = recordBaseline(reportOf([pairAt("a", [missing("one"), missing("two")])]), NOTHING, WHOLE);
    const current = reportOf([
      pairAt("a", [missing("one"), missing("three"), missing("two")]),
      pairAt("b", [missing("one")]),
    ]);
    const { report, gone } = applyBaseline(current, baseline, WHOLE);
    expect(expectedOf(report)).toEqual([["three"], ["one"]]);
    expect(report.summary).toEqual({ pairs: 2, unpaired: 0, errors: 2, warnings: 0, infos: 0 });
    expect(gone).toBe(0);
  });

  test("recorded findings with another place, message, severity or pattern", () => {
    const baseline = recordBaseline(reportOf([pairAt("a", [missing("one")])]), NOTHING, WHOLE);
    const moved = { line: 90, column: 3, endLine: 91, endColumn: 1 };
    const now = missing("one", {
      source: moved,
      target: moved,
      message: "一つ足りません",
      severity: "warn",
      pattern: "x",
    });
    expect(expectedOf(applyBaseline(reportOf([pairAt("a", [now])]), baseline, WHOLE).report)).toEqual([[]]);
  });

  test("a finding as often as it is recorded", () => {
    const baseline = recordBaseline(reportOf([pairAt("a", [missing("one"), missing("one")])]), NOTHING, WHOLE);
    const current = reportOf([pairAt("a", [missing("one"), missing("one"), missing("one", { severity: "warn" })])]);
    expect(applyBaseline(current, baseline, WHOLE).report.summary).toMatchObject({ errors: 0, warnings: 1 });
  });

  test("only findings of the same rule with the same values", () => {
    const baseline = recordBaseline(reportOf([pairAt("a", [missing("one", { actual: "won" })])]), NOTHING, WHOLE);
    const others = [
      missing("one"),
      missing("one", { actual: "own" }),
      missing("one", { actual: "won", rule: "url-drift" }),
    ];
    expect(applyBaseline(reportOf([pairAt("a", others)]), baseline, WHOLE).report.summary.errors).toBe(3);
  });

  test("findings of a pair that is in the baseline twice, as after a merge", () => {
    const { pairs } = recordBaseline(reportOf([pairAt("a", [missing("one")])]), NOTHING, WHOLE);
    const twice = { version: 1, pairs: [...pairs, ...pairs] } as const;
    expect(
      applyBaseline(
        reportOf([pairAt("a", [missing("one"), missing("one")])]),
        { ...twice, pairs: [...twice.pairs] },
        WHOLE,
      ),
    ).toMatchObject({
      report: { summary: { errors: 0 } },
      gone: 0,
    });
  });

  test("all findings of any report that was recorded", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        const { report: left, gone } = applyBaseline(report, recordBaseline(report, NOTHING, WHOLE), WHOLE);
        expect(left.pairs.flatMap(({ findings }) => findings)).toEqual([]);
        expect(gone).toBe(0);
      }),
    );
  });
});

describe("recorded findings that no longer occur are counted", () => {
  const baseline = recordBaseline(
    reportOf([pairAt("a", [missing("one"), missing("one")]), pairAt("b", [missing("two")])]),
    NOTHING,
    WHOLE,
  );

  test.each<[string, Report, BaselineScope, number]>([
    ["in pairs that were checked", reportOf([pairAt("a", [missing("one")]), pairAt("b", [missing("two")])]), WHOLE, 1],
    ["in pairs that no longer exist", reportOf([pairAt("a", [missing("one"), missing("one")])]), WHOLE, 1],
    ["but not in other pairs after a run on some pairs", reportOf([pairAt("a", [])]), PART, 2],
  ])("%s", (_, report, extent, gone) => {
    expect(applyBaseline(report, baseline, extent).gone).toBe(gone);
  });
});

describe("an updated baseline", () => {
  const older = recordBaseline(
    reportOf([pairAt("b", [missing("two"), missing("one")]), pairAt("a", [missing("three")])]),
    NOTHING,
    WHOLE,
  );

  test("is sorted", () => {
    expect(linesOf(older)).toEqual(["a/ja.md three×1", "b/ja.md one×1 two×1"]);
  });

  test("drops findings that no longer occur, and pairs without findings", () => {
    const current = reportOf([pairAt("a", []), pairAt("b", [missing("two"), missing("two")])]);
    expect(linesOf(recordBaseline(current, older, WHOLE))).toEqual(["b/ja.md two×2"]);
  });

  test("keeps the pairs that were not checked", () => {
    const current = reportOf([pairAt("b", [missing("four")]), pairAt("0", [missing("five")])]);
    expect(linesOf(recordBaseline(current, older, PART))).toEqual([
      "0/ja.md five×1",
      "a/ja.md three×1",
      "b/ja.md four×1",
    ]);
  });

  test("drops a page that had no counterpart, once it has one", () => {
    const unpaired = reportOf([
      pairOf([finding({})], { source: { path: "a/ja.md", language: "ja", format: "markdown" }, target: null }),
    ]);
    const known = recordBaseline(unpaired, NOTHING, WHOLE);
    expect(recordBaseline(reportOf([pairAt("a", [])]), known, PART).pairs).toEqual([]);
  });

  test("does not depend on the order of findings", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        const reversed = {
          ...report,
          pairs: report.pairs.map((pair) => ({ ...pair, findings: pair.findings.toReversed() })),
        };
        expect(recordBaseline(reversed, NOTHING, WHOLE)).toEqual(recordBaseline(report, NOTHING, WHOLE));
      }),
    );
  });
});
