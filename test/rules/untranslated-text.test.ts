import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/index.ts";
import { checkTexts } from "../check-texts.ts";
import { folderWith } from "../folder.ts";
import { testRule } from "./tester.ts";

const UNTRANSLATED = "湯は沸かしてから少し冷まします。";
const is = (text: string) => `“${text}” is still in Japanese`;

const fromEnglish = { languages: { source: "en", target: "ja" } };

testRule("untranslated-text", [
  {
    name: "where the page is in the language of the source, and another sentence in it",
    source: "# 舟\n\n舟は2011年に作りました。\n\n帆は島の人が縫いました。",
    target:
      "# The boat\n\n日本語版は[こちら](https://example.com/a)。\n\nThe boat was built in 2011.\n\n帆は島の人が縫いました。",
    findings: ["5 7 “帆は島の人が縫いました。” is still in Japanese"],
  },
  {
    name: "the text of a license, and a sentence about it",
    ...fromEnglish,
    source:
      "# Boats\n\nPaint the boat in spring.\n\n## Notice\n\nYou may lend this boat to others as long as this notice stays on it.\n\nThis boat is lent WITHOUT ANY EXPRESS OR IMPLIED WARRANTY, INCLUDING OF FLOATING.\n\n## License\n\nThe boats may be lent to others under the license of the harbor.",
    target:
      "# 舟\n\n春に舟を塗ります。\n\n## 注意書き\n\nYou may lend this boat to others as long as this notice stays on it.\n\nThis boat is lent WITHOUT ANY EXPRESS OR IMPLIED WARRANTY, INCLUDING OF FLOATING.\n\n## ライセンス\n\nThe boats may be lent to others under the license of the harbor.",
    findings: ["13 13 “The boats may be lent to other…” is still in English"],
  },
  {
    name: "headings with names that are phrases, and others that may be names",
    ...fromEnglish,
    source:
      "## Is Kaze light?\n\nKaze is a boat.\n\n## Sharing Oars between boats\n\nShare the oars.\n\n## The Kaze Club\n\nA club.\n\n## Winds of the Sea\n\nA song.\n\n## How It Works\n\nIt floats.\n\n## Where the wind is\n\nA novel.\n\n## Buy a boat\n\nBuy it.\n\n## Sell a boat\n\nSell it.\n\n## Paint a boat\n\nPaint it.\n\n## Sink a boat\n\nDo not.",
    target:
      "## Is Kaze light?\n\nKaze は舟です。\n\n## Sharing Oars between boats\n\n櫂を分け合います。\n\n## The Kaze Club\n\n会です。\n\n## Winds of the Sea\n\n歌です。\n\n## How It Works\n\n浮きます。\n\n## Where the wind is\n\n小説「Where the wind is」です。\n\n## 舟を買う\n\n買います。\n\n## 舟を売る\n\n売ります。\n\n## 舟を塗る\n\n塗ります。\n\n## 舟を沈める\n\n沈めません。\n\n## 舟を出す\n\n出します。\n\n## 舟をたたむ\n\nたたみます。",
    findings: [
      "1 1 “Is Kaze light?” is still in English",
      "5 5 “Sharing Oars between boats” is still in English",
      "17 17 “How It Works” is still in English",
    ],
  },
  {
    name: "list items that are short phrases, among translated ones",
    ...fromEnglish,
    source:
      "Before you sail:\n\n- Buy new oars\n- **Kaze**: the older boat's mast height\n- Paint the boat\n- Sing Winds of the Sea\n\nBooks:\n\n- How to Sail\n- The boat without a sail\n- Sea and wind",
    target:
      "出航の前に：\n\n- 新しい櫂を買う\n- **Kaze**: the older boat's mast height\n- 舟を塗る\n- Winds of the Sea を歌う\n\n本：\n\n- How to Sail\n- The boat without a sail\n- 海と風",
    findings: ["4 4 “Kaze: the older boat's mast he…” is still in English"],
  },
  {
    name: "list items and headings that are code or quoted, but not a phrase beside code",
    ...fromEnglish,
    source:
      '- `cd boats && oar build all`\n- `oar sail` / `oar stop sailing now`\n- Use `oar` when it rains\n- Paint the boat\n- Buy new oars\n- Sell old oars\n\n## `oar add [name] with sail`\n\nIt adds.\n\n## "The oars are not on board"\n\nFetch them.\n\n## Buy a boat\n\nBuy it.\n\n## Sell a boat\n\nSell it.',
    target:
      '- `cd boats && oar build all`\n- `oar sail` / `oar stop sailing now`\n- Use `oar` when it rains\n- 舟を塗る\n- 新しい櫂を買う\n- 古い櫂を売る\n\n## `oar add [name] with sail`\n\n足します。\n\n## "The oars are not on board"\n\n取りに戻ります。\n\n## 舟を買う\n\n買います。\n\n## 舟を売る\n\n売ります。',
    findings: ["3 3 “Use oar when it rains” is still in English"],
  },
  {
    name: "headings that are phrases on a page that keeps them",
    ...fromEnglish,
    source:
      "## Is Kaze light?\n\nYes.\n\n## How It Works\n\nIt floats.\n\n## Buy a boat\n\nBuy it.\n\n## Sell a boat\n\nSell it.",
    target:
      "## Is Kaze light?\n\nはい。\n\n## How It Works\n\n浮きます。\n\n## 舟を買う\n\n買います。\n\n## 舟を売る\n\n売ります。",
    findings: [],
  },
  {
    name: "bibliographic references, but not a sentence about one",
    languages: { source: "en", target: "ja" },
    source:
      "## Papers\n\nWe write about boats.\n\n- Mori A., Sato K. A simple way to keep small boats dry. Journal of Boats, 12(3), 2021.\n- Aoi Mori, Ken Sato, “On the shape of oars for children”, *Proceedings of the Rowing Workshop*, pp. 3–10, 2017. [DOI](https://doi.org/10.1000/1)\n- [2] Sato, Ken (2015). *Why the wooden boats of our lakes leak*. Harbor Press.\n- Aoi Mori & Ken Sato (Mar 2019)  \n  On the shape of oars that children can hold. Harbor Workshop.\n\nIn 2021, K. Sato presented a new way to keep boats dry at the Harbor Workshop.\n\nKen Sato (2021) presented a new way to keep boats dry at the Harbor Workshop.",
    target:
      "## 論文\n\n舟について書いています。\n\n- Mori A., Sato K. A simple way to keep small boats dry. Journal of Boats, 12(3), 2021.\n- Aoi Mori, Ken Sato, “On the shape of oars for children”, *Proceedings of the Rowing Workshop*, pp. 3–10, 2017. [DOI](https://doi.org/10.1000/1)\n- [2] Sato, Ken (2015). *Why the wooden boats of our lakes leak*. Harbor Press.\n- Aoi Mori & Ken Sato (2019/3)  \n  On the shape of oars that children can hold. Harbor Workshop.\n\nIn 2021, K. Sato presented a new way to keep boats dry at the Harbor Workshop.\n\nKen Sato (2021) presented a new way to keep boats dry at the Harbor Workshop.",
    findings: ["11 11 2 passages in a row, starting with “In 2021, K. Sato presented a n…”, are still in English"],
  },
  {
    name: "quotations with their translation in brackets, but not one with a short remark",
    languages: { source: "en", target: "ja" },
    source:
      "# Sayings\n\nThey are old.\n\n> Whoever rows against the wind needs strong arms (or good friends), and should leave the harbor early in the morning.\n\nThe next ones are new.\n\n> The boat of a man who never sleeps is always dry. He has no time to row. (Old saying)\n",
    target:
      "# ことわざ\n\n古いものです。\n\n> Whoever rows against the wind needs strong arms (or good friends), and should leave the harbor early in the morning.  \n> （風に逆らって漕ぐ者は、強い腕（か良い友）が要り、朝早くに港を出るべきだ。）\n\n次は新しいものです。\n\n> The boat of a man who never sleeps is always dry. He has no time to row. （古いことわざ）\n",
    findings: ["9 10 “The boat of a man who never sl…” is still in English"],
  },
  {
    name: "untranslated sentences with a short one between them that is in no certain language",
    languages: { source: "en", target: "ja" },
    source:
      "The old boat of my uncle is still in the harbor. Very odd! It has been there for more than twenty years now. We row.",
    target:
      "漕ぎます。The old boat of my uncle is still in the harbor. Very odd! It has been there for more than twenty years now. 漕ぐのです。",
    findings: ["1 1 “The old boat of my uncle is st…” is still in English"],
  },
  {
    name: "a quotation with its translation in half-width brackets",
    source: "ことわざがあります。\n\n> 風に逆らって漕ぐ者は、朝早くに港を出るべきだ。\n\n本当です。",
    target:
      "There is a saying.\n\n> 風に逆らって漕ぐ者は、朝早くに港を出るべきだ。 (Whoever rows against the wind should leave the harbor early.)\n\nIt is true.",
    findings: [],
  },
  {
    name: "a single word in a translated sentence",
    source: "雨の日は、縁側で麦茶を飲みながら本を読みます。\n\n夕方には帰ります。",
    target: "On rainy days, I read on the 縁側 and drink barley tea.\n\nI go home in the evening.",
    findings: ["1 1 “縁側” is still in Japanese"],
  },
  {
    name: "single words that are explained, quoted, emphasized, repeated, or what the sentence is about",
    source: "縁側と雨戸と畳と障子と床の間があります。\n\n「囲炉裏」と読みます。\n\n夕方には帰ります。",
    target:
      "It has an 縁側 (veranda), a *雨戸*, “畳” and a 障子. You can see through the 障子, but not a [床の間](/alcove/).\n\nThe word 囲炉裏 is pronounced “irori”.\n\nI go home in the evening.",
    findings: [],
  },
  {
    name: "short texts in languages with the same letters, but not names",
    languages: { source: "en", target: "de" },
    source:
      "# Taking care of the boat\n\nThe oars of the boat are dry, and your hands are warm.\n\n- Keep the oars dry\n- Lake Garda for the Young\n- Rowing with Lanterns\n",
    target:
      "# Taking care of the boat\n\nDie Ruder des Bootes sind trocken, und die Hände sind warm.\n\n- Keep the oars dry\n- Lake Garda for the Young\n- Rudern mit Laternen\n",
    findings: ["1 1 “Taking care of the boat” is still in English", "5 5 “Keep the oars dry” is still in English"],
  },
  {
    name: "a cell with a phrase that is in no other text, but not one with a name",
    languages: { source: "en", target: "ja" },
    source:
      "| Boat | A | B |\n| --- | --- | --- |\n| Seats | 2 | 4 |\n| Price per month | 10 | 15 |\n| Oars | 2 | 4 |\n| Lake Como Cup | 1 | 2 |\n",
    target:
      "| 舟 | A | B |\n| --- | --- | --- |\n| 座席 | 2 | 4 |\n| Price per month | 10 | 15 |\n| 櫂 | 2 | 4 |\n| Lake Como Cup | 1 | 2 |\n",
    findings: ["4 4 “Price per month” is still in English"],
  },
  {
    name: "the summary of a folded part",
    languages: { source: "en", target: "ja" },
    source:
      "# Boats\n\n## Oars\n\nWe have them.\n\n<details>\n<summary>Why another boat?</summary>\n\nThe others leak.\n\n</details>\n",
    target:
      "# 舟\n\n## 櫂\n\nあります。\n\n<details>\n<summary>Why another boat?</summary>\n\nほかの舟は漏れるからです。\n\n</details>\n",
    findings: ["8 8 “Why another boat?” is still in English"],
  },
  {
    name: "the header of a table, but not one of names",
    languages: { source: "en", target: "ja" },
    source:
      "Each option has a purpose and a default.\n\n| Option | Purpose |\n| --- | --- |\n| `--dry` | Dry oars |\n| `--oil` | Oiled wood |\n\n| Mori | Aoki |\n| --- | --- |\n| slow | fast |\n| old | young |\n",
    target:
      "オプションには目的と既定値があります。\n\n| Option | Purpose |\n| --- | --- |\n| `--dry` | 乾いた櫂 |\n| `--oil` | 油を塗った木 |\n\n| Mori | Aoki |\n| --- | --- |\n| 遅い | 速い |\n| 古い | 若い |\n",
    findings: ["3 3 “Option | Purpose” is still in English"],
  },
  {
    name: "a cell whose row is reported",
    languages: { source: "en", target: "ja" },
    source:
      "| Option | What it does |\n| --- | --- |\n| `--dry` | Keep the oars dry |\n| `--row` | Row the boats one after the other |\n| `--oil` | Oil the wood |\n",
    target:
      "| オプション | 働き |\n| --- | --- |\n| `--dry` | 櫂を乾かす |\n| `--row` | Row the boats one after the other |\n| `--oil` | 木に油を塗る |\n",
    findings: ["1 4 “--row | Row the boats one afte…” is still in English"],
  },
  {
    name: "a source whose text is still in the language of the target, except for its headings",
    source:
      "# 舟の手入れ\n\nAsk for a small boat at the office, and bring it back before the sun goes down.\n\n## 利点\n\n- It stays dry and light for a long time.\n- Children can carry it down to the lake.",
    target:
      "# Caring for a boat\n\nAsk for a small boat at the office, and bring it back before the sun goes down.\n\n## Benefits\n\n- It stays dry and light for a long time.\n- Children can carry it down to the lake.",
    findings: [
      "3 3 Most of the source is in English, like the translation: 3 passages, starting with “Ask for a small boat at the of…”",
    ],
  },
  {
    name: "sentences in the language of the target that the source is about",
    source:
      "# 舟の英語\n\n- It stays dry and light for a long time.\n- Children can carry it down to the lake.\n\n一つ目は舟が乾いていて軽いことを表します。長い間という意味の言葉が最後にあります。\n\n二つ目は子供が舟を湖まで運べることを表します。\n\n声に出して読んでみましょう。",
    target:
      "# Boats in English\n\n- It stays dry and light for a long time.\n- Children can carry it down to the lake.\n\nThe first says that the boat is dry and light. The words for a long time are at its end.\n\nThe second says that children can carry the boat to the lake.\n\nRead them aloud.",
    findings: [],
  },
  {
    name: "a link to the page in the language of the source, by its place on the site",
    source: "豆を挽きます。",
    target: "Grind the beans.\n\n[日本語版はこちらです。](/posts/beans/)",
    sourcePath: "content/posts/beans.md",
    targetPath: "content/posts/beans.en.md",
    findings: [],
  },
  {
    name: "a clause before a translated one",
    source: "ここで一度失敗しました。豆を量り忘れて、淹れ直すのに十分かかりました。",
    target: "ここで一度失敗しました: I forgot to weigh the beans, and it took me ten minutes to brew it again.",
    findings: [`1 1 ${is("ここで一度失敗しました")}`],
  },
  {
    name: "greetings, quotations, names and titles within a sentence",
    source: "店に入ると「いらっしゃいませ、ここは喫茶店です」と言われました。",
    target:
      "They said 「いらっしゃいませ、ここは喫茶店です」 (ようこそ、ここは喫茶店です), I said よろしくお願いします, and 珈琲喫茶さえずりの森 by 千本木さくら was playing.",
    findings: [],
  },
  {
    name: "a header and a cell of a table",
    source: "| 豆 | 挽き目 | 備考 |\n| --- | --- | --- |\n| 浅煎り | 粗い | 酸味 |\n| 深煎り | 細かい | 苦味 |",
    target: "| Beans | Grind | 備考 |\n| --- | --- | --- |\n| Light | coarse | sour |\n| Dark | 細かい | bitter |",
    findings: [`1 1 ${is("備考")}`, `4 4 ${is("細かい")}`],
  },
  {
    name: "a table of words in the source's language",
    source: "| 語 | 意味 |\n| --- | --- |\n| 蒸らし | 最初の湯 |\n| 抽出 | 次の湯 |",
    target: "| Word | Meaning |\n| --- | --- |\n| 蒸らし | the first water |\n| 抽出 | the rest |",
    findings: [],
  },
  {
    name: "short labels: an alternative text, attributes, a box, code and a link within the site",
    source:
      '![豆の瓶](/a.png)\n\n豆を挽きます。[手順](./steps.md)を見ます。\n\n<Card title="道具" />\n\n:::tip 注意\n熱い湯です。\n:::\n\n```js title="設定"\npour();\n```',
    target:
      'Grind the beans, as in [手順](./steps.md).\n\n![豆の瓶](/a.png)\n\n<Card title="道具" />\n\n:::tip 注意\nThe water is hot.\n:::\n\n```js title="設定"\npour();\n```',
    findings: [
      `1 3 ${is("豆の瓶")}`,
      `3 1 ${is("手順")}`,
      `5 5 ${is("道具")}`,
      `7 7 ${is("注意")}`,
      `11 11 ${is("設定")}`,
    ],
  },
  {
    name: "an alternative text with a name, among translated ones",
    ...fromEnglish,
    source:
      "![The harbor](/1.png)\n\n![A boat](/2.png)\n\n![Choose and use the Kaze oar](/3.png)\n\n![Kaze Oar Pro](/4.png)",
    target: "![港](/1.png)\n\n![舟](/2.png)\n\n![Choose and use the Kaze oar](/3.png)\n\n![Kaze Oar Pro](/4.png)",
    findings: ["5 5 “Choose and use the Kaze oar” is still in English"],
  },
  {
    name: "the quoted title of a page of another site, before its bare URL, and another quotation",
    ...fromEnglish,
    source:
      'Read on:\n\n- GitHub tea-shop/kettles-rs, Issue "Better handling of the doors that are closed": https://tea.example.com/issues/13\n- The issue “Kettles that are never off and have no owner” (https://tea.example.com/issues/14)\n- Ask for "a kettle that is always on" in the shop.',
    target:
      '続きはこちら。\n\n- GitHub tea-shop/kettles-rs, Issue "Better handling of the doors that are closed": https://tea.example.com/issues/13\n- The issue “Kettles that are never off and have no owner” (https://tea.example.com/issues/14)\n- Ask for "a kettle that is always on" in the shop.',
    findings: ['5 5 “Ask for "a kettle that is alwa…” is still in English'],
  },
  {
    name: "what a program shows, in bold within a sentence, and bold text at the start",
    ...fromEnglish,
    source:
      "Open **Boats**, and choose **Let everybody on the pier see this boat of &lt;your town&gt;**.\n\n- **When the wind turns and the boat drifts away**: Pull the rope.\n\nTake **a rope that is long enough for the deepest harbor.** Wait.",
    target:
      "**Boats** を開き、**Let everybody on the pier see this boat of &lt;your town&gt;** を選びます。\n\n- **When the wind turns and the boat drifts away**: ロープを引きます。\n\n待ちます。**a rope that is long enough for the deepest harbor.**",
    findings: [
      "3 3 “When the wind turns and the bo…” is still in English",
      "5 5 “a rope that is long enough for…” is still in English",
    ],
  },
  {
    name: "a list of values that follows translated words",
    ...fromEnglish,
    source:
      "# Boats (wood | steel | plastic | paper | glass | ice)\n\n**Kinds:** the kinds are: row, sail, drift, tow, pull, push",
    target: "# Boats (wood | steel | plastic | paper | glass | ice)\n\n**種類：** row, sail, drift, tow, pull, push",
    findings: [],
  },
  {
    name: "a key that consists of words",
    ...fromEnglish,
    source: "---\ntitle: The pond\ntranslationKey: how we dug the pond behind the house\n---\n\nWe dug a pond.",
    target: "---\ntitle: 池\ntranslationKey: how we dug the pond behind the house\n---\n\n池を掘りました。",
    findings: [],
  },
  {
    name: "a text that only shows how text looks",
    ...fromEnglish,
    source:
      "This is how a quotation looks:\n\n> Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.",
    target:
      "引用はこのように表示されます。\n\n> Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.",
    findings: [],
  },
  {
    name: "formulas in TeX",
    ...fromEnglish,
    source:
      "The mean of the weights:\n\n\\[\n m = \\frac{\\text{sum of weights}}{\\text{count}} \\times \\left( 1 + \\alpha \\right)\n\\]\n\n**$S = \\mathcal{F}(\\lbrace \\emptyset \\rbrace) \\cup \\lbrace \\lambda \\rbrace$**",
    target:
      "重さの平均です。\n\n\\[\n m = \\frac{\\text{sum of weights}}{\\text{count}} \\times \\left( 1 + \\alpha \\right)\n\\]\n\n**$S = \\mathcal{F}(\\lbrace \\emptyset \\rbrace) \\cup \\lbrace \\lambda \\rbrace$**",
    findings: [],
  },
  {
    name: "a label that the text explains",
    source: '蒸らしは最初の湯です。\n\n<Card title="蒸らし" />',
    target: '蒸らし means the first water.\n\n<Card title="蒸らし" />',
    findings: [],
  },
  {
    name: "a heading and a link of ordinary words in Latin letters, among translated ones",
    languages: { source: "en", target: "ja" },
    source:
      "## Grinding beans\n\nWe are grinding beans. See [warm water](#a), [the filter](#b) and [the kettle](#c).\n\n## Pouring water\n\nUse warm water.\n\n## The Moka Pot\n\nIt is fun.",
    target:
      "## Grinding beans\n\n豆を挽きます。[warm water](#a)と[フィルター](#b)と[ケトル](#c)を見ます。\n\n## お湯を注ぐ\n\nぬるい湯です。\n\n## モカポット\n\n楽しいです。",
    findings: ["1 1 “Grinding beans” is still in English", "3 3 “warm water” is still in English"],
  },
  {
    name: "one of two comments in code",
    ...fromEnglish,
    source: "The pot.\n\n```yaml\n# The size of the pot\nsize: 4\n# Water is in milliliters\nwater: 400\n```",
    target: "ポットです。\n\n```yaml\n# ポットの大きさ\nsize: 4\n# Water is in milliliters\nwater: 400\n```",
    findings: ["6 6 “Water is in milliliters” is still in English"],
  },
  {
    name: "full-width punctuation",
    source: "豆を挽きます。\n\n湯（九十度）を注ぐ。",
    target: "Grind the beans。\n\nPour water （90 degrees）.",
    findings: ["1 1 “beans。” and 2 more have the punctuation of Japanese"],
  },
  {
    name: "a full-width number, in Japanese",
    source: "湯を３０秒注ぎます。",
    target: "Pour the water for ３０ seconds.",
    locale: "ja",
    findings: ["1 1 「３０」に日本語の記号が残っています"],
  },
  {
    name: "full-width punctuation around Japanese, in code, in a face, and in a text about it",
    source: "湯（お湯）を注ぎます（＾ω＾）。\n\n`a。` です。\n\n全角の「：」です。",
    target: 'Pour the water 「湯」 （＾ω＾）.\n\nIt is `a。`.\n\nThe full-width colon, as in "a：".',
    findings: [],
  },
  {
    name: "a heading that many pages have, among translated ones",
    ...fromEnglish,
    source: "## 💧 The water\n\nPour it.\n\n## 🫖 The pot\n\nWarm it.\n\n## 👣 Next steps\n\nPour a cup.",
    target: "## 💧 お湯\n\n注ぎます。\n\n## 🫖 ポット\n\n温めます。\n\n## 👣 Next steps\n\nカップに注ぎます。",
    findings: ["9 9 “👣 Next steps” is still in English"],
  },
  {
    name: "a heading that many pages have, on a page that keeps others too",
    ...fromEnglish,
    source: "## The Water\n\nPour it.\n\n## Pot Mode\n\nWarm it.\n\n## Overview\n\nPour a cup.",
    target: "## お湯\n\n注ぎます。\n\n## Pot Mode\n\n温めます。\n\n## Overview\n\nカップに注ぎます。",
    findings: [],
  },
  {
    name: "a title that is the name of a project, as in its commands",
    languages: { source: "en", target: "ja" },
    source:
      "# Harbor Watch\n\nKeep watch over the harbor.\n\n## Install\n\n```sh\nnpx harbor-watch\n```\n\n## Use\n\nRow to the harbor.",
    target:
      "# Harbor Watch\n\n港を見張ります。\n\n## インストール\n\n```sh\nnpx harbor-watch\n```\n\n## 使い方\n\n港へ漕ぎます。",
    findings: [],
  },
  {
    name: "the same title without such a command",
    languages: { source: "en", target: "ja" },
    source:
      "# Harbor Watch\n\nKeep watch over the harbor.\n\n## Install\n\n```sh\nnpx watcher\n```\n\n## Use\n\nRow to the harbor.",
    target:
      "# Harbor Watch\n\n港を見張ります。\n\n## インストール\n\n```sh\nnpx watcher\n```\n\n## 使い方\n\n港へ漕ぎます。",
    findings: ["1 1 “Harbor Watch” is still in English"],
  },
  {
    name: "a heading with a word that the title of another page has as well",
    ...fromEnglish,
    source:
      "## Grinding beans\n\nWe are grinding beans, as in [Why we grind beans](https://beans.example).\n\n## Pouring water\n\nUse it.\n\n## The pot\n\nIt is fun.",
    target:
      "## Grinding beans\n\n豆を挽きます。[Why we grind beans](https://beans.example)を見ます。\n\n## お湯を注ぐ\n\n使います。\n\n## ポット\n\n楽しいです。",
    findings: ["1 1 “Grinding beans” is still in English"],
  },
  {
    name: "a heading above text that was not translated either",
    ...fromEnglish,
    source:
      "## The Oars\n\nThe oars are long.\n\n## The Boats\n\nThe boats are small.\n\n## Are Boats About Control?\n\nBoats are about speed and not about control, as all of us know.",
    target:
      "## オール\n\nオールは長いです。\n\n## ボート\n\nボートは小さいです。\n\n## Are Boats About Control?\n\nBoats are about speed and not about control, as all of us know.",
    findings: [
      "9 9 “Are Boats About Control?” is still in English",
      "11 11 “Boats are about speed and not…” is still in English",
    ],
  },
  {
    name: "a link of two words in lower case, which may be a term, beside another one that is left",
    languages: { source: "en", target: "ja" },
    source:
      "Use warm water. See [warm water](#a), [the filter](#c), [the cup](#d), [the kettle](#e), [the scale](#f), [the beans](#g) and [how to pour water](#h), because we pour water and how.",
    target:
      "[warm water](#a)、[フィルター](#c)、[カップ](#d)、[ケトル](#e)、[はかり](#f)、[豆](#g)、[how to pour water](#h)を見ます。",
    findings: ["1 1 “how to pour water” is still in English"],
  },
  {
    name: "headings and links that are names, code, single words in lower case, or terms of the target",
    languages: { source: "en", target: "ja" },
    source:
      "## Moka Pot\n\nA filter is in the `filter` option. See [filter](#a), [`water`](#d), [the cup](#b) and [the kettle](#c).\n\n## Warm water\n\nUse warm water.\n\n## The kettle\n\nIt is fun.\n\n## The cup\n\nIt is small.",
    target:
      "## Moka Pot\n\n`filter` です。[filter](#a)と[`water`](#d)と[カップ](#b)と[ケトル](#c)を見ます。\n\n## Warm water\n\nここでは warm な湯を water と呼びます。\n\n## ケトル\n\n楽しいです。\n\n## カップ\n\n小さいです。",
    findings: [],
  },
  {
    name: "a link to the edition in the source's language",
    source: "[日本語版](./ja.md) · [English](./en.md)\n\n豆を挽きます。",
    target: "[日本語版](./ja.md) · [English](./en.md)\n\nGrind the beans.",
    findings: [],
  },
  {
    name: "sentences and titles that lead to the edition in the source's language",
    source:
      "# 潮見表\n\n**[See this table in English](en.md)**\n\n> ## [Read it in English →](./en.md)\n\n港の潮を毎日はかります。",
    target:
      "# Tides\n\n**[この表を日本語で見る](ja.md)**\n\n> ## [日本語で読むにはこちら →](./ja.md)\n\nWe measure the tides of the harbor daily.",
    findings: [],
  },
  {
    name: "a sentence that leads to another page, and one beside a link to the other edition",
    source:
      "潮の満ち引きは[こちらの表にあります](tides.md)。\n\n潮をはかります。\n\n[English](en.md)もあります。毎朝六時に更新します。",
    target:
      "[潮の満ち引きはこちらの表にあります](tides.md)。\n\nWe measure the tides.\n\n[日本語版はこちらです。](ja.md)毎朝六時に更新します。",
    findings: [
      `1 1 ${is("潮の満ち引きはこちらの表にあります。")}`,
      `5 5 ${is("日本語版はこちらです。毎朝六時に更新します。")}`,
    ],
  },
  {
    name: "an ordinary word in Latin letters among translated headers",
    source:
      "The default grind is coarse.\n\n| Option | Default | Meaning |\n| --- | --- | --- |\n| `grind` | 3 | How fine |",
    target: "標準の挽き目は粗めです。\n\n| 項目 | Default | 意味 |\n| --- | --- | --- |\n| `grind` | 3 | 細かさ |",
    ...fromEnglish,
    findings: ["3 3 “Default” is still in English"],
  },
  {
    name: "words in Latin letters that a page in Chinese explains",
    source:
      "豆子的 light 和 roast 很重要。\n\n| 词 | 英语 |\n| --- | --- |\n| 浅烘 | light roast |\n| 细磨 | grind |\n| 闷蒸 | bloom |",
    target:
      "豆は煎り方で決まります。\n\n| 言葉 | 英語 |\n| --- | --- |\n| 浅煎り | light roast |\n| 細挽き | grind |\n| 蒸らし | bloom |",
    languages: { source: "zh", target: "ja" },
    findings: [],
  },
  {
    name: "a name, and a word that the translation uses, among translated headers",
    source: "The filter is paper.\n\n| Part | Filter | Kalita | Price |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |",
    target: "Filter は紙です。\n\n| 部品 | Filter | Kalita | 値段 |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |",
    ...fromEnglish,
    findings: [],
  },
  {
    name: "a sentence that the code of the page prints",
    source:
      '```js\nsay("The kettle in the kitchen is boiling over.");\n```\n\nIt says this:\n\nThe kettle in the kitchen is boiling over.',
    target:
      '```js\nsay("The kettle in the kitchen is boiling over.");\n```\n\n次のように表示されます。\n\nThe kettle in the kitchen is boiling over.',
    ...fromEnglish,
    findings: [],
  },
  {
    name: "a page that was copied and never translated, reported once",
    source: "# Boats\n\nRow slowly in the harbor.\n\n## Rules\n\n- Never row at night.\n- Wear a vest on the water.",
    target: "# Boats\n\nRow slowly in the harbor.\n\n## Rules\n\n- Never row at night.\n- Wear a vest on the water.",
    ...fromEnglish,
    findings: ["1 1 The whole page is still in English"],
  },
  {
    name: "a comment in code, on a page on which the others are translated",
    source:
      "豆を挽きます。\n\n```js\n// 豆を挽く\ngrind();\nboil(); // `湯` を沸かす\n```\n\n```js\n// 注ぐ\npour();\n```",
    target:
      "Grind the beans.\n\n```js\n// Grind the beans\ngrind();\nboil(); // `湯` を沸かす\n```\n\n```js\n// Pour\npour();\n```",
    findings: [`6 6 ${is("`湯` を沸かす")}`],
  },
  {
    name: "comments in code in letters that readers of the target cannot read, reported once for each block",
    source: "豆を挽きます。\n\n```js\n// 豆を挽く\ngrind();\n// 注ぐ\npour();\n```",
    target: "Grind the beans.\n\n```js\n// 豆を挽く\ngrind();\n// 注ぐ\npour();\n```",
    findings: ["4 4 2 passages in a row, starting with “豆を挽く”, are still in Japanese"],
  },
  {
    name: "comments in code with their translation on the same line",
    source:
      "豆を挽きます。\n\n```js\n// 豆を挽く | Grind the beans\ngrind();\npour(); // 湯を注ぐ (Pour the water)\n```",
    target:
      "Grind the beans.\n\n```js\n// 豆を挽く | Grind the beans\ngrind();\npour(); // 湯を注ぐ (Pour the water)\n```",
    findings: [],
  },
  {
    name: "a comment in code without a language, and one in the notation of another language",
    source: "豆を挽きます。\n\n```\n# 豆を挽く\n$ grind\n```\n\n```js\npour(); # ... 注ぐ ...\n```",
    target: "Grind the beans.\n\n```\n# 豆を挽く\n$ grind\n```\n\n```js\npour(); # ... 注ぐ ...\n```",
    findings: [`4 4 ${is("豆を挽く")}`, `9 9 ${is("... 注ぐ ...")}`],
  },
  {
    name: "titles of code in brackets, in quotes and after the language",
    source:
      "豆を挽きます。\n\n```js [設定]\ngrind();\n```\n\n```js title='手順' {1}\npour();\n```\n\n```js:注ぐ\nstop();\n```",
    target:
      "Grind the beans.\n\n```js [設定]\ngrind();\n```\n\n```js title='手順' {1}\npour();\n```\n\n```js:注ぐ\nstop();\n```",
    findings: [`3 3 ${is("設定")}`, `7 7 ${is("手順")}`, `11 11 ${is("注ぐ")}`],
  },
  {
    name: "strings in code and lines of a diagram, if most others are translated; a repeated one may be a key",
    source:
      '豆を挽きます。\n\n```js\ngrind("豆"); pour("湯"); drink("珈琲");\nwait("蒸らす間"); wait("蒸らす間");\n```\n\n```\n[やかん] --> [湯]\n[濾紙]   --> [豆]\n[豆]     --> [珈琲]\n[湯]     --> [滴]\n```',
    target:
      'Grind the beans.\n\n```js\ngrind("beans"); pour("water"); drink("coffee");\nwait("蒸らす間"); wait("蒸らす間");\n```\n\n```\n[kettle] --> [water]\n[濾紙]   --> [豆]\n[beans]  --> [coffee]\n[water]  --> [drops]\n```',
    findings: [`10 10 ${is("[濾紙] --> [豆]")}`],
  },
  {
    name: "strings in code of which few are translated",
    source: '豆を挽きます。\n\n```js\ngrind("豆"); pour("湯"); wait("間"); drink("珈琲");\n```',
    target: 'Grind the beans.\n\n```js\ngrind("beans"); pour("water"); wait("間"); drink("珈琲");\n```',
    findings: [],
  },
  {
    name: "a heading in code in Markdown",
    source: "豆を挽きます。\n\n```md\n# 豆\n```",
    target: "Grind the beans.\n\n```md\n# 豆\n```",
    findings: [],
  },
  {
    name: "English comments in code, on a page on which none is translated",
    ...fromEnglish,
    source: "Row.\n\n```js\n// put the oars into the water now\nrow();\n```",
    target: "漕ぎます。\n\n```js\n// put the oars into the water now\nrow();\n```",
    findings: [],
  },
  {
    name: "an English comment among translated ones, and short ones that may be names",
    ...fromEnglish,
    source:
      "Row.\n\n```js\n// put the oars into the water\n// lift the oars out of it\n// rest\n// the boat moves with the wind now\n```",
    target:
      "漕ぎます。\n\n```js\n// オールを水に入れる\n// オールを水から上げる\n// rest\n// the boat moves with the wind now\n```",
    findings: ["7 7 “the boat moves with the wind n…” is still in English"],
  },
  {
    name: "a short English comment among translated ones, but not a command, a name, code or the output of a string",
    ...fromEnglish,
    source:
      'Row.\n\n```js\n// Lift the oars\n// Dip the oars\n// Rest now\n// Keep the oars dry\n// Ferry, Schooner, Yawl\n// row = old + new + far;\nsay("we are here"); // we are here\n```\n\n```sh\nrow # or harbour row fast\n```',
    target:
      '漕ぎます。\n\n```js\n// オールを上げる\n// オールを下げる\n// 休む\n// Keep the oars dry\n// Ferry, Schooner, Yawl\n// row = old + new + far;\nsay("we are here"); // we are here\n```\n\n```sh\nrow # or harbour row fast\n```',
    findings: ["7 7 “Keep the oars dry” is still in English"],
  },
  {
    name: "comments with code, with the values of an option, and with what the code prints",
    ...fromEnglish,
    source:
      "Row.\n\n```js\n// Lift the oars\n// Dip the oars\nrow(); // slow-start, steady, sprint-end\nsteer(); // starboard / port / astern\nlook(); // output: boats in the harbor\nsail(); // MooringError: the boat is not in the harbor\nanchor(); // panic: the anchor is not on the boat\n// { boats: 2, oars: { from: 'the shed' }, sails: false },\n// boats: [ boat => boat.name.startsWith('Old'), 'Yawl' ], // a list of boats\n// for each boat of the harbor {\n//   \"reason\": \"the boats have left the harbor\",\n```",
    target:
      "漕ぎます。\n\n```js\n// オールを上げる\n// オールを下げる\nrow(); // slow-start, steady, sprint-end\nsteer(); // starboard / port / astern\nlook(); // output: boats in the harbor\nsail(); // MooringError: the boat is not in the harbor\nanchor(); // panic: the anchor is not on the boat\n// { boats: 2, oars: { from: 'the shed' }, sails: false },\n// boats: [ boat => boat.name.startsWith('Old'), 'Yawl' ], // a list of boats\n// for each boat of the harbor {\n//   \"reason\": \"the boats have left the harbor\",\n```",
    findings: [],
  },
  {
    name: "the text of a badge",
    ...fromEnglish,
    source: "![size of the minified boat](https://img.shields.io/size/boat)\n\nRow slowly.",
    target: "![size of the minified boat](https://img.shields.io/size/boat)\n\nゆっくり漕ぎます。",
    findings: [],
  },
  {
    name: "a quoted message in a heading, and one that is named",
    source: '## If you see "the oars are not on board"\n\nFetch them.\n\n## RowError: the oars are not on board',
    target:
      '## "the oars are not on board" と表示されたら\n\n取りに戻ります。\n\n## RowError: the oars are not on board',
    ...fromEnglish,
    findings: ["5 5 “RowError: the oars are not on…” is still in English"],
  },
  {
    name: "a short description in the front matter, and one that is a name",
    source:
      "---\ntitle: Moving to Kaze\ndescription: Moving from Umi to Kaze 2\nsummary: Kaze Boat Club\n---\n\nRow slowly.",
    target:
      "---\ntitle: Kaze への移行\ndescription: Moving from Umi to Kaze 2\nsummary: Kaze Boat Club\n---\n\nゆっくり漕ぎます。",
    ...fromEnglish,
    findings: ["3 3 “Moving from Umi to Kaze 2” is still in English"],
  },
  {
    name: "keywords in the front matter",
    source: "---\nkeywords: oars, rudder, mast and sail of the boat\n---\n\nRow slowly.",
    target: "---\nkeywords: oars, rudder, mast and sail of the boat\n---\n\nゆっくり漕ぎます。",
    ...fromEnglish,
    findings: [],
  },
  {
    name: "words that explain a name by its letters",
    source: "- `gt`: `g`reater than the temperature of the water",
    target: "- `gt`: `g`reater than the temperature of the water",
    ...fromEnglish,
    findings: [],
  },
  {
    name: "a paragraph",
    source: `豆を挽きます。\n\n${UNTRANSLATED}\n\n注ぎます。`,
    target: `Grind the beans.\n\n${UNTRANSLATED}\n\nPour.`,
    findings: [`3 3 ${is(UNTRANSLATED)}`],
  },
  {
    name: "a paragraph full of names in the target's script",
    source: "Kettle と Dripper を使って Kyoto の豆で淹れています。",
    target: "Kettle と Dripper を使って Kyoto の豆で淹れています。",
    findings: [`1 1 ${is("Kettle と Dripper を使って Kyoto の豆…")}`],
  },
  {
    name: "a sentence in a paragraph",
    source: `豆を挽きます。${UNTRANSLATED}注ぎます。`,
    target: `Grind the beans. ${UNTRANSLATED} Pour slowly.`,
    findings: [`1 1 ${is(UNTRANSLATED)}`],
  },
  {
    name: "adjacent sentences, reported once",
    source: `豆を挽きます。${UNTRANSLATED}少し待ちます。`,
    target: `Grind the beans. ${UNTRANSLATED}少し待ちます。`,
    findings: [`1 1 ${is(`${UNTRANSLATED}少し待ちます。`)}`],
  },
  {
    name: "a heading of one word",
    source: "## まとめ\n\n注ぎます。",
    target: "## まとめ\n\nPour.",
    findings: [`1 1 ${is("まとめ")}`],
  },
  {
    name: "a list item, a table row and a footnote",
    source: `- 豆を挽きます\n- 湯を沸かして冷まします\n\n| 名 | 意味 |\n| --- | --- |\n| \`g\` | 豆の重さを量ります |\n\n注ぎます[^1]。\n\n[^1]: ゆっくり注ぐのがよいです。`,
    target: `- Grind the beans\n- 湯を沸かして冷まします\n\n| Name | Meaning |\n| --- | --- |\n| \`g\` | 豆の重さを量ります |\n\nPour[^1].\n\n[^1]: ゆっくり注ぐのがよいです。`,
    findings: [
      `2 2 ${is("湯を沸かして冷まします")}`,
      `4 6 ${is("g | 豆の重さを量ります")}`,
      `10 10 ${is("ゆっくり注ぐのがよいです。")}`,
    ],
  },
  {
    name: "consecutive passages, reported once across headings and code",
    source: `豆を挽きます。\n\n## 湯\n\n${UNTRANSLATED}\n\n\`\`\`sh\nboil\n\`\`\`\n\n- 九十度がよいです。\n- 温度計で測ります。`,
    target: `Grind the beans.\n\n## 湯\n\n${UNTRANSLATED}\n\n\`\`\`sh\nboil\n\`\`\`\n\n- 九十度がよいです。\n- 温度計で測ります。`,
    findings: ["3 3 4 passages in a row, starting with “湯”, are still in Japanese"],
  },
  {
    name: "a page that is a copy of its source",
    source: `---\ntitle: 珈琲\n---\n\n# 珈琲\n\n${UNTRANSLATED}`,
    target: `---\ntitle: 珈琲\n---\n\n# 珈琲\n\n${UNTRANSLATED}`,
    findings: ["2 2 The whole page is still in Japanese"],
  },
  {
    name: "the title in the front matter, but no names, tags or files",
    source: "---\ntitle: 珈琲\nauthor: 山田花子\ntags: [珈琲]\nimage: /a/豆を挽いたあとの写真.png\n---\n\n注ぎます。",
    target: "---\ntitle: 珈琲\nauthor: 山田花子\ntags: [珈琲]\nimage: /a/豆を挽いたあとの写真.png\n---\n\nPour.",
    findings: [`2 2 ${is("珈琲")}`],
  },
  {
    name: "the text of a link within the site",
    source: "- [豆の選び方を読む](./beans.md)",
    target: "- [豆の選び方を読む](./beans.md)",
    findings: [`1 1 ${is("豆の選び方を読む")}`],
  },
  {
    name: "the text of a link to another site",
    source: "- [豆の選び方を読む](https://example.jp/beans)",
    target: "- [豆の選び方を読む](https://example.jp/beans)",
    findings: [],
  },
  {
    name: "a word, a name and a quotation within a sentence",
    source: "「蒸らし」は山田花子さんの「湯は沸かしてから少し冷まします」という話です。",
    target: "蒸らし is what 山田花子 means by 「湯は沸かしてから少し冷まします」 (湯は沸かしてから少し冷まします).",
    findings: [],
  },
  {
    name: "only names",
    source: "- 山田花子、佐藤太郎\n- 鈴木一郎",
    target: "- 山田花子、佐藤太郎\n- 鈴木一郎",
    findings: [],
  },
  {
    name: "a table of phrases and their meanings",
    source: "| 日本語 | 英語 |\n| --- | --- |\n| いただきます。 | Thank you for this good meal. |",
    target: "| Japanese | English |\n| --- | --- |\n| いただきます。 | Thank you for this good meal. |",
    findings: [],
  },
  {
    name: "code and URLs",
    source: "`湯は沸かしてから冷ます` と https://example.jp/湯は沸かしてから冷ます です。",
    target: "See `湯は沸かしてから冷ます` and https://example.jp/湯は沸かしてから冷ます there.",
    findings: [],
  },
  {
    name: "the signature of a function",
    ...fromEnglish,
    source:
      "# Boats\n\nThe methods of a boat:\n\n- load(name: string, done: (boat: Boat) => void, failed: (error: Error) => void): void;\n- row(speed: number);",
    target:
      "# 舟\n\n舟のメソッドです。\n\n- load(name: string, done: (boat: Boat) => void, failed: (error: Error) => void): void;\n- row(speed: number);",
    findings: [],
  },
  {
    name: "code that is not marked as code",
    ...fromEnglish,
    source:
      '# Boats\n\nA boat is loaded like this:\n\n{{< tab >}}\nconst boat = harbor.find(By.name("dinghy"));\nconst crew = await boat.load(By.role("rower"));\n{{< /tab >}}',
    target:
      '# 舟\n\n舟には次のように積みます。\n\n{{< tab >}}\nconst boat = await harbor.find(By.name("dinghy"));\nconst crew = await boat.load(By.role("rower"));\n{{< /tab >}}',
    findings: [],
  },
  {
    name: "a language switcher",
    source: "## 日本語\n\n[English](/en) | [日本語](/ja)",
    target: "## 日本語\n\n[English](/en) | [日本語](/ja)",
    findings: [],
  },
  {
    name: "a heading that the text of the target has as code",
    ...fromEnglish,
    source:
      "## harbour flow\n\nWe call our harbour `Harbour Flow`; ships flow.\n\n## Ships\n\nNine.\n\n## Nets\n\nTwo.\n\n## Ropes\n\nMany.",
    target: "## harbour flow\n\n港は `Harbour Flow` です。\n\n## 船\n\n9隻。\n\n## 網\n\n2枚。\n\n## 縄\n\nたくさん。",
    findings: [],
  },
  {
    name: "a language switcher with a third language in letters of the source",
    languages: { source: "zh", target: "en" },
    sourcePath: "README.md",
    targetPath: "README.en.md",
    source:
      "[English](README.en.md) | [日本語](README.ja-JP.md)\n\n[安装](./install)和[配置](./config)，见[指南](./guide)。",
    target:
      "[中文](README.md) | [日本語](README.ja-JP.md)\n\n[Install](./install) and [configure](./config), see [the guide](./guide).",
    findings: [],
  },
  {
    name: "a language switcher, if the language has a region",
    languages: { source: "ja-JP", target: "en-US" },
    source: "## 日本語\n\n[English](/en) | [日本語](/ja)\n\n[道具](/ja/tools)を見ます。",
    target: "## 日本語\n\n[English](/en) | [日本語](/ja)\n\nSee [the tools](/en/tools).",
    findings: [],
  },
  {
    name: "an embedded post of another site",
    source: `<blockquote class="post"><p>${UNTRANSLATED}</p></blockquote>`,
    target: `<blockquote class="post"><p>${UNTRANSLATED}</p></blockquote>`,
    findings: [],
  },
  {
    name: "program output in a component",
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    source: `豆を挽きます。\n\n<TerminalOutput>\n\n${UNTRANSLATED}\n\n</TerminalOutput>`,
    target: `Grind the beans.\n\n<TerminalOutput>\n\n${UNTRANSLATED}\n\n</TerminalOutput>`,
    findings: [],
  },
  {
    name: "commands in custom elements, but not the text of others",
    source: `# 挽き方\n\n<shop-code-tabs>\n  <shop-code label="npm">\n    npm install --save-dev grinder kettle\n  </shop-code>\n</shop-code-tabs>\n\n<shop-decoder>${UNTRANSLATED}</shop-decoder>`,
    target: `# How to grind\n\n<shop-code-tabs>\n  <shop-code label="npm">\n    npm install --save-dev grinder kettle\n  </shop-code>\n</shop-code-tabs>\n\n<shop-decoder>${UNTRANSLATED}</shop-decoder>`,
    findings: [`9 9 ${is(UNTRANSLATED)}`],
  },
  {
    name: "commands in custom elements of a page in Japanese",
    source:
      '# How to grind\n\n<shop-code-tabs>\n  <shop-code label="npm">\n    npm install --save-dev grinder kettle\n  </shop-code>\n  <shop-code label="yarn">\n    yarn add --dev grinder kettle\n  </shop-code>\n</shop-code-tabs>',
    target:
      '# 挽き方\n\n<shop-code-tabs>\n  <shop-code label="npm">\n    npm install --save-dev grinder kettle\n  </shop-code>\n  <shop-code label="yarn">\n    yarn add --dev grinder kettle\n  </shop-code>\n</shop-code-tabs>',
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "text in another component",
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    source: `豆を挽きます。\n\n<Note>\n\n${UNTRANSLATED}\n\n</Note>`,
    target: `Grind the beans.\n\n<Note>\n\n${UNTRANSLATED}\n\n</Note>`,
    findings: [`5 5 ${is(UNTRANSLATED)}`],
  },
  {
    name: "a code comment in plain text",
    source: "豆です。\n\n```js\n// ここで豆を挽いて粉にします\ngrind();\n```\n\n注ぎます。",
    target: "Beans.\n\n// ここで豆を挽いて粉にします\ngrind();\n\nPour.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a text that the options ignore",
    source: UNTRANSLATED,
    target: UNTRANSLATED,
    options: { "untranslated-text": { ignore: ["湯は"] } },
    findings: [],
  },
  {
    name: "a translated row with many names and types",
    ...fromEnglish,
    source:
      "| Name | Text | Type | Value |\n| - | - | - | - |\n| visibleHarbor | Whether the harbor is visible | string | 'open' \\| 'closed' \\| 'frozen' \\| true |",
    target:
      "| 名前 | 説明 | 型 | 値 |\n| - | - | - | - |\n| visibleHarbor | 港が見えるか | string | 'open' \\| 'closed' \\| 'frozen' \\| true |",
    findings: [],
  },
  {
    name: "an object that is not marked as code",
    ...fromEnglish,
    source: "- type: Object\n- default: { bow: 12, keel: 10, mast: 6, oars: 4, rudder: 2, sails: 1 }",
    target: "- 型: Object\n- default: { bow: 12, keel: 10, mast: 6, oars: 4, rudder: 2, sails: 1 }",
    findings: [],
  },
]);

