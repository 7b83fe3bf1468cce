import { describe, expect, it } from "vitest";
import type { Revision } from "../../../src/types/report.ts";
import { meetup } from "../meetup.ts";
import type { Sample } from "../reports.ts";
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
