import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

const MDX = { sourcePath: "ja.mdx", targetPath: "en.mdx" };

testRule("parse-error", [
  {
    name: "a tag that MDX wants closed",
    ...MDX,
    source: "一行目<br />二行目",
    target: "First line<br>second line",
    findings: [
      "- 1 This page is no valid MDX and was read as Markdown: Expected a closing tag for `<br>` (1:11-1:15) before the end of `paragraph`",
    ],
  },
  {
    name: "a component that never closes",
    ...MDX,
    source: "# 庭\n\n<Note>\n\n冬です。\n\n</Note>",
    target: "# Garden\n\n<Note>\n\nIt is winter.",
    findings: ["- 3 This page is no valid MDX and was read as Markdown: Expected a closing tag for `<Note>` (3:1-3:7)"],
  },
  {
    name: "a brace that opens no expression",
    ...MDX,
    source: "料金は {price} 円です。",
    target: "It costs {the price} yen.",
    findings: ["- 1 This page is no valid MDX and was read as Markdown: Could not parse expression with acorn"],
  },
  {
    name: "a quote of the front matter that does not close",
    source: "---\ntitle: 庭\n---\n\n庭の話です。",
    target: '---\ntitle: "Garden\n---\n\nAbout the garden.',
    findings: ["- 2 The front matter can't be read: Missing closing \"quote"],
  },
  {
    name: "a Hexo tag without its address",
    source: "庭の動画です。\n\n{% youtube %}",
    target: "A video of the garden.",
    findings: ["3 - The tag youtube has no address"],
  },
  {
    name: "Markdown that no parser can read",
    source: `${"- ".repeat(300)}庭`,
    target: "Garden",
    findings: [
      "1 - This page can't be read as it is written and was read as plain text: lists or quotes nested too deep",
    ],
  },
  {
    name: "the same in Markdown is nothing",
    source: "一行目<br>二行目 {価格",
    target: "First line<br>second line {price",
    findings: [],
  },
  {
    name: "components, expressions and comments of MDX",
    ...MDX,
    source: 'import { Note } from "./note";\n\n<Note>{1 + 1}</Note>\n\n{/* 下書き */}',
    target: 'import { Note } from "./note";\n\n<Note>{1 + 1}</Note>\n\n{/* a draft */}',
    findings: [],
  },
  {
    name: "a tag that no one knows",
    source: "{% raw %}庭{% endraw %}",
    target: "{% raw %}Garden{% endraw %}",
    findings: [],
  },
]);

test.each([
  ["error", "front matter that can't be read", { source: "---\na: [\n---\n", target: "" }],
  ["error", "Markdown that was read as plain text", { source: `${"- ".repeat(300)}庭`, target: "" }],
  ["info", "MDX that was read as Markdown", { ...MDX, source: "<br>", target: "" }],
  ["info", "a tag without its address", { source: "{% youtube %}", target: "" }],
])("weighs %s: %s", async (severity, _, texts) => {
  const found = await checkTexts(texts);
  expect(found.map((finding) => `${finding.severity} ${finding.rule}`)).toEqual([`${severity} parse-error`]);
});
