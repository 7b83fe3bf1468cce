import { EN, JA, page, plain } from "./page.ts";
import { testRule } from "./tester.ts";

/** The pages when they were in step. */
const before = { source: page(JA), target: page(EN) };
const [source, target] = [before.source, before.target];

const washed = { ...JA, second: JA.second.replace("雨だったので", "台風が来たので") };
const longer = { ...washed, end: `${JA.end}\n再来年も。\n` };
const rewritten = Object.fromEntries(Object.entries(JA).map(([name, text]) => [name, `${text}\n書き直しました。\n`]));

testRule("stale-counterpart", [
  {
    name: "a section that changed",
    before,
    source: page(washed),
    target,
    findings: ["19 19 The source changed the section “2日目” after the target was last brought up to it"],
  },
  {
    name: "several sections that changed",
    before,
    source: page(longer),
    target,
    findings: [
      "19 19 The source changed the section “2日目” after the target was last brought up to it",
      "31 31 The source changed the section “おわりに” after the target was last brought up to it",
    ],
  },
  {
    name: "in Japanese",
    before,
    locale: "ja",
    source: page(washed),
    target,
    findings: ["19 19 訳文を最後に原文に合わせたあとで、原文の節「2日目」が変更されています"],
  },
  {
    name: "a heading that changed",
    before,
    source: page({ ...JA, end: JA.end.replace("おわりに", "まとめ") }),
    target,
    findings: ["31 31 The source changed the section “まとめ” after the target was last brought up to it"],
  },
  {
    name: "the text before the first heading",
    before: { source: `梅雨の前。\n\n${source}`, target: `Before the rains.\n\n${target}` },
    source: `梅雨のあと。\n\n${source}`,
    target: `Before the rains.\n\n${target}`,
    findings: [
      "1 1 The source changed what stands before its first heading after the target was last brought up to it",
    ],
  },
  {
    name: "the title in the front matter",
    before: { source: `---\ntitle: 島\n---\n\n${source}`, target: `---\ntitle: Islands\n---\n\n${target}` },
    source: `---\ntitle: 島と橋\n---\n\n${source}`,
    target: `---\ntitle: Islands\n---\n\n${target}`,
    findings: [
      "1 1 The source changed what stands before its first heading after the target was last brought up to it",
    ],
  },
  {
    name: "every section of a long page, told once",
    before,
    source: page(rewritten),
    target,
    findings: ["1 1 The source changed every section after the target was last brought up to it"],
  },
  {
    name: "every section of a short page, each told",
    before: { source: page([JA.third, JA.end]), target: page([EN.third, EN.end]) },
    source: page([JA.third.replace("感謝します", "深く感謝します"), longer.end]),
    target: page([EN.third, EN.end]),
    findings: [
      "1 1 The source changed the section “3日目” after the target was last brought up to it",
      "5 5 The source changed the section “おわりに” after the target was last brought up to it",
    ],
  },
  {
    name: "a page with one section",
    before: { source: JA.end, target: EN.end },
    source: `${JA.end}\n再来年も。\n`,
    target: EN.end,
    findings: ["1 1 The source changed the section “おわりに” after the target was last brought up to it"],
  },
  {
    name: "code of which a comment changed",
    before,
    source: source.replace("cube([60, 20, 3]);", "cube([60, 20, 3]); // 鍵の頭"),
    target,
    findings: ["19 19 The source changed the section “2日目” after the target was last brought up to it"],
  },
  {
    name: "a section that was moved and changed",
    before,
    source: page([JA.title, JA.ready, JA.things, JA.first, JA.third, washed.second, JA.end]),
    target,
    findings: ["23 19 The source changed the section “2日目” after the target was last brought up to it"],
  },
  {
    name: "one of two sections that said the same",
    before: {
      source: "# 駅\n\n## 切符\n\nありません。\n\n## 時刻表\n\nありません。\n\n# 港\n\n## 切符\n\nありません。\n",
      target: "# Station\n\n## Tickets\n\nNone.\n\n## Timetable\n\nNone.\n\n# Harbour\n\n## Tickets\n\nNone.\n",
    },
    source: "# 駅\n\n## 切符\n\nありません。\n\n## 時刻表\n\nありません。\n\n# 港\n\n## 切符\n\n売店で買えます。\n",
    target: "# Station\n\n## Tickets\n\nNone.\n\n## Timetable\n\nNone.\n\n# Harbour\n\n## Tickets\n\nNone.\n",
    findings: ["13 13 The source changed the section “切符” after the target was last brought up to it"],
  },
  {
    name: "a plain text",
    targetPath: "en.txt",
    before: { source, target: plain(target) },
    source: page(longer),
    target: plain(target),
    findings: [
      "19 19 The source changed the section “2日目” after the target was last brought up to it",
      "31 29 The source changed the section “おわりに” after the target was last brought up to it",
    ],
  },

  { name: "nothing changed", before, source, target, findings: [] },
  { name: "nothing is known of the past", source: page(washed), target, findings: [] },
  {
    name: "the target followed",
    before,
    source: page(washed),
    target: target.replace("It rained", "A typhoon came"),
    findings: [],
  },
  {
    name: "the target followed in one of two sections",
    before,
    source: page(longer),
    target: target.replace("It rained", "A typhoon came"),
    findings: ["31 31 The source changed the section “おわりに” after the target was last brought up to it"],
  },
  {
    name: "only the target changed",
    before,
    source,
    target: target.replace("It rained", "As it was raining"),
    findings: [],
  },
  {
    name: "the source changed back",
    before,
    source: page(washed).replace("台風が来たので", "雨だったので"),
    target,
    findings: [],
  },
  {
    name: "a new section, which missing-heading tells",
    before,
    source: page({ ...JA, end: `## 費用\n\n宿と船で三万円ほど。\n\n${JA.end}` }),
    target,
    findings: [],
  },
  {
    name: "a section that is gone, which extra-heading tells",
    before,
    source: page({ ...JA, things: "" }),
    target,
    findings: [],
  },
  {
    name: "a section that moved, which section-order tells",
    before,
    source: page([JA.title, JA.ready, JA.things, JA.first, JA.third, JA.second, JA.end]),
    target,
    findings: [],
  },
  {
    name: "a section that the target had before the source",
    before: { source: page({ ...JA, things: "" }), target },
    source,
    target,
    findings: [],
  },
  {
    name: "an opening that the target does not have, which missing-content tells",
    before,
    source: `梅雨の前の話です。\n\n${source}`,
    target,
    findings: [],
  },
  {
    name: "formatting: wrapping, marks, ids and depths of headings",
    before,
    source: source
      .replace("雨だったので、", "雨だったので、\n")
      .replace("OpenSCAD", "**OpenSCAD**")
      .replace("## 準備", "### 準備 {#ready}")
      .replace("# 瀬戸内の三日間\n", "瀬戸内の三日間\n====\n"),
    target,
    findings: [],
  },
  {
    name: "punctuation and the width of letters",
    before,
    source: source.replace("雨だったので、", "雨だったので，").replace("2024年", "２０２４年").replace("。\n", "！\n"),
    target,
    findings: [],
  },
  {
    name: "a paragraph that became two",
    before,
    source: source.replace("作りました。", "作りました。\n\n"),
    target,
    findings: [],
  },
  {
    name: "an address, which url-drift tells",
    before,
    source: source.replace("https://example.com/repair", "https://example.com/repairs/onomichi"),
    target,
    findings: [],
  },
  {
    name: "dates and stamps of translators in the front matter",
    before: { source: `---\ntitle: 島\nupdated: 2024-05-01\n---\n\n${source}`, target },
    source: `---\ntitle: 島\nupdated: 2024-06-01\nsourceCommit: 1a2b3c\n---\n\n${source}`,
    target,
    findings: [],
  },
  {
    name: "a comment that nobody reads",
    before,
    source: source.replace("## 2日目\n", "<!-- TODO: 図面の写真 -->\n\n## 2日目\n"),
    target,
    findings: [],
  },
]);