const ENGLISH = "The water is boiled and then left to cool for some time.";
const enJa = { source: "en", target: "ja" };

testRule("untranslated-text", [
  {
    name: "English in a Japanese page",
    languages: enJa,
    source: `Grind the beans.\n\n${ENGLISH}`,
    target: `豆を挽きます。\n\n${ENGLISH}`,
    findings: ["3 3 “The water is boiled and then l…” is still in English"],
  },
  {
    name: "an English sentence among Japanese ones",
    languages: enJa,
    source: `Grind the beans. ${ENGLISH}`,
    target: `豆を挽きます。 ${ENGLISH}`,
    findings: ["1 1 “The water is boiled and then l…” is still in English"],
  },
  {
    name: "a passage that is in the target's language on both sides",
    source: `${ENGLISH}\n\nそう書いてあります。`,
    target: `${ENGLISH}\n\nSo it says.`,
    findings: [],
  },
  {
    name: "names, titles of talks, commands and file trees, which are the same in every language",
    languages: enJa,
    source:
      "## Next Steps\n\n- Brewing Coffee in Small Kitchens by Hanako Yamada\n- src\n  - index.ts\n\nnpm install dripper kettle --save-dev\n\nMay 5, 2024 by Hanako Yamada and Taro Sato",
    target:
      "## Next Steps\n\n- Brewing Coffee in Small Kitchens by Hanako Yamada\n- src\n  - index.ts\n\nnpm install dripper kettle --save-dev\n\nMay 5, 2024 by Hanako Yamada and Taro Sato",
    findings: [],
  },
  {
    name: "an English message in quotation marks",
    languages: enJa,
    source: `The screen says “${ENGLISH}” then.`,
    target: `画面に「${ENGLISH}」と出ます。`,
    findings: [],
  },
  {
    name: "an English message that is a whole list item, in other quotation marks than in the source",
    languages: enJa,
    source: `The screen says one of these:\n\n- “${ENGLISH}”`,
    target: `画面には次のどれかが出ます。\n\n- 「${ENGLISH}」`,
    findings: [],
  },
]);

