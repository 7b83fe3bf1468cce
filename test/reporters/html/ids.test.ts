import { expect, test } from "vitest";
import type { Finding } from "../../../src/types/report.ts";
import { at, finding, pairOf, reportOf } from "../reports.ts";
import { idIn, opener } from "./opening.ts";

const open = opener();
const source = "[a](https://example.com/x) と [b](https://example.com/x)\n\nもう一度 [c](https://example.com/x)\n";
const missing = (piece: string) => finding({ source: at(source, piece), expected: "https://example.com/x" });
const extra = (line: number) =>
  finding({ rule: "extra-link", source: null, target: { line, column: 1, endLine: line, endColumn: 2 }, actual: "y" });
const findings = [missing("[a]"), missing("[b]"), missing("[c]"), extra(1), extra(2)];

const sampleOf = (left: readonly Finding[], target = "one\ntwo\n") => ({
  report: reportOf([pairOf(left)]),
  texts: [{ source, target, rows: [] }],
});
const idsOf = (left: readonly Finding[], target?: string) => left.map((_, i) => idIn(sampleOf(left, target), 1, i + 1));
const before = idsOf(findings);

test("each of several equal findings has its own id", () => {
  expect(new Set(before).size).toBe(findings.length);
});

test.each([
  ["the first of three equal findings", [1, 2, 3, 4]],
  ["the second of them, on the same line", [0, 2, 3, 4]],
  ["all but one", [2]],
  ["an unrelated finding", [0, 1, 2, 3]],
])("an id stays the same when %s is resolved", (_, left) => {
  const rest = left.flatMap((i) => findings[i] ?? []);
  expect(idsOf(rest)).toEqual(left.map((i) => before[i]));
});

test("an id stays the same when the target changes, or the report is in another language", () => {
  const moved = findings.map((each) => ({ ...each, message: "リンクがありません。" }));
  expect(idsOf(moved, "new\n\none\ntwo\n")).toEqual(before);
});

test("a URL leads to the same finding after others are resolved", async () => {
  await open(sampleOf(findings.slice(2)), { fragment: `#${before[2]}` }, async ({ page }) => {
    expect(await page.locator(":focus").getAttribute("id")).toBe(before[2]);
    expect(await page.locator(":focus").getAttribute("data-finding")).toBe("1");
  });
});
