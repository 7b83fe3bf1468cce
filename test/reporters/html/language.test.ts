import { describe, expect, it } from "vitest";
import { check } from "../../../src/index.ts";
import { compareReports } from "../../../src/report/compare.ts";
import { messagesOf, reportIn } from "../../../src/reporters/text/messages.ts";
import type { Finding, Report } from "../../../src/types/report.ts";
import type { Locale } from "../../../src/types/reporter.ts";
import { folderWith } from "../../folder.ts";
import { finding, pairOf, reportOf, type Sample } from "../reports.ts";
import { opener } from "./opening.ts";

const open = opener();
const permissions = ["clipboard-read", "clipboard-write"];
const change = { before: "潮が満ちる。", after: "潮が引く。", commit: "0123456789abcdef", date: "2024-05-01" };
const link = (owner: string, page: string) => `[${page}](https://github.com/${owner}/${page})`;

/** A site with findings of many kinds: on one page and on several, dated, new, and about a page without a counterpart. */
async function site(locale: Locale): Promise<Sample> {
  const cwd = folderWith({
    "docs/ja/tide.md": `# 潮\n\n潮は 12 メートルです。${link("umi", "tide")}\n\n![図](tide.png)\n\n## 夜\n\n夜の話です。\n`,
    "docs/en/tide.md": `# Tide\n\nThe tide is 21 meters. ${link("sea", "tide")}\n\n潮はまだ訳されていない日本語の段落のままここにあります。\n`,
    "docs/ja/wind.md": `# 風\n\n風の話です。${link("umi", "wind")} と ${link("umi", "rain")}\n`,
    "docs/en/wind.md": `# Wind\n\nAbout the wind. ${link("sea", "wind")} and ${link("sea", "rain")}\n`,
    "docs/ja/snow.md": "# 雪\n\nまだ訳していません。\n",
  });
  const { report, texts } = await check({ cwd, locale, languages: { source: "ja", target: "en" } });
  const dated = (each: Finding, i: number) => (i === 0 ? { ...each, change } : each);
  const pairs = report.pairs.map((pair) => ({ ...pair, findings: pair.findings.map(dated) }));
  return { report: compareReports({ ...report, pairs }, { pairs: [] }, true), texts };
}

const messages = ({ pairs }: Report) =>
  pairs.flatMap(({ target, findings }) => (target ? findings.map(({ message }) => message) : []));

describe.each([
  { written: "en", chosen: "ja", button: "日本語", search: "訳文にセクション" },
  { written: "ja", chosen: "en", button: "English", search: "the section" },
] as const)("a report that was written in $written", ({ written, chosen, button, search }) => {
  it(`is, after a switch to ${chosen}, as if it had been written in ${chosen}`, async () => {
    const snapshots: string[] = [];
    const sample = await site(written);
    await open(sample, { locale: written }, async ({ page }) => {
      const before = await page.locator("body").ariaSnapshot();
      await page.getByRole("button", { name: button }).click();
      snapshots.push(await page.locator("body").ariaSnapshot());
      await page.goBack();
      await page.locator(`html[lang=${written}]`).waitFor();
      expect(await page.locator("body").ariaSnapshot()).toBe(before);
    });
    await open(sample, { locale: written, fragment: `#?language=${chosen}` }, async ({ page }) => {
      snapshots.push(await page.locator("body").ariaSnapshot());
    });
    await open(await site(chosen), { locale: chosen, fragment: `#?language=${chosen}` }, async ({ page, events }) => {
      snapshots.push(await page.locator("body").ariaSnapshot());
      expect(events).toEqual([]);
    });
    const [switched, opened, expected] = snapshots.map((snapshot) => snapshot.replace(/ \[pressed\]|\/url: .*/g, ""));
    expect(switched).toBe(expected);
    expect(opened).toBe(expected);
  });

  it(`copies its checklist and is searched in ${chosen} after a switch`, async () => {
    const { report: other } = await site(chosen);
    await open(await site(written), { locale: written, permissions }, async ({ page }) => {
      await page.locator("#text").fill(search);
      await page.locator(".nothing:visible").waitFor();
      await page.getByRole("button", { name: button }).click();
      await page
        .getByRole("status")
        .filter({ hasText: /^1 of | 1 件$/ })
        .waitFor();
      await page.locator("#reset").click();
      await page.locator("#checklist").click();
      await page.locator("#checklist", { hasText: /^(?:Copied|コピーしました)$/ }).waitFor();
      const copied = String(await page.evaluate("navigator.clipboard.readText()"));
      const found = messages(other).find((message) => message.toLowerCase().includes(search)) ?? "";
      expect(copied).toContain(` ${found}\n`);
    });
  });

  it(`is in ${written} without scripts`, async () => {
    const sample = await site(written);
    await open(sample, { locale: written, javaScriptEnabled: false }, async ({ page }) => {
      const shown = await page.locator(".todo .message").allTextContents();
      expect(shown.toSorted()).toEqual(messages(sample.report).toSorted());
    });
  });
});

it("shows two messages that are the same in one language as two in the other", async () => {
  const messagesIn = [
    { en: "Two links are missing", ja: "リンクがありません" },
    { en: "A link is missing", ja: "リンクがありません" },
  ];
  const findings = messagesIn.map((messages) => finding({ message: messages.en, messages }));
  await open({ report: reportOf([pairOf(findings)]), texts: [] }, {}, async ({ page }) => {
    await page.getByRole("button", { name: "日本語" }).click();
    expect(await page.locator(".todo .message").allTextContents()).toEqual(messagesIn.map(({ ja }) => ja));
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.locator(".todo .message").allTextContents()).toEqual(messagesIn.map(({ en }) => en));
  });
});

describe("the message of a finding", () => {
  const messages = { en: "Missing", ja: "ない" };

  it.each([
    ["is known in every language", { message: "Missing", messages }, messages],
    ["is known in one, as in an older report", { message: "Missing" }, { en: "Missing", ja: "Missing" }],
    ["was changed", { message: "Lost", messages }, { en: "Lost", ja: "Lost" }],
  ])("%s", (_, parts, expected) => {
    const found = finding(parts);
    expect(messagesOf(found)).toEqual(expected);
    const { pairs } = reportIn("ja", reportOf([pairOf([found])]));
    expect(pairs[0]?.findings[0]?.message).toBe(expected.ja);
  });
});
