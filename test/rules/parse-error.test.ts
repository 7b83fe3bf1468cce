import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

const PAGE = {
  ja: "# 庭\n\n庭の話です。\n\n```js\nlet a = 1;\n```\n\n## 種\n\n種の話です。\n\n```js\nlet b = 2;\n```\n\n終わりです。",
  en: "# Garden\n\nAbout it.\n\n```js\nlet a = 1;\n```\n\n## Seeds\n\nAbout seeds.\n\n```js\nlet b = 2;\n```\n\nThat is it.",
};

const MDX = { sourcePath: "ja.mdx", targetPath: "en.mdx" };

testRule("parse-error", [
  {
    name: "a tag that MDX wants closed",
    ...MDX,
    source: "一行目<br />二行目",
    target: "First line<br>second line",
    findings: [
      "- 1 This page is not valid MDX and was parsed as Markdown: Expected a closing tag for `<br>` (1:11-1:15) before the end of `paragraph`",
    ],
  },
  {
    name: "a component that never closes",
    ...MDX,
    source: "# 庭\n\n<Note>\n\n冬です。\n\n</Note>",
    target: "# Garden\n\n<Note>\n\nIt is winter.",
    findings: [
      "- 3 This page is not valid MDX and was parsed as Markdown: Expected a closing tag for `<Note>` (3:1-3:7)",
    ],
  },
  {
    name: "a brace that opens no expression",
    ...MDX,
    source: "料金は {price} 円です。",
    target: "It costs {the price} yen.",
    findings: ["- 1 This page is not valid MDX and was parsed as Markdown: Could not parse expression with acorn"],
  },
  {
    name: "a quote of the front matter that does not close",
    source: "---\ntitle: 庭\n---\n\n庭の話です。",
    target: '---\ntitle: "Garden\n---\n\nAbout the garden.',
    findings: ['- 2 The front matter cannot be parsed: Missing closing "quote'],
  },
  {
    name: "a Hexo tag without its address",
    source: "庭の動画です。\n\n{% youtube %}",
    target: "A video of the garden.",
    findings: ["3 - The tag “youtube” has no URL"],
  },
  {
    name: "a Hexo tag that lost its address, which is told by the rule of addresses",
    source: "庭の動画です。\n\n{% youtube abc_def %}",
    target: "A video of the garden.\n\n{% youtube %}",
    findings: [],
  },
  {
    name: "a link that lost its opening bracket",
    source: "この庭には[温室](https://example.com/glass)があります。",
    target: "There is a glass house](https://example.com/glass) in this garden.",
    findings: ["- 1 The link that ends with ](https://example.com/glass) is missing its opening `[`"],
  },
  {
    name: "a bracket that belongs to no link: it is escaped, or no address follows",
    source: "この庭には[温室](https://example.com/glass)があります。",
    target: "There is a [glass house](https://example.com/glass) in a[0](b) and \\](https://example.com/glass).",
    findings: [],
  },
  {
    name: "bold type that does not close beside brackets",
    source: "今年は**トマト**を植えました。",
    target: "This year we planted**“tomatoes”**and more.",
    findings: ["- 1 The markers of **“tomatoes”** do not form a pair in Markdown, so they are shown as text"],
  },
  {
    name: "bold type that does not close beside brackets, in the source",
    source: "今年は**「トマト」**を植えました。\n\n**大事です。**水やりの話です。\n\n~~（中止）~~は取り消します。",
    target: "This year we planted **tomatoes**.\n\n**It matters.** About watering.\n\n~~(Cancelled)~~ it is not.",
    findings: [
      "1 - The markers of **「トマト」** do not form a pair in Markdown, so they are shown as text",
      "3 - The markers of **大事です。** do not form a pair in Markdown, so they are shown as text",
      "5 - The markers of ~~（中止）~~ do not form a pair in Markdown, so they are shown as text",
    ],
  },
  {
    name: "bold type that closes where it should not: the second of two in brackets",
    source: "**トマト**と**ナス**です。",
    target: "**“Tomatoes”**and**“eggplants”** it is.",
    findings: ["- 1 The markers of **“Tomatoes”** do not form a pair in Markdown, so they are shown as text"],
  },
  {
    name: "bold type that never closes",
    source: "**大事なこと**：毎日水をやります。",
    target: "**Important: water them every day.",
    findings: ["- 1 The markers of **Important: do not form a pair in Markdown, so they are shown as text"],
  },
  {
    name: "bold type that fails on both sides, as other marks that are text",
    source: "これは**「庭」**です。*注1 2 * 3 は __init__ と~~（種）~~が 5*~~。",
    target: "This is**“a garden”**and so. *note 1 2 * 3, __init__ and so~~(seeds)~~on 5*~~.",
    findings: [],
  },
  {
    name: "marks in code, and marks that are escaped",
    source: "角かっこの話です。",
    target: "About `a**(b)**c` and a\\*\\*(b)\\*\\*c.\n\n```\na**(b)**c\n```",
    findings: [],
  },
  {
    name: "full-width marks of code and bold type",
    source: "`npm` は**便利**です。",
    target: "｀npm｀ is ＊＊handy＊＊.",
    findings: [
      "- 1 The markers of ｀npm｀ are full-width, so Markdown does not recognize them",
      "- 1 The markers of ＊＊handy＊＊ are full-width, so Markdown does not recognize them",
    ],
  },
  {
    name: "headings without a blank, or with full-width marks, are no lost headings",
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
    name: "hashtags, and marks in code",
    source: "庭です。\n\n#庭 #花",
    target: "A garden.\n\n#garden #flowers\n\n```sh\n##Garden\n＃ Garden\n```",
    findings: [],
  },
  {
    name: "a list with marks that make none",
    source: "- りんご\n- みかん\n- もも",
    target: "・Apples\n・Oranges\n・Peaches",
    findings: ["- 1 The lines from ・Apples onward are not parsed as a list, but the other page has a list"],
  },
  {
    name: "a list with marks that make none, its lines broken by hand",
    source: "果物です。\n\n- りんご\n- [みかん](https://example.com/a)\n- もも",
    target: "Fruit.\n\n・Apples  \n・[Oranges](https://example.com/a)  \n・Peaches",
    findings: ["- 3 The lines from ・Apples onward are not parsed as a list, but the other page has a list"],
  },
  {
    name: "a numbered list in full-width digits",
    source: "1. 掘る\n2. 植える",
    target: "１．Dig\n２．Plant",
    findings: ["- 1 The lines from １．Dig onward are not parsed as a list, but the other page has a list"],
  },
  {
    name: "lists with other marks on both sides",
    source: "・りんご\n・みかん",
    target: "・Apples\n・Oranges",
    findings: [],
  },
  {
    name: "a quote of an attribute that does not close",
    source: "[庭](https://example.com/garden)の話です。",
    target: 'About the <a href="https://example.com/garden>garden</a>.',
    findings: [
      '- 1 The tag <a href="https://example.com/garden> is shown as text: its `>` or a closing quote is missing',
    ],
  },
  {
    name: "tags of Hexo with torn marks",
    source: "{% linkPreview https://example.com/a %}\n\n庭です。\n\n{% linkPreview https://example.com/b %}",
    target: "{% linkPreview https://example.com/a }\n\nA garden.\n\n{％ linkPreview https://example.com/b ％}",
    findings: [
      "- 1 The tag {% linkPreview https://example.com/a } is malformed: its delimiters are incomplete or full-width",
      "- 5 The tag {％ linkPreview https://example.com/b ％} is malformed: its delimiters are incomplete or full-width",
    ],
  },
  ...[
    ["of Markdown", "```markdown\n", 1],
    ["of Markdown, its front matter inside", "```md\n---\ntitle: Garden\n---\n", 1],
    ["of nothing", "```\n", 1],
    ["of tildes, behind the front matter", "---\ntitle: Garden\n---\n\n~~~markdown\n", 5],
  ].map(([name, opening, line]) => ({
    name: `a fence ${name} around the whole page, which is one finding`,
    source: PAGE.ja,
    target: `${opening}${PAGE.en}\n${String(opening).includes("~") ? "~~~" : "```"}\n`,
    findings: [`- ${line} The whole page is inside a code fence, so it is shown as code`],
  })),
  {
    name: "pages that are code on both sides",
    source: "```md\n# 庭\n\n## 種\n```",
    target: "```md\n# Garden\n\n## Seeds\n```",
    findings: [],
  },
  {
    name: "a fence that never closes, which is one finding",
    source: PAGE.ja,
    target: PAGE.en.replace("2;\n```", "2;"),
    findings: ["- 13 The code block opened by ```js is not closed, so the text after it is shown as code"],
  },
  {
    name: "a fence that closes where the next one should, which is one finding",
    source: PAGE.ja,
    target: PAGE.en.replace("1;\n```", "1;"),
    findings: ["- 5 The code block opened by ```js is not closed, so the text after it is shown as code"],
  },
  {
    name: "a bare fence that never closes, so that all others are turned inside out",
    source: PAGE.ja.replaceAll("```js", "```"),
    target: PAGE.en.replaceAll("```js", "```").replace("1;\n```", "1;"),
    findings: ["- 5 The code block opened by ``` is not closed, so the text after it is shown as code"],
  },
  {
    name: "a fence that never closes in a component, which leaves no valid MDX",
    ...MDX,
    source: "庭です。\n\n<Tabs>\n\n```js\nlet a = 1;\n```\n\n```css\nb {}\n```\n\n</Tabs>",
    target: "A garden.\n\n<Tabs>\n\n```js\nlet a = 1;\n```\n\n```css\nb {}\n\n</Tabs>",
    findings: ["- 9 The code block opened by ```css is not closed, so the text after it is shown as code"],
  },
  {
    name: "a fence of Markdown around a page whose own fences are bare",
    source: PAGE.ja.replaceAll("```js", "```"),
    target: `\`\`\`markdown\n${PAGE.en.replaceAll("```js", "```")}\n\`\`\`\n`,
    findings: ["- 1 The whole page is inside a code fence, so it is shown as code"],
  },
  {
    name: "a page that begins and ends with code",
    source: "```md\n# 庭\n```\n\n庭です。\n\n```\n# 種\n```",
    target: "```md\n# Garden\n```\n\nA garden.\n\n```\n# Seeds\n```",
    findings: [],
  },
  {
    name: "Markdown that no parser can read",
    source: `${"- ".repeat(300)}庭`,
    target: "Garden",
    findings: ["1 - This page cannot be parsed and was read as plain text: lists or quotes nested too deep"],
  },
  {
    name: "the same in Markdown is nothing",
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
    name: "a tag that no one knows",
    source: "{% raw %}庭{% endraw %}",
    target: "{% raw %}Garden{% endraw %}",
    findings: [],
  },
]);

test.each([
  ["error", "front matter that can't be read", { source: "---\na: [\n---\n", target: "" }],
  ["error", "Markdown that was read as plain text", { source: `${"- ".repeat(300)}庭`, target: "Garden" }],
  ["info", "MDX of the source that was read as Markdown", { ...MDX, source: "<br>", target: "" }],
  ["error", "MDX of the target that was read as Markdown", { ...MDX, source: "", target: "<br>" }],
  ["info", "marks that fail in the source alone", { source: "庭は**「緑」**だ。", target: "The garden is **green**." }],
  ["error", "marks that fail in the target alone", { source: "庭は**緑**だ。", target: "It is**“green”**so." }],
  ["info", "a tag without its address", { source: "{% youtube %}", target: "" }],
])("weighs %s: %s", async (severity, _, texts) => {
  const found = await checkTexts(texts);
  expect(found.map((finding) => `${finding.severity} ${finding.rule}`)).toEqual([`${severity} parse-error`]);
});
