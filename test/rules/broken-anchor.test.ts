import { describe, expect, it } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

const JA = "[準備](#手動セットアップ)を先に。\n\n## 手動セットアップ\n\n本文です。\n\n## 後片付け\n\n終わりです。";
const EN = "[Preparation](#manual-setup) first.\n\n## Manual setup\n\nThe text.\n\n## Cleaning\n\nThe end.";

testRule("broken-anchor", [
  { name: "a fragment that is translated with its heading", source: JA, target: EN, findings: [] },
  {
    name: "a fragment that is not translated",
    source: JA,
    target: EN.replace("#manual-setup", "#手動セットアップ"),
    findings: ["1 1 The link #手動セットアップ is broken: the corresponding heading in en.md is #manual-setup"],
  },
  {
    name: "a fragment that is translated differently from its heading",
    source: JA,
    target: EN.replace("#manual-setup", "#setup-by-hand"),
    findings: ["1 1 The link #setup-by-hand is broken: the corresponding heading in en.md is #manual-setup"],
  },
  {
    name: "a percent-encoded fragment",
    source: JA.replace("#手動セットアップ", `#${encodeURIComponent("手動セットアップ")}`),
    target: EN.replace("#manual-setup", "#setup"),
    findings: ["1 1 The link #setup is broken: the corresponding heading in en.md is #manual-setup"],
  },
  {
    name: "a heading that has different ids on different sites",
    source: "[新着](#新着)\n\n## 新着\n\n本文です。",
    target: "[News](#新着)\n\n## What's new?\n\nThe text.",
    findings: ["1 1 The link #新着 is broken: en.md has no heading or element with this id"],
  },
  {
    name: "an explicit id that is missing in the target",
    source: "[準備](#setup)\n\n## 手動セットアップ {#setup}\n\n本文です。",
    target: "[Preparation](#setup)\n\n## Manual setup\n\nThe text.",
    findings: ["1 1 The link #setup is broken: en.md has no heading or element with this id"],
  },
  {
    name: "an id that is only in the target",
    source: "[準備](#手動セットアップ)\n\n## 手動セットアップ\n\n本文です。",
    target: "[Preparation](#setup)\n\n## Manual setup { #setup }\n\nThe text.",
    findings: [],
  },
  {
    name: "an id in braces after a heading, with spaces or in a comment",
    source: "[甲](#one)[乙](#two)\n\n## 甲 {/*one*/}\n\n本文\n\n## 乙 { #two }\n\n本文",
    sourcePath: "ja.mdx",
    target: "[A](#one) [B](#two)\n\n## A {/*one*/}\n\ntext\n\n## B { #two }\n\ntext",
    targetPath: "en.mdx",
    findings: [],
  },
  {
    name: "ids of HTML elements and components",
    source:
      '[甲](#one)[乙](#two)[丙](#three)[丁](#four)\n\n<a id="one"></a>\n\n<a name="two"></a>\n\n<h2 id="three">丙</h2>\n\n<Team permalink={"four"} />',
    target:
      '[A](#one) [B](#two) [C](#three) [D](#four)\n\n<a id="one"></a>\n\n<a name="two"></a>\n\n<h2 id="three">C</h2>\n\n<Team permalink={"four"} />',
    findings: [],
  },
  {
    name: "an id of an HTML element that is missing in the target",
    source: '[甲](#one)\n\n<a id="one"></a>\n\n本文です。',
    target: "[A](#one)\n\nThe text.",
    findings: ["1 1 The link #one is broken: en.md has no heading or element with this id"],
  },
  {
    name: "a link that is broken in the source too, because the site creates the id",
    source: "[属性](#props)\n\n<Props of={Button} />",
    target: "[Properties](#props)\n\n<Props of={Button} />",
    findings: [],
  },
  {
    name: "a link to a missing heading, which is reported by missing-heading",
    source: `${JA}\n\n[終わり](#後片付け)`,
    target: `${EN.replace("## Cleaning\n\n", "")}\n\n[The end](#cleaning)`,
    findings: [],
  },
  {
    name: "the top of the page, lines of code, routes, footnotes and text fragments",
    source: JA,
    target: `${EN} [a](#top) [b](#) [c](#L10) [d](#/home) [e](#!home) [f](#fn1) [g](#:~:text=the%20end)`,
    findings: [],
  },
  {
    name: "a fragment that is only in the target",
    source: JA,
    target: `${EN} [Tidying](#tidying)`,
    findings: ["- 9 The link #tidying is broken: en.md has no heading or element with this id"],
  },
  {
    name: "repeated headings",
    source: "[二](#例-1)\n\n## 甲\n\n### 例\n\n本文\n\n## 乙\n\n### 例\n\n本文",
    target: "[Second](#example-1)\n\n## A\n\n### Example\n\ntext\n\n## B\n\n### Example\n\ntext",
    findings: [],
  },
  {
    name: "a number that is too high for the repeated headings",
    source: "[二](#例-1)\n\n## 甲\n\n### 例\n\n本文\n\n## 乙\n\n### 例\n\n本文",
    target: "[Second](#example-7)\n\n## A\n\n### Example\n\ntext\n\n## B\n\n### Example\n\ntext",
    findings: ["1 1 The link #example-7 is broken: en.md has no heading or element with this id"],
  },
  {
    name: "a page of another site",
    source: "[解説](https://developer.mozilla.org/ja/docs/Web/API/Cache/get#解説)",
    target: "[Description](https://developer.mozilla.org/en-US/docs/Web/API/Cache/get#解説)",
    findings: [],
  },
  {
    name: "plain text",
    source: JA,
    target: "Preparation first: https://example.com/#nowhere\n\nManual setup\n\nThe text.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "an ignored URL",
    source: JA,
    target: EN.replace("#manual-setup", "#setup"),
    options: { "broken-anchor": { ignore: ["#setup"] } },
    findings: [],
  },
  {
    name: "fragments that spell out Chinese headings, and one that does not",
    source: "# Row\n\n[Events](#events), [Row](#row) and [help](#help)\n\n## Events\n\nWind.\n\n## Help\n\nCall.",
    target:
      "# 划船\n\n[事件](#fei-oar-shi-jian-hui-diao)、[划船](#hua-chuan)和[帮助](#get-help)\n\n## 非 Oar 事件回调\n\n风。\n\n## 帮助\n\n呼叫。",
    languages: { source: "en", target: "zh" },
    findings: ["3 3 The link #get-help is broken: en.md has no heading or element with this id"],
  },
]);

