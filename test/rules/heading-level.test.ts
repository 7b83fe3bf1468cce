import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { EN, JA, page, plain } from "./page.ts";
import { testRule } from "./tester.ts";

const source = page(JA);

testRule("heading-level", [
  {
    name: "a subsection became a section",
    source,
    target: page({ ...EN, things: EN.things.replace("###", "##") }),
    findings: ["9 9 The heading “Things to bring” is level 2, but level 3 in the source"],
  },
  {
    name: "a section became a subsection",
    source,
    target: page({ ...EN, second: EN.second.replace("##", "###") }),
    findings: ["19 19 The heading “Day 2” is level 3, but level 2 in the source"],
  },
  {
    name: "all headings one level down, reported once",
    source,
    target: page(EN).replace(/^#/gm, "##"),
    findings: [
      "1 1 Every heading is at a different level than in the source; for example, “Three days in Setouchi” is level 2 instead of 1",
    ],
  },
  {
    name: "all headings below the title one level down, reported once",
    source,
    target: page(EN).replace(/^##/gm, "###"),
    findings: [
      "5 5 Every heading below the title is at a different level than in the source; for example, “Preparation” is level 3 instead of 2",
    ],
  },
  {
    name: "a section and its subsection one level down, reported once",
    source,
    target: page({ ...EN, ready: EN.ready.replace("##", "###"), things: EN.things.replace("###", "####") }),
    findings: ["5 5 The heading “Preparation” is level 3, but level 2 in the source"],
  },
  {
    name: "a moved section at another level",
    source,
    target: page([EN.title, EN.third.replace("##", "####"), EN.ready, EN.things, EN.first, EN.second, EN.end]),
    findings: ["27 5 The heading “Day 3” is level 4, but level 2 in the source"],
  },
  {
    name: "the same level in another syntax",
    source,
    target: page({
      ...EN,
      title: EN.title.replace(/^# (.*)/, "$1\n==="),
      first: EN.first.replace("## Day 1", "<h2>Day 1</h2>"),
    }),
    findings: [],
  },
  {
    name: "all headings below a title that only the translation has",
    source: page({ ...JA, title: "", things: JA.things.replace("###", "##") }).replace(/^##/gm, "#"),
    target: page({ ...EN, things: EN.things.replace("###", "##") }),
    findings: [],
  },
  {
    name: "all headings below a title that only the source has",
    source: page({ ...JA, things: JA.things.replace("###", "##") }),
    target: page({ ...EN, title: "", things: EN.things.replace("###", "##") }).replace(/^##/gm, "#"),
    findings: [],
  },
  {
    name: "levels that both pages skip",
    source: "# 庭\n\n庭です。\n\n#### 種\n\n種です。",
    target: "# Garden\n\nA garden.\n\n#### Seeds\n\nSeeds.",
    findings: [],
  },
  {
    name: "plain text, which has no levels",
    source,
    target: plain(page(EN)),
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "missing and extra headings, which have no level to compare",
    source,
    target: page({ ...EN, things: "", note: "#### About this translation\n\nTranslated by Momo, with thanks.\n" }),
    findings: [],
  },
  {
    name: "the title of a page that has become a note",
    source:
      "# teaTimer4\n\n[teaTimer5](https://timer.example.com/) が出ました。 https://npm.example.com/@tea-timer/timer をお使いください。\n\n[teaTimer4](https://timer.example.com/v4/) に新しい機能は加えません。",
    target:
      '# teaTimer\n\n![badge](https://img.example.com/stars.png)\n\n## About\n\nteaTimer is a timer for tea, written in one afternoon. It supports most of the modern browsers.\n\n## Usage\n\n### Use NPM package\n\n```sh\nnpm install teatimer\n```\n\nA few lines are enough:\n\n```js\nimport T from "teatimer";\n```\n\n## License\n\n[MIT](https://mit.example.com)',
    findings: [],
  },
]);

test.each([
  ["below the same section as in the source", page({ ...EN, things: EN.things.replace("###", "##") }), true],
  [
    "below another section than in the source",
    page([EN.title, EN.ready, EN.first, EN.things.replace("###", "##"), EN.second, EN.third, EN.end]),
    false,
  ],
])("the fix of a heading %s", async (_, target, safe) => {
  const found = await checkTexts({ source, target }, "heading-level");
  expect(found.map(({ fix }) => fix?.safe)).toEqual([safe]);
});
