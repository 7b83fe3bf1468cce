import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ReportSection } from "../../../src/types/report.ts";
import { meetup } from "../meetup.ts";
import { finding, pairOf, reportOf, type Sample } from "../reports.ts";
import { sampleOf, samples } from "../samples.ts";
import { idIn, opener } from "./opening.ts";

const open = opener();
const cards = (page: Page) => page.locator(".card:visible");
const focused = (page: Page) => page.evaluate("document.activeElement.id");
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

describe("a reader of the report", () => {
  it.each(Object.entries(samples))(
    "sees %s without messages in the console, and no wider than the window",
    async (_, sample) => {
      await open(sample, {}, async ({ page, events }) => {
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        }
        expect(events).toEqual([]);
      });
    },
  );

  it("goes from the list of findings to the line, and copies the fix", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    await open(meetup, { permissions }, async ({ page }) => {
      await page.locator(".todo a", { hasText: "en 27" }).click();
      const card = page.locator(`#${idIn(meetup, 1, 4)}:focus-within`);
      expect(await card.locator(".fix").textContent()).toContain(
        "Fix on line 27 of the translation: write https://twitter.com/silver_birder/",
      );
      await card.getByRole("button", { name: "Copy", exact: true }).click();
      await card.getByRole("button", { name: "Copied" }).waitFor();
      expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
        "https://twitter.com/silver_birder/status/1134406467744804864",
      );
    });
  });

  const target = "Boil\twater.\n\nPour at 80 degrees.\n";
  const end = { line: 1, column: 12, endLine: 1, endColumn: 12 };
  const copied = [
    ["Copy line", "Pour at 70 degrees."],
    ["Copy the source", "茶\n\n\t碗"],
    ["Copy path, line and column", "posts/a/en.md:1:12"],
  ] as const;
  const tea: Sample = {
    report: reportOf([
      pairOf([
        finding({ fix: { start: 21, end: 23, text: "70", safe: true }, target: { ...end, column: 1 } }),
        finding({ source: { line: 1, column: 1, endLine: 3, endColumn: 3 }, target: end, expected: "茶" }),
      ]),
    ]),
    texts: [{ source: "茶\n\n\t碗\n", target, rows: [] }],
  };

  it.each(["allowed", "denied"])("copies lines and places, if the clipboard is %s", async (permission) => {
    await open(tea, { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, events }) => {
      if (permission === "denied") await page.evaluate("navigator.clipboard.writeText = () => Promise.reject()");
      for (const [name, text] of copied) {
        await page.getByRole("button", { name, exact: true }).last().click();
        await page.getByRole("button", { name: "Copied" }).waitFor();
        expect(await page.evaluate("navigator.clipboard.readText()")).toBe(text);
        await page.reload();
        if (permission === "denied") await page.evaluate("navigator.clipboard.writeText = () => Promise.reject()");
      }
      expect(events).toEqual([]);
    });
  });

  it("sees the text as in the page: with its language, full-width characters, ruby and emoji, and long URLs wrapped", async () => {
    const lines = [
      "「括弧」（全角）、(半角)。ｶﾅ！？〜",
      "<ruby>鯛焼<rt>たいやき</rt></ruby>を👨‍👩‍👧と🇯🇵で👍🏽",
      `[長い](https://example.com/${"a-very-long-path".repeat(40)})と${"あ".repeat(300)}`,
      "hidden\u200bhere and \u202eback",
    ];
    const source = lines.join("\n");
    const rows = [{ source: { from: 1, to: 4 }, target: null, section: 0 }];
    const sample = { report: reportOf([pairOf([finding({})])]), texts: [{ source, target: "", rows }] };
    for (const width of [1440, 390]) {
      await open(sample, { viewport: { width, height: 900 } }, async ({ page }) => {
        const shown = page.locator(".cell[lang=ja] p[data-line]");
        expect((await shown.allTextContents()).slice(0, 3)).toEqual(lines.slice(0, 3));
        expect(await shown.nth(3).textContent()).toBe("hiddenU+200Bhere and U+202Eback");
        expect(await shown.nth(3).locator(".invisible").allTextContents()).toEqual(["U+200B", "U+202E"]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        const wide =
          "[...document.querySelectorAll('.cell p')].filter((each) => each.scrollWidth > each.clientWidth).length";
        expect(await page.evaluate(wide)).toBe(0);
      });
    }
  });

  it("sees aligned, moved, missing and extra sections in the map, as text and as shapes", async () => {
    const heading = (line: number, title: string) => ({ line, depth: 2, title });
    const sections: ReportSection[] = [
      { relation: "aligned", source: heading(1, "一"), target: heading(1, "one"), similarity: 1 },
      { relation: "moved", source: heading(2, "二"), target: heading(4, "two"), similarity: 1 },
      { relation: "missing", source: heading(3, "三"), target: null, similarity: null },
      { relation: "extra", source: null, target: heading(3, "new"), similarity: null },
    ];
    const sample = { report: reportOf([pairOf([finding({})], { sections })]), texts: [] };
    await open(sample, {}, async ({ page }) => {
      await page.locator(".map").scrollIntoViewIfNeeded();
      const [source = "", target = ""] = await page.locator(".map ol").allInnerTexts();
      expect(source.split(/\s*\n\s*/).filter(Boolean)).toEqual([
        "一",
        "二",
        "moved",
        "三",
        "missing",
        "no counterpart",
      ]);
      expect(target.split(/\s*\n\s*/).filter(Boolean)).toEqual([
        "one",
        "no counterpart",
        "new",
        "extra",
        "two",
        "moved",
      ]);
      const shapes = await page.evaluate(
        "[...document.querySelectorAll('.map path')].map((each) => each.className.baseVal)",
      );
      expect(shapes).toEqual(["aligned", "missing", "extra", "moved"]);
      expect(await page.locator(".map ol").first().getAttribute("lang")).toBe("ja");
    });
  });

  it("goes from the map to a section, and unfolds it", async () => {
    await open(meetup, {}, async ({ page }) => {
      const section = page.locator("#pair-1-section-7");
      expect(await section.isVisible()).toBe(false);
      await page.locator(".map").getByRole("link", { name: "In short" }).click();
      expect(await section.isVisible()).toBe(true);
    });
  });

  it("goes from finding to finding and from pair to pair with keys", async () => {
    await open(meetup, {}, async ({ page }) => {
      const places: unknown[] = [];
      for (const key of ["j", "j", "j", "k", "n", "p", "n", "j", "k"]) {
        await page.keyboard.press(key);
        places.push(await focused(page));
      }
      const [first, second, third] = [1, 2, 3].map((number) => idIn(meetup, 1, number));
      expect(places).toEqual([
        first,
        second,
        third,
        second,
        "unpaired",
        "pair-1",
        "unpaired",
        "unpaired-1",
        idIn(meetup, 1, 7),
      ]);
    });
  });

  it("sees the keys in a dialog", async () => {
    await open(meetup, {}, async ({ page }) => {
      await page.keyboard.press("?");
      expect(await page.getByRole("dialog").textContent()).toContain("Next or previous finding");
      await page.keyboard.press("j");
      expect(fragment(page)).toBe("");
      await page.keyboard.press("Escape");
      expect(await page.getByRole("dialog").count()).toBe(0);
      await page.keyboard.press("/");
      expect(await focused(page)).toBe("text");
      await page.keyboard.type("jjn?");
      expect(await page.getByRole("dialog").count()).toBe(0);
    });
  });

  it("opens the description of a rule", async () => {
    await open(meetup, {}, async ({ page }) => {
      await page.locator(`#${idIn(meetup, 1, 4)} .rule`).click();
      expect(fragment(page)).toBe("#rule-url-drift");
      expect(await page.locator("#rule-url-drift").innerText()).toContain(
        "Checks that corresponding URLs are the same in the source and the target.",
      );
    });
  });

  it("changes the language of the interface, not of the pages", async () => {
    await open(meetup, {}, async ({ page }) => {
      await page.getByRole("button", { name: "日本語" }).click();
      await page.locator("html[lang=ja]").waitFor();
      const japanese = await page.locator("body").innerText();
      expect(japanese).toContain("ペア 2 組、対応のない 1 ページ：");
      expect(japanese).toContain("修正（訳文の 27 行目）：");
      expect(japanese).not.toMatch(/no problems|All rules|on this page|\d (?:errors|warnings?)\b/);
      expect(await page.title()).toMatch(/^ペア 2 組、/);
      expect(await page.locator("#text").getAttribute("placeholder")).toBe("検索（/）");
      expect(fragment(page)).toBe("#?language=ja");
      await page.goBack();
      await page.locator("html[lang=en]").waitFor();
      expect(await page.title()).toMatch(/^2 pairs and 1 page without a counterpart: /);
    });
  });

  it("sees everything without scripts", async () => {
    await open(meetup, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await cards(page).count()).toBe(8);
      expect(await page.getByRole("button").count()).toBe(0);
      await page.locator(".fold summary").first().click();
      expect(await page.getByText("三月十二日の夜").isVisible()).toBe(true);
      await page.locator(".todo a").first().click();
      expect(fragment(page)).toBe(`#${idIn(meetup, 1, 1)}`);
    });
  });
});

