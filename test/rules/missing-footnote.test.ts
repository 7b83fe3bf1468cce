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
    name: "the text is missing",
    source: SOURCE,
    target: withoutSecondText,
    findings: ["6 1 The footnote reference [^2] has no footnote text"],
  },
  {
    name: "the text and the reference are missing",
    source: SOURCE,
    target: withoutSecond,
    findings: ["6 1 The footnote [^2] is missing from the translation"],
  },
  {
    name: "a footnote is missing and the others are renumbered",
    source: SOURCE,
    target: withoutSecond.replaceAll("[^3]", "[^2]"),
    findings: ["6 1 The footnote [^2] is missing from the translation"],
  },
  {
    name: "a footnote that is a link becomes a link in the text, unlike one with more text",
    source:
      "焙煎機は新型です[^1]。水は硬水です[^2]。\n\n[^1]: <https://example.com/ja/roaster>\n[^2]: 硬度は 120 でした。<https://example.com/ja/water>\n",
    target:
      "The [roaster](https://example.com/en/roaster) is a new model. The [water](https://example.com/en/water) is hard.\n",
    findings: ["4 1 The footnote [^2] is missing from the translation"],
  },
  {
    name: "the reference is missing",
    source: SOURCE,
    target: TARGET.replace("[^2]", ""),
    findings: ["1 1 The reference to the footnote [^2] is missing from the translation"],
  },
  {
    name: "a reference without a footnote that is only in the target",
    source: SOURCE,
    target: TARGET.replace("coarse", "coarse[^4]"),
    findings: ["- 3 The footnote reference [^4] has no footnote text"],
  },
  {
    name: "a full-width colon does not define a footnote",
    source: SOURCE,
    target: TARGET.replace("\n[^3]: ", "\n\n[^3]："),
    findings: ["7 3 The footnote reference [^3] has no footnote text"],
  },
  {
    name: "different labels",
    source: SOURCE,
    target: TARGET.replaceAll("^1", "^gas").replaceAll("^2", "^water").replaceAll("^3", "^grains"),
    findings: [],
  },
  {
    name: "a translator's note",
    source: SOURCE,
    target: `${TARGET.replace("coarse", "coarse[^note]")}[^note]: As for a press.\n`,
    findings: [],
  },
  {
    name: "a different number of references",
    source: SOURCE.replace("粗め", "粗め[^1]"),
    target: TARGET.replace("coarse", "coarse[^2]"),
    findings: [],
  },
  {
    name: "a reference without a footnote on both sides",
    source: SOURCE.replace("粗め", "粗め[^5]"),
    target: TARGET.replace("coarse", "coarse[^5]"),
    findings: [],
  },
  {
    name: "footnotes that are a list in the target",
    source: SOURCE,
    target: TARGET.replace(/\[\^(\d)\]: /g, "$1. ").replace(/\[\^(\d)\]/g, "($1)"),
    findings: [],
  },
  {
    name: "a footnote below the last paragraph, which is missing although both might be one paragraph",
    source:
      "# 豆\n\n次は水を選びます。感想は[掲示板](https://example.com/board)までどうぞ[^1]。\n\n[^1]: 返信は遅めです。\n",
    target:
      "# Beans\n\nNext I will choose the water. Tell me what you think on the [board](https://example.com/board).\n",
    findings: ["5 3 The footnote [^1] is missing from the translation"],
  },
  {
    name: "a footnote that is a paragraph of its own in the target",
    source: "次は水を選びます[^1]。\n\n[^1]: 返信は遅めです。\n",
    target: "Next I will choose the water.*\n\n* My replies are slow.\n",
    findings: [],
  },
  {
    name: "a character class in code",
    source: `${SOURCE}\n\`[^a-z]\` は文字です。`,
    target: `${TARGET}\n\`[^a-z]\` and \`[^abc]\` are characters.`,
    findings: [],
  },
  {
    name: "plain text",
    source: SOURCE,
    target: TARGET.replace(/\[\^(\d)\]:?/g, "$1"),
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "an ignored footnote",
    source: SOURCE,
    target: withoutSecond,
    options: { "missing-footnote": { ignore: ["2"] } },
    findings: [],
  },
]);
