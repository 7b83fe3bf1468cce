import { testRule } from "./tester.ts";

const JA = "茶葉は湯を注ぐ前に必ず量ってください。目分量では味が決まりません。";
const EN = "Always weigh the leaves before you pour. By eye, the taste is different each time.";
const [MORE_JA, MORE_EN] = ["Hario の急須は先に温めておきます。", "Warm the Hario teapot first."];

/** A page with a text between two lines. */
const ja = (before: string, after = "", text = JA) => `# 緑茶\n\n${MORE_JA}\n\n${before}\n${text}\n${after}\n`;
const en = (before: string, after = "", text = EN) => `# Green tea\n\n${MORE_EN}\n\n${before}\n${text}\n${after}\n`;

testRule("container-drift", [
  {
    name: "a container of another type",
    source: ja(":::warning", ":::"),
    target: en(":::tip", ":::"),
    findings: ["5 5 The container `:::warning` is `:::tip` in the translation"],
  },
  ...["rawhtml", "raw-html", "html"].map((name) => ({
    name: `HTML in ${name}, which the translation writes in Markdown`,
    source: ja(`{{< ${name} >}}`, `{{< /${name} >}}`, '<img src="https://tea.example/pot.jpg" style="width: 100%;" />'),
    target: en("", "", "![](https://tea.example/pot.jpg)"),
    findings: [],
  })),
  {
    name: "a translated name, in Japanese",
    source: en(":::note[By weight]", ":::"),
    target: ja(":::注意[重さで]", ":::"),
    languages: { source: "en", target: "ja" },
    locale: "ja",
    findings: ["5 5 コンテナー `:::note` が、訳文では `:::注意` になっています"],
  },
  ...[
    { mark: ":::tip[湯の温度の測り方]", bare: ":::tip", end: ":::" },
    { mark: "::: details 湯の温度の測り方", bare: "::: details", end: ":::" },
    { mark: "/// tip | 湯の温度の測り方\n", bare: "/// tip\n", end: "\n///" },
    { mark: "```{dropdown} 湯の温度の測り方", bare: "```{dropdown}", end: "```" },
    { mark: '<Card title="湯の温度の測り方">\n', bare: "<Card>\n", end: "\n</Card>" },
    { mark: "<details>\n<summary>湯の温度の測り方</summary>\n", bare: "<details>\n", end: "\n</details>" },
  ].map(({ mark, bare, end }) => ({
    name: `a lost title: ${mark.split("\n", 1)[0]}`,
    source: ja(mark, end),
    target: en(bare, end),
    findings: [`5 5 The title “湯の温度の測り方” of the container \`${bare.trim()}\` is missing from the translation`],
  })),
  {
    name: "a lost title of an admonition and an alert",
    source: `${ja('!!! tip "湯の温度の測り方"\n', "", `    ${JA}`)}\n> [!tip] もっと薄く淹れたいとき\n> 葉を減らします。\n`,
    target: `${en("!!! tip\n", "", `    ${EN}`)}\n> [!tip]\n> Use less of the leaves.\n`,
    findings: [
      "5 5 The title “湯の温度の測り方” of the container `!!! tip` is missing from the translation",
      "10 10 The title “もっと薄く淹れたいとき” of the container `[!tip]` is missing from the translation",
    ],
  },
  {
    name: "a title that is only the name of the container, which the generator shows by itself",
    source: ja("::: warning 注意", ":::"),
    target: en("::: warning", ":::"),
    findings: [],
  },
  {
    name: "admonitions and tabs whose content is not indented",
    source: `${ja('!!! tip "コツ"\n', "", `    ${JA}`)}\n=== "春"\n\n    四月に摘みます。\n\n=== "夏"\n\n    七月に摘みます。\n`,
    target: `${en('!!! tip "Trick"\n')}\n=== "Spring"\n\n    Pick it in April.\n\n=== "Summer"\n\nPick it in July.\n`,
    findings: [
      "5 5 The content of the container `!!! tip` is outside of it, because it is not indented",
      '14 14 The content of the container `=== "夏"` is outside of it, because it is not indented',
    ],
  },
  {
    name: "quotes without their marks, but not one that became a box",
    source: `${ja("> 茶は急がない。\n")}\n> 湯は待つもの。\n\n## 終わり\n\n> 葉は開くもの。\n`,
    target: `${en("> Tea does not hurry.\n")}\nWater is to be waited for.\n\n## The end\n\n:::note\nLeaves are to open.\n:::\n`,
    findings: ["10 10 The block quote is not marked with `>` in the translation"],
  },
  ...[
    { where: "above a paragraph", before: "{: .warning }", after: "" },
    { where: "below a paragraph", before: "", after: "{: .prompt-warning }" },
    { where: "after an id", before: "{: #weigh .notice--warning }", after: "" },
  ].flatMap(({ where, before, after }) => [
    {
      name: `a lost class of kramdown ${where}`,
      source: ja(before, after),
      target: en(""),
      findings: [
        `${before ? 5 : 7} 6 The container \`${before || after}\` is missing from the translation, although its content is not`,
      ],
    },
    {
      name: `another class of kramdown ${where}`,
      source: ja(before, after),
      target: en(before.replace("warning", "tip"), after.replace("warning", "tip")),
      findings: [
        `${before ? "5 5" : "7 7"} The container \`${before || after}\` is \`${(before || after).replace("warning", "tip")}\` in the translation`,
      ],
    },
  ]),
  {
    name: "a lost class of a quote",
    source: ja("{: .note-title }", "", `> 重さ\n>\n> ${JA}`),
    target: en("", "", `> Weight\n>\n> ${EN}`),
    findings: ["5 6 The container `{: .note-title }` is missing from the translation, although its content is not"],
  },
  {
    name: "a lost class of a quote before another quote with a title",
    source: ja("{: .warning }", "\n{: .note-title }\n> 重さ\n>\n> 秤は十グラムから量れるものを選びます。", `> ${JA}`),
    target: en("", "\n{: .note-title }\n> Weight\n>\n> Take scales that weigh ten grams or more.", `> ${EN}`),
    findings: ["5 6 The container `{: .warning }` is missing from the translation, although its content is not"],
  },
  {
    name: "classes that make no box",
    source: ja("{: .fs-6 .fw-300 }", "\n[店](https://tea.example/){: .btn .note }"),
    target: en("", "\n[Shop](https://tea.example/)"),
    findings: [],
  },
  {
    name: "a container with attributes",
    source: ja("::: {.callout-note}", ":::"),
    target: en("::: {.callout-tip}", ":::"),
    findings: ["5 5 The container `::: {.callout-note}` is `::: {.callout-tip}` in the translation"],
  },
  {
    name: "a directive of MyST",
    source: ja("```{warning}", "```"),
    target: en("```{tip}", "```"),
    findings: ["5 5 The container ````{warning}` is ````{tip}` in the translation"],
  },
  {
    name: "another type after the same name",
    source: ja(":::message alert", ":::"),
    target: en(":::message info", ":::"),
    findings: ["5 5 The container `:::message alert` is `:::message info` in the translation"],
  },
  {
    name: "an alert of another type",
    source: ja("> [!NOTE]", "", `> ${JA}`),
    target: en("> [!CAUTION]", "", `> ${EN}`),
    findings: ["5 5 The container `[!NOTE]` is `[!CAUTION]` in the translation"],
  },
  {
    name: "an indented admonition of another type",
    source: ja('!!! tip "コツ"\n', "", `    ${JA}`),
    target: en('!!! note "Trick"\n', "", `    ${EN}`),
    findings: ["5 5 The container `!!! tip` is `!!! note` in the translation"],
  },
  {
    name: "a block of another type",
    source: ja("/// tip | コツ\n", "\n///"),
    target: en("/// note | Trick\n", "\n///"),
    findings: ["5 5 The container `/// tip` is `/// note` in the translation"],
  },
  {
    name: "a component with another type",
    source: ja('<Callout type="warning">\n', "\n</Callout>"),
    target: en('<Callout type="info">\n', "\n</Callout>"),
    findings: ['5 5 The container `<Callout type="warning">` is `<Callout type="info">` in the translation'],
  },
  {
    name: "tags and shortcodes of another type",
    source: `${ja("{% note info %}", "{% endnote %}")}\n## 紅茶\n\n{{< notice tip >}}\n熱湯を使います。\n{{< /notice >}}\n`,
    target: `${en("{% note danger %}", "{% endnote %}")}\n## Black tea\n\n{{< hint tip >}}\nUse boiling water.\n{{< /hint >}}\n`,
    findings: [
      "5 5 The container `{% note info %}` is `{% note danger %}` in the translation",
      "11 11 The container `{{< notice tip >}}` is `{{< hint tip >}}` in the translation",
    ],
  },
  {
    name: "a text that is no longer in a container",
    source: ja(":::warning", ":::"),
    target: en(""),
    findings: ["5 6 The container `:::warning` is missing from the translation, although its content is not"],
  },
  {
    name: "an alert that became a quote, in Japanese",
    source: ja("> [!NOTE]", "", `> ${JA}`),
    target: en("", "", `> ${EN}`),
    locale: "ja",
    findings: ["5 6 訳文にコンテナー `[!NOTE]` がありません（内容はあります）"],
  },
  {
    name: "a missing component with others inside",
    source: ja('<Tabs>\n<TabItem value="hot">\n', "\n</TabItem>\n</Tabs>"),
    target: en(""),
    findings: ["5 6 The container `<Tabs>` is missing from the translation, although its content is not"],
  },
  {
    name: "a container whose content is missing too",
    source: ja(":::warning", ":::"),
    target: `# Green tea\n\n${MORE_EN}\n`,
    findings: [],
  },
  {
    name: "the same containers in another order of their inner ones",
    source: ja("::::tabs\n:::tab\n", "\n:::\n::::"),
    target: en("::::tab\n:::tabs\n", "\n:::\n::::"),
    findings: [],
  },
  {
    name: "containers in other letter case or with other titles",
    source: `${ja("> [!NOTE]", "", `> ${JA}`)}\n::: tip コツ\n湯は八十度にします。\n:::\n`,
    target: `${en("> [!note] Weigh", "", `> ${EN}`)}\n::: TIP Trick\nUse water at eighty degrees.\n:::\n`,
    findings: [],
  },
  {
    name: "the container of another generator",
    source: ja("> [!WARNING]", "", `> ${JA}`),
    target: en("<Warning>\n", "\n</Warning>"),
    findings: [],
  },
  {
    name: "the container of another generator with another name",
    source: ja(":::message", ":::"),
    target: en("{% note %}", "{% endnote %}"),
    findings: [],
  },
  {
    name: "the old name of an admonition of Docusaurus",
    source: ja(":::warning", ":::"),
    target: en(":::caution", ":::"),
    findings: [],
  },
  {
    name: "plain text, which does not show containers",
    source: ja(":::warning", ":::"),
    target: `Green tea\n\n${MORE_EN}\n\n${EN}\n`,
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a container that became a label",
    source: ja(":::warning", ":::"),
    target: en("", "", `**Warning:** ${EN}`),
    findings: [],
  },
  {
    name: "a container that became an element",
    source: ja(":::warning", ":::"),
    target: en("", "", `<div class="warning">${EN}</div>`),
    findings: [],
  },
  {
    name: "a component that is not alone on its line",
    source: ja("<details>\n<summary>重さ</summary>\n", "\n</details>"),
    target: en("<details><summary>Weight</summary>\n", "\n</details>"),
    findings: [],
  },
  {
    name: "tags that contain nothing, and logic",
    source: ja("{% include note.html %}\n\n{% if site.isOpen %}", "{% endif %}"),
    target: en(""),
    findings: [],
  },
  {
    name: "a container that only the target has",
    source: ja(""),
    target: en(":::note", ":::"),
    findings: [],
  },
  {
    name: "a container that is not closed, which is another mistake",
    source: ja(":::warning", ":::"),
    target: en(":::warning"),
    findings: [],
  },
  {
    name: "marks in code and comments",
    source: ja("```\n:::warning\n:::\n```\n\n<!--\n:::note\n-->\n"),
    target: en("```\n:::warning\n:::\n```\n"),
    findings: [],
  },
]);
