import { testRule } from "./tester.ts";

const SOURCE = `豆は二日前に焼きます[^1]。水は硬水です[^2]。

挽き方は粗めです[^3]。

[^1]: 焼きたては炭酸ガスが多く、湯が通りにくいためです。
[^2]: 硬度は 120 でした。[水の表](https://example.com/water)にあります。
[^3]: 粒は 1mm ほどです。
`;
const TARGET = `The beans are roasted two days before[^1]. The water is hard[^2].

The grind is coarse[^3].

[^1]: Fresh beans hold much gas, which keeps the water out.
[^2]: The hardness was 120, as in the [table of waters](https://example.com/water).
[^3]: The grains measure about 1mm.
`;
const withoutSecondText = TARGET.replace(/^\[\^2\]:.*\n/m, "");
const withoutSecond = withoutSecondText.replace("[^2]", "");

testRule("missing-footnote", [
  {
    name: "the text is lost",
    source: SOURCE,
    target: withoutSecondText,
    findings: ["6 1 The footnote reference [^2] has no footnote text"],
  },
  {
    name: "text and reference are lost",
    source: SOURCE,
    target: withoutSecond,
    findings: ["6 1 The footnote [^2] is missing from the translation"],
  },
  {
    name: "what is left is numbered anew",
    source: SOURCE,
    target: withoutSecond.replaceAll("[^3]", "[^2]"),
    findings: ["6 1 The footnote [^2] is missing from the translation"],
  },
  {
    name: "the reference is lost",
    source: SOURCE,
    target: TARGET.replace("[^2]", ""),
    findings: ["1 1 The reference to the footnote [^2] is missing from the translation"],
  },
  {
    name: "a reference of the target alone",
    source: SOURCE,
    target: TARGET.replace("coarse", "coarse[^4]"),
    findings: ["- 3 The footnote reference [^4] has no footnote text"],
  },
  {
    name: "a full-width colon makes no footnote",
    source: SOURCE,
    target: TARGET.replace("\n[^3]: ", "\n\n[^3]："),
    findings: ["7 3 The footnote reference [^3] has no footnote text"],
  },
  {
    name: "other labels",
    source: SOURCE,
    target: TARGET.replaceAll("^1", "^gas").replaceAll("^2", "^water").replaceAll("^3", "^grains"),
    findings: [],
  },
  {
    name: "a note by the translator",
    source: SOURCE,
    target: `${TARGET.replace("coarse", "coarse[^note]")}[^note]: As for a press.\n`,
    findings: [],
  },
  {
    name: "the same reference more or less often",
    source: SOURCE.replace("粗め", "粗め[^1]"),
    target: TARGET.replace("coarse", "coarse[^2]"),
    findings: [],
  },
  {
    name: "a reference that leads nowhere on either side",
    source: SOURCE.replace("粗め", "粗め[^5]"),
    target: TARGET.replace("coarse", "coarse[^5]"),
    findings: [],
  },
  {
    name: "footnotes that became a list",
    source: SOURCE,
    target: TARGET.replace(/\[\^(\d)\]: /g, "$1. ").replace(/\[\^(\d)\]/g, "($1)"),
    findings: [],
  },
  {
    name: "a class of characters in code",
    source: `${SOURCE}\n\`[^a-z]\` は文字です。`,
    target: `${TARGET}\n\`[^a-z]\` and \`[^abc]\` are characters.`,
    findings: [],
  },
  {
    name: "a plain text",
    source: SOURCE,
    target: TARGET.replace(/\[\^(\d)\]:?/g, "$1"),
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a footnote that may be missing",
    source: SOURCE,
    target: withoutSecond,
    options: { "missing-footnote": { ignore: ["2"] } },
    findings: [],
  },
]);
