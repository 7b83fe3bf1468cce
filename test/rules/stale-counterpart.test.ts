import { EN, JA, page, plain } from "./page.ts";
import { testRule } from "./tester.ts";

/** The pages when they were in sync. */
const before = { source: page(JA), target: page(EN) };
const [source, target] = [before.source, before.target];

const changed = { ...JA, second: JA.second.replace("雨だったので", "台風が来たので") };
const changedTwice = { ...changed, end: `${JA.end}\n再来年も。\n` };
const rewritten = Object.fromEntries(Object.entries(JA).map(([name, text]) => [name, `${text}\n書き直しました。\n`]));

testRule("stale-counterpart", [
  {
    name: "a section that changed",
    before,
    source: page(changed),
    target,
    findings: ["19 19 The section “2日目” changed in the source but not in the translation"],
  },
  {
    name: "several sections that changed",
    before,
    source: page(changedTwice),
    target,
    findings: [
      "19 19 The section “2日目” changed in the source but not in the translation",
      "31 31 The section “おわりに” changed in the source but not in the translation",
    ],
  },
  {
    name: "in Japanese",
    before,
    locale: "ja",
    source: page(changed),
    target,
    findings: ["19 19 原文のセクション「2日目」が変更されましたが、訳文は更新されていません"],
  },
  {
    name: "a heading that changed",
    before,
    source: page({ ...JA, end: JA.end.replace("おわりに", "まとめ") }),
    target,
    findings: ["31 31 The section “まとめ” changed in the source but not in the translation"],
  },
  {
    name: "the text before the first heading",
    before: { source: `梅雨の前。\n\n${source}`, target: `Before the rains.\n\n${target}` },
    source: `梅雨のあと。\n\n${source}`,
    target: `Before the rains.\n\n${target}`,
    findings: ["1 1 The part before the first heading changed in the source but not in the translation"],
  },
  {
    name: "the title in the front matter",
    before: { source: `---\ntitle: 島\n---\n\n${source}`, target: `---\ntitle: Islands\n---\n\n${target}` },
    source: `---\ntitle: 島と橋\n---\n\n${source}`,
    target: `---\ntitle: Islands\n---\n\n${target}`,
    findings: ["1 1 The part before the first heading changed in the source but not in the translation"],
  },
  {
    name: "every section of a long page, reported once",
    before,
    source: page(rewritten),
    target,
    findings: ["1 1 Every section changed in the source but not in the translation"],
  },
  {
    name: "every section of a short page, reported one by one",
    before: { source: page([JA.third, JA.end]), target: page([EN.third, EN.end]) },
    source: page([JA.third.replace("感謝します", "深く感謝します"), changedTwice.end]),
    target: page([EN.third, EN.end]),
    findings: [
      "1 1 The section “3日目” changed in the source but not in the translation",
      "5 5 The section “おわりに” changed in the source but not in the translation",
    ],
  },
  {
    name: "a page with one section",
    before: { source: JA.end, target: EN.end },
    source: `${JA.end}\n再来年も。\n`,
    target: EN.end,
    findings: ["1 1 The section “おわりに” changed in the source but not in the translation"],
  },
  {
    name: "code with a changed comment",
    before,
    source: source.replace("cube([60, 20, 3]);", "cube([60, 20, 3]); // 鍵の頭"),
    target,
    findings: ["19 19 The section “2日目” changed in the source but not in the translation"],
  },
  {
    name: "a section that was moved and changed",
    before,
    source: page([JA.title, JA.ready, JA.things, JA.first, JA.third, changed.second, JA.end]),
    target,
    findings: ["23 19 The section “2日目” changed in the source but not in the translation"],
  },
  {
    name: "one of two sections that had the same text",
    before: {
      source: "# 駅\n\n## 切符\n\nありません。\n\n## 時刻表\n\nありません。\n\n# 港\n\n## 切符\n\nありません。\n",
      target: "# Station\n\n## Tickets\n\nNone.\n\n## Timetable\n\nNone.\n\n# Harbour\n\n## Tickets\n\nNone.\n",
    },
    source: "# 駅\n\n## 切符\n\nありません。\n\n## 時刻表\n\nありません。\n\n# 港\n\n## 切符\n\n売店で買えます。\n",
    target: "# Station\n\n## Tickets\n\nNone.\n\n## Timetable\n\nNone.\n\n# Harbour\n\n## Tickets\n\nNone.\n",
    findings: ["13 13 The section “切符” changed in the source but not in the translation"],
  },
  {
    name: "a plain text",
    targetPath: "en.txt",
    before: { source, target: plain(target) },
    source: page(changedTwice),
    target: plain(target),
    findings: [
      "19 19 The section “2日目” changed in the source but not in the translation",
      "31 29 The section “おわりに” changed in the source but not in the translation",
    ],
  },

  { name: "nothing changed", before, source, target, findings: [] },
  { name: "no earlier version is known", source: page(changed), target, findings: [] },
  {
    name: "the target changed too",
    before,
    source: page(changed),
    target: target.replace("It rained", "A typhoon came"),
    findings: [],
  },
  {
    name: "the target changed too in one of two sections",
    before,
    source: page(changedTwice),
    target: target.replace("It rained", "A typhoon came"),
    findings: ["31 31 The section “おわりに” changed in the source but not in the translation"],
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
    source: page(changed).replace("台風が来たので", "雨だったので"),
    target,
    findings: [],
  },
  {
    name: "a new section, which is reported by missing-heading",
    before,
    source: page({ ...JA, end: `## 費用\n\n宿と船で三万円ほど。\n\n${JA.end}` }),
    target,
    findings: [],
  },
  {
    name: "a removed section, which is reported by extra-heading",
    before,
    source: page({ ...JA, things: "" }),
    target,
    findings: [],
  },
  {
    name: "a moved section, which is reported by section-order",
    before,
    source: page([JA.title, JA.ready, JA.things, JA.first, JA.third, JA.second, JA.end]),
    target,
    findings: [],
  },
  {
    name: "a new section of the source that the target already had",
    before: { source: page({ ...JA, things: "" }), target },
    source,
    target,
    findings: [],
  },
  {
    name: "new text before the first heading, which is reported by missing-content",
    before,
    source: `梅雨の前の話です。\n\n${source}`,
    target,
    findings: [],
  },
  {
    name: "formatting: line breaks, emphasis, heading ids and heading levels",
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
    name: "punctuation and full-width characters",
    before,
    source: source.replace("雨だったので、", "雨だったので，").replace("2024年", "２０２４年").replace("。\n", "！\n"),
    target,
    findings: [],
  },
  {
    name: "a paragraph that was split",
    before,
    source: source.replace("作りました。", "作りました。\n\n"),
    target,
    findings: [],
  },
  {
    name: "a changed URL, which is reported by url-drift",
    before,
    source: source.replace("https://example.com/repair", "https://example.com/repairs/onomichi"),
    target,
    findings: [],
  },
  {
    name: "dates and translation metadata in the front matter",
    before: { source: `---\ntitle: 島\nupdated: 2024-05-01\n---\n\n${source}`, target },
    source: `---\ntitle: 島\nupdated: 2024-06-01\nsourceCommit: 1a2b3c\n---\n\n${source}`,
    target,
    findings: [],
  },
  {
    name: "an HTML comment",
    before,
    source: source.replace("## 2日目\n", "<!-- TODO: 図面の写真 -->\n\n## 2日目\n"),
    target,
    findings: [],
  },
]);
