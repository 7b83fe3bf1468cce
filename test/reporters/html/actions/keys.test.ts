import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { meetup } from "../../meetup.ts";
import { finding, onLine, pageOf, pairOf, reportOf, type Sample } from "../../reports.ts";
import { idIn, opener } from "../opening.ts";

const open = opener();
const permissions = ["clipboard-read", "clipboard-write"];
const focused = (page: Page) => page.evaluate("document.activeElement.id");
const copied = async (page: Page) => {
  await page.getByRole("button", { name: "Copied" }).first().waitFor();
  return page.evaluate("navigator.clipboard.readText()");
};

describe("keys", () => {
  it("go to findings with a fix, and copy it", async () => {
    await open(meetup, { permissions }, async ({ page, events }) => {
      await page.keyboard.press("f");
      const card = page.locator(":focus");
      expect(await card.locator(".fix .copy").count()).toBeGreaterThan(0);
      await page.keyboard.press("c");
      expect(await copied(page)).toBe(await card.locator(".fix .write code").first().textContent());
      expect(events).toEqual([]);
    });
  });

  it("copy the place of a finding without a fix", async () => {
    const sample: Sample = { report: reportOf([pairOf([finding({ target: onLine(3) })])]), texts: [] };
    await open(sample, { permissions }, async ({ page }) => {
      await page.keyboard.press("j");
      await page.keyboard.press("c");
      expect(await copied(page)).toBe("posts/a/en.md:3:1");
    });
  });

  it("unfold all, and show only the translation", async () => {
    await open(meetup, {}, async ({ page }) => {
      const folds = page.locator("details.fold");
      const closed = page.locator("details.fold:not([open])");
      expect(await closed.count()).toBe(await folds.count());
      await page.keyboard.press("o");
      expect(await closed.count()).toBe(0);
      await page.getByRole("button", { name: "Fold all", exact: true }).click();
      expect(await closed.count()).toBe(await folds.count());
      await page.keyboard.press("t");
      expect(await page.locator(".cell[lang=ja]:visible").count()).toBe(
        await page.locator(".cell[lang=ja]:visible:has(+ .empty)").count(),
      );
      expect(await page.locator(".cell[lang=en]:visible").count()).toBeGreaterThan(0);
    });
  });

  it("are listed in the help", async () => {
    await open(meetup, {}, async ({ page }) => {
      await page.keyboard.press("?");
      expect(await page.locator("dialog kbd").allTextContents()).toEqual([..."jknpcfdeot/?"]);
    });
  });

  it("do nothing in the search", async () => {
    await open(meetup, {}, async ({ page }) => {
      await page.keyboard.press("/");
      await page.keyboard.type("todo");
      expect(await page.locator(".done-count").textContent()).toContain("0 of ");
      expect(await page.locator("#text").inputValue()).toBe("todo");
      expect(await focused(page)).toBe("text");
    });
  });
});

/** Findings of ten rules, each with the text that mends it: its fix, or the lines of the source to translate. */
const lines = Array.from({ length: 10 }, (_, i) => `行 ${i + 1}`);
const RULES = [
  ..."url-drift missing-link code-drift inline-code-drift number-drift name-drift term-drift".split(" "),
  ..."missing-content missing-heading untranslated-text".split(" "),
];

function mendable(): { sample: Sample; texts: string[] } {
  const page = pageOf(lines.map((line) => [0, line, `line of ${line.slice(2)}`]));
  const findings = RULES.map((rule, i) => {
    const line = 2 * i + 1;
    const start =
      page.target
        .split("\n")
        .slice(0, line - 1)
        .join("\n").length + (line > 1 ? 1 : 0);
    if (rule.startsWith("missing-c"))
      return finding({
        rule,
        source: { line, column: 1, endLine: line, endColumn: `行 ${i + 1}`.length + 1 },
        target: { line, column: 1, endLine: line, endColumn: 1 },
        expected: `行 ${i + 1}`,
      });
    return finding({
      rule,
      target: onLine(line),
      fix: { start, end: start + 4, text: `fix ${rule}`, safe: i % 2 === 0 },
    });
  });
  const texts = RULES.map((rule, i) => (rule.startsWith("missing-c") ? `行 ${i + 1}` : `fix ${rule}`));
  return { sample: { report: reportOf([pairOf(findings)]), texts: [page] }, texts };
}

describe("from the file to the clipboard", () => {
  const { sample, texts } = mendable();

  it.each(RULES.map((rule, i) => [rule, i] as const))("it takes two actions for %s", async (rule, i) => {
    await open(sample, { permissions }, async ({ page }) => {
      let actions = 0;
      const act = async (action: Promise<unknown>) => {
        actions++;
        await action;
      };
      await act(page.locator(".todo li").nth(i).getByRole("link").click());
      expect(await focused(page)).toBe(idIn(sample, 1, i + 1));
      await act(page.keyboard.press("c"));
      expect(await copied(page)).toBe(texts[i]);
      expect([rule, actions]).toEqual([RULES[i], 2]);
    });
  });

  it.each(RULES.map((rule, i) => [rule, i] as const))(
    "it takes one key from the URL of a finding of %s",
    async (_, i) => {
      await open(sample, { permissions, fragment: `#${idIn(sample, 1, i + 1)}` }, async ({ page }) => {
        await page.keyboard.press("c");
        expect(await copied(page)).toBe(texts[i]);
      });
    },
  );
});
