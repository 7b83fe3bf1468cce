import { expect, test } from "vitest";
import { htmlReporter } from "../../../src/reporters/html/index.ts";
import type { ReportPair } from "../../../src/types/report.ts";
import type { PairText } from "../../../src/types/reporter.ts";
import { meetup } from "../meetup.ts";
import { defaults, finding, pairOf, reportOf, type Sample } from "../reports.ts";
import { idsIn, opener } from "./opening.ts";

const open = opener();
const [pair = pairOf([])] = meetup.report.pairs;
const [text = { source: null, target: null, rows: [] }] = meetup.texts;

/** Repeats a pair with a number of its findings. */
function site(pairs: number, findings: number): Sample {
  const one: ReportPair = { ...pair, findings: pair.findings.slice(0, findings) };
  return { report: reportOf(Array(pairs).fill(one)), texts: Array(pairs).fill(text) };
}

function size({ report, texts }: Sample): number {
  return htmlReporter(report, { ...defaults, texts }).length;
}

/** A page with a number of lines, each in its own row, and a finding on the first line. */
function long(lines: number): Sample {
  const side = "海は広いな大きいな。\n".repeat(lines);
  const rows = Array.from({ length: lines }, (_, i) => {
    const range = { from: i + 1, to: i + 1 };
    return { source: range, target: range, section: 0 };
  });
  const page: PairText = { source: side, target: side, rows };
  return { report: reportOf([pairOf([finding({})])]), texts: [page] };
}

test("a pair without findings adds only its paths to the file", () => {
  expect((size(site(1000, 0)) - size(site(100, 0))) / 900).toBeLessThan(300);
});

test("a long page adds only the lines near its findings to the file", () => {
  expect(size(long(100_000)) - size(long(20_000))).toBeLessThan(100);
});

test("each of many findings adds little context to the file", () => {
  expect(size(site(1000, 3)) / 3000).toBeLessThan(5000);
});

test("1,000 pairs with 3,000 findings can be opened, filtered and stepped through without delay", async () => {
  const sample = site(1000, 3);
  const idOf = idsIn(sample);
  await open(sample, {}, async ({ page, events }) => {
    // docs/benchmarks.md has the measured time. This limit leaves room for a busy machine.
    expect(await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")).toBeLessThan(6000);
    const far = page.locator("#pair-900 .card").first();
    expect(await far.getByRole("button", { name: "Done" }).count()).toBe(0);
    await far.scrollIntoViewIfNeeded();
    await far.getByRole("button", { name: "Done" }).waitFor();
    await page.evaluate("scrollTo(0, 0)");
    await page.locator("#rule").selectOption("name-drift");
    await page.getByRole("status").filter({ hasText: "1000 of 3000 findings" }).waitFor();
    await page.keyboard.press("Escape");
    for (const pair of [1, 2, 3]) {
      await page.keyboard.press("j");
      expect(await page.evaluate("document.activeElement.id")).toBe(idOf({ pairNumber: pair, number: 3 }));
    }
    expect(events).toEqual([]);
  });
});