const BEANS = "The beans are roasted two days before, for fresh ones hold the gas.";
const enFr = { source: "en", target: "fr" };

testRule("untranslated-text", [
  {
    name: "a sentence that is the same on both sides, in words of the source",
    languages: enFr,
    source: `${BEANS}\n\n${ENGLISH}`,
    target: `Les grains sont grillés deux jours avant, à cause du gaz.\n\n${ENGLISH}`,
    findings: ["3 3 “The water is boiled and then l…” is still in English"],
  },
  {
    name: "a sentence that is in the target's language on both sides",
    languages: enFr,
    source: `${BEANS}\n\nLes grains sont grillés deux jours avant, à cause du gaz.`,
    target:
      "Les fèves sont grillées avant, à cause du gaz.\n\nLes grains sont grillés deux jours avant, à cause du gaz.",
    findings: [],
  },
  {
    name: "a sentence in a third language",
    languages: enFr,
    source: `${BEANS}\n\nlorem ipsum dolor sit amet consectetur adipiscing elit sed`,
    target: "Les grains sont grillés avant.\n\nlorem ipsum dolor sit amet consectetur adipiscing elit sed",
    findings: [],
  },
  {
    name: "English in a Chinese page, which the Japanese one keeps",
    languages: { source: "zh", target: "ja" },
    source:
      "他说 the water 和 the beans 都要好，还说 boil 和 twice。\n\n> Never boil the water twice, or the beans will taste of the kettle.",
    target:
      "水と豆が良くなければいけないと言いました。\n\n> Never boil the water twice, or the beans will taste of the kettle.",
    findings: [],
  },
  {
    name: "Chinese in a Japanese page",
    languages: { source: "zh", target: "ja" },
    source: "咖啡的水是硬水。\n\n咖啡豆需要提前两天烘焙，因为新鲜的豆含有很多气体。",
    target: "珈琲の水は硬水です。\n\n咖啡豆需要提前两天烘焙，因为新鲜的豆含有很多气体。",
    findings: ["3 3 “咖啡豆需要提前两天烘焙，因为新鲜的豆含有很多气体。” is still in Chinese"],
  },
  {
    name: "Japanese in a Chinese page",
    languages: { source: "ja", target: "zh-Hans" },
    source: `豆です。\n\n${UNTRANSLATED}`,
    target: `这是豆。\n\n${UNTRANSLATED}`,
    findings: [`3 3 ${is(UNTRANSLATED)}`],
  },
  {
    name: "Russian in an English page",
    languages: { source: "ru", target: "en" },
    source: "Зёрна обжаривают за два дня до этого, потому что в них много газа.",
    target: "Зёрна обжаривают за два дня до этого, потому что в них много газа.",
    findings: ["1 1 “Зёрна обжаривают за два дня до…” is still in Russian"],
  },
  {
    name: "two variants of one language",
    languages: { source: "en-US", target: "en-GB" },
    source: ENGLISH,
    target: ENGLISH,
    findings: [],
  },
]);

