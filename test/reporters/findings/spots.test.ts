import { describe, expect, it } from "vitest";
import { changedSide, lastLine, repositoryPath, spotsOf } from "../../../src/reporters/findings/spots.ts";
import type { Side } from "../../../src/types/page.ts";
import type { Finding } from "../../../src/types/report.ts";
import { defaults, finding, onLine, pairOf } from "../reports.ts";

describe("spotsOf", () => {
  it.each<[string, Partial<Finding>, Side, string]>([
    ["the target first", { source: onLine(3), target: onLine(5) }, "target", "target 5, source 3"],
    ["the source first, if requested", { source: onLine(3), target: onLine(5) }, "source", "source 3, target 5"],
    ["only the source", { source: onLine(3), target: null }, "target", "source 3"],
    ["only the target, even if the source is requested", { source: null, target: onLine(5) }, "source", "target 5"],
    ["a page as a whole", { source: null, target: null }, "target", "target null"],
  ])("%s", (_, places, first, spots) => {
    const found = spotsOf(pairOf([]), finding(places), first);
    expect(found.map(({ side, location }) => `${side} ${location?.line ?? null}`).join(", ")).toBe(spots);
  });

  it("is in the only page of a pair", () => {
    const found = spotsOf(pairOf([], { target: null }), finding({ source: null }));
    expect(found).toEqual([{ side: "source", path: "posts/a/ja.md", location: null }]);
  });
});

it.each<[string, string[] | null, Side]>([
  ["the changes are unknown", null, "target"],
  ["only the source changed", ["posts/a/ja.md"], "source"],
  ["only the target changed", ["posts/a/en.md"], "target"],
  ["both changed", ["posts/a/ja.md", "posts/a/en.md"], "target"],
  ["neither changed", ["posts/b/ja.md"], "target"],
])("finds the changed side if %s", (_, changed, side) => {
  expect(changedSide(pairOf([]), { ...defaults.checkout, changed: changed && new Set(changed) })).toBe(side);
});

it.each([
  [".", "posts/en.md", "posts/en.md"],
  ["site/docs", "posts/en.md", "site/docs/posts/en.md"],
  ["site/docs", "../i18n/en.md", "site/i18n/en.md"],
])("from folder %s, the path %s is %s in the repository", (folder, path, expected) => {
  expect(repositoryPath(path, { ...defaults.checkout, folder })).toBe(expected);
});

it.each([
  ["within a line", { line: 3, column: 1, endLine: 3, endColumn: 9 }, 3],
  ["into a line", { line: 3, column: 1, endLine: 5, endColumn: 2 }, 5],
  ["up to a line", { line: 3, column: 1, endLine: 5, endColumn: 1 }, 4],
  ["nothing", { line: 3, column: 1, endLine: 3, endColumn: 1 }, 3],
])("finds the last line of a location that reaches %s", (_, location, line) => {
  expect(lastLine(location)).toBe(line);
});
