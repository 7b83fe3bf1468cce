import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { BAKED, BREAD, text } from "./bread.ts";
import { EN, JA, page, plain } from "./page.ts";
import { SPRINGS } from "./springs.ts";
import { testRule } from "./tester.ts";

const source = text(BREAD);
/** A long quotation in the language of the translation. */
const QUOTED = [
  "- The lighthouse was built in a year without storms, and its lamp was lit by the first keeper and his daughter.",
  "- Every evening the keeper climbs the stairs, cleans the glass of the lamp and writes the weather into the book.",
  "- Ships that pass the island at night count the seconds between two flashes to know which lighthouse they see.",
  "- The harbor master keeps a list of all boats, and the fishermen tell him when they leave and when they return.",
].join("\n");
const NOTE = "Translator's note: Haruyutaka is a strong flour from Hokkaido, which is hard to find elsewhere.";

testRule("extra-content", [
  { name: "formulas that have no paragraphs of their own in the source", ...SPRINGS, findings: [] },
  {
    name: "sentences of a paragraph that became paragraphs",
    source:
      "# 港の記録\n\n私は、港の記録を毎日つけています。\n旗の色を見ていたところ、\n違う時刻に、同じ船が\n何度も出入りしていることに気づきました。\n\n## 数え方\n\n旗の色が同じ船は、\n\n- 船の大きさ\n- 船長の名前\n- 積み荷の種類\n\nを比べます。\n\nこのことから、同じ会社または関係のある会社の\n船だと分かる場合があります。\n\n## 注意\n\n船の数が同じでも、同じ船とは限りません。\n修理中の船や、ほかの港から来た船の場合もあります。\n\nまた、記録を休んでいた日があるため、\n船が来なかった日を港が閉まっていた日とみなすことはできません。\n",
    target:
      "# The records of the harbor\n\nI keep my own records of the harbor every day.\n\nWhile I was watching the colors of the flags, I noticed that the same ships entered and left the harbor several times at different hours.\n\n## How to count\n\nFor ships with a flag of the same color, compare:\n\n- The size of the ships\n- The name of the captain\n- The kind of cargo\n\nThese records suggest that the ships may be owned by the same company, or by companies that are closely related to each other.\n\nThat the flags of the ships differ does not necessarily mean that they belong to separate companies.\n\n## Important notes\n\nThe same number of ships should not be interpreted as proof that they are the same ships.\n\nThe ships that were counted could include ships that are under repair, ships from other harbors, boats of visitors, or other vessels.\n\nIn addition, there were days on which no records were kept.\n\nTherefore, days without ships in the records should not be interpreted as days on which the harbor itself was closed.\n",
    findings: [],
  },
  {
    name: "the end of a Japanese sentence with code in it",
    languages: { source: "en", target: "ja" },
    source:
      '# Boat\n\nThe harbor master answers with the list of boats as JSON, which includes their names and lengths:\n\n```json\n[{ "name": "Kamome" }]\n```\n\nThen close the list.',
    target:
      '# 舟\n\n港の管理者は、名前と長さを含む舟のリストを JSON で返します。たとえば、\n\n```json\n[{ "name": "Kamome" }]\n```\n\nのように。\n\nそのあとでリストを閉じます。',
    findings: [],
  },
  {
    name: "short paragraphs on a page with a long quotation in the language of the translation",
    languages: { source: "zh", target: "en" },
    source: `# 島\n\n先說說這座島。\n\n我去年春天才搬到這裡，行李只有一個箱子。\n\n有人問我：「為什麼要住在這裡？」\n\n我只能說：「海。」\n\n島上的雜貨店週日不開門，所以要先買好東西。\n\n## 文章\n\n${QUOTED}`,
    target: `# Island\n\nFirst, let me tell you a little about this island.\n\nI only moved here in the spring of last year, and all my luggage was a single suitcase.\n\nSomebody once asked me, "Why on earth do you want to live in a place like this?"\n\nAnd the only thing I could answer was, "The sea."\n\nThe grocery store of the island is closed on Sundays, so you need to buy everything in advance.\n\n## Text\n\n${QUOTED}`,
    findings: [],
  },
  {
    name: "a Japanese sentence that continues after a URL",
    languages: { source: "en", target: "ja" },
    source:
      "# Harbor\n\nThe page of the harbor is:\n\nhttps://harbor.example/\n\n## Mail\n\nTo join, send “hello” to the address [join@harbor.example](mailto:join@harbor.example), with your name in the subject.",
    target:
      "# 港\n\n港のページは\n\nhttps://harbor.example/\n\nです。\n\n## メール\n\n参加希望の方は\n\nmailto:join@harbor.example\n\nまで、件名に名前を書いて「hello」と送ってください。",
    findings: [],
  },
  {
    name: "a sentence that is repeated, but not one that the source repeats too, or a short one",
    source: "# 港\n\n船は朝に出ます。\n\n毎日同じことを言います。毎日同じことを言います。\n\nはい。\n",
    target:
      "# Harbor\n\nThe **ships** leave in the morning. The ships leave in the morning.\n\nI say the same every day. I say the same every day.\n\nYes. Yes.\n",
    findings: ["3 3 The sentence “The ships leave in the morning.” is repeated, but not in the source"],
  },
  {
    name: "a paragraph before the one that introduces a list",
    source:
      "# 会\n\nこの会は、いつも来られる方のための会です。続けて話すことで、たがいの考えが深まっていくと考えています。\n\n全メンバーは以下の3つのプラットフォームに登録されます：\n\n- メーリングリスト\n- Discord（ミーティングに使います）\n- Notion（資料の共有に使います）\n\n次の会でお会いしましょう。",
    target:
      "# Club\n\nThis club is for people who are able to come to all meetings. We believe that our ideas deepen when we keep talking with each other over a longer period of time.\n\nParticipation is limited to those who are committed to regular involvement.\n\nAll members use three of them:\n- Mailing list\n- Discord (for meetings)\n- Notion (for shared resources)\n\nSee you at the next meeting.",
    findings: [],
  },
  {
    name: "a sentence with a link to the page in the language of the source, but not one about another page",
    source:
      "## 淹れ方\n\n急須にお茶を入れて、3 分待ちます。その間に茶碗を 2 つ温めます。\n\n## 保存\n\n茶葉は 20 度の棚に置きます。",
    target:
      "This post is also available [in Japanese](/posts/tea/).\n\n## Brewing\n\nPut tea into the pot and wait for 3 minutes. In the meantime, warm 2 cups.\n\n## Storing\n\nKeep the leaves on a shelf at 20 degrees.\n\nThere is a longer post about the pot [in Japanese](/posts/pot/).",
    sourcePath: "content/ja/posts/tea.md",
    targetPath: "content/en/posts/tea.md",
    findings: ["7 11 The paragraph “There is a longer post about the pot in…” (with 1 link) is not in the source"],
  },
  {
    name: "lines that were headings in the source, which missing-heading reports",
    source:
      "## 火を入れる\n\n窯に火を入れます。\n\n### 🔥 コマンドの例\n\n```sh\nkiln heat --to 1200\n```\n\n火が入ります。\n\n## 火を消す\n\n窯の火を消します。\n\n### 🔥 コマンドの例\n\n```sh\nkiln cool --slowly\n```\n\n火が消えます。",
    target:
      "## Firing\n\nLight the kiln.\n\n🔥 An example of the command:\n\n```sh\nkiln heat --to 1200\n```\n\nIt fires up.\n\n## Cooling\n\nPut out the kiln.\n\n🔥 An example of the command:\n\n```sh\nkiln cool --slowly\n```\n\nIt cools down.",
    findings: [],
  },
  {
    name: "the copy of a paragraph that introduces code",
    source: "窯の温度は、次のように設定します:\n\n```js\nkiln.heat(1200);\n```\n\n火が入ります。",
    target:
      "Set the temperature of the kiln like this:\n\nSet the temperature of the kiln like this:\n\n```js\nkiln.heat(1200);\n```\n\nIt fires up.",
    findings: ["1 3 The paragraph “Set the temperature of the kiln like thi…” is not in the source"],
  },
  {
    name: "the source in comments of Liquid, but not in an example",
    source: "# Tea\n\nBoil the [water](water.md).\n\n- green\n- black",
    target:
      "{% comment %}\n# Tea\n{% endcomment %}\n# お茶\n{: #tea }\n\n{%- comment -%}\nBoil the [water](water.md).\n\n```sh\nboil\n{%- endcomment -%}\n[水](water.md)を沸かします。\n\n{% comment %}\n- green\n- black\n{% endcomment %}\n- 緑茶\n- 紅茶\n\n沸いたら、火を止めます。\n\n```liquid\n{% comment %}\n種\n{% endcomment %}\n```",
    languages: { source: "en", target: "ja" },
    findings: ["6 22 The paragraph “沸いたら、火を止めます。” is not in the source"],
  },
  {
    name: "where the page is in the language of the source, but not a text in it",
    source: "# 灯台\n\n灯台は1911年に漁師が建てました。\n\n守る人は午後8時に灯をともします。",
    target:
      "# The lighthouse\n\nThe Japanese version of this page is [here](https://example.com/a).\n\nThe fishermen built the lighthouse in 1911.\n\nInstall the Japanese version of [Kaze](https://example.com/kaze) first.\n\nAt 8 PM, the keeper lights the lamp.",
    findings: ["3 7 The paragraph “Install the Japanese version of Kaze fir…” (with 1 link) is not in the source"],
  },
  {
    name: "a translator's note",
    source,
    target: text({ ...BAKED, flour: `${BAKED.flour}\n\n${NOTE}` }),
    findings: ["3 5 The paragraph “Translator's note: Haruyutaka is a stron…” is not in the source"],
  },
  {
    name: "a Japanese sentence that continues after code",
    languages: { source: "zh", target: "ja" },
    source:
      "船桨有两种写法。\n\n把原来的网址：\n\n```text\nkaze 1\n```\n\n换成：\n\n```text\nkaze 2\n```\n\n## 船\n\n这样船就准备好了，可以出海。",
    target:
      "櫂には二つの書き方があります。\n\n元の URL：\n\n```text\nkaze 1\n```\n\nを\n\n```text\nkaze 2\n```\n\nに置き換えてから保存します。\n\n## 舟\n\nこれで舟の用意ができたので、海に出られます。",
    findings: [],
  },
  {
    name: "a sentence around a URL in Japanese, and in one paragraph",
    source:
      "# 本\n\n本の紙の一覧です。\n\nhttps://paper.example/list\n\nを参考にしました。\n\n印刷の始まりのページを決めます。",
    target:
      "# Book\n\nA list of the papers of the book.\n\nI referred to https://paper.example/list.\n\nDecide on the page where printing starts.",
    findings: [],
  },
  {
    name: "the label of a code block that other text of the source introduces",
    languages: { source: "en", target: "ja" },
    source: text({
      ...BAKED,
      more: "## Start\n\nWrite the heat into the file `oven.yaml` of your oven.\nLike this:\n\n```yaml\nheat: 230\n```",
    }),
    target: text({
      ...BREAD,
      more: "## 始める\n\nオーブンの `oven.yaml` ファイルに温度を書きます。\n\n例：\n\n```yaml\nheat: 230\n```",
    }),
    findings: [],
  },
  {
    name: "a paragraph at the end",
    source,
    target: text({ ...BAKED, keep: `${BAKED.keep}\n\nIn Osaka, the bakery next to the station sells good loaves.` }),
    findings: ["13 15 The paragraph “In Osaka, the bakery next to the station…” is not in the source"],
  },
  {
    name: "a reply of a chatbot, which is reported by assistant-text",
    source,
    target: text({ ...BAKED, keep: `${BAKED.keep}\n\nSure, please paste the text that you want me to translate.` }),
    findings: [],
  },
  {
    name: "a paragraph that was repeated, with its link",
    source,
    target: text({ ...BAKED, bake: `${BAKED.bake}\n\n${BAKED.bake}` }),
    findings: ["9 11 The paragraph “Heat the oven to 230 °C, and bake for 40…” (with 1 link) is not in the source"],
  },
  {
    name: "a short paragraph that was repeated",
    source: text({ ...BREAD, keep: "袋に入れます。" }),
    target: text({ ...BAKED, keep: "Put it into a bag.\n\nPut it into a bag." }),
    findings: ["13 15 The paragraph “Put it into a bag.” is not in the source"],
  },
  {
    name: "a paragraph that is in both pages twice",
    source: text({ ...BREAD, keep: "袋に入れます。\n\n袋に入れます。" }),
    target: text({ ...BAKED, keep: "Put it into a bag.\n\nPut it into a bag." }),
    findings: [],
  },
  {
    name: "a list with a link, in Japanese",
    source,
    target: text({
      ...BAKED,
      cool: `${BAKED.cool}\n\n- A rack by [Wilton](https://example.com/rack)\n- A cloth of linen`,
    }),
    locale: "ja",
    findings: ["11 13 リスト「A rack by Wilton A cloth of linen」（リンク 1 個を含む）は原文にありません"],
  },
  {
    name: "a paragraph whose link is in the paragraph of the source that was split and rewritten",
    languages: { source: "en", target: "ja" },
    source: `## Helpers of the old mill are not supported

The patches of the old mill are not applied when beans are ground with the new one, therefore you won't be able to use functions like \`fakeGrind\`, \`flush\` or \`waitForGrind\`.
To move to the new mill you will also need to move your recipes to native grinding and fake timers. See [an example here](/guide/recipes#with-fake-timers) for the use of fake timers with the new mill.

## Reports

Please report problems [there](https://example.com/issues).`,
    target: `## 古いミルのパッチ

\`fakeGrind\`、\`flush\`、\`waitForGrind\` のような関数を使いたい場合、または既存のレシピをそれらと一緒に使いたい場合は、\`mill.json\` のレシピの対象の設定に、古いミルのための部品である \`old-mill/plugins/patch\` を追加できます。

いずれにしても、既存のレシピをネイティブの挽き方とフェイクタイマーに変える計画を、できるだけ早いうちに始めることを強くお勧めします。これが確立されたやり方だからです。

新しいミルでのフェイクタイマーの使用例については、[こちらの例](/guide/recipes#with-fake-timers)を参照してください。

## 報告

問題は[こちら](https://example.com/issues)で報告してください。`,
    findings: [],
  },
  {
    name: "an extra section, which is reported by extra-heading",
    source: page({ ...JA, second: "" }),
    target: page(EN),
    findings: [],
  },
  {
    name: "a paragraph that was split",
    source: text({ ...BREAD, knead: `${BREAD.knead}${BREAD.rest}`, rest: "" }),
    target: text(BAKED),
    findings: [],
  },
  {
    name: "a list of translations of the page",
    source: "# 器\n\n器を洗います。",
    target: "# Bowls\n\n[日本語](bowls.ja.md) | [简体中文](bowls.zh.md) | English\n\nWash the bowls.",
    targetPath: "bowls.en.md",
    findings: [],
  },
  {
    name: "lines of a plain text, which may be captions and buttons",
    source: page(JA),
    target: `${plain(page(EN))}\nShare this page with your friends\n\nAll rights reserved, Setouchi Cycling Club`,
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a paragraph that is still in the source's language",
    source,
    target: text({ ...BAKED, rest: `${BAKED.rest}\n\n生地がべたつくときは、手に少しだけ粉を付けてください。` }),
    findings: [],
  },
]);

test.each([
  ["info", "a translator's note", NOTE],
  [
    "info",
    "text in a container for notes",
    ":::note[Translator's note]\n\nHaruyutaka is a strong flour from Hokkaido, which is hard to find elsewhere.\n\n:::",
  ],
  ["warn", "any other paragraph", "In Osaka, the bakery next to the station sells good loaves."],
])("severity %s: %s", async (severity, _, paragraph) => {
  const target = text({ ...BAKED, flour: `${BAKED.flour}\n\n${paragraph}` });
  const found = await checkTexts({ source, target }, "extra-content");
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
});
