import { describe, expect, it } from "vitest";
import { meetup } from "../../meetup.ts";
import { attackedEverywhere, attacks, sampleOf } from "../../samples.ts";
import { idIn, opener } from "../opening.ts";

const open = opener();
const permissions = ["clipboard-read", "clipboard-write"];

describe("the checklist", () => {
  const copy = "navigator.clipboard.readText()";

  it("has the findings that are shown, by page, and which of them are done", async () => {
    await open(meetup, { permissions, fragment: "#?rule=url-drift" }, async ({ page, events }) => {
      await page
        .locator(`#${idIn(meetup, 1, 4)}`)
        .getByRole("button", { name: "Done" })
        .click();
      await page.locator("#checklist").click();
      await page.locator("#checklist", { hasText: "Copied" }).waitFor();
      const lines = String(await page.evaluate(copy)).split("\n");
      expect(lines[0]).toMatch(/^## `.*ja\.md` → `.*en\.md`$/);
      const items = lines.filter((line) => line.startsWith("- ["));
      expect(items).toHaveLength(
        meetup.report.pairs.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "url-drift").length,
      );
      expect(items[0]).toMatch(/^- \[x\] `.*en\.md:27:1` `url-drift` /);
      expect(items.slice(1).every((item) => item.startsWith("- [ ] `"))).toBe(true);
      expect(events).toEqual([]);
    });
  });

  it("has each place of a shared finding, and pages without a counterpart", async () => {
    await open(sampleOf("the same on several pages"), { permissions }, async ({ page }) => {
      await page.locator("#checklist").click();
      await page.locator("#checklist", { hasText: "Copied" }).waitFor();
      const text = String(await page.evaluate(copy));
      expect(text).toContain("## `guide/ja.md` → `guide/en.md`\n");
      expect(text).toContain(
        "- [ ] `guide/en.md:3:1` `url-drift` The URL has a different owner than the source URL.\n",
      );
      expect(text).toContain("- [ ] `docs/ja/api/hooks.md` `missing-counterpart`\n");
    });
  });

  it("cannot be used by a page for its own markup", async () => {
    await open(attackedEverywhere(attacks), { permissions }, async ({ page }) => {
      await page.locator("#checklist").click();
      await page.locator("#checklist", { hasText: "Copied" }).waitFor();
      const text = String(await page.evaluate(copy));
      const outside = text.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
      expect(outside).not.toMatch(/(?<!\\)<|https?:|(?<!\\)@\w|\]\(/);
    });
  });
});
