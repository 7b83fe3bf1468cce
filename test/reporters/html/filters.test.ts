import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { meetup } from "../meetup.ts";
import { sampleOf } from "../samples.ts";
import { opener } from "./opening.ts";

const open = opener();
const shared = sampleOf("the same on several pages");

/** What the page shows although no finding of it is shown, and counts that differ from the number of findings. */
const WRONG = `(() => {
  const isVisible = (element) => element.checkVisibility({ contentVisibilityAuto: false });
  const visible = (selector, root = document) => [...root.querySelectorAll(selector)].filter(isVisible);
  const numbers = (element) => element.dataset.of.split(" ");
  const wrong = [];
  const expected = (holds, element) => holds || wrong.push(element.outerHTML.slice(0, 300));
  const pages = (root) => visible(".folders li:not(:has(li))", root);
  for (const pair of visible(".pair")) {
    const found = visible("[data-finding]", pair);
    const shown = new Set(found.map((each) => each.dataset.finding));
    expected(found.length + pages(pair).length > 0, pair);
    for (const each of visible("[data-of]", pair)) {
      const isShown = numbers(each).some((number) => shown.has(number));
      expected(isShown !== each.matches(".off") && (isShown || each.matches("p, mark")), each);
    }
    for (const each of pair.querySelectorAll("[data-of]")) {
      if (!numbers(each).some((number) => shown.has(number))) continue;
      expected(isVisible(each) || each.matches("mark.gap"), each);
    }
    const entry = document.querySelector('.pairs a[href="#' + pair.id + '"]');
    const counted = visible(".counts [data-numbers]", entry).map((each) => Number(each.dataset.numbers));
    expected(counted.reduce((sum, each) => sum + each, 0) === found.length + pages(pair).length, entry);
    const before = (card) => (card.matches(".row") ? card : before(card.previousElementSibling));
    for (const card of visible(".rows > [data-finding]", pair)) if (card.previousElementSibling) expected(isVisible(before(card)), card);
  }
  for (const each of visible(".shared, .rules, .pairs, .pairs ol")) expected(visible(".card, article, li", each).length > 0, each);
  for (const each of visible(".pairs > ol > li")) expected(isVisible(document.querySelector(each.firstChild.hash)), each);
  for (const card of visible(".shared > .card")) {
    const places = visible('[data-finding] a[href="#' + card.id + '"]');
    expected(card.querySelector(".where [data-numbers]").dataset.numbers.startsWith(places.length + " "), card);
    for (const way of visible(".places a", card)) expected(isVisible(document.querySelector(way.hash)), way);
  }
  const all = document.querySelectorAll("[data-finding]").length + document.querySelectorAll(".folders li:not(:has(li))").length;
  const status = document.querySelector("[role=status]").textContent;
  expected(status === "" || status.startsWith(visible("[data-finding]").length + pages(document).length + " of " + all), document.body);
  return wrong;
})()`;

async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
}

describe.each([
  ["one page", meetup],
  ["several pages that share findings", shared],
])("filters of a report on %s", (_, sample) => {
  it.each([
    ["no filter", ""],
    ["a rule", "#?rule=url-drift"],
    ["another rule", "#?rule=missing-counterpart"],
    ["a severity", "#?without=warn"],
    ["two severities", "#?without=error&without=info"],
    ["a text", "#?text=silver"],
    ["the path of a page without a counterpart", "#?text=hooks"],
    ["a pair", "#?pair=pair-1"],
    ["a pair and a rule", "#?pair=pair-1&rule=url-drift"],
    ["nothing", "#?text=nowhere"],
  ])("show %s, and only what belongs to it", async (_, fragment) => {
    await open(sample, { fragment }, async ({ page, events }) => {
      await unfold(page);
      expect(await page.evaluate(WRONG)).toEqual([]);
      if (fragment !== "") {
        await page.evaluate("location.hash = ''");
        await page.waitForFunction("document.querySelector('[role=status]').textContent === ''");
        expect(await page.locator(".off, .cut, .row:not(:visible)").count()).toBe(0);
        expect(await page.evaluate(WRONG)).toEqual([]);
      }
      expect(events).toEqual([]);
    });
  });
});

describe("a filter", () => {
  it("hides the rows, marks, ghosts and badges of other findings, and gives a line the highest severity that is left", async () => {
    await open(meetup, { fragment: "#?rule=url-drift" }, async ({ page }) => {
      const visible = (selector: string) => page.locator(`${selector}:visible`);
      expect(await visible(".row .ghost").count()).toBe(0);
      expect(await page.getByText("みなと珈琲").first().isVisible()).toBe(false);
      expect(await visible(".map .badge").allTextContents()).toEqual(["✖", "✖"]);
      expect(await visible(".pairs > ol > li").allInnerTexts()).toEqual([expect.stringContaining("✖ 2 errors")]);
      expect(await page.locator(".toolbar [data-severity]").allInnerTexts()).toEqual(["✖ 2 errors", "▲ 0 warnings"]);
      expect(await visible(".rules article").count()).toBe(1);
    });
  });

  it("keeps the counts in the language that is chosen", async () => {
    await open(meetup, { fragment: "#?rule=url-drift&language=ja" }, async ({ page }) => {
      expect(await page.locator(".toolbar .error").innerText()).toBe("✖ エラー 2 件");
      await page.getByRole("button", { name: "English" }).click();
      await page.locator(".toolbar .error", { hasText: "2 errors" }).waitFor();
    });
  });
});
