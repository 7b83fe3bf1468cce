import { describe, expect, it } from "vitest";
import { meetup } from "../meetup.ts";
import { opener } from "./opening.ts";

const open = opener();

/** Underlines that are drawn inside the box of a text, where they would hide an underscore. */
const COVERING = `[...document.querySelectorAll("mark, del, ins")].filter((mark) => {
  const { boxShadow, textDecorationLine } = getComputedStyle(mark);
  return boxShadow.includes("inset") || textDecorationLine !== "none";
}).length`;

const SHOWN = `getComputedStyle(document.querySelector(".row mark[data-gap=_]"), "::before").content`;

describe.each([1440, 1100, 768, 390])("marks at a width of %d pixels", (width) => {
  it("show a missing character, and hide no underscore", async () => {
    await open(meetup, { viewport: { width, height: 900 } }, async ({ page }) => {
      const gap = page.locator(".row mark[data-gap=_]").first();
      await gap.scrollIntoViewIfNeeded();
      expect(await page.evaluate(SHOWN)).toBe('"_"');
      expect((await gap.boundingBox())?.width).toBeGreaterThan(6);
      expect(await page.evaluate(COVERING)).toBe(0);
    });
  });
});
