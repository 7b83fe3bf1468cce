import { describe, expect, it, test } from "vitest";
import { align } from "../../../src/align/index.ts";
import { match } from "../../../src/match/index.ts";
import { type FragmentTarget, siteOfAll } from "../../../src/match/site/index.ts";
import { parse } from "../../../src/parse/index.ts";
import type { Alignment } from "../../../src/types/alignment.ts";

async function pair(source: readonly [string, string], target: readonly [string, string]): Promise<Alignment> {
  const page = ([path, text]: readonly [string, string], language: string) =>
    parse({ path, language, text }, { embeds: {} });
  return align(await page(source, "ja"), await page(target, "en"));
}

/** A page of a site in two languages, with one heading of its own. */
const page = (path: string, ja: string, en: string): Promise<Alignment> =>
  pair(
    [`docs/ja/${path}`, `# ${path}\n\n## ${ja}\n\n本文です。`],
    [`docs/en/${path}`, `# ${path}\n\n## ${en}\n\nThe text.`],
  );

const pairs = await Promise.all([
  page("guide/index.md", "概要", "Overview"),
  page("guide/setup.md", "手動設定", "Manual setup"),
  page("guide/advanced.md", "高速化", "Speeding up"),
  page("reference/setup.mdx", "引数", "Arguments"),
  page("reference/errors.md", "一覧", "List"),
]);
const [, setup] = pairs;

/** The title of the heading that a URL on the target page of `guide/setup.md` leads to, or else the kind of its target. */
function leadsTo(url: string): string {
  if (!setup) throw new Error("no page");
  const fragmentTarget = siteOfAll(pairs).fragmentTarget(setup, "target", url);
  return fragmentTarget.kind === "heading" ? title(fragmentTarget) : fragmentTarget.kind;
}

const title = ({ pair, section }: Extract<FragmentTarget, { kind: "heading" }>) =>
  pair.target.sections[section]?.title ?? "";

describe("a fragment within the page", () => {
  it.each([
    ["#manual-setup", "Manual setup"],
    ["#手動設定", "nothing"],
    ["setup#manual-setup", "Manual setup"],
  ])("%s leads to: %s", (url, expected) => expect(leadsTo(url)).toBe(expected));
});

describe("a page in the same folder", () => {
  it.each([
    ["./advanced#speeding-up", "Speeding up"],
    ["advanced.md#speeding-up", "Speeding up"],
    ["./advanced.html#speeding-up", "Speeding up"],
    ["./advanced.md?v=2#speeding-up", "Speeding up"],
    ["./#overview", "unknown"],
    ["./index.md#overview", "Overview"],
    ["../reference/errors.md#list", "List"],
    ["./advanced#manual-setup", "nothing"],
    ["./nowhere#manual-setup", "unknown"],
    ["../../../../nowhere#manual-setup", "unknown"],
  ])("%s leads to: %s", (url, expected) => expect(leadsTo(url)).toBe(expected));
});

it.each([
  ["docs/bowl.md", "docs/en/bowl.md", "/bowl#器", "heading"],
  ["docs/bowl.md", "docs/en/bowl.md", "/bowl#bowl", "heading"],
  ["docs/bowl.md", "docs/en/bowl.md", "/bowl#spoon", "nothing"],
  ["docs/bowl.md", "docs/en/bowl.md", "/en/bowl#器", "nothing"],
  ["docs/bowl.md", "docs/en/bowl.md", "./bowl#器", "nothing"],
  ["docs/bowl.md", "i18n/en/docusaurus-plugin-content-docs/current/bowl.md", "/bowl#器", "nothing"],
  ["ja/bowl.md", "en/bowl.md", "/bowl#器", "nothing"],
])("%s, %s: %s leads to %s", async (source, target, url, kind) => {
  const bowl = await pair([source, "## 器\n\n本文です。"], [target, "## Bowl\n\nThe text."]);
  expect(siteOfAll([bowl]).fragmentTarget(bowl, "target", url).kind).toBe(kind);
});

