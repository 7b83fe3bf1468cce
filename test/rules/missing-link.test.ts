import { testRule } from "./tester.ts";

testRule("missing-link", [
  {
    name: "the words stayed, the link is lost",
    source: "道順は[地図](https://example.com/map)を見てください。",
    target: "See the map for the way.",
    findings: ["1 1 The link https://example.com/map is missing"],
  },
  {
    name: "one item of a list is lost",
    source: "- [土](https://example.com/soil)\n- [種](https://example.com/seeds)\n- [水](https://example.com/water)",
    target: "- [Soil](https://example.com/soil)\n- [Water](https://example.com/water)",
    findings: ["2 1 The link https://example.com/seeds is missing"],
  },
  {
    name: "a link that stands twice is lost once",
    source: "朝に[店](https://example.com/shop)へ行き、\n\n夕方も[店](https://example.com/shop)へ行った。",
    target: "I went to the [shop](https://example.com/shop) in the morning\n\nand to the shop in the evening, too.",
    findings: ["3 3 The link https://example.com/shop is missing"],
  },
  {
    name: "a link in a heading, which should stand in that heading",
    source: "## [庭](https://example.com/garden)の話\n\n長い話になります。",
    target: "## About the garden\n\nThis will be a long story.",
    findings: ["1 1 The link https://example.com/garden is missing"],
  },
  {
    name: "a link in a footnote",
    source: "種は三年もちます[^1]。\n\n[^1]: [出典](https://example.com/source)",
    target: "Seeds keep for three years[^1].\n\n[^1]: So they say.",
    findings: ["3 3 The link https://example.com/source is missing"],
  },
  {
    name: "an address that a plain text would show",
    source: "種は https://example.com/seeds で買えます。",
    target: "Buy seeds at the shop.",
    targetPath: "en.txt",
    findings: ["1 1 The link https://example.com/seeds is missing"],
  },
  {
    name: "an address that a plain text cannot show is unverifiable, not missing",
    source: "種は[種苗店](https://example.com/seeds)で買えます。",
    target: "Buy seeds at the shop.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "links in another order, as the grammar wants it",
    source: "[林檎](https://example.com/apple)を[市場](https://example.com/market)で買いました。",
    target: "At the [market](https://example.com/market) I bought an [apple](https://example.com/apple).",
    findings: [],
  },
  {
    name: "a bare address before a Japanese full stop or bracket",
    source: "配布元は https://example.com/seeds。水もどうぞ（https://example.com/water）。",
    target: "Seeds are at https://example.com/seeds, and water at https://example.com/water.",
    findings: [],
  },
  {
    name: "an address that directly follows Japanese",
    source: "詳細はこちら→https://example.com/detail",
    target: "Details: https://example.com/detail",
    findings: [],
  },
  {
    name: "the other ways to write a link",
    source: [
      "[種](https://example.com/1)、[土][soil]、[水](https://example.com/3)、<https://example.com/4>。",
      "[soil]: https://example.com/2",
    ].join("\n\n"),
    target:
      'Seeds from https://example.com/1, [soil](https://example.com/2), <a href="https://example.com/3">water</a>, https://example.com/4.',
    findings: [],
  },
  {
    name: "a card of the source is a link of the target",
    source: "道具を紹介します。\n\nhttps://example.com/tool\n\n便利です。",
    target: "Let me present [a tool](https://example.com/tool).\n\nIt is handy.",
    findings: [],
  },
  {
    name: "a paragraph that was split, and two that were merged",
    source: [
      "[土](https://example.com/soil)を耕します。次に[種](https://example.com/seeds)をまきます。",
      "[水](https://example.com/water)をやります。",
      "[支柱](https://example.com/stake)を立てます。",
    ].join("\n\n"),
    target: [
      "Dig the [soil](https://example.com/soil).",
      "Then sow the [seeds](https://example.com/seeds).",
      "[Water](https://example.com/water) them, and put up a [stake](https://example.com/stake).",
    ].join("\n\n"),
    findings: [],
  },
  {
    name: "the fragment of a heading that was translated",
    source: "[水やり](#水やり)の節へ。\n\n## 水やり\n\n毎朝です。",
    target: "See [watering](#watering).\n\n## Watering\n\nEvery morning.",
    findings: [],
  },
  {
    name: "examples in code and links in comments are none",
    source: "`[例](https://example.com/a)` と書きます。\n\n<!-- [古い店](https://example.com/old) -->",
    target: "Write it like this.",
    findings: [],
  },
  {
    name: "a link without an address has nothing to lose",
    source: "[案内]()を読む。",
    target: "Read the guide.",
    findings: [],
  },
  {
    name: "a section that is lost with its links is told of as a section",
    source: "# 庭\n\n庭の話です。\n\n## 種\n\n[種苗店](https://example.com/seeds)で 3 袋買いました。",
    target: "# The garden\n\nThis is about the garden.",
    findings: [],
  },
  {
    name: "an image's link goes with its image",
    source: "庭です。\n\n[![朝露](/images/dew.jpg)](https://example.com/dew)",
    target: "The garden.",
    findings: [],
  },
  {
    name: "an address that may be missing",
    source: "[国内向けの案内](https://example.com/jp/guide)",
    target: "A guide",
    options: { "missing-link": { ignore: ["https://example.com/jp/**"] } },
    findings: [],
  },
]);
