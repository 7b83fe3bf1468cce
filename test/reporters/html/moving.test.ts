import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ReportPair } from "../../../src/types/report.ts";
import { meetup } from "../meetup.ts";
import { reportOf, type Sample } from "../reports.ts";
import { idIn, opener } from "./opening.ts";

const open = opener();
const WIDTHS = [1440, 1100, 768, 390];

/** Three pairs; the paths of the second one are so long that they wrap. */
const three: Sample = (() => {
  const [pair] = meetup.report.pairs;
  const [text] = meetup.texts;
  if (!pair || !text) throw new Error("no pair");
  const named = (folder: string): ReportPair => ({
    ...pair,
    source: { path: `${folder}/ja.md`, language: "ja", format: "markdown" },
    target: { path: `${folder}/en.md`, language: "en", format: "markdown" },
  });
  const pairs = ["a", "a-folder-with-a-long-name/".repeat(5), "c"].map(named);
  return { report: reportOf(pairs), texts: pairs.map(() => text) };
})();

const focused = (page: Page) => page.evaluate("document.activeElement.id");

/** Scrolls as a mouse wheel does, so that nothing is focused. */
async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.evaluate(`(async () => {
    document.activeElement.blur();
    // Lazy layout changes sizes while scrolling.
    const element = document.querySelector(${JSON.stringify(selector)});
    const height = (part) => getComputedStyle(part).position === "sticky" ? part.offsetHeight : 0;
    for (let i = 0; i < 12; i++) {
      const edge = height(document.querySelector(".toolbar")) + height(element.closest(".pair").querySelector(".names"));
      scrollBy(0, element.getBoundingClientRect().top - edge - 5);
      await new Promise(requestAnimationFrame);
    }
  })()`);
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => { for (let i = 0; i < 6; i++) await new Promise(requestAnimationFrame); })()`);
}

/** What is covered at the top of the window: the names by the filters, or the focused element by any of them. */
const COVERED = `(() => {
  const here = document.activeElement;
  const parts = [".toolbar", here.id, ".names"].map((part) => part === ".toolbar" ? document.querySelector(part)
    : part === ".names" ? here.closest(".pair")?.querySelector(part) : here.matches(".pair") ? null : here);
  const [bar, element, names] = parts.map((part) => part?.getBoundingClientRect());
  const bottom = getComputedStyle(parts[0]).position === "sticky" ? bar.bottom : 0;
  const covered = [];
  if (names && names.top < bottom - 0.5) covered.push("names");
  if (element && element.top < Math.max(bottom, names?.bottom ?? 0) - 0.5) covered.push(here.id);
  if (element && element.top > innerHeight - 40) covered.push("not in view");
  return covered;
})()`;

describe.each(WIDTHS)("at a width of %d pixels", (width) => {
  it("nothing that stays in view covers the finding or pair that was jumped to", async () => {
    await open(three, { viewport: { width, height: 800 } }, async ({ page }) => {
      for (const key of ["n", "n", "j", "j", "j", "j", "j", "j", "n", "p", "k", "k"]) {
        await page.keyboard.press(key);
        await settled(page);
        expect([key, await page.evaluate(COVERED)]).toEqual([key, []]);
      }
    });
  });

  it("a link in the list of findings leads to a card below what stays in view", async () => {
    await open(three, { viewport: { width, height: 500 } }, async ({ page }) => {
      const links = page.locator("#pair-2 .todo a");
      for (let i = 0; i < (await links.count()); i++) {
        await links.nth(i).click();
        await settled(page);
        expect(await page.evaluate(COVERED)).toEqual([]);
      }
    });
  });

  it("keys go on from what is in view", async () => {
    await open(three, { viewport: { width, height: 800 } }, async ({ page }) => {
      await page.keyboard.press("j");
      await settled(page);
      const places = [
        [idIn(three, 2, 4), "j", idIn(three, 2, 4)],
        [idIn(three, 2, 4), "k", idIn(three, 2, 3)],
        [idIn(three, 3, 2), "k", idIn(three, 3, 1)],
        [idIn(three, 2, 2), "n", "pair-3"],
        [idIn(three, 2, 5), "p", "pair-2"],
      ] as const;
      for (const [seen, key, next] of places) {
        await scrollTo(page, `#${seen}`);
        await page.keyboard.press(key);
        expect([seen, key, await focused(page)]).toEqual([seen, key, next]);
        await settled(page);
      }
    });
  });
});

it("keys go on from a focused link, and from a finding that a link leads to", async () => {
  await open(three, {}, async ({ page }) => {
    await page.locator("#pair-2 .todo a").nth(2).click();
    await page.keyboard.press("j");
    expect(await focused(page)).toBe(idIn(three, 2, 4));
    await page.locator("#pair-3 .todo a").first().focus();
    await page.keyboard.press("j");
    expect(await focused(page)).toBe(idIn(three, 3, 1));
    await page.locator(".toolbar .error").focus();
    await page.evaluate("scrollTo(0, 0)");
    await page.keyboard.press("n");
    expect(await focused(page)).toBe("pair-1");
  });
});