describe("filters", () => {
  it("select findings by severity and rule, and show their number", async () => {
    await open(meetup, {}, async ({ page }) => {
      await page.locator(".toolbar .warn").click();
      await page.getByRole("status").filter({ hasText: "5 of 8 findings" }).waitFor();
      expect(await cards(page).count()).toBe(5);
      await page.locator("#rule").selectOption("url-drift");
      await page.getByRole("status").filter({ hasText: "2 of 8 findings" }).waitFor();
      expect(await page.locator(".todo li:visible").count()).toBe(2);
      expect(await page.locator(".pair:visible").count()).toBe(1);
      await page.locator(".toolbar .error").click();
      await page.getByText("No matching findings").waitFor();
      await page.getByRole("button", { name: "Show all" }).click();
      await page.waitForFunction("document.querySelectorAll('.card:not([hidden])').length === 8");
      expect(fragment(page)).toBe("");
    });
  });

  it("select findings by pair, and by the text of their path, message and values", async () => {
    await open(meetup, {}, async ({ page }) => {
      await page.locator("#pair").selectOption({ index: 2 });
      await page.getByRole("status").filter({ hasText: "1 of 8 findings" }).waitFor();
      expect(await page.locator(".pair:visible").getAttribute("id")).toBe("unpaired");
      await page.locator("#pair").selectOption("");
      for (const [text, found] of [
        ["posts/rope", "1 of 8"],
        ["SMALL-BOATS#", "1 of 8"],
        ["minato-coffee", "1 of 8"],
        ["penguins", "0 of 8"],
      ] as const) {
        await page.locator("#text").fill(text);
        await page
          .getByRole("status")
          .filter({ hasText: `${found} findings` })
          .waitFor();
      }
    });
  });

  it("are in the URL, which opens the same view again", async () => {
    const view = `#${idIn(meetup, 1, 4)}?without=warn&rule=url-drift&text=silver&language=ja`;
    await open(meetup, { fragment: view }, async ({ page }) => {
      expect(await focused(page)).toBe(idIn(meetup, 1, 4));
      expect(await cards(page).count()).toBe(1);
      expect(await page.locator("#rule").inputValue()).toBe("url-drift");
      expect(await page.locator("#text").inputValue()).toBe("silver");
      expect(await page.locator(".toolbar .warn").getAttribute("aria-pressed")).toBe("false");
      expect(await page.getByRole("status").textContent()).toBe("指摘 8 件中 1 件");
    });
  });

  it("go back and forward", async () => {
    await open(meetup, {}, async ({ page }) => {
      const status = page.getByRole("status");
      await page.locator("#rule").selectOption("url-drift");
      await status.filter({ hasText: "2 of 8" }).waitFor();
      await page.locator("#rule").selectOption("missing-link");
      await status.filter({ hasText: "1 of 8" }).waitFor();
      await page.goBack();
      await status.filter({ hasText: "2 of 8" }).waitFor();
      expect(await page.locator("#rule").inputValue()).toBe("url-drift");
      await page.goBack();
      await status.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
      expect(await cards(page).count()).toBe(8);
      await page.goForward();
      await status.filter({ hasText: "2 of 8" }).waitFor();
    });
  });

  it("keep the card of a shared finding as long as one of its places is shown", async () => {
    const sample = sampleOf("the same on several pages");
    await open(sample, {}, async ({ page }) => {
      await page.locator("#rule").selectOption("missing-counterpart");
      await page.getByRole("status").filter({ hasText: "2 of 9" }).waitFor();
      expect(await page.locator(".pair:visible .card:visible").count()).toBe(1);
      expect(await page.locator(".pair:visible").count()).toBe(1);
      await page.locator("#rule").selectOption("url-drift");
      await page.getByRole("status").filter({ hasText: "5 of 9" }).waitFor();
      expect(await page.locator(".shared .card:visible").count()).toBe(1);
      expect(await page.locator(".pair:visible").count()).toBe(3);
    });
  });
});
