import { testRule } from "./tester.ts";

const MAP = "```js\nconst map = new Map();\nmap.set(1, 2);\n```";

testRule("extra-code", [
  {
    name: "a code block is added",
    source: "港の地図を作ります。\n\nこれで終わりです。",
    target: `Let us make a map of the harbour.\n\n${MAP}\n\nThat is all.`,
    findings: ["1 3 The code block that begins with “const map = new Map();” is not in the source"],
  },
  {
    name: "code that is part of a sentence in the source",
    source: "次で入れます：`npm install harbour`",
    target: "Install it with\n\n```\nnpm install harbour\n```",
    findings: [],
  },
  {
    name: "code whose lines are inline code in paragraphs of the source",
    source: '二つの略語です。\n\n`alias port="sail --port"`\n\n`alias bow="sail --bow"`\n\nどちらも使います。',
    target: 'Two short names:\n\n```sh\nalias port="sail --port"\n\nalias bow="sail --bow"\n```\n\nI use both.',
    findings: [],
  },
  {
    name: "code in an extra section, which is reported with the section",
    source: "# 港\n\n港です。\n\n## 船\n\n船は三隻あります。",
    target: `# Harbour\n\nThe harbour.\n\n## Ships\n\nThere are three ships.\n\n## A map of umbrellas\n\nIt is drawn so.\n\n${MAP}`,
    findings: [],
  },
  {
    name: "a source in plain text that contains the lines of the code",
    source: "港の地図を作ります。\n\nconst map = new Map();\nmap.set(1, 2);",
    sourcePath: "ja.txt",
    target: `Let us make a map of the harbour.\n\n${MAP}`,
    findings: [],
  },
]);
