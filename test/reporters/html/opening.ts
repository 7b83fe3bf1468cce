import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type FindingIdOf, findingIds } from "../../../src/reporters/html/ids.ts";
import { htmlReporter } from "../../../src/reporters/html/index.ts";
import type { ReporterOptions } from "../../../src/types/reporter.ts";
import { launchBrowser } from "../../browser.ts";
import { defaults, type Sample } from "../reports.ts";

/** An open page, and its events: messages, errors, dialogs, requests and navigation. */
export interface Opened {
  readonly page: Page;
  readonly events: readonly string[];
}

interface Opening extends BrowserContextOptions {
  /** The fragment of the URL, with its `#`. */
  readonly fragment?: string;
  readonly locale?: ReporterOptions["locale"];
  readonly editor?: ReporterOptions["editor"];
}

/** Starts a browser for the tests of a file. Returns a function that opens the report on a sample in it, and closes it afterwards. */
export function opener(): (sample: Sample, opening: Opening, test: (opened: Opened) => Promise<void>) => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "taiyaku-html-"));
  const browsers: Browser[] = [];
  beforeAll(async () => {
    const browser = await launchBrowser();
    browsers.push(browser);
    // The first page starts more processes, so it is slow on a busy machine.
    await (await browser.newPage()).close();
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    rmSync(folder, { recursive: true });
  });
  return async ({ report, texts }, { fragment = "", locale = "en", editor = null, ...options }, test) => {
    const file = join(folder, "report.html");
    writeFileSync(file, htmlReporter(report, { ...defaults, locale, editor, texts }));
    const [browser] = browsers;
    if (!browser) throw new Error("no browser");
    const context = await browser.newContext(options);
    try {
      context.setDefaultTimeout(5000);
      const page = await context.newPage();
      const events = eventsOf(page, pathToFileURL(file).href);
      await page.goto(pathToFileURL(file).href + fragment);
      await test({ page, events });
    } finally {
      await context.close();
    }
  };
}

/** Returns the id of a finding of a sample. */
export function idsIn({ report, texts }: Sample): FindingIdOf {
  return findingIds(report, texts, defaults.checkout);
}

/** The id of a finding of a sample, by the 1-based indexes of its pair and of the finding in the pair. */
export function idIn(sample: Sample, pairNumber: number, number: number): string {
  return idsIn(sample)({ pairNumber, number });
}

function eventsOf(page: Page, url: string): string[] {
  const events: string[] = [];
  page.on("console", (message) => events.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error: ${error.message}`));
  page.on("popup", (popup) => events.push(`popup: ${popup.url()}`));
  page.on("download", (download) => events.push(`download: ${download.url()}`));
  page.on("dialog", (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) events.push(`request: ${request.url()}`);
  });
  page.on("framenavigated", (frame) => {
    if (frame.url().split("#")[0] !== url) events.push(`navigation: ${frame.url()}`);
  });
  return events;
}
