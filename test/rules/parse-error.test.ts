import { expect, test } from "vitest";
import type { Dialect } from "../../src/types/dialect.ts";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

const PAGE = {
  ja: "# 庭\n\n庭の話です。\n\n```js\nlet a = 1;\n```\n\n## 種\n\n種の話です。\n\n```js\nlet b = 2;\n```\n\n終わりです。",
  en: "# Garden\n\nAbout it.\n\n```js\nlet a = 1;\n```\n\n## Seeds\n\nAbout seeds.\n\n```js\nlet b = 2;\n```\n\nThat is it.",
};

const MDX = { sourcePath: "ja.mdx", targetPath: "en.mdx" };

testRule("parse-error", [
  {
    name: "an unclosed tag in MDX",
    ...MDX,
    source: "一行目<br />二行目",
    target: "First line<br>second line",
    findings: [
      "- 1 This page is not valid MDX and was parsed as Markdown: Expected a closing tag for `<br>` (1:11-1:15) before the end of `paragraph`",
    ],
  },
  {
    name: "an unclosed component",
    ...MDX,
    source: "# 庭\n\n<Note>\n\n冬です。\n\n</Note>",
    target: "# Garden\n\n<Note>\n\nIt is winter.",
    findings: [
      "- 3 This page is not valid MDX and was parsed as Markdown: Expected a closing tag for `<Note>` (3:1-3:7)",
    ],
  },
  {
    name: "components whose import was lost, except if the page does not use or defines them",
    ...MDX,
    source:
      'import Tabs from "@theme/Tabs";\nimport { Pot, Cup as Mug } from "./tea";\nimport Leaf from "./leaf";\n\n# 庭\n\n<Tabs>\n\n冬です。<Pot /> <Mug />\n\n</Tabs>\n\n<Leaf />',
    target:
      '# Garden\n\nexport const Leaf = () => "a leaf";\n\n<Tabs>\n\nIt is winter. <Pot />\n\n</Tabs>\n\n`<Mug />` <Leaf />',
    findings: [
      "- 5 The component <Tabs> is used but not imported; the source imports it",
      "- 7 The component <Pot> is used but not imported; the source imports it",
    ],
  },
  {
    name: "shortcodes without their ends, and those that need none",
    source:
      '# 庭\n\n{{< tabs >}}\n{{< tab "春" >}}\n耕す。\n{{< /tab >}}\n{{< tab "夏" >}}\n水をやる。\n{{< /tab >}}\n{{< /tabs >}}\n\n{{< clock >}}\n\n{{< box />}}{{< box >}}秋{{< /box >}}',
    target:
      '# Garden\n\n{{< tabs >}}\n{{< tab "Spring" >}}\nDig.\n{{< /tab >}}\n{{< tab "Summer" >}}\nWater it.\n{{< /tabs >}}\n\n{{< clock >}}\n\n{{< box />}}{{< box >}}Fall{{< /box >}}',
    findings: ['- 7 The tag {{< tab "Summer" >}} is closed in the source, but not here'],
  },
  {
    name: "tags without their ends, also of logic, and one in code",
    source: "{% note info %}\n耕す。\n{% endnote %}\n\n{% if summer %}水{% endif %}\n\n`{% note %}`",
    target: "{% note info %}\nDig.\n\n{% if summer %}Water\n\n`{% note %}`",
    findings: [
      "- 1 The tag {% note info %} is closed in the source, but not here",
      "- 4 The tag {% if summer %} is closed in the source, but not here",
    ],
  },
  {
    name: "components that no page imports, because the site knows them",
    ...MDX,
    source: "# 庭\n\n<Note>冬です。</Note>",
    target: "# Garden\n\n<Note>It is winter.</Note>",
    findings: [],
  },
  {
    name: "a brace that does not begin an expression",
    ...MDX,
    source: "料金は {price} 円です。",
    target: "It costs {the price} yen.",
    findings: ["- 1 This page is not valid MDX and was parsed as Markdown: Could not parse expression with acorn"],
  },
  {
    name: "an unclosed quote in the front matter",
    source: "---\ntitle: 庭\n---\n\n庭の話です。",
    target: '---\ntitle: "Garden\n---\n\nAbout the garden.',
    findings: ['- 2 The front matter cannot be parsed: Missing closing "quote'],
  },
  {
    name: "lines of a quoted value that are not indented",
    source: '---\ntitle: 庭\nsummary: "冬の庭と、\n春の庭の話。"\n---\n\n庭の話です。',
    target: '---\ntitle: Garden\nsummary: "About the garden in winter,\nand in spring."\n---\n\nAbout the garden.',
    findings: [],
  },
  {
    name: "a Hexo tag without a URL",
    source: "庭の動画です。\n\n{% youtube %}",
    target: "A video of the garden.",
    findings: ["3 - The tag “youtube” has no URL"],
  },
  {
    name: "a Hexo tag whose URL is missing, which is reported by url-drift",
    source: "庭の動画です。\n\n{% youtube abc_def %}",
    target: "A video of the garden.\n\n{% youtube %}",
    findings: [],
  },
  {
    name: "code that ends a list, because it is indented too little",
    source: "1. 穴を掘ります。\n\n   ```sh\n   dig\n   ```\n\n2. 植えます。\n\n3. 水をやります。",
    target: "1. Dig a hole.\n\n  ```sh\n  dig\n  ```\n\n2. Plant it.\n\n3. Water it.",
    findings: ["- 3 The list ends before ```sh, which is indented too little to belong to the item above it"],
  },
  {
    name: "a paragraph that ends a list, because it is indented too little",
    source: "- 穴を掘ります。\n\n  深く掘ります。\n\n- 植えます。",
    target: "- Dig a hole.\n\n Dig deep.\n\n- Plant it.",
    findings: ["- 3 The list ends before Dig deep., which is indented too little to belong to the item above it"],
  },
  {
    name: "a paragraph between two lists",
    source: "- 穴を掘ります。\n\n植えます。\n\n- 水をやります。",
    target: "1. Dig a hole.\n\n Plant it.\n\n1. Water it.",
    findings: [],
  },
  {
    name: "links without their closing brackets",
    source: "[温室](https://example.com/glass)と[池](https://example.com/pond)へ。\n\n![庭](/img/garden.jpg)",
    target:
      "To [the glass house](https://example.com/glass and [the pond](https://example.com/pond).\n\n![The garden](/img/garden.jpg",
    findings: [
      "- 1 The link [the glass house](https://example.com/glass is shown as text, because its `)` is missing",
      "- 3 The link ![The garden](/img/garden.jpg is shown as text, because its `)` is missing",
    ],
  },
  {
    name: "a link without its closing bracket, followed by Japanese",
    languages: { source: "en", target: "ja" },
    source: "See [the pond](https://example.com/pond) first.",
    target: "まず[池](https://example.com/pondを見ます。",
    findings: ["- 1 The link [池](https://example.com/pond is shown as text, because its `)` is missing"],
  },
  {
    name: "an index and a call, a note in brackets, and a link to a file with a space, which are no unclosed links",
    source: "`a[0]` と a[0](x を見る。[注](見よ",
    target: "Look at `a[0]` and a[0](x here. [Note](see this",
    findings: [],
  },
  {
    name: "an element that is not closed",
    source: "<b>大事な話</b>です。<br>\n\n<ul><li>水</ul>",
    target: "<b>It is important.<br>\n\n<ul><li>Water</ul>",
    findings: ["- 1 The element <b> is not closed"],
  },
  {
    name: "elements in code, in comments, and in both pages",
    source: "`<b>` と `<i>`。<em>\n\n<!-- <b> -->",
    target: "`<b>` and `<i>`. <em>\n\n```html\n<b>\n```",
    findings: [],
  },
  {
    name: "single backticks",
    source: "`npm ci` のあとに `npm test` を実行します。\n\n`dig` で掘ります。",
    target: "Run `npm test after npm ci.\n\nDig with dig`.",
    findings: [
      "- 1 The backtick in `npm has no counterpart, so it is shown as text",
      "- 3 The backtick in dig` has no counterpart, so it is shown as text",
    ],
  },
  {
    name: "a single backtick that makes a tag a part of the page, reported once",
    ...MDX,
    source: "`<bed>` に植えます。",
    target: "Plant it in the <bed>`.",
    findings: ["- 1 The backtick in <bed>` has no counterpart, so it is shown as text"],
  },
  {
    name: "backticks that are escaped, apostrophes or in both pages",
    source: "a\\`b と ` です。",
    target: "It`s a\\`b and `.",
    findings: [],
  },
  {
    name: "a code fence with backslashes",
    source: "煎る。\n\n```sh\n# 煎る\nroast\n```\n\n飲む。",
    target: "Roast.\n\n\\`\\`\\`sh\n# Roast\nroast\n\\`\\`\\`\n\nDrink.",
    findings: ["- 3 The markers of \\`\\`\\`sh have backslashes before them, so they are shown as text"],
  },
  {
    name: "escaped code fences in code, and one without an end",
    source: "````md\n\\`\\`\\`sh\n````\n\n飲む。",
    target: "````md\n\\`\\`\\`sh\n````\n\n\\`\\`\\`\n\nDrink.",
    findings: [],
  },
  ...[
    {
      name: "the header on the line of a heading",
      start: "## 花| 花 | 月 | 色 |\n| --- | --- | --- |",
      line: 5,
      detail: "花 | 月 | 色 |",
    },
    { name: "too few cells", start: "## 花\n\n| 花 | 月 | 色 |\n| --- | --- |", line: 7, detail: "| 花 | 月 | 色 |" },
    {
      name: "full-width colons",
      start: "## 花\n\n| 花 | 月 | 色 |\n|：--- | --- | --- |",
      line: 7,
      detail: "| 花 | 月 | 色 |",
    },
    {
      name: "full-width bars",
      start: "## 花\n\n｜ 花 ｜ 月 ｜ 色 ｜\n｜ --- ｜ --- ｜ --- ｜",
      line: 7,
      detail: "｜ 花 ｜ 月 ｜ 色 ｜",
    },
  ].map(({ name, start, line, detail }) => ({
    name: `a table that does not start because of ${name}`,
    source:
      "# Year\n\nFlowers by month.\n\n## Flowers\n\n| Flower | Month | Color |\n| --- | --- | --- |\n| Plum | 2 | White |\n\nThat is it.",
    target: `# 一年\n\n月ごとの花です。\n\n${start}\n${start.startsWith("## 花\n\n｜") ? "｜ 梅 ｜ 2 ｜ 白 ｜" : "| 梅 | 2 | 白 |"}\n\n以上です。`,
    languages: { source: "en", target: "ja" },
    findings: [
      `- ${line} The table that starts with ${detail} is shown as text: its header needs its own line, and the row of hyphens needs as many cells, with half-width marks`,
    ],
  })),
  {
    name: "tables with escaped bars, without outer bars, and with full-width bars in cells",
    source: "| 花 \\| 月 | 色 |\n| :--- | ---: |\n| 梅 | 白 |\n\n花｜色\n---\n\n花 | 色｜形\n- | -\n梅 | 白",
    target:
      "| Flower \\| month | Color |\n| :--- | ---: |\n| Plum | White |\n\nFlower\n---\n\nFlower | Color\n- | -\nPlum | White",
    findings: [],
  },
  {
    name: "rows that an empty line separates from their table",
    source: "| 花 | 月 |\n| --- | --- |\n| 梅 | 2 |\n| 桜 | 4 |\n| 菊 | 10 |",
    target: "| Flower | Month |\n| --- | --- |\n| Plum | 2 |\n\n| Cherry | 4 |\n| Aster | 10 |",
    findings: ["- 5 The row | Cherry | 4 | is outside of its table, so it is shown as text"],
  },
  {
    name: "a table without its row of hyphens",
    source: "# 花\n\n| 花 | 月 |\n| --- | --- |\n| 梅 | 2 |",
    target: "# Flowers\n\n| Flower | Month |\n| Plum | 2 |",
    findings: [
      "- 3 The table that starts with | Flower | Month | is shown as text, because the row of hyphens below its header is missing",
    ],
  },
  {
    name: "rows without a header on both pages, which some generators read as a table, and a formula",
    source: "| 梅 | 2 |\n| 桜 | 4 |\n\n|x| + |y|\n",
    target: "| Plum | 2 |\n| Cherry | 4 |\n\n|x| + |y|\n",
    findings: [],
  },
  {
    name: "a link without its opening bracket",
    source: "この庭には[温室](https://example.com/glass)があります。",
    target: "There is a glass house](https://example.com/glass) in this garden.",
    findings: ["- 1 The link that ends with ](https://example.com/glass) is missing its opening `[`"],
  },
  {
    name: "a link within the site without its opening bracket, which is not also a missing link",
    source: "この庭には[温室](/garden/glass)があります。",
    target: "There is a glass house](/garden/glass) in this garden.",
    findings: ["- 1 The link that ends with ](/garden/glass) is missing its opening `[`"],
  },
  {
    name: "links without the bracket after their texts",
    source: "[温室（南）](https://example.com/glass)と[池](/pond)。",
    target: "The [glass house (south)(https://example.com/glass) and the [pond(/pond).",
    findings: [
      "- 1 The link [glass house (south)(https://example.com/glass) is shown as text, because the `]` after its text is missing",
      "- 1 The link [pond(/pond) is shown as text, because the `]` after its text is missing",
    ],
  },
  {
    name: "links with square brackets around their URLs, but not those to a definition or after other text",
    source:
      "[温室](https://example.com/glass)と[池（西）](https://example.com/pond)、[門][gate]、[1][https://example.com/wall]。\n\n[gate]: /gate\n[https://example.com/wall]: /wall",
    target:
      "The [glass house][https://example.com/glass], [pond (west)][https://example.com/pond], the [gate][gate] and [1][https://example.com/wall].\n\n[gate]: /gate\n[https://example.com/wall]: /wall",
    findings: [
      "- 1 The link [glass house][https://example.com/glass] is shown as text, because its URL is in square brackets",
      "- 1 The link [pond (west)][https://example.com/pond] is shown as text, because its URL is in square brackets",
    ],
  },
  {
    name: "links without their URLs",
    source: "[`dig` の説明](https://example.com/dig)を読みます。\n\n## [池](/pond)",
    target: "Read the [guide to `dig`].\n\n## [The pond]",
    findings: [
      "- 1 The link [guide to `dig`] is shown as text, because its URL is missing; on the other page it is https://example.com/dig",
      "- 3 The link [The pond] is shown as text, because its URL is missing; on the other page it is /pond",
    ],
  },
  {
    name: "a link without its URL in the source",
    source: "[温室]を見ます。",
    target: "See the [glass house](https://example.com/glass).",
    findings: [
      "1 - The link [温室] is shown as text, because its URL is missing; on the other page it is https://example.com/glass",
    ],
  },
  {
    name: "brackets beside links that are there, and on both pages",
    source: "[温室](https://example.com/glass)を見ます。\n\n[注] [池](https://example.com/pond)を見ます。",
    target: "See the [glass house](https://example.com/glass) [sic].\n\n[Note] See the pond.",
    findings: [],
  },
  {
    name: "a bracket that is not part of a link",
    source: "この庭には[温室](https://example.com/glass)があります。",
    target: "There is a [glass house](https://example.com/glass) in a[0](b) and \\](https://example.com/glass).",
    findings: [],
  },
  {
    name: "bold text that is not closed next to brackets",
    source: "今年は**トマト**を植えました。",
    target: "This year we planted**“tomatoes”**and more.",
    findings: ["- 1 Markdown does not recognize the markers of **“tomatoes”**, so they are shown as text"],
  },
  {
    name: "bold text that is not closed next to brackets, in the source",
    source: "今年は**「トマト」**を植えました。\n\n**大事です。**水やりの話です。\n\n~~（中止）~~は取り消します。",
    target: "This year we planted **tomatoes**.\n\n**It matters.** About watering.\n\n~~(Cancelled)~~ it is not.",
    findings: [
      "1 - Markdown does not recognize the markers of **「トマト」**, so they are shown as text",
      "3 - Markdown does not recognize the markers of **大事です。**, so they are shown as text",
      "5 - Markdown does not recognize the markers of ~~（中止）~~, so they are shown as text",
    ],
  },
  {
    name: "bold text that is closed in the wrong place: the second of two in brackets",
    source: "**トマト**と**ナス**です。",
    target: "**“Tomatoes”**and**“eggplants”** it is.",
    findings: ["- 1 Markdown does not recognize the markers of **“Tomatoes”**, so they are shown as text"],
  },
  {
    name: "unclosed bold text",
    source: "**大事なこと**：毎日水をやります。",
    target: "**Important: water them every day.",
    findings: ["- 1 Markdown does not recognize the markers of **Important:, so they are shown as text"],
  },
  {
    name: "bold text that is malformed on both sides, and markers that are text",
    source: "これは**「庭」**です。*注1 2 * 3 は __init__ と~~（種）~~が 5*~~。",
    target: "This is**“a garden”**and so. *note 1 2 * 3, __init__ and so~~(seeds)~~on 5*~~.",
    findings: [],
  },
  {
    name: "emphasis with underscores beside letters, but not underscores in names",
    languages: { source: "en", target: "ja" },
    source:
      "The mill grinds in _slow mode_ by default.\n\nThe _fast mode_ is loud.\n\nThe _file_ is sales_2024_Tokyo.\n\nThe files are in two folders.\n\nSet `grind_time_ms` and _wait_.",
    target:
      "ミルは、通常は_低速モード_で挽きます。\n\n_高速モード_はうるさいです。\n\nファイルは売上_2024_Tokyo です。\n\nファイルは売上_2024_東京と売上_2024_大阪にあります。\n\ngrind_time_ms を設定して_待ち_ます。",
    findings: [
      "- 1 Markdown does not recognize the markers of _低速モード_, so they are shown as text",
      "- 3 Markdown does not recognize the markers of _高速モード_, so they are shown as text",
      "- 9 Markdown does not recognize the markers of _待ち_, so they are shown as text",
    ],
  },
  {
    name: "emphasis with backslashes before its markers",
    source: "バス停は花壇*から*見えます。**大事**です。",
    target: "You see the bus stop \\_from\\_ the flower bed. It is \\*\\*important\\*\\*.",
    findings: [
      "- 1 The markers of \\_from\\_ have backslashes before them, so they are shown as text",
      "- 1 The markers of \\*\\*important\\*\\* have backslashes before them, so they are shown as text",
    ],
  },
  {
    name: "ranges whose tildes strike out the text between them",
    source:
      "2〜3人の猫が、1日5〜8分かけて回します。\n\n文字は0〜9とa〜fです。\n\n3〜4月は休みます。\n\n1〜2匹か、3〜4匹です。",
    target:
      "It is turned by 2~3 cats in 5~8 minutes a day.\n\nThe letters are 0~9 and a~f.\n\nClosed in 3~4.\n\nAbout 1 ~ 2 or 3 ~ 4 cats, `1~2 or 3~4`, or 1\\~2 and 3\\~4.",
    findings: [
      "- 1 ~3 cats in 5~ is shown struck out, because Markdown reads the `~` of the ranges as strikethrough",
      "- 3 ~9 and a~ is shown struck out, because Markdown reads the `~` of the ranges as strikethrough",
    ],
  },
  {
    name: "text that is struck out with a single tilde on purpose",
    source: "船は~青い~赤い。運賃は~100円~200円です。",
    target: "The ship is ~blue~ red. The fare is ~100~ 200 yen, and ~~1~~2.",
    findings: [],
  },
  {
    name: "ranges on a page of a dialect without single tildes",
    dialect: "jekyll",
    source: "2〜3人の猫が、5〜8分で回します。",
    target: "It is turned by 2~3 cats in 5~8 minutes.",
    findings: [],
  },
  {
    name: "a shrug with and without its left arm",
    source: "花壇はどこでしょう ¯\\\\\\_(ツ)\\_/¯",
    target: "Where is the flower bed ¯\\_(ツ)\\_/¯",
    findings: [],
  },
  {
    name: "backslashes before wildcards",
    source: "花壇（hana.*、niwa.*）と、*.md や *.txt の話です。",
    target: "About the flower beds (hana.\\*, niwa.\\*), and about (\\*.md,\\*.txt).",
    findings: [],
  },
  {
    name: "a reference to a footnote with three asterisks, the last of which is escaped",
    source: "花壇\\*\\*\\*の話です。",
    target: "About the flower beds**\\*.",
    findings: [],
  },
  {
    name: "bold text with spaces inside",
    source: "**花**を植え、**水**をやります。",
    target: "Plant ** flowers ** and ** water** them.",
    findings: [
      "- 1 Markdown does not recognize the markers of ** flowers **, so they are shown as text",
      "- 1 Markdown does not recognize the markers of ** water**, so they are shown as text",
    ],
  },
  {
    name: "markers in code, and escaped markers",
    source: "角かっこの話です。",
    target: "About `a**(b)**c` and a\\*\\*(b)\\*\\*c.\n\n```\na**(b)**c\n```",
    findings: [],
  },
  {
    name: "full-width markers of code and bold text",
    source: "`npm` は**便利**です。",
    target: "｀npm｀ is ＊＊handy＊＊.",
    findings: [
      "- 1 The markers of ｀npm｀ are full-width, so Markdown does not recognize them",
      "- 1 The markers of ＊＊handy＊＊ are full-width, so Markdown does not recognize them",
    ],
  },
  {
    name: "headings without a space or with full-width markers, which do not count as missing",
    source: "# 庭\n\n庭です。\n\n## 花\n\n花です。\n\n## 種\n\n種です。\n\n### 水\n\n水です。",
    target: "＃ Garden\n\nA garden.\n\n##Flowers\n\nFlowers.\n\n＃＃ Seeds\n\nSeeds.\n\n###　Water\n\nWater.",
    findings: [
      "- 1 ＃ Garden is not parsed as a heading: `#` needs a space after it, and both must be half-width",
      "- 5 ##Flowers is not parsed as a heading: `#` needs a space after it, and both must be half-width",
      "- 9 ＃＃ Seeds is not parsed as a heading: `#` needs a space after it, and both must be half-width",
      "- 13 ###　Water is not parsed as a heading: `#` needs a space after it, and both must be half-width",
    ],
  },
  {
    name: "headings of the first level without a space",
    source: "# Garden\n\nA garden.\n\n# C# and F#\n\nTwo notes.\n\n# Water\n\nWater it.",
    target: "#庭\n\n庭です。\n\n#C# と F#\n\n二つの音です。\n\n# 水\n\n水をやります。",
    languages: { source: "en", target: "ja" },
    findings: [
      "- 1 #庭 is not parsed as a heading: `#` needs a space after it, and both must be half-width",
      "- 5 #C# と F# is not parsed as a heading: `#` needs a space after it, and both must be half-width",
    ],
  },
  {
    name: "single marks at the ends of lines, where the other page has emphasis",
    source: "庭の話です。**庭は春に始まりますか？**\n\n庭は**楽しい**。\n\n料金は 100 円です**\n\n2 の 3 乗です。",
    target: "About it. Does it begin in spring? **\n\nIt is fun**\n\nIt costs 100 yen**\n\nIt is 2 ** 3.",
    findings: [
      "- 1 Markdown does not recognize the markers of **, so they are shown as text",
      "- 3 Markdown does not recognize the markers of fun**, so they are shown as text",
    ],
  },
  {
    name: "names that are partly hidden, where the other page has emphasis",
    source: "感謝します。**毎年の支援者**は次の方々です。\n\n- @**郎\n- @*子",
    target: "Thank you. **Every year** they help us.\n\n- @**ro\n- @*ko",
    findings: [],
  },
  {
    name: "list items and a thematic break on the line of other text, but not numbers of sentences or a dash",
    source:
      "# Garden\n\nThe garden needs three things:\n\n1. **Water** in the evening.\n\n2. **Light** all day.\n\n3. **Time** above all.\n\n---\n\n*Thank you.*\n\n---\n\n-- The gardener",
    target:
      "# 庭\n\n庭には次の三つが必要です。1. **水** は夕方にやります。\n\n2. **光** は一日中必要です。3. **時間** が何より大切です。\n\n---※ありがとうございます。\n\n---\n\n---庭師より。第2. **版** は No.3. **号** にあります。1. 水。2. 光。",
    languages: { source: "en", target: "ja" },
    findings: [
      "- 3 1. **水** は夕方にやります。 is not parsed as a list item, because it is on the line of other text",
      "- 5 3. **時間** が何より大切です。 is not parsed as a list item, because it is on the line of other text",
      "- 7 `---` is not parsed as a thematic break, because it is on the line of other text: ---※ありがとうございます。",
    ],
  },
  {
    name: "numbers in a sentence, as in the source",
    source: "# Garden\n\nThe garden needs three things: 1. **Water**, 2. **Light** and 3. **Time**.",
    target: "# 庭\n\n庭には次の三つが必要です：1. **水**、2. **光**、3. **時間**。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a heading on the line of the sentence above it",
    source: "# Garden\n\nA garden.\n\n## Water\n\nWater it in the evening.",
    target: "# 庭\n\n庭です。## 水\n\n夕方に水をやります。",
    languages: { source: "en", target: "ja" },
    findings: ["- 3 ## 水 is not parsed as a heading, because it is on the line of other text"],
  },
  {
    name: "hashtags, and markers in code",
    source: "庭です。\n\n#庭 #花",
    target: "A garden.\n\n#garden #flowers\n\n```sh\n##Garden\n＃ Garden\n```",
    findings: [],
  },
  {
    name: "a line of a plain text that starts with #",
    source: "# 庭\n\n> 門から入ります。\n\n```c\n#Garden(gate)\n```\n\n水をやります。",
    target: "Garden\n\nEnter by the gate.\n\n#Garden(gate)\n\nWater it.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "single hashtags, and the names of slots",
    source: "庭です。\n\n#title\n\n庭\n\n花です。\n\n#庭",
    target: "A garden.\n\n#title\n\nGarden\n\nFlowers.\n\n#Garden",
    findings: [],
  },
  {
    name: "containers that are not closed",
    source: "# Mill\n\n:::note\nWash it.\n:::\n\n## Grind\n\n:::tip Slow\n> Turn it.\n:::\n\nPour it.",
    target: "# ミル\n\n:::note\n洗います。\n\n## 挽く\n\n:::tip ゆっくり\n> 回します。\n> :::\n\n注ぎます。",
    languages: { source: "en", target: "ja" },
    findings: [
      "- 3 The block opened by :::note is not closed, so the text after it is shown in it",
      "- 8 The block opened by :::tip ゆっくり is not closed, so the text after it is shown in it",
    ],
  },
  {
    name: "containers that are closed, and marks that are no containers of both pages",
    source: [
      "::::details A\n::: {#fig}\nWash it.\n:::\n::::\n\n::: zone pivot='a'\nTurn it.\n::: zone-end",
      ":::row:::\nPour it.\n:::row-end:::\n\n```md\n:::note\n```",
    ].join("\n\n"),
    target: [
      "::::details A\n::: {#fig}\n洗います。\n:::\n::::\n\n::: zone pivot='a'\n回します。\n::: zone-end",
      ":::row:::\n注ぎます。\n:::row-end:::\n\n```md\n:::note\n```\n\n::: mill.grind",
    ].join("\n\n"),
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a list with invalid markers",
    source: "- りんご\n- みかん\n- もも",
    target: "・Apples\n・Oranges\n・Peaches",
    findings: ["- 1 The lines from ・Apples onward are not parsed as a list, but the other page has a list"],
  },
  {
    name: "a list with invalid markers and hard line breaks",
    source: "果物です。\n\n- りんご\n- [みかん](https://example.com/a)\n- もも",
    target: "Fruit.\n\n・Apples  \n・[Oranges](https://example.com/a)  \n・Peaches",
    findings: ["- 3 The lines from ・Apples onward are not parsed as a list, but the other page has a list"],
  },
  {
    name: "a list without spaces after its markers",
    source: "# 庭\n\n## 手順\n\n1. Dig\n2. Plant (in a row)\n\n## 花\n\n- バラ\n- ユリ",
    target: "# 庭\n\n## 順序\n\n1.掘る\n2.植える（一列に）\n\n## 花\n\n-バラ\n-ユリ",
    languages: { source: "en", target: "ja" },
    findings: [
      "- 5 The lines from 1.掘る onward are not parsed as a list, but the other page has a list",
      "- 10 The lines from -バラ onward are not parsed as a list, but the other page has a list",
    ],
  },
  {
    name: "lines that start with versions",
    source: "1.x is old,\n2.x is new.",
    target: "1.xは古く、\n2.xは新しい。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a numbered list in full-width digits",
    source: "1. 掘る\n2. 植える",
    target: "１．Dig\n２．Plant",
    findings: ["- 1 The lines from １．Dig onward are not parsed as a list, but the other page has a list"],
  },
  {
    name: "lists with invalid markers on both sides",
    source: "・りんご\n・みかん",
    target: "・Apples\n・Oranges",
    findings: [],
  },
  {
    name: "an unclosed quote of an attribute",
    source: "[庭](https://example.com/garden)の話です。",
    target: 'About the <a href="https://example.com/garden>garden</a>.',
    findings: [
      '- 1 The tag <a href="https://example.com/garden> is shown as text: its `>` or a closing quote is missing',
    ],
  },
  {
    name: "Hexo tags with malformed delimiters",
    source: "{% linkPreview https://example.com/a %}\n\n庭です。\n\n{% linkPreview https://example.com/b %}",
    target: "{% linkPreview https://example.com/a }\n\nA garden.\n\n{％ linkPreview https://example.com/b ％}",
    findings: [
      "- 1 The tag {% linkPreview https://example.com/a } is malformed: its delimiters are incomplete or full-width",
      "- 5 The tag {％ linkPreview https://example.com/b ％} is malformed: its delimiters are incomplete or full-width",
    ],
  },
  ...[
    ["of Markdown", "```markdown\n", 1],
    ["of Markdown that contains the front matter", "```md\n---\ntitle: Garden\n---\n", 1],
    ["without a language", "```\n", 1],
    ["of tildes after the front matter", "---\ntitle: Garden\n---\n\n~~~markdown\n", 5],
  ].map(([name, opening, line]) => ({
    name: `a fence ${name} around the whole page, which is one finding`,
    source: PAGE.ja,
    target: `${opening}${PAGE.en}\n${String(opening).includes("~") ? "~~~" : "```"}\n`,
    findings: [`- ${line} The whole page is inside a code fence, so it is shown as code`],
  })),
  {
    name: "pages that are code blocks on both sides",
    source: "```md\n# 庭\n\n## 種\n```",
    target: "```md\n# Garden\n\n## Seeds\n```",
    findings: [],
  },
  {
    name: "an unclosed fence is one finding",
    source: PAGE.ja,
    target: PAGE.en.replace("2;\n```", "2;"),
    findings: ["- 13 The code block opened by ```js is not closed, so the text after it is shown as code"],
  },
  {
    name: "a fence that is closed by the end of the next one is one finding",
    source: PAGE.ja,
    target: PAGE.en.replace("1;\n```", "1;"),
    findings: ["- 5 The code block opened by ```js is not closed, so the text after it is shown as code"],
  },
  {
    name: "an unclosed fence without a language, which inverts all following fences",
    source: PAGE.ja.replaceAll("```js", "```"),
    target: PAGE.en.replaceAll("```js", "```").replace("1;\n```", "1;"),
    findings: ["- 5 The code block opened by ``` is not closed, so the text after it is shown as code"],
  },
  {
    name: "a closing fence with the next paragraph on its line, and a heading below it",
    source: PAGE.en.replace("```\n\n##", "```\n\nThe garden begins in spring.\n\n##"),
    target: PAGE.ja.replace("```\n\n##", "```庭は春に始まります。\n\n＃＃"),
    languages: { source: "en", target: "ja" },
    findings: [
      "- 5 The code block opened by ```js is not closed, so the text after it is shown as code",
      "- 9 ＃＃ 種 is not parsed as a heading: `#` needs a space after it, and both must be half-width",
    ],
  },
  {
    name: "a closing fence with the next paragraph on its line, in English",
    source: PAGE.ja.replace("```\n\n##", "```\n\n庭は、長い冬のあとの春に始まります。\n\n##"),
    target: PAGE.en.replace("```\n\n##", "```The garden begins in spring, after a long winter.\n\n＃＃"),
    findings: [
      "- 5 The code block opened by ```js is not closed, so the text after it is shown as code",
      "- 9 ＃＃ Seeds is not parsed as a heading: `#` needs a space after it, and both must be half-width",
    ],
  },
  {
    name: "a fence that is closed with other marks is one finding",
    source: PAGE.ja,
    target: PAGE.en.replace("1;\n```", "1;\n~~~"),
    findings: ["- 5 The code block opened by ```js is not closed, so the text after it is shown as code"],
  },
  {
    name: "a fence after the last paragraph, which a language model has left",
    source: PAGE.ja,
    target: `${PAGE.en}\n\`\`\`\n`,
    findings: ["- 18 The last line, ```, opens a code block and is shown as an empty one"],
  },
  {
    name: "a fence after the last paragraph, whose code may be missing",
    source: `${PAGE.ja}\n\n\`\`\`\nd\n\`\`\`\n`,
    target: `${PAGE.en}\n\n\`\`\``,
    findings: ["- 19 The code block opened by ``` is not closed, so the text after it is shown as code"],
  },
  {
    name: "an unclosed fence in a component, which makes the MDX invalid",
    ...MDX,
    source: "庭です。\n\n<Tabs>\n\n```js\nlet a = 1;\n```\n\n```css\nb {}\n```\n\n</Tabs>",
    target: "A garden.\n\n<Tabs>\n\n```js\nlet a = 1;\n```\n\n```css\nb {}\n\n</Tabs>",
    findings: ["- 9 The code block opened by ```css is not closed, so the text after it is shown as code"],
  },
  {
    name: "a fence of Markdown around a page with fences without a language",
    source: PAGE.ja.replaceAll("```js", "```"),
    target: `\`\`\`markdown\n${PAGE.en.replaceAll("```js", "```")}\n\`\`\`\n`,
    findings: ["- 1 The whole page is inside a code fence, so it is shown as code"],
  },
  {
    name: "a page that begins and ends with code blocks",
    source: "```md\n# 庭\n```\n\n庭です。\n\n```\n# 種\n```",
    target: "```md\n# Garden\n```\n\nA garden.\n\n```\n# Seeds\n```",
    findings: [],
  },
  {
    name: "Markdown that is nested too deeply",
    source: `${"- ".repeat(300)}庭`,
    target: "Garden",
    findings: [
      "1 - This page cannot be parsed and was read as plain text: lists or block quotes are nested too deeply",
    ],
  },
  {
    name: "characters that were lost, except in code, alone and on both pages",
    source: "湯を沸かします。\n\n「�」と表示されます。\n\n## 豆\n\n豆を挽�きます。",
    target: "Boil the wa��er.\n\nIt shows (�), as `wa�er` does.\n\n## Beans\n\nGrind the b�ans.\n\n```\nwa�er\n```",
    findings: ["- 1 A character in “Boil the wa��er.” was lost: it is shown as �"],
  },
  {
    name: "the first garbled characters of a page",
    source: "庭の話です。\n\n## 豆\n\n豆を挽きます。",
    target: "Café, « passé…», NÃO, ÂME, €50, `Ã©`.\n\n## æ—¥æœ¬\n\nItâ€™s an Ã©tude.",
    findings: ["- 3 “## æ—¥æœ¬” is garbled: its text was read in another encoding than UTF-8"],
  },
  {
    name: "garbled characters in the source too",
    source: "庭ã\u0081§ã\u0081™。",
    target: "Itâ€™s a garden.",
    findings: [],
  },
  {
    name: "a heading without text, unless it is empty on both pages",
    source: "# 庭\n\n庭の話です。\n\n## 種\n\n種の話です。\n\n##\n\n終わりです。",
    target: "# Garden\n\nAbout the garden.\n\n##\n\nAbout seeds.\n\n##\n\nThat is it.",
    findings: ["- 5 The heading ## has no text"],
  },
  {
    name: "lines within and beside a list with marks that Markdown does not recognize",
    source: "1. Dig.\n2. Sow.\n3. Wait.\n\n## Buy\n\n- Seeds\n- A pot\n- A shovel",
    target: "1. 掘ります。\n2. まきます。\n３．待ちます。\n\n## 買う\n\n・種\n\n- 鉢\n- シャベル",
    findings: [
      "- 3 ３．待ちます。 is not parsed as a list item: its mark is full-width, or the space after it is missing",
      "- 7 ・種 is not parsed as a list item: its mark is full-width, or the space after it is missing",
    ],
  },
  {
    name: "lines within an item that are no items on the other page either",
    source: "- Seeds, such as beans\n  and peas\n- A pot",
    target: "- 種、たとえば\n  ・豆、エンドウ\n- 鉢",
    findings: [],
  },
  {
    name: "both sides of a merge conflict, of which the first one is compared",
    source: "# 庭\n\n庭の話です。\n\n## 種\n\n種の話です。\n\n- 春\n- 夏",
    target:
      "<<<<<<< HEAD\n# Garden\n\nAbout the garden.\n=======\n# The yard\n\nAbout the yard, and more.\n>>>>>>> 5e4d2a1\n\n## Seeds\n\nAbout seeds.\n\n<<<<<<< HEAD\n- Spring\n- Summer\n||||||| 1a2b3c4\n- Spring\n=======\n- Winter\n>>>>>>> 5e4d2a1",
    findings: [
      "- 1 The merge conflict that starts with <<<<<<< HEAD is not resolved, so both of its versions are shown",
      "- 15 The merge conflict that starts with <<<<<<< HEAD is not resolved, so both of its versions are shown",
    ],
  },
  {
    name: "a merge conflict in MDX, with the start of a code block",
    ...MDX,
    source: "種を買います。\n\n```js\nbuy();\n```\n\n終わりです。",
    target:
      "<<<<<<< ours\nBuy the seeds.\n\n```js\n=======\nBuy some seeds.\n\n```js\n>>>>>>> theirs\nbuy();\n```\n\nThat is it.",
    findings: [
      "- 1 The merge conflict that starts with <<<<<<< ours is not resolved, so both of its versions are shown",
    ],
  },
  {
    name: "a merge conflict as an example, and one that is incomplete",
    source: "```\n<<<<<<< HEAD\n種\n=======\n苗\n>>>>>>> main\n```\n\n終わりです。",
    target: "```\n<<<<<<< HEAD\nseeds\n=======\nseedlings\n>>>>>>> main\n```\n\n<<<<<<< HEAD\n\nThat is it.",
    findings: [],
  },
  {
    name: "unclosed tags and braces in Markdown",
    source: "一行目<br>二行目 {価格",
    target: "First line<br>second line {price",
    findings: [],
  },
  {
    name: "components, expressions and comments of MDX",
    ...MDX,
    source: 'import { Note } from "./note";\n\n<Note>{1 + 1}</Note>\n\n{/* 下書き */}',
    target: 'import { Note } from "./note";\n\n<Note>{1 + 1}</Note>\n\n{/* a draft */}',
    findings: [],
  },
  {
    name: "an unknown tag",
    source: "{% raw %}庭{% endraw %}",
    target: "{% raw %}Garden{% endraw %}",
    findings: [],
  },
]);

