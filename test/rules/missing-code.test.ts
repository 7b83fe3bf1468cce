import { testRule } from "./tester.ts";

const MAP = "```js\nconst map = new Map();\nmap.set(1, 2);\n```";
const SHELL = "```bash\nnpm install harbour\n```";

testRule("missing-code", [
  {
    name: "a code block is missing",
    source: `港の地図を作ります。\n\n${MAP}\n\nこれで終わりです。`,
    target: "Let us make a map of the harbour.\n\nThat is all.",
    findings: ["3 1 The code block that begins with “const map = new Map();” is missing from the translation"],
  },
  {
    name: "one of two equal code blocks is missing",
    source: `# 港\n\n## 準備\n\n入れます。\n\n${SHELL}\n\n## 再び\n\nもう一度入れます。\n\n${SHELL}`,
    target: `# Harbour\n\n## Preparation\n\nWe install it.\n\n## Again\n\nWe install it once more.\n\n${SHELL}`,
    findings: ["7 5 The code block that begins with “npm install harbour” is missing from the translation"],
  },
  {
    name: "a long first line is shortened",
    source: `港です。\n\n\`\`\`\n${"harbour ".repeat(20)}\n\`\`\``,
    target: "The harbour.",
    findings: [`3 1 The code block that begins with “${"harbour ".repeat(10)}…” is missing from the translation`],
  },
  {
    name: "code in a missing section, which is reported with the section",
    source: `# 港\n\n港です。\n\n## 地図\n\n地図を作ります。\n\n${MAP}\n\n## 船\n\n船は三隻あります。`,
    target: "# Harbour\n\nThe harbour.\n\n## Ships\n\nThere are three ships.",
    findings: [],
  },
  {
    name: "code in a different place",
    source: `まず入れます。\n\n${SHELL}\n\n次に地図を作ります。\n\n${MAP}`,
    target: `First, make the map.\n\n${MAP}\n\nThen install it.\n\n${SHELL}`,
    findings: [],
  },
  {
    name: "changed code in the same place",
    source: `港の地図を作ります。\n\n${MAP}`,
    target: `Let us make a map.\n\n${MAP.replaceAll("map", "chart")}`,
    findings: [],
  },
  {
    name: "code that is part of a sentence in the target",
    source: `次で入れます。\n\n${SHELL}`,
    target: "Install it with `npm install harbour`.",
    findings: [],
  },
  {
    name: "indented code, fenced code and code in HTML",
    source: "一つ目\n\n    one();\n\n二つ目\n\n```\ntwo();\n```\n\n三つ目\n\n<pre><code>three();</code></pre>",
    target: "First\n\n```\none();\n```\n\nSecond\n\n<pre>\ntwo();\n</pre>\n\nThird\n\n    three();",
    findings: [],
  },
  {
    name: "an empty code block",
    source: "港です。\n\n```\n```",
    target: "The harbour.",
    findings: [],
  },
  {
    name: "plain text that contains the lines of the code",
    source: `港の地図を作ります。\n\n${MAP}`,
    target: "Let us make a map of the harbour.\n\nconst map = new Map();\nmap.set(1, 2);",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "plain text that contains none of the lines",
    source: `港の地図を作ります。\n\n${MAP}\n\nこれで終わりです。`,
    target: "Let us make a map of the harbour.\n\nThat is all.",
    targetPath: "en.txt",
    findings: ["3 1 The code block that begins with “const map = new Map();” is missing from the translation"],
  },
  {
    name: "plain text that contains a garbled line",
    source: `次で入れます。\n\n${SHELL}`,
    target: "Install it so.\n\nnpm install harbour.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a diagram of characters may be missing from plain text",
    source: "港です。\n\n```\n┌──┐\n│船│\n└──┘\n```",
    target: "The harbour.",
    targetPath: "en.txt",
    findings: [],
  },
]);
