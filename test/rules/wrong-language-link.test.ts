import { describe, expect, test } from "vitest";
import { check } from "../../src/index.ts";
import { line } from "../check-texts.ts";
import { folderWith } from "../folder.ts";
import { testRule } from "./tester.ts";

const paths = { sourcePath: "docs/en/tea.md", targetPath: "docs/ja/tea.md", languages: { source: "en", target: "ja" } };
const SOURCE = "# Tea\n\nThe water matters, see [Water](/en/tea#water).\n\n## Water {#water}\n\nUse soft water.\n";
const TARGET =
  "# お茶\n\n水は大切です。[水](/en/tea#water)を参照してください。\n\n## 水 {#water}\n\n軟水を使います。\n";

testRule("wrong-language-link", [
  {
    ...paths,
    name: "a link to a heading of this page in the other language",
    source: SOURCE,
    target: TARGET,
    findings: [
      "3 3 The link /en/tea#water leads to a page in English; in the language of the translation it is /ja/tea#water",
    ],
  },
  {
    ...paths,
    name: "the same in Japanese",
    source: SOURCE,
    target: TARGET,
    locale: "ja",
    findings: ["3 3 リンク /en/tea#water の先は英語のページです（訳文の言語では /ja/tea#water です）"],
  },
  {
    ...paths,
    name: "a fragment that the right page does not have, without a fix",
    source: SOURCE,
    target: TARGET.replace(" {#water}", ""),
    findings: ["3 3 The link /en/tea#water leads to a page in English, although the translation has docs/ja/tea.md"],
  },
  {
    ...paths,
    name: "a link that switches the language of this page",
    source: `${SOURCE}\n[日本語](/ja/tea)\n`,
    target: `${TARGET.replace("/en/", "/ja/")}\n[English](/en/tea)\n`,
    findings: [],
  },
]);

/** The findings of the rule for `guide.md`, if it links to other pages of a site in both languages. */
async function found(
  { en, ja }: { readonly en: readonly string[]; readonly ja: readonly string[] },
  { first = "en", layout = (language: string, page: string) => `docs/${language}/${page}.md` } = {},
): Promise<string[]> {
  const second = first === "en" ? "ja" : "en";
  const text = {
    en: (links: readonly string[]) => ["# Guide", ...links.map((one) => `Read ${one} first.`)],
    ja: (links: readonly string[]) => ["# 手引き", ...links.map((one) => `まず${one}を読みます。`)],
  };
  const cwd = folderWith({
    ...Object.fromEntries(
      ["water", "leaves", "cups"].flatMap((page) => [
        [layout("en", page), `# ${page}\n\nThis page is about ${page}.\n`],
        [layout("ja", page), `# ${page}のこと\n\nこのページでは ${page} を扱います。\n`],
      ]),
    ),
    [layout("en", "guide")]: `${text.en(en).join("\n\n")}\n`,
    [layout("ja", "guide")]: `${text.ja(ja).join("\n\n")}\n`,
    "taiyaku.config.json": JSON.stringify({
      languages: { source: first, target: second },
      pairs: [{ source: layout(first, "*"), target: layout(second, "*") }],
    }),
  });
  const { report } = await check({ cwd });
  return report.pairs
    .flatMap(({ findings }) => findings)
    .map((finding) => `${line(finding)} | ${finding.fix?.text ?? "no fix"}`);
}

const leads = (rule: string, language: string, right: string) =>
  `wrong-language-link ${rule} leads to a page in ${language}; in the language of the translation it is ${right} | ${right}`;

describe("links to other pages of the site", () => {
  test("from Japanese to the English page", async () => {
    expect(
      await found({ en: ["[Water](/en/water)", "[Cups](/en/cups)"], ja: ["[水](/en/water)", "[器](/ja/cups)"] }),
    ).toEqual([leads("3 3 The link /en/water", "English", "/ja/water")]);
  });

  test("from English to the Japanese page", async () => {
    const links = { en: ["[Water](/ja/water/)", "[Cups](/en/cups/)"], ja: ["[水](/ja/water/)", "[器](/ja/cups/)"] };
    expect(await found(links, { first: "ja" })).toEqual([leads("3 3 The link /ja/water/", "Japanese", "/en/water/")]);
  });

  test("a relative link into the folder of the other language", async () => {
    expect(await found({ en: ["[Water](water.md)"], ja: ["[水](../en/water.md)"] })).toEqual([
      leads("3 3 The link ../en/water.md", "English", "../ja/water.md"),
    ]);
  });

  test("languages with regions, as they are written in the paths", async () => {
    const layout = (language: string, page: string) => `${language === "en" ? "en-us" : "ja-jp"}/${page}.md`;
    expect(await found({ en: ["[Water](/en-us/water)"], ja: ["[水](/en-us/water)"] }, { layout })).toEqual([
      leads("3 3 The link /en-us/water", "English", "/ja-jp/water"),
    ]);
  });

  test("absolute URLs, if all links to the host name pages of the site", async () => {
    const site = (language: string, pages: readonly string[]) =>
      pages.map((page) => `[${page}](https://tea.example/${language}/${page})`);
    const en = site("en", ["water", "leaves", "cups"]);
    const ja = [...site("ja", ["water", "leaves"]), ...site("en", ["cups"])];
    expect(await found({ en, ja })).toEqual([
      leads("7 7 The link https://tea.example/en/cups", "English", "https://tea.example/ja/cups"),
    ]);
    const [other] = site("en", ["shop"]);
    expect(await found({ en: [...en, other ?? ""], ja: [...ja, other ?? ""] })).toEqual([]);
  });

  test.each([
    ["in the right language", ["[Water](/en/water)"], ["[水](/ja/water)"]],
    ["a page that is not in the run", ["[Shop](/en/shop)"], ["[店](/en/shop)"]],
    ["another host", ["[Water](https://water.example/en/water)"], ["[水](https://water.example/en/water)"]],
    ["switched in the source too", ["[Water](/ja/water)"], ["[水](/en/water)"]],
    ["the name of the language as the text", ["[Water](/en/water)"], ["[英語版の水](/en/water)"]],
    ["the name of the language after the link", ["[Water](/en/water)"], ["[水](/en/water)（英語）"]],
  ])("not reported: %s", async (_, en, ja) => expect(await found({ en, ja })).toEqual([]));
});
