import { expect, it } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { EN, JA, page, plain } from "./page.ts";
import { testRule } from "./tester.ts";

const source = page(JA);
const cut = (section: string, heading: string) => section.replace(`${heading}\n\n`, "");

testRule("missing-heading", [
  {
    name: "a section is lost with all that it held",
    source,
    target: page({ ...EN, second: "" }),
    findings: ["19 17 The section “2日目” is missing, and with it 1 code block"],
  },
  {
    name: "a section with a subsection is told of once",
    source,
    target: page({ ...EN, ready: "", things: "" }),
    findings: ["5 3 The section “準備” is missing, and with it 1 subsection, 2 links, and 1 image"],
  },
  {
    name: "a subsection alone",
    source,
    target: page({ ...EN, things: "" }),
    findings: ["9 7 The section “持ち物” is missing, and with it 1 image"],
  },
  {
    name: "the end is cut off: each of its sections",
    source,
    target: page([EN.title, EN.ready, EN.things, EN.first, EN.second]),
    findings: ["27 23 The section “3日目” is missing, and with it 1 link", "31 23 The section “おわりに” is missing"],
  },
  {
    name: "the heading alone, which should stand before its text",
    source,
    target: page({ ...EN, second: cut(EN.second, "## Day 2") }),
    findings: ["19 19 The heading “2日目” is missing; its text is there"],
  },
  {
    name: "a heading that became bold text",
    source,
    target: page({ ...EN, second: EN.second.replace("## Day 2", "**Day 2**") }),
    findings: ["19 21 The heading “2日目” is missing; its text is there"],
  },
  {
    name: "a heading without the blank behind its marks: it is the marks that are told of",
    source,
    target: page({ ...EN, second: EN.second.replace("## ", "##") }),
    findings: [],
  },
  {
    name: "headings that a fence swallowed, for its end says more than a fence may: it is the fence that is told of",
    source,
    target: page({ ...EN, second: EN.second.replace(/```\n$/, "``` end\n") }),
    findings: [],
  },
  {
    name: "a plain text",
    source,
    target: plain(page({ ...EN, second: "" })),
    targetPath: "en.txt",
    findings: ["19 17 The section “2日目” is missing, and with it 1 code block"],
  },
  {
    name: "the last of several headings with the same words",
    source:
      "## `go()`\n\n### 引数\n\n`x`\n\n### 例\n\n`go(1)`\n\n## `stop()`\n\n### 引数\n\n`y`\n\n### 例\n\n`stop(2)`",
    target: "## `go()`\n\n### Parameters\n\n`x`\n\n### Example\n\n`go(1)`\n\n## `stop()`\n\n### Parameters\n\n`y`",
    findings: ["17 15 The section “例” is missing"],
  },
  {
    name: "headings in every style",
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
    name: "the lines of a plain text",
    source,
    target: plain(page(EN)),
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a section that stands elsewhere",
    source,
    target: page([EN.title, EN.third, EN.ready, EN.things, EN.first, EN.second, EN.end]),
    findings: [],
  },
  {
    name: "marks of headings in code, comments and front matter",
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
]);

it.each([
  [
    "error",
    "a title that stands once",
    "# 道具\n\n## 例\n\n## Git\n\n2.40 を使います。\n",
    "# Tools\n\n## Git\n\nWe use 2.40.\n",
  ],
  ["warn", "one of two titles that are the same", "# 道具\n\n## 例\n\n## 例\n", "# Tools\n\n## Example\n"],
])("is %s: %s", async (severity, _, source, target) => {
  const findings = await checkTexts({ source, target }, "missing-heading");
  expect(findings.map((finding) => `${finding.severity} ${finding.expected}`)).toEqual([`${severity} 例`]);
});
