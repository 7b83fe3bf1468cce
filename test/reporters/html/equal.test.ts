import { expect, test } from "vitest";
import { finding, onLine, pairOf, reportOf, type Sample } from "../reports.ts";
import { idIn, opener } from "./opening.ts";

const open = opener();
const misspelled = (line: number, expected: string) =>
  finding({ rule: "name-drift", source: onLine(line), target: onLine(line), expected, actual: "silverbirder" });
const text = Array.from({ length: 9 }, () => "silverbirder").join("\n");
const rows = Array.from({ length: 9 }, (_, i) => {
  const range = { from: i + 1, to: i + 1 };
  return { source: range, target: range, section: 0 };
});
const sample: Sample = {
  report: reportOf([
    pairOf([
      misspelled(1, "silver_birder"),
      misspelled(3, "silver_birder"),
      misspelled(5, "silver-birder"),
      misspelled(9, "silver_birder"),
    ]),
  ]),
  texts: [{ source: text, target: text, rows }],
};

test("findings that say the same have one card, with links to all their places and back", async () => {
  await open(sample, {}, async ({ page }) => {
    expect(await page.locator(".card").evaluateAll((cards) => cards.map((card) => card.id))).toEqual([
      idIn(sample, 1, 1),
      idIn(sample, 1, 3),
    ]);
    expect(await page.locator(".card .alike").first().innerText()).toBe("The same on other lines: 3 9");
    expect(await page.locator(".again").first().innerText()).toContain("Same as on line 1");
    await page.locator(".card .alike a").last().click();
    expect(await page.evaluate("document.activeElement.id")).toBe(idIn(sample, 1, 4));
    await page.locator(".again a").last().click();
    expect(await page.evaluate("document.activeElement.id")).toBe(idIn(sample, 1, 1));
    expect(await page.locator(".todo li").count()).toBe(4);
  });
});

test("each of them counts in filters", async () => {
  await open(sample, { fragment: "#?text=silver_birder" }, async ({ page }) => {
    expect(await page.getByRole("status").textContent()).toBe("3 of 4 findings");
  });
});
