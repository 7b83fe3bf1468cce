import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { meetup } from "../meetup.ts";
import { sampleOf } from "../samples.ts";
import { idIn, opener } from "./opening.ts";

const open = opener();
const shared = sampleOf("the same on several pages");
const views = [
  { name: "a meetup", sample: meetup, fragment: "" },
  { name: "one finding of a meetup", sample: meetup, fragment: `#${idIn(meetup, 1, 4)}?rule=url-drift` },
  { name: "no finding of a meetup", sample: meetup, fragment: "#?text=nowhere" },
  { name: "findings of several pages", sample: shared, fragment: "" },
  { name: "a clean pair", sample: sampleOf("a clean pair"), fragment: "" },
];

describe.each(["light", "dark"] as const)("axe, in the %s theme", (colorScheme) => {
  it.each(views)("reports no violations in $name", async ({ sample, fragment }) => {
    await open(sample, { fragment, colorScheme, bypassCSP: true }, async ({ page }) => {
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      await page.addScriptTag({ content: axe.source });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page)).toEqual([]);
      }
    });
  });

  it("reports no violations in the help", async () => {
    await open(meetup, { colorScheme, bypassCSP: true }, async ({ page }) => {
      await page.keyboard.press("?");
      await page.addScriptTag({ content: axe.source });
      expect(await violations(page)).toEqual([]);
    });
  });
});

function violations(page: Page): Promise<unknown> {
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes: [first] }) => [id, first.html, first.failureSummary].join(" ")))`);
}
