import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cwd } from "node:process";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type * as Taiyaku from "../src/index.ts";
import { launchBrowser } from "../test/browser.ts";
import { table } from "./table.ts";

const SITES = [15, 100, 1000];
const RUNS = 5;
const FRAMES = 120;

/** A table of the size of HTML reports, and of the time a browser needs to open, scroll and filter them. */
export async function reports(): Promise<string> {
  const { check, render }: typeof Taiyaku = await import(pathToFileURL(resolve("dist/index.js")).href);
  const result = await check({ cwd: cwd(), paths: ["pairs"] });
  const folder = mkdtempSync(join(tmpdir(), "taiyaku-report-"));
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const pairs of SITES) {
      const site = siteOf(result, pairs);
      const markup = await render(site, "html");
      const file = join(folder, `${pairs}.html`);
      writeFileSync(file, markup);
      const findings = site.report.pairs.flatMap((pair) => pair.findings).length;
      rows.push([`${pairs}`, `${findings}`, sizeOf(markup), ...(await opened(browser, pathToFileURL(file).href))]);
    }
    return table(["pairs", "findings", "file", "open (s)", "slowest frame of a scroll (ms)", "filter (ms)"], rows);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** A report in which the pairs are repeated, each time in another folder. No two findings share a pattern. */
function siteOf({ report, texts, ...rest }: Taiyaku.CheckResult, size: number): Taiyaku.CheckResult {
  const all = Array.from({ length: size }, (_, i) => i % report.pairs.length);
  const pairs = all.flatMap((from, i) => {
    const pair = report.pairs[from];
    if (!pair) return [];
    const moved = <Side extends Taiyaku.ReportSide | null>(side: Side) =>
      side && { ...side, path: `${i}/${side.path}` };
    const findings = pair.findings.map((finding) => ({ ...finding, pattern: null }));
    return [{ ...pair, source: moved(pair.source), target: moved(pair.target), findings }];
  });
  const severities = pairs.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const count = (severity: string) => severities.filter((each) => each === severity).length;
  const summary = { pairs: size, unpaired: 0, errors: count("error"), warnings: count("warn"), infos: count("info") };
  return { ...rest, report: { ...report, summary, pairs }, texts: all.flatMap((from) => texts[from] ?? []) };
}

/** The size of a file, as it is shown in a table. */
function sizeOf(markup: string): string {
  return `${(Buffer.byteLength(markup) / 1e6).toFixed(1)} MB`;
}

/** The time to load the page and run its script, the slowest frame, and the time to filter: the minimum of several runs. */
async function opened(browser: Browser, url: string): Promise<string[]> {
  const runs: number[][] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    const loaded = await number(page, "performance.getEntriesByType('navigation')[0].loadEventEnd");
    runs.push([loaded, await number(page, SLOWEST_FRAME), await number(page, FILTER)]);
    await page.close();
  }
  const [load = 0, frame = 0, filter = 0] = [0, 1, 2].map((figure) => Math.min(...runs.map((run) => run[figure] ?? 0)));
  return [(load / 1000).toFixed(2), frame.toFixed(0), filter.toFixed(0)];
}

async function number(page: Page, expression: string): Promise<number> {
  return Number(await page.evaluate(expression));
}

/** Scrolls by a screen in three frames, as with a mouse wheel. */
const SLOWEST_FRAME = `new Promise((done) => {
  const frames = [];
  const step = (now) => {
    frames.push(now);
    scrollBy(0, 300);
    if (frames.length <= ${FRAMES}) requestAnimationFrame(step);
    else done(Math.max(...frames.slice(1).map((frame, i) => frame - frames[i])));
  };
  requestAnimationFrame(step);
})`;

const FILTER = `new Promise((done) => {
  const start = performance.now();
  location.hash = "#?rule=url-drift";
  addEventListener("hashchange", () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))));
})`;
