import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyBaseline, type Baseline, type BaselineScope, recordBaseline } from "../../src/report/baseline.ts";
import type { Finding, Report } from "../../src/types/report.ts";
import { anySample } from "../reporters/arbitrary.ts";
import { finding, pairOf, reportOf } from "../reporters/reports.ts";

const NOTHING: Baseline = { version: 1, pairs: [] };
const WHOLE: BaselineScope = { whole: true, pathOf: (path) => path };
const PART: BaselineScope = { ...WHOLE, whole: false };

const lost = (expected: string, parts: Partial<Finding> = {}) => finding({ expected, ...parts });
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

describe("what is recorded is forgiven", () => {
  test("and nothing else", () => {
    const baseline = recordBaseline(reportOf([pairAt("a", [lost("one"), lost("two")])]), NOTHING, WHOLE);
    const today = reportOf([pairAt("a", [lost("one"), lost("three"), lost("two")]), pairAt("b", [lost("one")])]);
    const { report, gone } = applyBaseline(today, baseline, WHOLE);
    expect(expectedOf(report)).toEqual([["three"], ["one"]]);
    expect(report.summary).toEqual({ pairs: 2, errors: 2, warnings: 0, infos: 0 });
    expect(gone).toBe(0);
  });

  test("wherever it stands now, whatever language it is told in, however severe it is", () => {
    const baseline = recordBaseline(reportOf([pairAt("a", [lost("one")])]), NOTHING, WHOLE);
    const moved = { line: 90, column: 3, endLine: 91, endColumn: 1 };
    const now = lost("one", {
      source: moved,
      target: moved,
      message: "一つ足りません",
      severity: "warn",
      pattern: "x",
    });
    expect(expectedOf(applyBaseline(reportOf([pairAt("a", [now])]), baseline, WHOLE).report)).toEqual([[]]);
  });

  test("as often as it is recorded", () => {
    const baseline = recordBaseline(reportOf([pairAt("a", [lost("one"), lost("one")])]), NOTHING, WHOLE);
    const today = reportOf([pairAt("a", [lost("one"), lost("one"), lost("one", { severity: "warn" })])]);
    expect(applyBaseline(today, baseline, WHOLE).report.summary).toMatchObject({ errors: 0, warnings: 1 });
  });

  test("of that rule, and of what each side says", () => {
    const baseline = recordBaseline(reportOf([pairAt("a", [lost("one", { actual: "won" })])]), NOTHING, WHOLE);
    const others = [lost("one"), lost("one", { actual: "own" }), lost("one", { actual: "won", rule: "url-drift" })];
    expect(applyBaseline(reportOf([pairAt("a", others)]), baseline, WHOLE).report.summary.errors).toBe(3);
  });

  test("also where merging wrote a pair twice", () => {
    const { pairs } = recordBaseline(reportOf([pairAt("a", [lost("one")])]), NOTHING, WHOLE);
    const twice = { version: 1, pairs: [...pairs, ...pairs] } as const;
    expect(
      applyBaseline(reportOf([pairAt("a", [lost("one"), lost("one")])]), { ...twice, pairs: [...twice.pairs] }, WHOLE),
    ).toMatchObject({
      report: { summary: { errors: 0 } },
      gone: 0,
    });
  });

  test("all of it, whatever it is", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        const { report: left, gone } = applyBaseline(report, recordBaseline(report, NOTHING, WHOLE), WHOLE);
        expect(left.pairs.flatMap(({ findings }) => findings)).toEqual([]);
        expect(gone).toBe(0);
      }),
    );
  });
});

describe("what is gone is counted", () => {
  const baseline = recordBaseline(
    reportOf([pairAt("a", [lost("one"), lost("one")]), pairAt("b", [lost("two")])]),
    NOTHING,
    WHOLE,
  );

  test.each<[string, Report, BaselineScope, number]>([
    ["in pairs that are there", reportOf([pairAt("a", [lost("one")]), pairAt("b", [lost("two")])]), WHOLE, 1],
    ["in pairs that are gone themselves", reportOf([pairAt("a", [lost("one"), lost("one")])]), WHOLE, 1],
    ["but not in pairs that were not checked", reportOf([pairAt("a", [])]), PART, 2],
  ])("%s", (_, report, extent, gone) => {
    expect(applyBaseline(report, baseline, extent).gone).toBe(gone);
  });
});

describe("an update", () => {
  const older = recordBaseline(
    reportOf([pairAt("b", [lost("two"), lost("one")]), pairAt("a", [lost("three")])]),
    NOTHING,
    WHOLE,
  );

  test("sorts what it writes", () => {
    expect(linesOf(older)).toEqual(["a/ja.md three×1", "b/ja.md one×1 two×1"]);
  });

  test("drops what is gone, and pairs that have nothing", () => {
    const today = reportOf([pairAt("a", []), pairAt("b", [lost("two"), lost("two")])]);
    expect(linesOf(recordBaseline(today, older, WHOLE))).toEqual(["b/ja.md two×2"]);
  });

  test("of some pairs keeps the others", () => {
    const today = reportOf([pairAt("b", [lost("four")]), pairAt("0", [lost("five")])]);
    expect(linesOf(recordBaseline(today, older, PART))).toEqual([
      "0/ja.md five×1",
      "a/ja.md three×1",
      "b/ja.md four×1",
    ]);
  });

  test("forgets a page that stood alone and no longer does", () => {
    const alone = reportOf([
      pairOf([finding({})], { source: { path: "a/ja.md", language: "ja", format: "markdown" }, target: null }),
    ]);
    const known = recordBaseline(alone, NOTHING, WHOLE);
    expect(recordBaseline(reportOf([pairAt("a", [])]), known, PART).pairs).toEqual([]);
  });

  test("is the same in whatever order findings come", () => {
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
