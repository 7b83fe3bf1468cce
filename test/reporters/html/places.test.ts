import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/types/report.ts";
import { at, finding, pageOf, pairOf, reportOf, type Sample } from "../reports.ts";
import { opener } from "./opening.ts";

const open = opener();

const code = (changed: string) =>
  ["```ts", ...Array.from({ length: 200 }, (_, i) => (i === 99 ? changed : `const line${i} = ${i};`)), "```"].join(
    "\n",
  );
const list = (first: string, last: string) => [`- ${first}`, ...Array(8).fill("- あ a"), `- ${last}`].join("\n");
const page = pageOf([
  [0, "はじめに", "To begin"],
  [0, code("const port = 80;"), code("const port = 81;")],
  [0, list("最初", "最後のリンク https://example.com/"), list("first", "last without a link")],
  [0, "一行目 https://a.example/\n二行目\n三行目", "line one\nline two\nline three"],
  [0, code("const missing = 1;"), null],
]);
const { source, target } = page;
const end = { line: target.split("\n").length - 2, column: 11, endLine: target.split("\n").length - 2, endColumn: 11 };

/** Findings in long blocks, with the line that each is about. */
const places: readonly (readonly [string, Finding])[] = [
  [
    "const port = 81;",
    finding({
      rule: "code-drift",
      source: at(source, "const port = 80;"),
      target: at(target, "const port = 81;"),
      expected: "const port = 80;",
      actual: "const port = 81;",
    }),
  ],
  [
    "- last without a link",
    finding({
      source: at(source, "https://example.com/"),
      target: at(target, "last without a link"),
      expected: "https://example.com/",
    }),
  ],
  [
    "line one",
    finding({
      source: at(source, "https://a.example/"),
      target: at(target, "line one"),
      expected: "https://a.example/",
    }),
  ],
  [
    "```ts",
    finding({ rule: "missing-code", source: at(source, code("const missing = 1;")), target: end, expected: "…" }),
  ],
];
const sample: Sample = { report: reportOf([pairOf(places.map(([, each]) => each))]), texts: [page] };

/** How far below its line, or below what is missing there, a card begins, in pixels. */
const DISTANCES = `(selector) => [...document.querySelectorAll(selector)].map((element) => {
  const number = element.dataset.finding;
  const lines = [...document.querySelectorAll('.cell > [data-of~="' + number + '"]')].filter((line) => line.checkVisibility());
  const above = lines.filter((line) => line.getBoundingClientRect().bottom <= element.getBoundingClientRect().top + 1);
  return element.getBoundingClientRect().top - Math.max(...above.map((line) => line.getBoundingClientRect().bottom));
})`;

describe.each([1440, 1100, 768, 390])("at a width of %d pixels", (width) => {
  it("a card is next to its line, also in a long block", async () => {
    await open(sample, { viewport: { width, height: 900 } }, async ({ page }) => {
      const distances = await page.evaluate<number[]>(`(${DISTANCES})(".card")`);
      expect(distances).toHaveLength(places.length);
      // Less than three lines of text.
      for (const distance of distances) expect(distance).toBeLessThan(width < 740 ? 110 : 75);
    });
  });

  it("what is missing is shown where it goes", async () => {
    await open(sample, { viewport: { width, height: 900 } }, async ({ page }) => {
      const before = `[...document.querySelectorAll(".cell > .ghost")].map((ghost) => ghost.previousElementSibling.textContent)`;
      expect(await page.evaluate(before)).toEqual(["- last without a link", "line one"]);
    });
  });
});

it("a block of 200 lines is folded except around its finding", async () => {
  await open(sample, {}, async ({ page }) => {
    expect(await page.locator(".rows p.code:visible").count()).toBeLessThan(50);
    expect(await page.locator(".fold summary").allInnerTexts()).toEqual([
      "98 lines, no problems",
      "98 lines, no problems",
      expect.stringMatching(/more lines/),
    ]);
  });
});

it("the list of findings is in the order of the cards, complete, and not cut", async () => {
  const shuffled = { ...sample, report: reportOf([pairOf(places.map(([, each]) => each).toReversed())]) };
  for (const width of [1440, 1100, 768, 390]) {
    await open(shuffled, { viewport: { width, height: 900 } }, async ({ page }) => {
      const links = "[...document.querySelectorAll('.todo a')].map((way) => way.hash.slice(1))";
      const cards = "[...document.querySelectorAll('.card')].map((card) => card.id)";
      expect(await page.evaluate(links)).toEqual(await page.evaluate(cards));
      const cut =
        "[...document.querySelectorAll('.todo *')].filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 || each.scrollHeight > each.clientHeight + 1 && each.clientHeight > 0).length";
      expect(await page.evaluate(cut)).toBe(0);
    });
  }
});

it("a page without a counterpart has a line in the list of such pages, and its other findings on the full width", async () => {
  const unpaired = finding({ rule: "missing-counterpart", source: at(source, "は"), message: "No counterpart." });
  const own = finding({ rule: "parse-error", source: at(source, "最初"), message: "A mistake." });
  const report = reportOf([pairOf([unpaired, own], { target: null })]);
  await open({ report, texts: [{ source, target: null, rows: [] }] }, {}, async ({ page }) => {
    expect(await page.locator(".folders li").allInnerTexts()).toEqual(["posts/a/ja.md"]);
    expect(await page.locator(".pairs > ol > li").allInnerTexts()).toEqual([
      expect.stringContaining("1 error"),
      expect.stringContaining("1 error"),
    ]);
    expect(await page.locator(".pair:not(.unpaired) .card .message").allInnerTexts()).toEqual(["A mistake."]);
    expect(await page.locator(".row .cell:visible").count()).toBe(await page.locator(".row:visible").count());
    const [row, cell] = [".row:visible", ".cell:visible"].map((each) => page.locator(each).first());
    expect((await cell?.boundingBox())?.width).toBe((await row?.boundingBox())?.width);
  });
});