it.each([
  ["docs/ja/guide/kettle.md", "docs/en/guide/kettle.md", "docs/ja/guide/lid.md", "docs/en/guide/lid.md"],
  ["kettle.md", "../../en/guide/kettle.md", "lid.md", "../../en/guide/lid.md"],
  ["../../ja/guide/kettle.md", "kettle.md", "../../ja/guide/lid.md", "lid.md"],
  ["guide/kettle.md", "../en/guide/kettle.md", "guide/lid.md", "../en/guide/lid.md"],
])("relative URLs on %s and %s lead to pages of both sides, in whichever folder the run is", async (...paths) => {
  const [kettleSource, kettleTarget, lidSource, lidTarget] = paths;
  const kettle = await pair(
    [kettleSource, "# 鉄瓶\n\n蓋は[蓋の話](./lid.md#care)にあります。"],
    [kettleTarget, "# Kettle\n\nFor the lid, see [about lids](./lid.md#care)."],
  );
  const lid = await pair(
    [lidSource, "# 蓋\n\n## 手入れ {#care}\n\n拭きます。"],
    [lidTarget, "# Lid\n\n## Care {#care}\n\nWipe it."],
  );
  const site = siteOfAll([kettle, lid]);
  for (const side of ["source", "target"] as const)
    expect(site.fragmentTarget(kettle, side, "./lid.md#care").kind).toBe("heading");
  const { urls } = match(kettle, { equivalentUrls: [], glossary: [] }, site);
  expect(urls.map(({ relation }) => relation)).toEqual(["equal"]);
});

it("resolves relative URLs also if the site makes a folder of each page", () => {
  expect(leadsTo("../advanced#speeding-up")).toBe("Speeding up");
  expect(leadsTo("../../reference/errors/#list")).toBe("List");
});

describe("a path from an unknown root", () => {
  it.each([
    ["/guide/advanced#speeding-up", "Speeding up"],
    ["/en/guide/advanced/#speeding-up", "Speeding up"],
    ["/reference/setup#arguments", "Arguments"],
    ["/errors#list", "List"],
    ["/guide/advanced#高速化", "nothing"],
    ["/setup#arguments", "unknown"],
    ["/tutorial/advanced#speeding-up", "unknown"],
    ["/#overview", "unknown"],
  ])("%s leads to: %s", (url, expected) => expect(leadsTo(url)).toBe(expected));
});

test("a heading of a page in the other language names the corresponding heading", () => {
  expect(leadsTo("/ja/guide/advanced#高速化")).toBe("Speeding up");
});

describe("a URL that is not checked", () => {
  it.each([
    ["another site", "https://example.com/guide/advanced#nowhere"],
    ["another scheme", "mailto:guide@example.com#nowhere"],
    ["a missing heading of a page in the other language", "/ja/guide/advanced#nowhere"],
    ["the whole page", "./advanced"],
    ["a route", "./advanced#/nowhere"],
    ["a text fragment", "./advanced#:~:text=nowhere"],
  ])("%s", (_, url) => expect(leadsTo(url)).toBe("unknown"));
});

it("matches links to corresponding headings", async () => {
  const linking = await pair(
    ["docs/ja/start.md", "[甲](/ja/guide/setup#手動設定)と[乙](./guide/advanced.md#高速化)"],
    ["docs/en/start.md", "[A](/en/guide/setup#manual-setup) and [B](./guide/advanced.md#高速化)"],
  );
  const { urls, brokenAnchors } = match(linking, { equivalentUrls: [], glossary: [] }, siteOfAll([...pairs, linking]));
  expect(urls.map(({ source, target, relation }) => [source?.url, target?.url, relation])).toEqual([
    ["/ja/guide/setup#手動設定", "/en/guide/setup#manual-setup", "equal"],
    ["./guide/advanced.md#高速化", "./guide/advanced.md#高速化", "equal"],
  ]);
  expect(brokenAnchors.map(({ target, page, suggestion }) => [target.url, page, suggestion])).toEqual([
    ["./guide/advanced.md#高速化", "docs/en/guide/advanced.md", "speeding-up"],
  ]);
});
