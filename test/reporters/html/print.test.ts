import { expect, test } from "vitest";
import { meetup } from "../meetup.ts";
import { reportOf, type Sample } from "../reports.ts";
import { opener } from "./opening.ts";

const open = opener();

/** Ten long pages, with seven findings each. */
const ten: Sample = (() => {
  const [pair] = meetup.report.pairs;
  const [text] = meetup.texts;
  if (!pair || !text) throw new Error("no pair");
  return { report: reportOf(Array(10).fill(pair)), texts: Array(10).fill(text) };
})();

test("the printed report is the findings with their lines and headings, without buttons, in light colors", async () => {
  await open(meetup, { colorScheme: "dark" }, async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe("light");
    expect(await page.locator(".card:visible").count()).toBe(8);
    expect(await page.getByRole("button").count()).toBe(0);
    const others = page.locator(":is(.fold, .map, .todo, .rules, .left-out):visible");
    expect(await others.count()).toBe(0);
    const lonely = page.locator(".row:not(.heading):visible:not(:has(+ :is(.card, .again)))");
    expect(await lonely.count()).toBe(0);
    expect(await page.locator(".row.heading:visible").count()).toBeGreaterThan(0);
  });
});

test("several findings fit on a printed page", async () => {
  await open(ten, {}, async ({ page }) => {
    const pdf = await page.pdf({ format: "A4" });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(70 / 2);
  });
});
