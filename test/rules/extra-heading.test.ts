import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { EN, JA, page } from "./page.ts";
import { testRule } from "./tester.ts";

const source = page(JA);

testRule("extra-heading", [
  {
    name: "all sections of a page whose source is a stub, reported once",
    source: "# 瀬戸内の三日間\n\n準備中です。\n",
    target: page(EN),
    findings: ["3 5 The source has none of the 6 sections of the translation, which start with “Preparation”"],
  },
  {
    name: "a section that the translator added, with its content",
    source,
    target: page({
      ...EN,
      sponsors: "## Sponsors\n\nSupported by [Momo](https://example.com/momo).\n\n![Logo](/images/momo.svg)\n",
    }),
    findings: ["33 35 The section “Sponsors” (with 1 link and 1 image) is not in the source"],
  },
  {
    name: "a section with a subsection, reported once",
    source,
    target: page({
      ...EN,
      second: `${EN.second}\n## Sponsors\n\nSupported by nobody at all.\n\n### How to become one\n\nSend us a mail.\n`,
    }),
    findings: ["25 27 The section “Sponsors” (with 1 subsection) is not in the source"],
  },
  {
    name: "a heading whose text is in the source",
    source,
    target: page({ ...EN, things: EN.things.replace("![", "### A picture of it\n\n![") }),
    findings: ["13 13 The heading “A picture of it” is not in the source, but the text below it is"],
  },
  {
    name: "a heading that is bold text in the source",
    source: page({ ...JA, second: JA.second.replace("## 2日目", "**二日目、島で合鍵を作る**") }),
    target: page({ ...EN, second: EN.second.replace("## Day 2", "## Day 2: a spare key from the island") }),
    findings: [],
  },
  {
    name: "a heading above a list that is bold text in the source",
    source:
      "# 味噌\n\n味噌を作ります。\n\n**用意する材料と道具の一覧**\n\n- 豆 2 kg\n- 塩 800 g\n\n## 仕込み\n\n豆を煮ます。",
    target:
      "# Miso\n\nLet us make miso.\n\n## The list of ingredients and tools\n\n- 2 kg of beans\n- 800 g of salt\n\n## Making it\n\nBoil the beans.",
    findings: [],
  },
  {
    name: "a heading above a paragraph that starts with bold text",
    source: "# 味噌\n\n味噌を作ります。\n\n**豆** は 2 kg を一晩、水に浸します。\n\n## 仕込み\n\n豆を煮ます。",
    target:
      "# Miso\n\nLet us make miso.\n\n## Preparation\n\n**Beans**: soak 2 kg in water overnight.\n\n## Making it\n\nBoil the beans.",
    findings: ["5 5 The heading “Preparation” is not in the source, but the text below it is"],
  },
  {
    name: "an extra section next to a missing one",
    source,
    target: page({ ...EN, second: "", note: "## About this translation\n\nTranslated by Momo, with thanks.\n" }),
    findings: ["33 27 The section “About this translation” is not in the source"],
  },
  {
    name: "a page with the same sections",
    source,
    target: page(EN),
    findings: [],
  },
  {
    name: "a moved section",
    source,
    target: page([EN.title, EN.ready, EN.things, EN.second, EN.first, EN.third, EN.end]),
    findings: [],
  },
  {
    name: "the title, which the source has in its front matter",
    source: "---\ntitle: 瀬戸内の三日間\n---\n\n自転車で島を渡りました。\n\n## 準備\n\n宿を調べました。",
    target: "# Three days in Setouchi\n\nI crossed the islands by bicycle.\n\n## Preparation\n\nI looked up inns.",
    findings: [],
  },
  {
    name: "a title that is in the front matter of both pages",
    source: "---\ntitle: 瀬戸内の三日間\n---\n\n## 準備\n\n宿を調べました。",
    target: "---\ntitle: Three days\n---\n\n# Three days\n\n## Preparation\n\nI looked up inns.",
    findings: ["1 5 The section “Three days” is not in the source"],
  },
  {
    name: "an empty heading",
    source,
    target: page({ ...EN, end: `##\n\n${EN.end}` }),
    findings: [],
  },
  {
    name: "a heading in a code block",
    source: "書き方です。",
    target: "How to write it.\n\n```md\n# Garden\n```",
    findings: [],
  },
]);

test.each([
  ["info", "About this translation", "Momo read it twice."],
  ["info", "For Japanese", "Read it in Japanese:\n\n- https://code.example/boats/blob/main/README.ja.md"],
  ["warn", "Sponsors", "Momo paid for the [boat](https://boat.example/)."],
])("severity %s: the section “%s”", async (severity, title, text) => {
  const target = page({ ...EN, sponsors: `## ${title}\n\n${text}\n` });
  const paths = { sourcePath: "README.ja.md", targetPath: "README.md" };
  const found = await checkTexts({ source, target, ...paths }, "extra-heading");
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
});
