import { expect, test } from "vitest";
import { htmlReporter } from "../../../src/reporters/html/index.ts";
import type { ReportPair } from "../../../src/types/report.ts";
import type { PairText } from "../../../src/types/reporter.ts";
import { meetup } from "../meetup.ts";
import { defaults, finding, pairOf, reportOf, type Sample } from "../reports.ts";
import { opener } from "./opening.ts";

const open = opener();
const [pair = pairOf([])] = meetup.report.pairs;
const [text = { source: null, target: null, rows: [] }] = meetup.texts;

/** The same pair again and again, with so many of its findings. */
function site(pairs: number, findings: number): Sample {
  const one: ReportPair = { ...pair, findings: pair.findings.slice(0, findings) };
  return { report: reportOf(Array(pairs).fill(one)), texts: Array(pairs).fill(text) };
}

function size({ report, texts }: Sample): number {
  return htmlReporter(report, { ...defaults, texts }).length;
}

/** A page of so many lines, each a row, with a finding on its first. */
function long(lines: number): Sample {
  const side = "海は広いな大きいな。\n".repeat(lines);
  const rows = Array.from({ length: lines }, (_, i) => {
    const range = { from: i + 1, to: i + 1 };
    return { source: range, target: range, section: 0 };
  });
  const page: PairText = { source: side, target: side, rows };
  return { report: reportOf([pairOf([finding({})])]), texts: [page] };
}

test("of a pair without findings, the file has its paths alone", () => {
  expect((size(site(1000, 0)) - size(site(100, 0))) / 900).toBeLessThan(300);
});

test("of a long page, the file has what stands around its finding", () => {
  expect(size(long(100_000)) - size(long(20_000))).toBeLessThan(100);
});

test("many findings bring little context each", () => {
  expect(size(site(1000, 3)) / 3000).toBeLessThan(5000);
});

test("1,000 pairs with 3,000 findings open, filter and step without a wait", async () => {
  await open(site(1000, 3), {}, async ({ page, events }) => {
    // The figure is in docs/benchmarks.md; this only holds that it is no wait, on a machine that does other things too.
    expect(await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")).toBeLessThan(6000);
    await page.locator("#rule").selectOption("name-drift");
    await page.getByRole("status").filter({ hasText: "1000 of 3000 findings" }).waitFor();
    await page.keyboard.press("Escape");
    for (const id of ["pair-1-3", "pair-2-3", "pair-3-3"]) {
      await page.keyboard.press("j");
      expect(await page.evaluate("document.activeElement.id")).toBe(id);
    }
    expect(events).toEqual([]);
  });
});
