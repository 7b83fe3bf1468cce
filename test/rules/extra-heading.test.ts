import { EN, JA, page } from "./page.ts";
import { testRule } from "./tester.ts";

const source = page(JA);

testRule("extra-heading", [
  {
    name: "a section that the translator added, with all that it holds",
    source,
    target: page({
      ...EN,
      sponsors: "## Sponsors\n\nSupported by [Momo](https://example.com/momo).\n\n![Logo](/images/momo.svg)\n",
    }),
    findings: ["33 35 The section “Sponsors” is not in the source, and with it 1 link and 1 image"],
  },
  {
    name: "a section in the middle, told of once with its subsection",
    source,
    target: page({
      ...EN,
      second: `${EN.second}\n## Sponsors\n\nSupported by nobody at all.\n\n### How to become one\n\nSend us a mail.\n`,
    }),
    findings: ["23 27 The section “Sponsors” is not in the source, and with it 1 subsection"],
  },
  {
    name: "a heading above text that the source has",
    source,
    target: page({ ...EN, things: EN.things.replace("![", "### A picture of it\n\n![") }),
    findings: ["13 13 The heading “A picture of it” is not in the source; its text is"],
  },
  {
    name: "one that makes up for one that is lost",
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
    name: "a section that stands elsewhere",
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
    name: "a title that stands in both front matters",
    source: "---\ntitle: 瀬戸内の三日間\n---\n\n## 準備\n\n宿を調べました。",
    target: "---\ntitle: Three days\n---\n\n# Three days\n\n## Preparation\n\nI looked up inns.",
    findings: ["1 5 The section “Three days” is not in the source"],
  },
  {
    name: "a heading without words",
    source,
    target: page({ ...EN, end: `##\n\n${EN.end}` }),
    findings: [],
  },
  {
    name: "a heading in an example",
    source: "書き方です。",
    target: "How to write it.\n\n```md\n# Garden\n```",
    findings: [],
  },
]);
