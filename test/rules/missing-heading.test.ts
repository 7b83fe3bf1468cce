import { expect, it } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { EN, JA, page, plain } from "./page.ts";
import { testRule } from "./tester.ts";

const source = page(JA);
const cut = (section: string, heading: string) => section.replace(`${heading}\n\n`, "");

testRule("missing-heading", [
  {
    name: "a section with its content",
    source,
    target: page({ ...EN, second: "" }),
    findings: ["19 17 The section “2日目” (with 1 code block) is missing from the translation"],
  },
  {
    name: "a section with a subsection, reported once",
    source,
    target: page({ ...EN, ready: "", things: "" }),
    findings: ["5 3 The section “準備” (with 1 subsection, 2 links, and 1 image) is missing from the translation"],
  },
  {
    name: "a subsection",
    source,
    target: page({ ...EN, things: "" }),
    findings: ["9 7 The section “持ち物” (with 1 image) is missing from the translation"],
  },
  {
    name: "the end of the page, reported by section",
    source,
    target: page([EN.title, EN.ready, EN.things, EN.first, EN.second]),
    findings: [
      "27 25 The section “3日目” (with 1 link) is missing from the translation",
      "31 25 The section “おわりに” is missing from the translation",
    ],
  },
  {
    name: "all sections of a page whose translation is a stub, reported once",
    source,
    target: "# Three days in Setouchi\n\nThis page is not translated yet.\n",
    findings: ["5 3 The translation has none of the 6 sections of the source, which start with “準備”"],
  },
  {
    name: "a section for the readers of another language",
    sourcePath: "README.md",
    targetPath: "README.ja.md",
    languages: { source: "en", target: "ja" },
    source:
      "# Boats\n\nAbout boats.\n\n## For Japanese\n\n- https://code.example/boats/blob/main/README.ja.md\n\n## Sails\n\nAbout sails.\n\n## Oars\n\nMore about [oars](./oars.md).",
    target: "# 舟\n\n舟の話です。\n\n## 帆\n\n帆の話です。",
    findings: ["13 7 The section “Oars” (with 1 link) is missing from the translation"],
  },
  {
    name: "a heading whose text is in the target",
    source,
    target: page({ ...EN, second: cut(EN.second, "## Day 2") }),
    findings: ["19 19 The heading “2日目” is missing from the translation, but the text below it is there"],
  },
  {
    name: "a heading that became a line of text",
    source,
    target: page({ ...EN, second: EN.second.replace("## Day 2", "Day 2:") }),
    findings: ["19 19 The heading “2日目” is missing from the translation, but the text below it is there"],
  },
  {
    name: "a heading that became bold text",
    source,
    target: page({ ...EN, second: EN.second.replace("## Day 2", "**Day 2**") }),
    findings: ["19 19 The heading “2日目” is missing from the translation, but the text below it is there"],
  },
  {
    name: "a section that contains only a picture and its caption, of which the target shows another picture",
    source:
      '# 大会\n\n## 道順\n\n道順は[地図](https://example.com/map)にあります。\n\n## 使う車両\n\n<div>\n  <img src="/images/RacingKart.jpeg" alt="車">\n  <br>\n  <em>Momo\'s RacingKart</em>\n</div>\n\n## 課題\n\n課題は 3 つです。',
    target:
      "# Competition\n\n## Directions\n\nSee the [map](https://example.com/map).\n\n## Vehicle\n\n![Momo's Racing Kart](/assets/racing-kart.jpeg)\n\n## Problems\n\nThere are 3 problems.",
    findings: [],
  },
  {
    name: "a heading without a space after its marks, which is reported by parse-error",
    source,
    target: page({ ...EN, second: EN.second.replace("## ", "##") }),
    findings: [],
  },
  {
    name: "headings inside a fence that is not closed, which are reported by parse-error",
    source,
    target: page({ ...EN, second: EN.second.replace(/```\n$/, "``` end\n") }),
    findings: [],
  },
  {
    name: "a section in plain text",
    source,
    target: plain(page({ ...EN, second: "" })),
    targetPath: "en.txt",
    findings: ["19 17 The section “2日目” (with 1 code block) is missing from the translation"],
  },
  {
    name: "the last of several equal headings",
    source:
      "## `go()`\n\n### 引数\n\n`x`\n\n### 例\n\n`go(1)`\n\n## `stop()`\n\n### 引数\n\n`y`\n\n### 例\n\n`stop(2)`",
    target: "## `go()`\n\n### Parameters\n\n`x`\n\n### Example\n\n`go(1)`\n\n## `stop()`\n\n### Parameters\n\n`y`",
    findings: ["17 15 The section “例” is missing from the translation"],
  },
  {
    name: "headings in every syntax",
    source,
    target: page({
      ...EN,
      first: EN.first.replace("## Day 1", "Day 1\n-----"),
      second: EN.second.replace("## Day 2", "<h2>Day 2</h2>"),
      third: EN.third.replace("Day 3", "Day 3 {#day-3}"),
    }),
    findings: [],
  },
  {
    name: "headings as lines of plain text",
    source,
    target: plain(page(EN)),
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a moved section",
    source,
    target: page([EN.title, EN.third, EN.ready, EN.things, EN.first, EN.second, EN.end]),
    findings: [],
  },
  {
    name: "heading marks in code, comments and front matter",
    source: "---\n# メモ\ntitle: 庭\n---\n\n庭の話です。\n\n```sh\n# 水をやる\n```\n\n<!--\n## 下書き\n-->",
    target: "---\ntitle: Garden\n---\n\nAbout the garden.\n\n```sh\n```",
    findings: [],
  },
  {
    name: "the title, which the target has in its front matter",
    source: "# 瀬戸内の三日間\n\n## 準備\n\n宿を調べました。",
    target: "---\ntitle: Three days in Setouchi\n---\n\n## Preparation\n\nI looked up inns.",
    findings: [],
  },
  {
    name: "the title, which the source also has in its front matter",
    source: "---\ntitle: 瀬戸内\n---\n\n# 瀬戸内\n\n島を渡りました。\n\n## 準備\n\n宿を調べました。",
    target: "---\ntitle: Setouchi\n---\n\nI crossed the islands.\n\n## Preparation\n\nI looked up inns.",
    findings: [],
  },
  {
    name: "another title than in the front matter",
    source: "---\ntitle: 瀬戸内\n---\n\n# 島の三日間\n\n島を渡りました。\n\n## 準備\n\n宿を調べました。",
    target: "---\ntitle: Setouchi\n---\n\nI crossed the islands.\n\n## Preparation\n\nI looked up inns.",
    findings: ["5 5 The heading “島の三日間” is missing from the translation, but the text below it is there"],
  },
  {
    name: "a heading and most of the text below it",
    source:
      "# 瀬戸内\n\n## 準備\n\n宿を調べました。\n\n## 船\n\n港から `ferry-12` に乗ります。\n\n船は一時間に一本しかないので、時刻表を先に見ておき、港には早めに着くようにします。\n\n- 切符は船の中で買えます。\n- 自転車は後ろに置きます。\n\n## 帰り\n\n夕方に帰りました。",
    target:
      "# Setouchi\n\n## Preparation\n\nI looked up inns.\n\nTake the `ferry-12` from the harbor.\n\n## Return\n\nI went home in the evening.",
    findings: ["7 7 The section “船” is missing from the translation"],
  },
]);

it.each([
  [
    "error",
    "a title that occurs once",
    "# 道具\n\n## 例\n\n## Git\n\n2.40 を使います。\n",
    "# Tools\n\n## Git\n\nWe use 2.40.\n",
  ],
  ["warn", "one of two equal titles", "# 道具\n\n## 例\n\n## 例\n", "# Tools\n\n## Example\n"],
])("has severity %s: %s", async (severity, _, source, target) => {
  const findings = await checkTexts({ source, target }, "missing-heading");
  expect(findings.map((finding) => `${finding.severity} ${finding.expected}`)).toEqual([`${severity} 例`]);
});
