import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

testRule("extra-link", [
  {
    name: "a link that the translator added to a sentence",
    source: "西陣の織屋を訪ねました。",
    target: "I visited a weaver in [Nishijin](https://en.wikipedia.org/wiki/Nishijin).",
    findings: ["1 1 The link https://en.wikipedia.org/wiki/Nishijin is not in the source"],
  },
  {
    name: "a translator's note",
    source: "毎朝、水をやります。",
    target: "Water every morning.\n\n[Translated by Momo](https://example.com/momo)",
    findings: ["1 3 The link https://example.com/momo is not in the source"],
  },
  {
    name: "a link to the other page of the pair by the address of a post, and one to another post of that day",
    languages: { source: "en", target: "ja" },
    source: "*An interview with myself about the new package Kettle-print*\n\nWater every morning.",
    sourcePath: "_posts/2026-03-01-morning-water.md",
    target:
      "*（[英語元記事](/blog/2026/03/01/morning-water/) からの日本語訳）*\n\n*新パッケージ Kettle-print についてのセルフ・インタビュー*\n\n毎朝、水をやります。[夜](/blog/2026/03/01/evening-water/)もです。",
    targetPath: "_posts/ja/2026-03-01-morning-water.md",
    findings: ["3 5 The link /blog/2026/03/01/evening-water/ is not in the source"],
  },
  {
    name: "a repeated link",
    source: "- [種](https://example.com/seeds)\n- 土",
    target: "- [Seeds](https://example.com/seeds)\n- [Soil](https://example.com/seeds)",
    findings: ["2 2 The link https://example.com/seeds occurs more often than in the source"],
  },
  {
    name: "a link that replaces another one, again in a list that also lacks an item",
    source:
      "土は次の本のとおりに作ります。\n\n- 畑の本 - 土の作り方を写真で解説（農文社）: https://nobunsha.example/books/hatake\n\nそのあとで種をまきます。\n\n## 参考\n\n- 種のまき方はだいたい同じ（畑日記）: https://diary.example/seeds-2021\n- 畑の本 - 土の作り方を写真で解説（農文社）: https://nobunsha.example/books/hatake\n- 種の店 (Shop): https://shop.example/seeds",
    target:
      "Make the soil as in this manual:\n\n- Soil - garden manual (Garden Society): https://gardens.example/docs/soil/#make\n\nThen sow the seeds.\n\n## References\n\n- Soil - garden manual (Garden Society): https://gardens.example/docs/soil/#make\n- Seeds (Shop): https://shop.example/seeds",
    findings: [],
  },
  {
    name: "links in another order",
    source: "[林檎](https://example.com/apple)を[市場](https://example.com/market)で買いました。",
    target: "At the [market](https://example.com/market) I bought an [apple](https://example.com/apple).",
    findings: [],
  },
  {
    name: "links in other paragraphs of the section",
    source: "[土](https://example.com/soil)を耕します。\n\n[種](https://example.com/seeds)をまきます。",
    target: "Sow the [seeds](https://example.com/seeds) last.\n\nBefore, dig the [soil](https://example.com/soil).",
    findings: [],
  },
  {
    name: "a bare URL on one side and a link text on the other",
    source: "種は[種苗店](https://example.com/seeds)で、土は https://example.com/soil で。",
    target: "Seeds from https://example.com/seeds, soil from the [garden centre](https://example.com/soil).",
    findings: [],
  },
  {
    name: "links to an image file",
    source: "図は[こちら](/images/flow.png)です。",
    target: "Here is the [figure](/images/flow.png).",
    findings: [],
  },
  {
    name: "a replaced link, which is reported by url-drift",
    source: "[案内](https://example.com/guide)を読む。",
    target: "Read the [handbook](https://other.example.org/manual/start).",
    findings: [],
  },
  {
    name: "an extra section with links, which is reported by extra-heading",
    source: "# 庭\n\n庭の話です。",
    target:
      "# The garden\n\nThis is about the garden.\n\n## Sponsors\n\nThanks to [Momo](https://example.com/momo) for 300 pots.",
    findings: [],
  },
  {
    name: "a URL that the options ignore",
    source: "毎朝、水をやります。",
    target: "Water every morning. [日本語](https://example.com/ja/water)",
    options: { "extra-link": { ignore: ["https://example.com/ja/**"] } },
    findings: [],
  },
  {
    name: "a link to the page in the other language, by its text",
    source: "# 庭\n\n長い話になります。",
    target: "# Garden\n\n[日本語](https://example.com/garden#readme)\n\nThis will be a long story.",
    findings: [],
  },
  {
    name: "a bare address that the source has as code",
    source: "`garden@example.com` まで。",
    target: "Write to garden@example.com.",
    findings: [],
  },
  {
    name: "a bare URL that the source has without its scheme",
    source: "種は garden.example/seeds にあります。",
    target: "The seeds are at https://garden.example/seeds.",
    findings: [],
  },
]);

test.each([
  ["This is a translation of [my article](https://example.com/ja/kiln), which I wrote in May.", "info"],
  ["The kiln was translated with care. See [the kiln](https://example.com/ja/kiln).", "warn"],
])("severity of a link in “%s”", async (target, severity) => {
  const found = await checkTexts({ source: "五月に窯を作りました。", target });
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
});
