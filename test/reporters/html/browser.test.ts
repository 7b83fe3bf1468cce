import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { htmlReporter } from "../../../src/reporters/html/index.ts";
import { launchBrowser } from "../../browser.ts";
import { meetup } from "../meetup.ts";
import { hostile, samples } from "../samples.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), "taiyaku-html-"));
  for (const [name, { report, texts }] of Object.entries({ ...samples, meetup, hostile })) {
    await writeFile(
      join(folder, `${name}.html`),
      htmlReporter(report, { locale: "en", color: false, width: 80, texts }),
    );
  }
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Opens a sample's page; collects whatever it says, asks for or tries. */
async function open(name: string, options: BrowserContextOptions = {}): Promise<{ page: Page; events: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const address = pathToFileURL(join(folder, `${name}.html`)).href;
  const events: string[] = [];
  page.on("console", (message) => events.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== address) events.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, events };
}

describe("the HTML report in a browser", () => {
  it.each(Object.keys(samples))("%s: quiet, whole, and no wider than the window", async (name) => {
    for (const width of [1440, 390]) {
      const { page, events } = await open(name, { viewport: { width, height: 900 } });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(events).toEqual([]);
      await page.context().close();
    }
  });

  it("runs nothing of a hostile page", async () => {
    const { page, events } = await open("hostile");
    await page.mouse.move(400, 400);
    await page.locator("summary").evaluateAll("(summaries) => summaries.forEach((each) => each.click())");
    expect(await page.title()).toBe("1 pair: 24 errors · taiyaku");
    expect(await page.locator("script").count()).toBe(1);
    expect(events).toEqual([]);
    await page.context().close();
  });

  it("is all there without scripts", async () => {
    const { page } = await open("meetup", { javaScriptEnabled: false });
    expect(await page.locator(".card:visible").count()).toBe(8);
    expect(await page.locator(".filters:visible, .keys:visible, .fix button:visible").count()).toBe(0);
    await page.locator(".fold summary").first().click();
    expect(await page.getByText("三月十二日の夜").isVisible()).toBe(true);
    await page.context().close();
  });

  it("goes from finding to finding and from pair to pair by keys", async () => {
    const { page } = await open("meetup");
    const here = () => page.evaluate("document.activeElement.id");
    const keys = ["j", "j", "j", "k", "n", "j", "k"];
    const places: unknown[] = [];
    for (const key of keys) {
      await page.keyboard.press(key);
      places.push(await here());
    }
    expect(places).toEqual(["pair-1-1", "pair-1-2", "pair-1-3", "pair-1-2", "pair-1-2", "pair-3-1", "pair-1-7"]);
    await page.context().close();
  });

  it("filters by severity and rule", async () => {
    const { page } = await open("meetup");
    const cards = page.locator(".card:visible");
    await page.locator(".filters .warn").click();
    expect(await cards.count()).toBe(5);
    await page.locator(".filters select").selectOption("url-drift");
    expect(await cards.count()).toBe(2);
    await page.locator(".filters .error").click();
    expect(await cards.count()).toBe(0);
    await page.context().close();
  });
});