describe("untranslated-text", () => {
  it.each([
    ["a block quote", `> ${UNTRANSLATED}`],
    ["the alternative text of an image", `![${UNTRANSLATED}](/kettle.png)`],
  ])("reports %s as a warning at most", async (_, untranslated) => {
    const found = await checkTexts(
      { source: `豆です。\n\n${untranslated}`, target: `Beans.\n\n${untranslated}` },
      "untranslated-text",
    );
    expect(found.map(({ severity }) => severity)).toEqual(["warn"]);
  });

  it.each([
    ["The boat is not in the harbor.", "info"],
    ["RowError: the boat is not in the harbor", "info"],
    ["The boat is not in the harbor", "error"],
  ])("reports the title “%s”, which may be the message of a program or not, as %s", async (title, severity) => {
    const texts = {
      source: `---\ntitle: "${title}"\n---\n\nRow.`,
      target: `---\ntitle: "${title}"\n---\n\n漕ぎます。`,
    };
    const found = await checkTexts({ ...texts, ...fromEnglish }, "untranslated-text");
    expect(found.map((finding) => finding.severity)).toEqual([severity]);
  });

  it("accepts titles that most pages of a folder keep in the language of the source", async () => {
    const fish = ["cod", "eel", "carp", "pike", "trout"];
    const pages = fish.flatMap((name) => [
      [`en/${name}.md`, `---\ntitle: There is no ${name} in the net\n---\n\nFish again.`],
      [`ja/${name}.md`, `---\ntitle: There is no ${name} in the net\n---\n\nもう一度釣ります。`],
    ]);
    const config = JSON.stringify({ languages: { source: "en", target: "ja" } });
    const folder = (count: number) =>
      folderWith({ "taiyaku.config.json": config, ...Object.fromEntries(pages.slice(0, 2 * count)) });
    const found = async (count: number) =>
      (await check({ cwd: folder(count) })).report.pairs.flatMap(({ findings }) => findings);
    expect(await found(5)).toEqual([]);
    expect(await found(4)).toHaveLength(4);
  });

  it("reports and quotes the exact sentence", async () => {
    const [found] = await checkTexts(
      { source: `豆です。${UNTRANSLATED}`, target: `Beans. ${UNTRANSLATED} Pour.` },
      "untranslated-text",
    );
    expect(found).toMatchObject({ target: { line: 1, column: 8, endLine: 1, endColumn: 24 }, actual: UNTRANSLATED });
  });

  it("reports nothing for any page in the target language", async () => {
    const sentence = fc.constantFrom(
      "Grind the beans.",
      "Pour (slowly).",
      "Use “蒸らし” here.",
      "It is 5 o'clock!",
      "`湯`",
    );
    const page = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(page, async (paragraphs) => {
        const target = paragraphs.map((list) => list.join(" ")).join("\n\n");
        expect(await checkTexts({ source: "豆を挽きます。", target }, "untranslated-text")).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
