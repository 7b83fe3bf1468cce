import { expect, it } from "vitest";
import { compareReports } from "../../../src/report/compare.ts";
import { meetup } from "../meetup.ts";
import { opener } from "./opening.ts";

const open = opener();
const [first, ...others] = meetup.report.pairs;
const earlier = { pairs: first ? [{ ...first, findings: first.findings.slice(1) }, ...others] : [] };

it("marks findings that an earlier report does not have, and can show only these", async () => {
  const sample = { ...meetup, report: compareReports(meetup.report, earlier, true) };
  await open(sample, {}, async ({ page, events }) => {
    await page.getByText("Since the earlier report: 1 new, 0 resolved").waitFor();
    expect(await page.locator(".card .new").allTextContents()).toEqual(["new"]);
    await page.getByRole("button", { name: "New only" }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /^1 of / })
      .waitFor();
    expect(await page.locator(".card:visible").count()).toBe(1);
    expect(new URL(page.url()).hash).toContain("new=only");
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await page.getByRole("button", { name: "New only" }).getAttribute("aria-pressed")).toBe("false");
    expect(events).toEqual([]);
  });
});

it("does not mention an earlier report if there is none", async () => {
  await open(meetup, {}, async ({ page }) => {
    expect(await page.locator(".new, #only-new").count()).toBe(0);
  });
});
