import { expect, it } from "vitest";
import { match } from "../../src/match/index.ts";
import { siteOfAll } from "../../src/match/site/index.ts";
import { alignTexts } from "../align/align-texts.ts";

const source = "## 手順 {#steps}\n\n3 分。\n\n## 片付け {#cleaning}\n\n5 分。\n";
const TARGET = "## How to do it {#steps}\n\n3 minutes.\n\n## Tidy up {#cleaning}\n\n5 minutes.\n";

const without = (id: string, text: string) => text.replace(` {#${id}}`, "");
const ALL_LOST = without("cleaning", without("steps", TARGET));

/** The ids that a page lacks on a site of other pages. */
async function lostIds(page: string, others: readonly string[], folder: string) {
  const site = await Promise.all(others.map((text, at) => alignTexts(source, text, `${folder}/${at}.md`)));
  const pair = await alignTexts(source, page, "docs/page.md");
  return match(pair, { equivalentUrls: [], glossary: [] }, siteOfAll([...site, pair])).headingIds.map(
    ({ expected }) => expected,
  );
}

it.each([
  ["other pages keep them", ALL_LOST, Array(5).fill(TARGET), "docs", ["steps", "cleaning"]],
  ["other pages keep them, and the page keeps one", without("steps", TARGET), Array(5).fill(TARGET), "docs", ["steps"]],
  ["the site consists of folders", ALL_LOST, Array(5).fill(TARGET), "blog", ["steps", "cleaning"]],
  ["too few other pages", ALL_LOST, Array(3).fill(TARGET), "docs", []],
  ["other pages do not keep them either", ALL_LOST, Array(5).fill(ALL_LOST), "docs", []],
  ["the page has other ids", TARGET.replaceAll("{#", "{#en-"), Array(9).fill(TARGET), "docs", []],
])("ids of the source that a page lacks: %s", async (_, page, others, folder, expected) => {
  expect(await lostIds(page, others, folder)).toEqual(expected);
});
