import { describe, expect, it } from "vitest";
import type { Revision } from "../../../src/types/report.ts";
import { meetup } from "../meetup.ts";
import { finding, onLine, pairOf, reportOf, type Sample } from "../reports.ts";
import { sampleOf } from "../samples.ts";
import { opener } from "./opening.ts";

const open = opener();
const revision: Revision = {
  repository: "https://github.com/hana/site",
  branch: "main",
  commit: "4f3a2b1c9d8e7f60514233241506978899aabbcc",
  date: "2024-05-01",
  modified: true,
};

function at(origin: Partial<Sample["report"]>): Sample {
  return { ...meetup, report: { ...meetup.report, ...origin } };
}

describe("the head of the report", () => {
  it.each([
    [
      "a commit",
      { config: "docs/taiyaku.config.json", revision },
      [
        "Commit 4f3a2b1, 2024-05-01, with uncommitted changes",
        "Branch main",
        "Repository github.com/hana/site",
        "Configuration docs/taiyaku.config.json",
        "taiyaku 0.1.0",
      ],
      1,
    ],
    [
      "a commit without a branch, on an unknown host",
      { revision: { ...revision, branch: null, repository: "https://git.example.com/a", modified: false } },
      ["Commit 4f3a2b1, 2024-05-01", "Repository git.example.com/a", "taiyaku 0.1.0"],
      0,
    ],
    ["no repository", {}, ["taiyaku 0.1.0"], 0],
  ])("says only what is known: %s", async (_, origin, entries, links) => {
    await open(at(origin), {}, async ({ page, events }) => {
      const shown = await page.locator(".origin > div").allInnerTexts();
      expect(shown.map((text) => text.replace(/\s+/g, " "))).toEqual(entries);
      expect(await page.locator(".origin a").count()).toBe(links);
      expect(events).toEqual([]);
    });
  });
});

describe("the overview", () => {
  const side = (path: string) => ({ path, language: "ja", format: "markdown" }) as const;
  const stale = finding({
    rule: "stale-counterpart",
    severity: "warn",
    change: { before: null, after: null, commit: null, date: "2024-01-01" },
  });
  const link = finding({ target: onLine(1), fix: { start: 0, end: 1, text: "a", safe: true } });
  const pair = (name: string, findings: Parameters<typeof pairOf>[0]) =>
    pairOf(findings, { source: side(`ja/${name}.md`), target: side(`en/${name}.md`) });
  const untranslated = { source: side("ja/api/d.md"), target: null };
  const site: Sample = {
    report: reportOf([
      pair("a", [link]),
      pair("b", [link, link, stale]),
      pair("c", []),
      pairOf([finding({ rule: "missing-counterpart" })], untranslated),
    ]),
    texts: [],
  };
  const text = (texts: readonly string[]) => texts.map((each) => each.replace(/\s+/g, " ").trim());

  it("says what to do next, and leads there", async () => {
    await open(site, {}, async ({ page }) => {
      expect(text(await page.locator(".next > li").allInnerTexts())).toEqual([
        "Fix 3 findings with taiyaku --fix",
        "Repair 2 pages with errors en/b.md en/a.md",
        "Update 1 page with a changed source en/b.md",
        "Translate 1 page ja/api/d.md",
      ]);
      await page.locator(".next").getByRole("link", { name: "en/a.md" }).click();
      expect(await page.evaluate("document.activeElement.id")).toBe("pair-1");
    });
  });

  it("counts the findings of each rule, and shows only these", async () => {
    await open(site, {}, async ({ page }) => {
      const rows = page.locator(".summary .columns tbody tr");
      expect(text(await rows.allInnerTexts())).toEqual([
        "missing-link ✖ 3 2",
        "stale-counterpart ▲ 1 1",
        "missing-counterpart ✖ 1 1",
      ]);
      await page.locator(".summary").getByRole("button", { name: "missing-link" }).click();
      await page.getByRole("status").filter({ hasText: "3 of 5 findings" }).waitFor();
      expect(await page.locator(".summary").isVisible()).toBe(false);
      await page.goBack();
      expect(await page.locator(".summary").isVisible()).toBe(true);
    });
  });

  it("counts the pages of each folder", async () => {
    await open(site, { locale: "ja" }, async ({ page }) => {
      await page.getByText("フォルダーごとのページ: ja → en").click();
      expect(text(await page.locator(".summary details tbody tr").allInnerTexts())).toEqual([
        "すべて 3 / 4 (75%) 1 2",
        "ja/ 3 / 3 (100%) 1 2",
        "ja/api/ 0 / 1 (0%) 0 0",
      ]);
    });
  });

  it("is left out of a report on one pair", async () => {
    for (const sample of [sampleOf("one finding"), sampleOf("a clean pair")])
      await open(sample, {}, async ({ page }) => expect(await page.locator(".summary").count()).toBe(0));
  });
});