test.each([
  ["error", "malformed front matter", { source: "---\na: [\n---\n", target: "" }],
  ["error", "Markdown that is read as plain text", { source: `${"- ".repeat(300)}庭`, target: "Garden" }],
  ["info", "invalid MDX in the source", { ...MDX, source: "<br>", target: "" }],
  ["error", "invalid MDX in the target", { ...MDX, source: "", target: "<br>" }],
  [
    "info",
    "malformed markers only in the source",
    { source: "庭は**「緑」**だ。", target: "The garden is **green**." },
  ],
  ["error", "malformed markers only in the target", { source: "庭は**緑**だ。", target: "It is**“green”**so." }],
  ["info", "a tag without a URL", { source: "{% youtube %}", target: "" }],
])("severity %s: %s", async (severity, _, texts) => {
  const found = await checkTexts(texts);
  expect(found.map((finding) => `${finding.severity} ${finding.rule}`)).toEqual([`${severity} parse-error`]);
});

/** Dialects, and whether they show the marks of emphasis that CommonMark does not close, and marks without a pair. */
test.each<[dialect: Dialect, unclosed: boolean, unpaired: boolean]>([
  ["commonmark", true, true],
  ["astro", true, true],
  ["docusaurus", true, true],
  ["hexo", true, true],
  ["hugo", true, true],
  ["commonmark-cjk", false, true],
  ["jekyll", false, true],
  ["mkdocs", false, true],
  ["vitepress", false, true],
])(
  "in the dialect %s, marks next to brackets are shown: %s, and a single one: %s",
  async (dialect, unclosed, unpaired) => {
    const isReported = async (target: string) =>
      (await checkTexts({ source: "庭は緑だ。", target, dialect }, "parse-error")).length > 0;
    expect(await isReported("It is**“green”**so.")).toBe(unclosed);
    expect(await isReported("It is **green so.")).toBe(unpaired);
  },
);
