import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupedReport, groupFindings } from "../../../src/reporters/findings/group.ts";
import { pageLines } from "../../../src/reporters/findings/page-lines.ts";
import type { Finding, Report } from "../../../src/types/report.ts";
import { anySample } from "../arbitrary.ts";
import { finding, onLine, pairOf, reportOf } from "../reports.ts";

/** Formats groups as lines: `shared: a b`, `1: a`. */
function lines({ shared, pairs }: GroupedReport): string[] {
  const messages = (findings: readonly Finding[]) => findings.map(({ message }) => message).join(" ");
  return [
    ...pairs.flatMap(({ groups }, i) => groups.map(({ first, others }) => `${i + 1}: ${messages([first, ...others])}`)),
    ...shared.map(({ all }) => `shared: ${messages(all.map(({ finding }) => finding))}`),
  ];
}

const one = (message: string, pattern: string | null, parts: Partial<Finding> = {}) =>
  finding({ message, pattern, ...parts });

describe("groupFindings", () => {
  it.each<[string, Finding[][], string[]]>([
    ["a finding without a pattern is a group of its own", [[one("a", null), one("b", null)]], ["1: a", "1: b"]],
    [
      "a pattern in one pair is a group, in the place of its first finding",
      [[one("a", "p"), one("b", null), one("c", "p")], []],
      ["1: a c", "1: b"],
    ],
    [
      "a pattern in several pairs is shared",
      [[one("a", "p"), one("b", null)], [one("c", "p"), one("d", "q")], [one("e", "p")]],
      ["1: b", "2: d", "shared: a c e"],
    ],
    [
      "findings with different severities are in different groups",
      [[one("a", "p"), one("b", "p", { severity: "info" })], [one("c", "p")]],
      ["1: b", "shared: a c"],
    ],
    [
      "findings of different rules are in different groups",
      [[one("a", "p")], [one("b", "p", { rule: "url-drift" })]],
      ["1: a", "2: b"],
    ],
  ])("%s", (_, pairs, expected) => {
    expect(lines(groupFindings(reportOf(pairs.map((findings) => pairOf(findings)))))).toEqual(expected);
  });

  it("contains every finding once", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        const { shared, pairs } = groupFindings(numbered(report));
        const inPairs = pairs.flatMap(({ groups }) => groups.flatMap(({ first, others }) => [first, ...others]));
        const inShared = shared.flatMap(({ all }) => all.map(({ finding }) => finding));
        const messages = [...inPairs, ...inShared].map(({ message }) => message);
        expect(messages.toSorted()).toEqual(
          everyFinding(numbered(report))
            .map(({ message }) => message)
            .toSorted(),
        );
      }),
    );
  });

  it("shares only patterns that are in several pairs", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        const { shared, pairs } = groupFindings(report);
        for (const { all } of shared) expect(new Set(all.map(({ pairNumber }) => pairNumber)).size).toBeGreaterThan(1);
        const key = ({ rule, severity, pattern }: Finding) => pattern !== null && `${rule}\n${severity}\n${pattern}`;
        const keys = [
          ...shared.map(({ first }) => key(first.finding)),
          ...pairs.flatMap(({ groups }) => groups.map(({ first }) => key(first))),
        ].filter((each) => each !== false);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("gives the position of each finding in the report", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        for (const { finding, pair, pairNumber, number } of groupFindings(report).shared.flatMap(({ all }) => all)) {
          expect(report.pairs[pairNumber - 1]).toBe(pair);
          expect(pair.findings[number - 1]).toBe(finding);
        }
      }),
    );
  });
});

describe("pageLines", () => {
  it.each<[string, Partial<Finding>[], string[]]>([
    ["in the target", [{ source: onLine(3), target: onLine(5) }], ["posts/a/en.md 5"]],
    ["in the source, if the target has no location", [{ source: onLine(3), target: null }], ["posts/a/ja.md 3"]],
    [
      "each line once, ascending",
      [{ target: onLine(9) }, { target: onLine(5) }, { target: onLine(9) }],
      ["posts/a/en.md 5 9"],
    ],
  ])("%s", (_, findings, expected) => {
    expect(placesOf(reportOf([pairOf(findings.map(finding))]))).toEqual(expected);
  });

  it("has no lines for a page without a counterpart", () => {
    expect(placesOf(reportOf([pairOf([finding({})], { target: null })]))).toEqual(["posts/a/ja.md"]);
  });

  function placesOf({ pairs }: Report): string[] {
    const placed = pairs.flatMap((pair, i) =>
      pair.findings.map((finding, j) => ({ finding, pair, pairNumber: i + 1, number: j + 1 })),
    );
    return pageLines(placed).map(({ path, lines }) => [path, ...lines].join(" "));
  }
});

function everyFinding({ pairs }: Report): readonly Finding[] {
  return pairs.flatMap(({ findings }) => findings);
}

/** Numbers the findings of a report, so that each is unique. */
function numbered({ pairs }: Report): Report {
  return reportOf(
    pairs.map((pair, i) => ({
      ...pair,
      findings: pair.findings.map((each, j) => ({ ...each, message: `${i} ${j}` })),
    })),
  );
}
