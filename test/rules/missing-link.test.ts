import { testRule } from "./tester.ts";

testRule("missing-link", [
  {
    name: "a link to the page in the language of the target",
    source: "お茶を[急須](/posts/pot/)に入れます。\n\n[English version](/en/posts/tea/)",
    target: "Put tea into the pot.",
    sourcePath: "content/ja/posts/tea.md",
    targetPath: "content/en/posts/tea.md",
    findings: ["1 1 The link /posts/pot/ is missing from the translation"],
  },
  {
    name: "links to the page in the language of the target in another place",
    source:
      "[English version](https://example.com/a)\n\nお茶を急須に入れます。\n\n> [英語版はこちら](https://example.com/b)",
    target: "Put tea into the pot.",
    findings: [],
  },
  {
    name: "a link that is written with a shortcode on one side, and one that is missing",
    source: "[献立](/kondate)と[買い物](/kaimono)を見ます。",
    target: 'See the {{< link slug="/kondate" text="menu" >}}, then go shopping.',
    findings: ["1 1 The link /kaimono is missing from the translation"],
  },
  {
    name: "a shortcode for a link without names",
    source: "[献立](/kondate)を見ます。",
    target: 'See the {{< link "/kondate" "menu" >}}.',
    findings: [],
  },
  {
    name: "shortcodes with a URL, such as buttons and cards, and another one",
    source:
      '材料です。\n\n{{< button href="/kaimono/" >}}買い物{{< /button >}}\n\n{{< card link="https://example.com/shop" title="店" >}}\n\n{{< icon link="cup" >}}',
    target: 'The ingredients.\n\nShopping\n\n{{< card link="https://example.com/shop" title="Shop" >}}',
    findings: ["3 3 The link /kaimono/ is missing from the translation"],
  },
  {
    name: "links without a text, one of them to a page to which the source has no other link",
    source:
      "# [店](https://example.com/shop)\n\n[](https://example.com/shop)庭から[](https://example.com/garden)来ます。",
    target: "# [Shop](https://example.com/shop)\n\nI come from the garden.",
    findings: ["3 3 The link https://example.com/garden is missing from the translation"],
  },
  {
    name: "the text is there without its link",
    source: "道順は[地図](https://example.com/map)を見てください。",
    target: "See the map for the way.",
    findings: ["1 1 The link https://example.com/map is missing from the translation"],
  },
  {
    name: "a missing list item with a link",
    source: "- [土](https://example.com/soil)\n- [種](https://example.com/seeds)\n- [水](https://example.com/water)",
    target: "- [Soil](https://example.com/soil)\n- [Water](https://example.com/water)",
    findings: ["2 1 The link https://example.com/seeds is missing from the translation"],
  },
  {
    name: "one of two equal links",
    source: "朝に[店](https://example.com/shop)へ行き、\n\n夕方も[店](https://example.com/shop)へ行った。",
    target: "I went to the [shop](https://example.com/shop) in the morning\n\nand to the shop in the evening, too.",
    findings: ["3 3 The link https://example.com/shop is missing from the translation"],
  },
  {
    name: "several links to one page in one paragraph, and in another",
    source:
      "[店](https://example.com/shop)を出て、[庭](https://example.com/garden)から[店](https://example.com/shop)に戻り、[店](https://example.com/shop)で休みます。\n\nあとは[店](https://example.com/shop)を閉めます。",
    target: "I leave the shop, come back from the garden, and rest.\n\nThen I close the shop.",
    findings: [
      "1 1 The link https://example.com/shop is missing from the translation, 3 times in this block",
      "1 1 The link https://example.com/garden is missing from the translation",
      "3 3 The link https://example.com/shop is missing from the translation",
    ],
  },
  {
    name: "a link in a heading",
    source: "## [庭](https://example.com/garden)の話\n\n長い話になります。",
    target: "## About the garden\n\nThis will be a long story.",
    findings: ["1 1 The link https://example.com/garden is missing from the translation"],
  },
  {
    name: "a link in a footnote",
    source: "種は三年もちます[^1]。\n\n[^1]: [出典](https://example.com/source)",
    target: "Seeds keep for three years[^1].\n\n[^1]: So they say.",
    findings: ["3 3 The link https://example.com/source is missing from the translation"],
  },
  {
    name: "a bare URL, which plain text shows",
    source: "種は https://example.com/seeds で買えます。",
    target: "Buy seeds at the shop.",
    targetPath: "en.txt",
    findings: ["1 1 The link https://example.com/seeds is missing from the translation"],
  },
  {
    name: "a link that plain text cannot show",
    source: "種は[種苗店](https://example.com/seeds)で買えます。",
    target: "Buy seeds at the shop.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "links in another order",
    source: "[林檎](https://example.com/apple)を[市場](https://example.com/market)で買いました。",
    target: "At the [market](https://example.com/market) I bought an [apple](https://example.com/apple).",
    findings: [],
  },
  {
    name: "a bare URL before Japanese punctuation",
    source: "配布元は https://example.com/seeds。水もどうぞ（https://example.com/water）。",
    target: "Seeds are at https://example.com/seeds, and water at https://example.com/water.",
    findings: [],
  },
  {
    name: "a bare URL right after Japanese text",
    source: "詳細はこちら→https://example.com/detail",
    target: "Details: https://example.com/detail",
    findings: [],
  },
  {
    name: "links in every syntax",
    source: [
      "[種](https://example.com/1)、[土][soil]、[水](https://example.com/3)、<https://example.com/4>。",
      "[soil]: https://example.com/2",
    ].join("\n\n"),
    target:
      'Seeds from https://example.com/1, [soil](https://example.com/2), <a href="https://example.com/3">water</a>, https://example.com/4.',
    findings: [],
  },
  {
    name: "a card in the source that is a link in the target",
    source: "道具を紹介します。\n\nhttps://example.com/tool\n\n便利です。",
    target: "Let me present [a tool](https://example.com/tool).\n\nIt is handy.",
    findings: [],
  },
  {
    name: "links in split and merged paragraphs",
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
    name: "a fragment that follows the translated heading",
    source: "[水やり](#水やり)の節へ。\n\n## 水やり\n\n毎朝です。",
    target: "See [watering](#watering).\n\n## Watering\n\nEvery morning.",
    findings: [],
  },
  {
    name: "links in code and comments",
    source: "`[例](https://example.com/a)` と書きます。\n\n<!-- [古い店](https://example.com/old) -->",
    target: "Write it like this.",
    findings: [],
  },
  {
    name: "an example URL that is linked on one page, and code on the other",
    source: "サーバーは [https://a.example.com](https://a.example.com) と https://b.example.com です。",
    target: "The servers are `https://a.example.com` and `https://b.example.com/`.",
    findings: [],
  },
  {
    name: "a link whose URL is code on the other page",
    source: "サーバーは[こちら](https://a.example.com)です。",
    target: "The server is `https://a.example.com`.",
    findings: ["1 1 The link https://a.example.com is missing from the translation"],
  },
  {
    name: "a link in a missing row of a table, which table-shape reports",
    source:
      "| 店 | 年 |\n| - | - |\n| [土](https://example.com/soil) | 1990 |\n| [種](https://example.com/seeds) | 2004 |\n| 水 | 2015 |",
    target: "| Shop | Year |\n| - | - |\n| [Soil](https://example.com/soil) | 1990 |\n| Water | 2015 |",
    findings: [],
  },
  {
    name: "a link without a URL",
    source: "[案内]()を読む。",
    target: "Read the guide.",
    findings: [],
  },
  {
    name: "a missing section with links, which is reported by missing-heading",
    source: "# 庭\n\n庭の話です。\n\n## 種\n\n[種苗店](https://example.com/seeds)で 3 袋買いました。",
    target: "# The garden\n\nThis is about the garden.",
    findings: [],
  },
  {
    name: "a link in a heading that alone is missing, which is reported by missing-heading",
    source:
      "# 旅\n\n## 宿\n\n宿は尾道の[小さな旅館](https://example.com/inn)です。\n\n## 船の[時刻](https://example.com/times)\n\n9時30分の船に乗りました。",
    target:
      "# A trip\n\n## The inn\n\nThe inn was a [small one](https://example.com/inn) in Onomichi.\n\nI took the ship at 9:30.",
    findings: [],
  },
  {
    name: "a link around a missing image, which is reported by missing-image",
    source: "庭です。\n\n[![朝露](/images/dew.jpg)](https://example.com/dew)",
    target: "The garden.",
    findings: [],
  },
  {
    name: "a URL that the options ignore",
    source: "[国内向けの案内](https://example.com/jp/guide)",
    target: "A guide",
    options: { "missing-link": { ignore: ["https://example.com/jp/**"] } },
    findings: [],
  },
  {
    name: "links to the translation itself and to another one, in a list of languages",
    languages: { source: "en", target: "ja" },
    source:
      '<a title="JA" href="docs/ja/README.md">🇯🇵</a> <a title="FR" href="docs/fr/README.md">🇫🇷</a> <a title="ES" href="docs/es/README.md">🇪🇸</a>',
    target: '<a title="英" href="../../README.md">🇬🇧</a> 🇯🇵 <a title="仏" href="../fr/README.md">🇫🇷</a>',
    ...{ sourcePath: "README.md", targetPath: "docs/ja/README.md" },
    findings: [],
  },
  {
    name: "a link to another page in another language",
    languages: { source: "en", target: "ja" },
    source: "See [the tea](docs/es/tea.md) and [its readme](docs/es/tea/README.md).",
    target: "お茶を見てください。",
    ...{ sourcePath: "README.md", targetPath: "docs/ja/README.md" },
    findings: [
      "1 1 The link docs/es/tea.md is missing from the translation",
      "1 1 The link docs/es/tea/README.md is missing from the translation",
    ],
  },
  ...[
    { sourcePath: "README.md", targetPath: "README_ja.md" },
    { sourcePath: "docs/garden.md", targetPath: "docs/garden.ja.md" },
  ].map(({ sourcePath, targetPath }) => {
    const [zh, ja] = [targetPath.replace("ja", "zh-tw"), targetPath].map((path) => path.replace("docs/", ""));
    return {
      name: `links to the other translations of ${sourcePath}`,
      languages: { source: "en", target: "ja" },
      source: `[English](${sourcePath.replace("docs/", "")}) [日本語](${ja}) [中文](https://example.com/blob/main/${zh})\n\nThe garden is open.`,
      target: "庭は開いています。",
      ...{ sourcePath, targetPath },
      findings: [],
    };
  }),
  {
    name: "a link to edit the file of the page, but not that of another page",
    languages: { source: "en", target: "ja" },
    ...{ sourcePath: "docs/brew/dew.md", targetPath: "docs/brew/dew.ja.md" },
    source:
      '<a href="https://github.com/tea/shop/edit/main/docs/brew/dew.md" title="Edit this page">✎</a>\n\nThe garden is open. The [other page](https://github.com/tea/shop/edit/main/docs/brew/fog.md) needs help.',
    target: "庭は開いています。ほかのページも手伝ってください。",
    findings: ["3 1 The link https://github.com/tea/shop/edit/main/docs/brew/fog.md is missing from the translation"],
  },
  {
    name: "links to translations in folders of languages, with flags",
    languages: { source: "en", target: "ru" },
    sourcePath: "README.md",
    targetPath: "docs/ru/README.md",
    source: "[🇨🇳](docs/zh-CN/README.md) [🇷🇺](docs/ru/README.md)\n\nThe garden is open.",
    target: "[🇬🇧](../../README.md) [🇨🇳](../zh-CN/README.md)\n\nСад открыт.",
    findings: [],
  },
  {
    name: "the links and images of lost table rows, which are reported by table-shape",
    source: "| 人 | 顔 |\n| --- | --- |\n| [山田](/yamada) | ![山田](/y.png) |\n| [鈴木](/suzuki) | ![鈴木](/s.png) |",
    target: "| Who | Face |\n| --- | --- |\n| [Yamada](/yamada) | ![Yamada](/y.png) |",
    findings: [],
  },
]);