describe("broken-anchor accepts or fixes the ids of common generators", () => {
  it.each([
    ["GitHub", "what-is-a-nodejs_app--an-introduction"],
    ["a site that renders GitHub pages", "user-content-what-is-a-nodejs_app--an-introduction"],
    ["VitePress", "what-is-a-node-js-app-an-introduction"],
    ["Hexo", "What-is-a-Node-js-app-An-introduction"],
    ["Zenn", encodeURIComponent("what-is-a-node.js_app?-–-an-introduction")],
  ])("%s", async (_, slug) => {
    const source = "[→](#はじめに)\n\n## はじめに\n\n本文です。";
    const target = `[→](#${slug})\n\n## What is a Node.js_app? – An introduction\n\nThe text.`;
    expect(await checkTexts({ source, target })).toEqual([]);
  });

  it.each([
    ["GitHub", "1-はじめに準備", "1-getting-started"],
    ["VitePress", "_1-はじめに・準備", "_1-getting-started"],
    ["Zenn", "1.-はじめに・準備", "1.-getting-started"],
    ["kramdown", "はじめに準備", "getting-started"],
  ])("fix: the id of %s", async (_, slug, right) => {
    const found = await checkTexts({
      source: `[初めに](#${slug})\n\n## 1. はじめに・準備\n\n本文です。`,
      target: "[First](#first)\n\n## 1. Getting started\n\nThe text.",
    });
    expect(found.map(({ rule, fix }) => [rule, fix?.text])).toEqual([["broken-anchor", `#${right}`]]);
  });
});

it("reports a link that only the target has as a warning", async () => {
  const findings = await checkTexts({ source: JA, target: `${EN} [Tidying](#tidying)` }, "broken-anchor");
  expect(findings.map(({ severity }) => severity)).toEqual(["warn"]);
});
