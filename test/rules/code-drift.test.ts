import { expect, it } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

/** A paragraph and a code block below it. */
const ja = (code: string, label = "js") => `港の地図です。\n\n\`\`\`${label}\n${code}\n\`\`\`\n`;
const en = (code: string, label = "js") => `The map of the harbour.\n\n\`\`\`${label}\n${code}\n\`\`\`\n`;

testRule("code-drift", [
  {
    name: "a different name",
    source: ja("const map = new Map();\nmap.set(1, 2);"),
    target: en("const map = new Map();\nmap.sett(1, 2);"),
    findings: ["5 5 The line of code is “map.sett(1, 2);”, but “map.set(1, 2);” in the source"],
  },
  {
    name: "output beside a Greek letter",
    source: en("λ> sail 1\n25 µs\nΨ Sailing with boat 12", ""),
    target: ja("λ> sail 2\n26 µs\nΨ Sailing with boat boat 12", ""),
    languages: { source: "en", target: "ja" },
    findings: [
      "4 4 The line of code is “λ> sail 2”, but “λ> sail 1” in the source; the code block differs in 2 more places",
    ],
  },
  {
    name: "labels and strings that are translated to a language with the same letters",
    source:
      'The log.\n\n```\nHarbor: open\n- [ ] Task 1\nStop {boat} ({pier}).\n```\n\n```go\nlog("Phase 1: Row", "boat 2")\n```',
    target:
      'Das Protokoll.\n\n```\nHafen: offen\n- [ ] Aufgabe 1\n{boat} ({pier}) anhalten.\n```\n\n```go\nlog("Schritt 1: Rudern", "Boot 2")\n```',
    languages: { source: "en", target: "de" },
    findings: [],
  },
  {
    name: "a translated key of a value that other values have, and sample data whose keys are all translated",
    source: en("boats:\n  - name: Umi\n    type: ferry\n  - name: Nami\n    type: tug\nharbor: north", "yaml"),
    target: ja("boats:\n  - name: 海\n    型: ferry\n  - name: 波\n    type: tug\n港: north", "yaml"),
    languages: { source: "en", target: "ja" },
    findings: ["6 6 The line of code is “型: ferry”, but “type: ferry” in the source"],
  },
  {
    name: "templates that are translated to a language with the same letters",
    source:
      'The greeting.\n\n```js\ngreet(`Ahoy, \u0024{boat}!`);\nhtml`<b>\u0024{boat} sails</b>: "\u0024{pier}"`;\nlog(`\u0024{boat} \u0024{pier}!`);\njoin(["Ahoy ", "!"]);\n```',
    target:
      'Le salut.\n\n```js\ngreet(`Salut, \u0024{boat} !`);\nhtml`<b>\u0024{boat} navigue</b> : "\u0024{pier}"`;\nlog(`\u0024{boat} \u0024{pier} !`);\njoin(["Salut ", "!"]);\n```',
    languages: { source: "en", target: "fr" },
    findings: [],
  },
  {
    name: "a word that is only at the start of a line of the target",
    source: ja("use tide;\n\nfn sail() {\n  row();\n}", "rust"),
    target: en("use tide;\n\npub fn sail() {\n  row();\n}", "rust"),
    findings: ["6 6 The line of code is “pub fn sail() {”, but “fn sail() {” in the source"],
  },
  {
    name: "a word that is only at the start of a line of the source",
    source: ja("use tide;\n\npub fn sail() {\n  row();\n}", "rust"),
    target: en("use tide;\n\nfn sail() {\n  row();\n}", "rust"),
    findings: ["6 6 The line of code is “fn sail() {”, but “pub fn sail() {” in the source"],
  },
  {
    name: "words around values, which are translated to a language with the same letters",
    source: "The page.\n\n```md\n# {{ boat.name }}\n\n- by {{ boat.owner }} on {{ boat.date }}\n```",
    target: "La page.\n\n```md\n# {{ boat.name }}\n\n- par {{ boat.owner }} le {{ boat.date }}\n```",
    languages: { source: "en", target: "fr" },
    findings: [],
  },
  {
    name: "another value beside words that are translated",
    source: "The page.\n\n```md\n- by {{ boat.owner }} on {{ boat.date }}\n```",
    target: "La page.\n\n```md\n- par {{ boat.owners }} le {{ boat.date }}\n```",
    languages: { source: "en", target: "fr" },
    findings: [
      "4 4 The line of code is “- par {{ boat.owners }} le {{ boat.date }}”, but “- by {{ boat.owner }} on {{ boat.date }}” in the source",
    ],
  },
  {
    name: "another value in a template that is translated to a language with the same letters",
    source: "The greeting.\n\n```js\ngreet(`Ahoy, \u0024{boat}!`);\nrun(`row \u0024{pier}`);\n```",
    target: "Le salut.\n\n```js\ngreet(`Salut, \u0024{boats} !`);\nrun(`rows \u0024{pier}`);\n```",
    languages: { source: "en", target: "fr" },
    findings: [
      "4 4 The line of code is “greet(`Salut, \u0024{boats} !`);”, but “greet(`Ahoy, \u0024{boat}!`);” in the source; the code block differs in 1 more place",
    ],
  },
  {
    name: "values after labels that are not translated, commands, and numbers after labels",
    source:
      "The log.\n\n```http\nHost: harbor.example\n```\n\n```\nrow boat\n```\n\n```\nTests: 12 of 14\nTide: low\n```",
    target:
      "Das Protokoll.\n\n```http\nHost: hafen.example\n```\n\n```\nrow boot\n```\n\n```\nPrüfungen: 12 von 15\nFlut: niedrig\n```",
    languages: { source: "en", target: "de" },
    findings: [
      "4 4 The line of code is “Host: hafen.example”, but “Host: harbor.example” in the source",
      "12 12 The line of code is “Prüfungen: 12 von 15”, but “Tests: 12 of 14” in the source",
    ],
  },
  {
    name: "only the first difference of a code block is reported",
    source: ja("one();\ntwo();\nthree();"),
    target: en("One();\ntwo();\nThree();"),
    findings: ["4 4 The line of code is “One();”, but “one();” in the source; the code block differs in 1 more place"],
  },
  {
    name: "a line is missing",
    source: ja("one();\ntwo();\nthree();"),
    target: en("one();\nthree();"),
    findings: ["5 4 The line of code “two();” is missing from the translation"],
  },
  {
    name: "extra lines at the end",
    source: ja("one();\ntwo();"),
    target: en("one();\ntwo();\nthree();\nfour();"),
    findings: ["5 6 The line of code “three();” is not in the source"],
  },
  {
    name: "only the different part of a long line is quoted",
    source: ja(`run("${"harbour/".repeat(20)}a");`),
    target: en(`run("${"harbour/".repeat(20)}b");`),
    findings: [
      `4 4 The line of code is “…${`run("${"harbour/".repeat(20)}b");`.slice(-80)}”, but “…${`run("${"harbour/".repeat(20)}a");`.slice(-80)}” in the source`,
    ],
  },
  {
    name: "code in block quotes and lists",
    source: "- 港\n\n  > ```js\n  > one();\n  >   two();\n  > ```\n",
    target: "- Harbour\n\n  > ```js\n  > one();\n  >   too();\n  > ```\n",
    findings: ["5 5 The line of code is “too();”, but “two();” in the source"],
  },
  {
    name: "indented code",
    source: "港です。\n\n    one();\n    two();",
    target: "The harbour.\n\n    one();\n    too();",
    findings: ["4 4 The line of code is “too();”, but “two();” in the source"],
  },
  {
    name: "other indentation",
    source: ja("if tide:\n    sail()\n    fish()\nrest()", "py"),
    target: en("if tide:\n    sail()\nfish()\nrest()", "py"),
    findings: ["6 6 The line of code “fish()” has other spaces at its start or end than in the source"],
  },
  {
    name: "code in HTML",
    source: '港です。\n\n<pre><code class="language-js">one();\ntwo(a &lt; b);</code></pre>',
    target: '<p>The harbour.</p>\n\n<pre>\n<code class="language-js">one();\ntoo(a &lt; b);</code></pre>',
    findings: ["4 5 The line of code is “too(a < b);”, but “two(a < b);” in the source"],
  },
  {
    name: "different highlighted lines",
    source: ja("one();", "js {1}"),
    target: en("one();", "js {2}"),
    findings: ["3 3 The code block has the label “js {2}”, but the source has “js {1}”"],
  },
  {
    name: "the language is missing",
    source: ja("one();", "js"),
    target: en("one();", ""),
    findings: ["3 3 The code block has no language label, but the source has “js”"],
  },
  {
    name: "completely different code in the same place",
    source: ja("one();"),
    target: en("alpha.beta(gamma)"),
    findings: ["4 4 The line of code is “alpha.beta(gamma)”, but “one();” in the source"],
  },
  {
    name: "optional semicolons and commas in JavaScript",
    source: ja("const ship = call({\n  at: 9,\n});\nship.stop()"),
    target: en("const ship = call({\n  at: 9\n})\nship.stop();"),
    findings: [],
  },
  {
    name: "a comma at the end of a JSON object",
    source: ja('{\n  "ships": 9,\n}', "json"),
    target: en('{\n  "ships": 9\n}', "json"),
    findings: [],
  },
  {
    name: "a tag that closes itself, and a value of YAML on its own line",
    source: `${ja('<br>\n<img src="a.png">', "html")}\n${ja('ship: "a long name"\ncrew:\n  size: 9\n', "yaml")}`,
    target: `${en('<br />\n<img src="a.png" />', "html")}\n${en('ship:\n    "a long name"\ncrew:\n  size: 9\n', "yaml")}`,
    findings: [],
  },
  {
    name: "a YAML key that is moved into another one",
    source: ja("ship:\nsize: 9", "yaml"),
    target: en("ship:\n  size: 9", "yaml"),
    findings: ["5 5 The line of code “size: 9” has other spaces at its start or end than in the source"],
  },
  {
    name: "a semicolon that changes what Rust returns",
    source: ja("fn ships() -> u8 {\n  count()\n}", "rust"),
    target: en("fn ships() -> u8 {\n  count();\n}", "rust"),
    findings: ["5 5 The line of code is “count();”, but “count()” in the source"],
  },
  {
    name: "a comma that makes a tuple in Python",
    source: ja("ships = (north,)", "python"),
    target: en("ships = (north)", "python"),
    findings: ["4 4 The line of code is “ships = (north)”, but “ships = (north,)” in the source"],
  },
  {
    name: "translated comments and strings",
    source: ja('// 船を呼ぶ\ncall("船", { lang: "ja" }); // 一度'),
    target: en('// Call the ship.\ncall("ship", { lang: "en" });'),
    findings: [],
  },
  {
    name: "an entry for the language of the translation",
    source: '```js\nt({\n  fr: "thé",\n});\nt({ fr: "lait" });\nfile({\n  fr: { name: "fr.md" },\n});\n```',
    target:
      '```js\nt({\n  fr: "thé",\n  en: "tea",\n});\nt({ "en-GB": "milk", fr: "lait" });\nfile({\n  en: {\n    name: "en.md",\n  },\n  fr: { name: "fr.md" },\n});\n```',
    findings: [],
  },
  {
    name: "spaces in code whose language is in braces or after a directive",
    source: "茶の話です。\n\n```{code-cell} python\ncups = 2\n```\n\n```{python}\npots = 3\n```",
    target: "About tea.\n\n```{code-cell} python\ncups= 2\n```\n\n```{python}\npots=3\n```",
    findings: [],
  },
  {
    name: "code and its language after a directive",
    source: "茶の話です。\n\n```{code-cell} python\ncups = 2\n```\n\n```{code-cell} python\npots = 3\n```",
    target: "About tea.\n\n```{code-cell} python\ncups = 4\n```\n\n```{code-cell} ruby\npots = 3\n```",
    findings: [
      "4 4 The line of code is “cups = 4”, but “cups = 2” in the source",
      "7 7 The code block has the label “{code-cell} ruby”, but the source has “{code-cell} python”",
    ],
  },
  {
    name: "an example for another language that was rewritten for readers of the target",
    source: "```js\nuse([Languages.GERMAN, Languages.SPANISH]);\nsend('es');\n```",
    target: "```js\nuse([Languages.GERMAN, Languages.ENGLISH]);\nsend('en');\n```",
    findings: [],
  },
  {
    name: "an entry for another language",
    source: '```js\nt({\n  fr: "thé",\n});\n```',
    target: '```js\nt({\n  fr: "thé",\n  it: "tè",\n});\n```',
    findings: ['3 4 The line of code “it: "tè",” is not in the source'],
  },
  {
    name: "another number in a translated line of output, and in a comment",
    source: `${ja("船: 348 / 港: 57\n終わりました", "console")}\n${ja("sail(9); // 推定 441.87 ノット")}`,
    target: `${en("Ships: 348 / harbours: 75\nDone", "console")}\n${en("sail(9); // about 441.78 knots")}`,
    findings: [
      "4 4 The line of code is “Ships: 348 / harbours: 75”, but “船: 348 / 港: 57” in the source",
      "11 11 The line of code is “sail(9); // about 441.78 knots”, but “sail(9); // 推定 441.87 ノット” in the source",
    ],
  },
  {
    name: "another name in backticks in a translated comment, but not names in another order, and not a word",
    source: ja(
      "// ここは `beforeGrind` に合わせて変えます\ngrind();\n// `beans` を `mill` に入れます\npour();\n// `待つ` まで待ちます\nwait();\n// `cups` の一つを読むときに\n// `name` を使います\nread();",
    ),
    target: en(
      "// change this to your `beforePour`\ngrind();\n// fill the `mill` with `beans`\npour();\n// until `done`\nwait();\n// use the `name` to read\n// one of the `cups`\nread();",
    ),
    findings: [
      "4 4 The line of code is “// change this to your `beforePour`”, but “// ここは `beforeGrind` に合わせて変えます” in the source",
    ],
  },
  {
    name: "numbers of translated comments in words, in other units, and in other places",
    source: ja("// 12日で10隻\nsail(); // 10 回、20 分\nrest(); // 三十分\nstop(); // 5 つ\ndrift(); // 2.7億回"),
    target: en(
      "// 10 ships in 12 days\nsail(); // ten times, 1200 seconds\nrest(); // 30 minutes\nstop(); // 6 of them\ndrift(); // 270 million times",
    ),
    findings: [],
  },
  {
    name: "a name elsewhere in a translated text without quotes",
    source: ja("remark: Lagoon で知り合った船\ncrew: Lagoon と Pier の人", "yaml"),
    target: en("remark: Met the ship on Lagoon\ncrew: People of Pier and Lagoon", "yaml"),
    findings: [],
  },
  {
    name: "another name in a translated text without quotes",
    source: ja("remark: Lagoon で知り合った船", "yaml"),
    target: en("remark: Met the ship on Harbour", "yaml"),
    findings: [
      "4 4 The line of code is “remark: Met the ship on Harbour”, but “remark: Lagoon で知り合った船” in the source",
    ],
  },
  {
    name: "a string that is not text for readers",
    source: ja('{ "build": "npm run build" }', "json"),
    target: en('{ "build": "npm run buidl" }', "json"),
    findings: [
      '4 4 The line of code is “{ "build": "npm run buidl" }”, but “{ "build": "npm run build" }” in the source',
    ],
  },
  {
    name: "a translated title and another name of the same language",
    source: ja("one();", 'js title="港の設定"'),
    target: en("one();", 'javascript title="Settings of the harbour"'),
    findings: [],
  },
  {
    name: "a diagram of characters with translated words",
    source: ja("┌────┐\n│ 港 │──▶ 船\n└────┘", ""),
    target: en("┌─────────┐\n│ Harbour │──▶ Ship\n└─────────┘", ""),
    findings: [],
  },
  {
    name: "a file tree with translated comments",
    source: ja("src\n├── map.ts  # 地図\n└── ship.ts # 船", "text"),
    target: en("src\n├── map.ts   # the map\n└── ship.ts  # the ship", "text"),
    findings: [],
  },
  {
    name: "a link to the pages in the own language, but not one in another language",
    languages: { source: "en", target: "ja" },
    source: "```md\n# Harbors\n\n- [English](en/)\n- [Español](es/)\n```\n\n```md\n- [English](en/)\n```",
    target:
      "```md\n# 港\n\n- [English](en/)\n- [Español](es/)\n- [日本語](ja/)\n```\n\n```md\n- [English](en/)\n- [Deutsch](de/)\n```",
    findings: ["9 11 The line of code “- [Deutsch](de/)” is not in the source"],
  },
  {
    name: "a code block that contains Markdown with code blocks",
    source: "港です。\n\n````md\n```js\none();\n```\n\n終わり\n````",
    target: "The harbour.\n\n````md\n```js\none();\n```\n\nThe end\n````",
    findings: [],
  },
  {
    name: "a path in a comment that was garbled, in a block quote",
    source: "> ```js\n> one(); // 設定は ./src/map.ts\n> ```",
    target: "> ```js\n> one(); // The settings are in . /src/map.ts\n> ```",
    findings: [
      "2 2 The line of code is “one(); // The settings are in . /src/map.ts”, but “one(); // 設定は ./src/map.ts” in the source",
    ],
  },
  {
    name: "two paths in comments that were garbled",
    source: ja("// ./a.ts と ./b.ts"),
    target: en("// . /a.ts and . /b.ts"),
    findings: [
      "4 4 The line of code is “// . /a.ts and . /b.ts”, but “// ./a.ts と ./b.ts” in the source; the code block differs in 1 more place",
    ],
  },
  {
    name: "a mark that shows a line as added",
    source: ja("one();\ntwo(); // [!code ++]"),
    target: en("one();\ntwo();"),
    findings: ["5 5 The line of code is “two();”, but “two(); // [!code ++]” in the source"],
  },
  {
    name: "the value of an option that the page uses as it is, and a label",
    languages: { source: "en", target: "ja" },
    source: `Set \`fast\`.\n\n${en('sail("fast", "Ferry");')}`,
    target: `\`fast\` を設定します。\n\n${ja('sail("速い", "渡し船");')}`,
    findings: ['6 6 The line of code is “sail("速い", "渡し船");”, but “sail("fast", "Ferry");” in the source'],
  },
  {
    name: "a translated comment with the option identical",
    source: ja("one(); // 一"),
    target: en("one(); // first"),
    options: { "code-drift": { identical: true } },
    findings: ["4 4 The line of code is “one(); // first”, but “one(); // 一” in the source"],
  },
  {
    name: "a missing comment with the option identical",
    source: ja("one();\n// 一"),
    target: en("one();"),
    options: { "code-drift": { identical: true } },
    findings: ["5 4 The line of code “// 一” is missing from the translation"],
  },
  {
    name: "an extra comment with the option identical",
    source: ja("one();"),
    target: en("one();\n// first"),
    options: { "code-drift": { identical: true } },
    findings: ["4 5 The line of code “// first” is not in the source"],
  },
  {
    name: "comments between commands in the notation of other languages",
    source: "```sh\n// with the oars\nrow\n```",
    target: "```sh\n// oars\nrow\n```",
    findings: [],
  },
  {
    name: "code that is closed with marks of the other kind, which are not code",
    source: "```sh\nrow --hard\n```\n\nThen rest for a while, and drink a cup of tea.",
    target: "```sh\nrow --hard\n~~~\n\nそのあとしばらく休み、お茶を一杯飲みます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
]);

it("has the severity info where the translation corrects escapes that the source shows", async () => {
  const source = "```js\nif (a &lt; b) c();\n```";
  const severities = async (target: string) =>
    (await checkTexts({ source, target }, "code-drift")).map(({ severity }) => severity);
  expect(await severities("```js\nif (a < b) c();\n```")).toEqual(["info"]);
  expect(await severities("```js\nif (a < b) d();\n```")).toEqual(["error"]);
});
