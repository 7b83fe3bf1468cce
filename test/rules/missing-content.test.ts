import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { BAKED, BREAD, text } from "./bread.ts";
import { EN, JA, page, plain } from "./page.ts";
import { SPRINGS } from "./springs.ts";
import { testRule } from "./tester.ts";

const source = text(BREAD);

/** A page, and a translation of which the second section is about something else. */
const PLANNER = `# Trip planner

Plan your trip with the planner.

## Install the planner

The planner needs Node 20. Install it with npm, and start it with \`planner start\`. It asks for your account, which you can create at [the portal](https://portal.example/signup).

Then open \`http://localhost:3000\` in your browser.

\`\`\`sh
npm install -g planner
planner start
\`\`\`

The log in is stored in \`~/.planner/credentials.json\`.

## Share the plan

Send the link to your friends.
`;
const DOCKER = `# 旅行プランナー

プランナーで旅行を計画します。

## プランナーの導入

Docker を使ってプランナーを動かします。イメージは \`ghcr.io/planner/planner\` にあり、ポート 8080 で待ち受けます。管理者の名前は環境変数 \`PLANNER_ADMIN\` で指定します。

\`\`\`sh
docker run -p 8080:8080 ghcr.io/planner/planner
\`\`\`

設定ファイルは \`/etc/planner.toml\` です。詳しくは[手引き](https://docs.example/docker)を読んでください。

## 計画を共有する

友達にリンクを送ります。
`;

/** A page with a section that ends with the version, and a translation that starts with it. */
const BLADES = `# Mill

## \`blades\` / \`handles\`

If you want to use your own blades in a mill, you can pass your blades in the \`blades\` and \`handles\` options. The blades depend on a library [steel](https://example.com/steel) which allows several edges. With steel, you can grind the beans in a quite neat way.

\`\`\`js
grind(beans);
\`\`\`

Also,
* If both blades and handles are given, the blades are prioritized
* If both old and new blades are given, the new blades are prioritized

See [examples/blades.js](https://example.com/examples/blades.js) for the complete example.

New in v2.13.0.
`;
const BLADES_JA = `# ミル

## \`blades\` と \`handles\`

バージョン2.13.0で新規追加。

ミルに自分の刃を付けたい場合は、\`blades\` と \`handles\` オプションに刃を渡すことができます。刃は、いくつもの縁を可能にする [steel](https://example.com/steel) というライブラリに依存しています。steel を使うと、豆をきれいに挽くことができます。

\`\`\`js
grind(beans);
\`\`\`

また、
* 刃と柄の両方が指定されている場合、刃が優先されます。
* 古い刃と新しい刃の両方が指定されている場合、新しい刃が優先されます。

完全な例については、[examples/blades.js](https://example.com/examples/blades.js)を参照してください。
`;

/** A page whose pictures have English texts, and its translation. */
const STAGE = (paragraph: string) => `# 落語

落語の高座の写真を集めるプログラムです。

![Photos of a kouza at the festival](1.png)

## 準備

写真を表す型を決めます。

\`\`\`js
const kouza = { file: "1.png", year: 2024 };
\`\`\`

### 列

${paragraph}

\`\`\`js
queue.push(kouza);
\`\`\`

![The queue of photos on a slow machine](2.png)

### 表示

取り込んだ写真を、撮った年の順に表示します。

![All photos of the last day](3.png)
`;
const STAGE_EN = (paragraph: string) => `# Rakugo

A program that collects photos of kouza, the stage of rakugo.

![Photos of a kouza at the festival](1.png)

## Preparation

Decide on a type for the photos.

\`\`\`js
const kouza = { file: "1.png", year: 2024 };
\`\`\`

### Queue

${paragraph}

\`\`\`js
queue.push(kouza);
\`\`\`

![The queue of photos on a slow machine](2.png)

### Display

Show the photos by the year in which they were taken.

![All photos of the last day](3.png)
`;
const AT_LENGTH =
  "When we come home from a festival, we have photos of all kouza of the day, and we do not want to import all of them at once, so we put the kouza into a queue first, and then work through it one by one. This is useful on slow machines, and when the next kouza starts before the photos of the last kouza have been read.";

const INTERVIEW = `**――継ぐことに迷いは。**

ありましたよ。大学を出て、会社に五年勤めていました。でも帰ってきたら、活字がきれいに並んでいたんです。

紙がへこむのが魅力です（笑）。昔の職人さんは、へこませるのは下手だと言うのですが。

> 正しさより、喜んでもらえることを。

**――一日に何枚刷れますか。**

名刺なら五百枚くらい。手で一枚ずつです。

**――今後の目標は。**

教室を月に四回に増やしたいです。
`;
const INTERVIEW_EN = `**Did you hesitate to take over?**

Of course I did. I had worked at a company for five years after university. But when I came home, the type was neatly arranged on the shelves.

The appeal is the dent in the paper! (*laughs*) Although the old craftsmen say that only a bad printer leaves a dent.

> Rather than what is correct, what makes people happy.

**How many can you print in a day?**

About five hundred business cards. I do them by hand, one at a time.

**What are your plans?**

I'd like to hold four classes a month.
`;

testRule("missing-content", [
  {
    name: "a paragraph on the line that was meant to close the code above it",
    source: "# Tea\n\n```sh\nboil --water\n```\n\nThe water has to rest for some minutes.\n\n## Cups\n\nWarm the cups.",
    target: "# 茶\n\n```sh\nboil --water\n```お湯は数分置きます。\n\n## 茶碗\n\n茶碗を温めます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a short paragraph that a thematic break separates from others",
    source:
      "# 掃除\n\n底のネジを 3 本外すと、基板が見えます。汚れは綿棒で落とせます。\n\n---\n\n電源は必ず抜いてください。\n",
    target: "# Cleaning\n\nRemove the 3 screws, and you see the board. A swab removes the dirt.\n\n---\n",
    findings: ["7 3 The paragraph “電源は必ず抜いてください。” is missing from the translation"],
  },
  ...[
    '--8<-- "tea/brew.md"',
    "{* ../../tea/brew.py hl[2:3] *}",
    "<<< @/tea/brew.ts",
    "<!--@include: ./tea/brew.md-->",
    '<PriceTable currency="yen" />',
    '{{< readfile file="brew.md" >}}',
    "{% include brew.html %}",
  ].map((insertion) => ({
    name: `a line that inserts content: ${insertion}`,
    source: `豆を挽きます。\n\n${insertion}\n\n湯を注ぎます。`,
    target: "Grind the beans.\n\nPour the water.",
    findings: [`3 1 \`${insertion}\`, which inserts content, is missing from the translation`],
  })),
  {
    name: "lines that insert content, which the target has beside other text, and one that it has not",
    source:
      '豆を挽きます。\n\n<figure>\n{% Video src="a" %}\n</figure>\n\n<Prices unit="g" />\n\n{% include brew %}\n\n湯を注ぎます。',
    target:
      'Grind the beans.\n\n<figure>{% Video src="a", controls=true %}</figure>\n\nThe price: <Prices unit="g" />\n\nPour the water.',
    findings: ["9 1 `{% include brew %}`, which inserts content, is missing from the translation"],
  },
  {
    name: "a component on several lines, which the target has only once",
    source:
      '豆を挽きます。\n\n<Prices\n  onOpen={() => load()}\n  unit="g"\n/>\n\n湯を注ぎます。\n\n<Prices unit="l" />',
    target: 'Grind the beans.\n\n<Prices unit="g" />\n\nPour the water.',
    findings: ['10 5 `<Prices unit="l" />`, which inserts content, is missing from the translation'],
  },
  {
    name: "a component on several lines that is missing",
    source: '豆を挽きます。\n\n<Prices\n  unit="g"\n/>',
    target: "Grind the beans.",
    findings: ['3 1 `<Prices unit="g" />`, which inserts content, is missing from the translation'],
  },
  {
    name: "insertions that moved, that another one replaces, or that are no content",
    source:
      "豆を挽きます。\n\n<Prices />\n\n## 湯\n\n注ぎます。\n\n{% include brew.html %}\n\n## 待つ\n\n{% assign a = 1 %}\n\n`<Timer />` を見ます。",
    target: "Grind the beans.\n\n## Water\n\n<Prices />\n\nPour it.\n\n<Brew />\n\n## Wait\n\nSee the timer.",
    findings: [],
  },
  {
    name: "an included file in the folder of the language, one that became code, and one in code",
    source:
      '豆を挽きます。\n\n--8<-- "ja/brew.md"\n\n## 湯\n\n注ぎます。\n\n--8<-- "brew.sh"\n\n`{* brew.py *}` です。',
    target: '--8<-- "en/brew.md"\n\nGrind the beans.\n\n## Water\n\nPour it.\n\n```sh\nbrew\n```\n\nIt is a file.',
    findings: [],
  },
  {
    name: "the end of the excerpt, in the notation of the page",
    source: "豆を挽きます。\n\n<!-- more -->\n\n湯を注ぎます。",
    target: "Grind the beans.\n\nPour the water.",
    findings: ["3 1 The end of the excerpt, `<!-- more -->`, is missing from the translation"],
  },
  {
    name: "the end of the excerpt, written in another way",
    source: "豆を挽きます。\n\n<!-- truncate -->\n\n湯を注ぎます。",
    target: "Grind the beans.\n\n<!--more-->\n\nPour the water.",
    findings: [],
  },
  {
    name: "a comment that says more",
    source: "豆を挽きます。\n\n<!-- more on this later -->\n\n湯を注ぎます。",
    target: "Grind the beans.\n\nPour the water.",
    findings: [],
  },
  {
    name: "a formula, which no other text contains",
    source:
      "# 熱\n\n温度は $T$ で求めます。\n\n$$\nQ = mc\\Delta T\n$$\n\n詳しくは前回の記事と TX-100 の説明書を見てください。質問は窓口まで。\n",
    target:
      "# Heat\n\nThe temperature is $T$.\n\nFor details, see the post of last month and the manual of the TX-100. Questions about it go to the help desk.\n",
    findings: ["5 3 The paragraph “$$ Q = mc\\Delta T $$” is missing from the translation"],
  },
  {
    name: "a formula below a sentence that introduces it",
    languages: { source: "en", target: "ja" },
    source:
      "# Water\n\nThe water per day is $W = n \\cdot 0.25$ liters, where $n$ is the number of plants. In general:\n\n$$\nW = \\sum_{i=1}^{n} w_i\n$$\n",
    target: "# 水\n\n1 日の水の量は $W = n \\cdot 0.25$ リットルで、$n$ は植物の数です。一般には次のようになります。\n",
    findings: ["5 3 The paragraph “$$ W = \\sum_{i=1}^{n} w_i $$” is missing from the translation"],
  },
  {
    name: "sentences that formulas and a table interrupt",
    ...SPRINGS,
    findings: [],
  },
  {
    name: "paragraphs that end in the middle of a sentence, and others without a full stop",
    languages: { source: "en", target: "ja" },
    source:
      "The harbor opens early in the morning, so that the fishing boats can leave in time.\n\nThe lighthouse keeper lights the lamp as soon as the sun has gone down behind the hills.\n\n**Never put numbers on the left side of the sail.**\n\nThe crew sleeps in the hold, which is dry and warm enough even in the middle of winter.\n\nRun this command in the folder of the harbor to see all of its boats and their crews:\n\n```sh\nboats\n```\n\nThe ropes are checked every day by the oldest of the sailors, who knows all of the knots.",
    target:
      "漁船が間に合うように、港は朝早くに開きます。\n\n日が丘の向こうに沈むと、灯台守はすぐに灯を\n\n**帆の左に数を置かない**\n\n船員は船倉で\n\n次のコマンドを\n\n```sh\nboats\n```\n\n縄は、結び方をすべて知る最年長の船員が毎日確かめます",
    findings: [
      "3 3 The translation of the paragraph “The lighthouse keeper lights the lamp as…” ends in the middle of a sentence",
      "7 7 The translation of the paragraph “The crew sleeps in the hold, which is dr…” ends in the middle of a sentence",
    ],
  },
  {
    name: "a sentence that goes on in the next paragraph after a quotation, but not one without the quotation",
    languages: { source: "en", target: "ja" },
    source:
      'So when somebody asks me, "Why do you live on this island?"\n\nI can only answer, "For the sea."\n\nThe keeper of the lighthouse then always asks me, "And what will you do when the winter comes?"\n\nI never know.',
    target:
      "だから誰かに「なぜこの島に住むのですか」と聞かれると、\n\n「海があるから」としか言えません。\n\nすると灯台守はいつも私に、\n\n分からない。",
    findings: [
      "5 5 The translation of the paragraph “The keeper of the lighthouse then always…” ends in the middle of a sentence",
    ],
  },
  {
    name: "where the page is in the language of the translation, but not a program in it",
    source:
      "# 灯台\n\nEnglish version of this article is [here](https://example.com/a).\n\n灯台は1911年に漁師が建てました。\n\nこの記事の英語版は[こちら](https://example.com/b)です。\n\n守る人は午後8時に灯をともします。\n\n英語版の [Kaze](https://example.com/kaze) を入れてください。\n\n英語版: <https://example.com/c>",
    target: "# The lighthouse\n\nThe fishermen built the lighthouse in 1911.\n\nAt 8 PM, the keeper lights the lamp.",
    findings: ["11 5 The paragraph “英語版の Kaze を入れてください。” (with 1 link) is missing from the translation"],
  },
  {
    name: "a paragraph that ends with a URL, of which the source says more",
    languages: { source: "en", target: "ja" },
    source:
      "The harbor opens early in the morning, so that the fishing boats can leave in time.\n\nAfter a lot of work in the winter, we have finished a long list of all boats and their crews. You can read it here: [https://example.com/boats/2019](https://example.com/boats/2019).\n\nThe ropes are checked every day by the oldest of the sailors, who knows all of the knots.",
    target:
      "漁船が間に合うように、港は朝早くに開きます。\n\n一覧もできた。ここで読める：  \n<https://example.com/boats/2019>\n\n縄は、結び方をすべて知る最年長の船員が毎日確かめます。",
    findings: [],
  },
  {
    name: "bibliographic references, whose parts are joined in other ways",
    languages: { source: "en", target: "ja" },
    source:
      "# Papers\n\nWe write about boats, about the wind on our lakes, and about the people who live there.\n\nThe harbor opens early in the morning, so that the fishing boats can leave in time.\n\n- **Aoi Mori** and Ken Sato. (May 2018)  \n  Towards a theory of the shape of wooden oars.  \n  Symposium 5: The shape of oars and the hands of the sailors who hold them.  \n  The 72nd spring meeting of the International Society for the Study of Wooden Boats.\n  University of the Northern Lakes, Harbor Campus.",
    target:
      "# 論文\n\n舟と、湖の風と、そこに暮らす人々について書いています。\n\n漁船が間に合うように、港は朝早くに開きます。\n\n- 森 葵，佐藤 健 (2018/5)  \n  木の櫂の形の理論，シンポジウム5：櫂と手，第72回 舟学会，湖大学",
    findings: [],
  },
  {
    name: "a sentence of a paragraph that the translation divides, and a paragraph that is only divided",
    languages: { source: "en", target: "ja" },
    source:
      "# Boats\n\nLists of the boats follow here, and they are read in this order.\n\nA condition should be given for all boats that are optional. Note that by default a `condition` is `true`.\nThe usual form of it is:\n\n```yaml\ncondition: boat.enabled\n```\n\nOars are given as a list. Note that by default a `list` is `short`.\nThe usual form of it is:\n\n```yaml\noars: [a, b]\n```",
    target:
      "# 舟\n\n以下に舟のリストが続き、この順番に読まれます。\n\n任意の舟には、すべて条件を指定するべきです。\n\n通常の書き方:\n\n```yaml\ncondition: boat.enabled\n```\n\n櫂はリストで指定します。デフォルトでは `list` は `short` です。\n\n通常の書き方:\n\n```yaml\noars: [a, b]\n```",
    findings: [
      "5 5 A part of the paragraph “A condition should be given for all boat…” is missing from the translation, which has 2 of 3 sentences",
    ],
  },
  {
    name: "a remark that something is in the language of the target, and a text that names it",
    languages: { source: "en", target: "ko" },
    source:
      "# Boats\n\nThese books are about boats.\n\n## Books\n\nAll written in Korean, except for the last one.\n\n- The boat book\n- The wind book\n\n## Words\n\nThe wind has eleven names, which the fishermen of the eastern coast use all year round in Korean, and which are hard to put into other words.\n\n- Haneul\n- Baram",
    target: "# 배\n\n이 책들은 배에 관한 것입니다.\n\n## 책\n\n- 배 책\n- 바람 책\n\n## 낱말\n\n- 하늘\n- 바람",
    findings: ["14 10 The paragraph “The wind has eleven names, which the fis…” is missing from the translation"],
  },
  {
    name: "a paragraph that ends with an image",
    languages: { source: "en", target: "ja" },
    source:
      "The harbor opens early in the morning, so that the fishing boats can leave in time.\n\nIf you want to see the harbor at night, add `NIGHT_LAMP` to the list of lamps in the lighthouse on the hill.",
    target:
      "漁船が間に合うように、港は朝早くに開きます。\n\nLighthouse > Lamps に `NIGHT_LAMP` を追加![ランプ](lamps.png)",
    findings: [],
  },
  {
    name: "the mark of a table of contents",
    source: "[:contents]\n\n## 窯\n\n火を入れます。\n\n[[toc]]\n\n<InlineToc />\n\n{% include toc.html %}",
    target: "## The kiln\n\nLight the fire.",
    findings: [],
  },
  {
    name: "the name of a language above its code",
    source:
      "窯に火を入れます。\n\nBash\n\n```bash\nkiln heat\n```\n\n温度を設定します。\n\ntoml\n\n```toml\nheat = 1200\n```",
    target: "Light the kiln.\n\n```bash\nkiln heat\n```\n\nSet the temperature.\n\n```toml\nheat = 1200\n```",
    findings: [],
  },
  {
    name: "bold text that is a heading in the target",
    source:
      "# 味噌\n\n**味噌を作るときに用意する、材料と道具の全部の一覧**\n\n- 豆 2 kg\n- 塩 800 g\n\n## 仕込み\n\n豆を煮ます。\n",
    target:
      "# Miso\n\n## The list of all ingredients and tools for making miso\n\n- 2 kg of beans\n- 800 g of salt\n\n## Making it\n\nBoil the beans.\n",
    findings: [],
  },
  {
    name: "a paragraph that starts like the rest of a sentence, but not after code",
    source:
      "# 窯の話\n\n今週は新しい窯で器を焼きました。古い窯より少し早く温度が上がります。\n\nと言う訳で、来週からは Cress の窯に 6 時に火を入れて、13 時に最初の器を取り出します。\n\n色の違いも、Skutt の表に 40 色まで記録していくつもりです。",
    target:
      "# About the kiln\n\nThis week, I fired pots in the new kiln. Its temperature rises a bit faster than that of the old one.\n\nI am also going to write down the differences of up to 40 colors in the table of Skutt.",
    findings: [
      "5 3 The paragraph “と言う訳で、来週からは Cress の窯に 6 時に火を入れて、13 時に最初の…” is missing from the translation",
    ],
  },
  {
    name: "a greeting with a name in both scripts",
    source:
      "# 窯の話\n\nいつもお世話になっております。山田花子（Hanako Yamada）です。\n\n今週は新しい窯で器を焼きました。古い窯より少し早く温度が上がるので、朝のうちに火を入れれば、昼には最初の器を取り出せます。\n\n来週は釉薬を試します。配合を変えながら、色の違いを一つずつ記録していくつもりです。",
    target:
      "# About the kiln\n\nHello, this is Hanako Yamada.\n\nThis week, I fired pots in the new kiln. Its temperature rises a bit faster than that of the old one, so that the first pots can be taken out at noon if the fire is lit in the morning.\n\nNext week, I will try glazes. I am going to change the mixture bit by bit, and write down each difference in color, one after the other.",
    findings: [],
  },
  {
    name: "a paragraph that the translation explains at length",
    source: STAGE("写真はまず列に並べて、一枚ずつ取り込みます。"),
    target: STAGE_EN(AT_LENGTH),
    findings: [],
  },
  {
    name: "a paragraph with names that are not in the one in its place",
    source: STAGE("写真は Redis の列に並べて、Sidekiq で一枚ずつ取り込みます。"),
    target: STAGE_EN(AT_LENGTH),
    findings: [
      "17 15 The paragraph “写真は Redis の列に並べて、Sidekiq で一枚ずつ取り込みます。” is missing from the translation",
    ],
  },
  {
    name: "two paragraphs condensed into one",
    source,
    target: text({
      ...BAKED,
      flour: "Mix 500 g of flour, 350 ml of water, 10 g of salt and King Arthur starter for 15 minutes.",
      knead: "",
    }),
    findings: [],
  },
  {
    name: "a section whose links lead to pages that have another name in each language",
    source:
      "# Tea\n\n- [Green tea](/lessons/green-tea)\n- [Black tea](/lessons/black-tea)\n- [White tea](/lessons/white-tea)\n- [Kettles](/lessons/kettles)",
    target:
      "# Té\n\n- [Té verde](https://tea.example.com/es/cursos/te-verde)\n- [Té negro](https://tea.example.com/es/cursos/te-negro)\n- [Té blanco](https://tea.example.com/es/cursos/te-blanco)\n- [Teteras](https://tea.example.com/es/cursos/teteras)",
    languages: { source: "en", target: "es" },
    findings: [],
  },
  {
    name: "a section that was rewritten, reported once",
    languages: { source: "en", target: "ja" },
    source: PLANNER,
    target: DOCKER,
    findings: [
      "5 5 The section “Install the planner” has hardly anything in common with its translation; its code and links differ",
    ],
  },
  {
    name: "a section with commands that all have another option",
    languages: { source: "en", target: "ja" },
    source:
      "# Weaver\n\n## Usage\n\n```sh\nnpx weaver dye\nnpx weaver spin\nnpx weaver weave --cut\nnpx weaver ci\n```\n\n## License\n\nMIT\n",
    target:
      "# Weaver\n\n## 使い方\n\n```sh\nnpx weaver dye ./wool\nnpx weaver spin ./wool\nnpx weaver weave --cut ./wool\nnpx weaver ci ./wool\n```\n\n## ライセンス\n\nMIT\n",
    findings: [],
  },
  {
    name: "a section whose drawing is wider",
    languages: { source: "en", target: "ja" },
    source:
      "# Weaver\n\n```\n@@@  ::: @@\n@@ ::: @@@@\n@::: @@ +++\n::: @@@@ ++\n@@@@@@@ +++\n```\n\nWe weave all day, and dye at night.\n",
    target:
      "# 機織り\n\n```\n@@@@  ::: @@\n@@@ ::: @@@@\n@@::: @@ +++\n@::: @@@@ ++\n@@@@@@@@ +++\n```\n\n一日中織り、夜は染めます。\n",
    findings: [],
  },
  {
    name: "a section whose inline code is translated",
    languages: { source: "en", target: "ja" },
    source:
      "# Weaver\n\n## Rules\n\nNever rely on `guesses`, `habit`, `old notes` or `luck`. Use all `tools at hand` to `count threads`.\n\n## License\n\nMIT\n",
    target:
      "# Weaver\n\n## 規則\n\n`推測`、`習慣`、`古い記録`、`運` には頼らないでください。`手元の道具` をすべて使って `糸を数え` ます。\n\n## ライセンス\n\nMIT\n",
    findings: [],
  },
  {
    name: "a paragraph that was cut short",
    source,
    target: text({ ...BAKED, cool: "When it is done, let it cool." }),
    findings: [
      "11 11 A part of the paragraph “焼き上がったら、網の上で 2 時間冷まします。温かいうちに切ると、中がべたついて…” is missing from the translation, which has 1 of 2 sentences",
    ],
  },
  {
    name: "a paragraph of which a sentence was moved below a picture",
    languages: { source: "en", target: "zh" },
    source:
      "# Harbors\n\nIn this part we will look at harbors in more detail, and at how we will build our own.\n\n## The harbor\n\nThis is how a harbor looks, if you have not been to one before. There are piers and boats, and the task of the pilot is to bring the boats to their piers by towing them around.\n\n![A harbor](harbor.gif)\n\n## The boats\n\nEach boat in the harbor has a name, a pier and a color, and no two boats have the same name.\n",
    target:
      "# 港口\n\n在本章中我们将更详细地介绍港口，并探讨怎么建造我们自己的港口。\n\n## 港\n\n如果你还没去过港口，可以先看下这张图片：\n\n![A harbor](harbor.gif)\n\n港里有码头有船，引航员的任务是把船拖到它们的码头。\n\n## 船\n\n港里的每艘船都有名字、码头和颜色，没有两艘船的名字相同。\n",
    findings: [],
  },
  {
    name: "items that became one paragraph, which is more concise",
    languages: { source: "en", target: "es" },
    source:
      "# Boats\n\nBuilding a boat well means to keep three things apart: the wood, the sails and the ropes.\n\n## Wood (Oak)\n\n- **Idea**: Together cut planks + long beams; use trunks/branches/roots as a **skeleton** and planks as **skin**.\n- **When**: Fishing, ferries, pilot boats, **long** journeys.\n- **Work**: Many tools (Adze + Plane + Long-Saw), “beam-then-plank” or “plank-then-beam” joints, **careful caulking** (tar + wool).\n\nExample: For a ferry, first find the “trunk → beam → keel” order in the yard, and then cut the planks to fit, which is cheaper than cutting ten trunks.\n",
    target:
      "# Barcos\n\nConstruir bien un barco es separar tres cosas: la madera, las velas y las cuerdas.\n\n## Madera (Roble)\n\nCorte conjunto tablas + vigas; ideal para pesca, ferris, prácticos y **viajes largos**. Muchas herramientas (Azuela + Cepillo + Long-Saw), unión viga↔tabla y **calafateo cuidadoso**.\n\nEjemplo: Para un ferri, primero halla el orden “tronco → viga → quilla” en el astillero, y luego corta las tablas a medida, más barato que cortar diez troncos.\n",
    findings: [],
  },
  {
    name: "items whose words are in code in the translation only",
    languages: { source: "en", target: "zh" },
    source:
      "# Boats\n\nThe harbor has boats of many kinds, and each of them needs other parts.\n\nThis is our first list of the boats and of their parts:\n\n1. **Row boat**: Oar, Seat, Rope\n1. **Buoy**: Float, Rope\n1. **Raft**: Float, Rope\n1. **Ferry**: Oar, Seat, Rope\n\nDo not worry if that is new to you.\n",
    target:
      "# 船\n\n港里有很多种船，每种船都需要不同的零件。\n\n我们先列出一版:\n1. **划艇**: 由`船桨零件`、`座位零件`、`绳子零件`组成\n1. **浮标**: 由`浮子零件`和`绳子零件`组成\n1. **木筏**: 由`浮子零件`和`绳子零件`组成\n1. **渡船**: 由`船桨零件`、`座位零件`和`绳子零件`组成\n\n如果不理解也没关系。\n",
    findings: [],
  },
  {
    name: "a concise paragraph with as many sentences, and a long one with fewer",
    source: text({
      ...BREAD,
      rest: "布をかけて、暖かい台所で静かに、できれば 3 時間ほど、生地が 2 倍の大きさに膨らむまで、ゆっくりと休ませておくようにします。",
    }),
    target: text({ ...BAKED, rest: "Let it rest for 3 hours." }),
    findings: [],
  },
  {
    name: "a paragraph",
    source,
    target: text({ ...BAKED, knead: "" }),
    findings: [
      "5 3 The paragraph “朝、King Arthur の粉で作った種を加えて、よくこねます。生地がなめらか…” is missing from the translation",
    ],
  },
  {
    name: "a paragraph with a link, reported once",
    source,
    target: text({ ...BAKED, bake: "" }),
    findings: [
      "9 7 The paragraph “オーブンを 230 ℃ に温め、Le Creuset の鍋で 40 分焼きます。” (with 1 link) is missing from the translation",
    ],
  },
  {
    name: "a sentence with a number, which is too short to be missed by its length",
    source: text({ ...BREAD, cool: `${BREAD.cool}この網は 1998 年に買いました。` }),
    target: text(BAKED),
    findings: [
      "11 11 A part of the paragraph “焼き上がったら、網の上で 2 時間冷まします。温かいうちに切ると、中がべたついて…” is missing from the translation, which has 2 of 3 sentences",
    ],
  },
  {
    name: "two sentences that were joined, of which one has the number of one thing",
    source: text({ ...BREAD, cool: "下の三つを順に確かめます。どれか 1 つでも欠けると、うまく膨らみません。" }),
    target: text({ ...BAKED, cool: "Check the three below — each keeps it from rising." }),
    findings: [],
  },
  {
    name: "a list and a sentence that counts it, which were joined",
    source: text({
      ...BREAD,
      cool: "網、布、ナイフ。この 3 つは流しの下の棚に置いてあります。使う前に必ず洗ってください。",
    }),
    target: text({ ...BAKED, cool: "The rack, cloth and knife are under the sink. Wash them first." }),
    findings: [],
  },
  {
    name: "a lost sentence with a number that counts nothing before it",
    source: text({ ...BREAD, cool: "網、布、ナイフを使います。冷ますのは 3 時間です。使う前に必ず洗ってください。" }),
    target: text({ ...BAKED, cool: "You need a rack, a cloth and a knife. Wash them first." }),
    findings: [
      "11 11 A part of the paragraph “網、布、ナイフを使います。冷ますのは 3 時間です。使う前に必ず洗ってください。” is missing from the translation, which has 2 of 3 sentences",
    ],
  },
  {
    name: "a sentence with a name or with inline code, which is too short to be missed by its length",
    source: text({
      ...BREAD,
      cool: `${BREAD.cool}網は Nagatanien のものを使っています。`,
      bake: `${BREAD.bake}時間は \`bake.timer\` にも書いておきます。`,
    }),
    target: text(BAKED),
    findings: [
      "9 9 A part of the paragraph “オーブンを 230 ℃ に温め、Le Creuset の鍋で 40 分焼きます。…” is missing from the translation, which has 1 of 2 sentences",
      "11 11 A part of the paragraph “焼き上がったら、網の上で 2 時間冷まします。温かいうちに切ると、中がべたついて…” is missing from the translation, which has 2 of 3 sentences",
    ],
  },
  {
    name: "two sentences that were joined, of which the first has a link whose text has another name",
    source: text({
      ...BREAD,
      cool: "応募は[Googleフォーム](https://forms.example.com/d/bread)から。締切は8月31日（日）23:59（日本時間）です。",
    }),
    target: text({
      ...BAKED,
      cool: "Apply with [this form](https://forms.example.com/d/bread) by Sunday, August 31, 23:59 JST.",
    }),
    findings: [],
  },
  {
    name: "two sentences that were joined, of which the first has a URL with a number that the translation does not show",
    source: text({
      ...BREAD,
      cool: "前に書いた <https://bread.example.com/Posts/211> のやり方で網を作りました。でもまだ脚が揺れます。",
    }),
    target: text({ ...BAKED, cool: "I made a rack [as before](https://bread.example.com/Posts/211), still wobbly." }),
    findings: [],
  },
  {
    name: "a paragraph after a list, which is a part of the last item of the source",
    source:
      "# Teapots\n\n## v0.3\n\n- Fixed the lid that fell off when pouring. (#59)\n- Fixed missing steam when the kettle boils, whistles or cools. (#61)\n( This pot continues to support gas stoves 7/8 and Kettle 1.20.14.)\n\n## v0.2\n\n- Reverted the glaze because it cracked in the oven. (#52)\n",
    target:
      "# 急須\n\n## v0.3\n\n- 注ぐときに蓋が落ちる不具合を修正 (#59)\n- やかんが沸いても湯気が出ない不具合を修正 (#61)\n\n( この急須はガスこんろ 7/8 と Kettle 1.20.14 をサポートします )\n\n## v0.2\n\n- 窯の中でひびが入るため釉薬を元に戻した (#52)\n",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "two sentences that were joined, of which the first has a name twice that the translation does not repeat",
    source: text({
      ...BREAD,
      cool: "Nagatanien の Duralex 網は、去年の Nagatanien の網より軽くて丈夫です。値段は Fukushima の店の半分でした。",
    }),
    target: text({ ...BAKED, cool: "The Duralex rack is lighter, and was half the price of the Fukushima one." }),
    findings: [],
  },
  {
    name: "the translation of a quotation that is in the language of the target",
    source: text({
      ...BREAD,
      cool: "網の箱には “Do not touch the hot rack.”（熱い網に触らないでください。やけどをすることがあります。小さい子供には特に気をつけてください。）と書いてあります。",
    }),
    target: text({ ...BAKED, cool: "The box of the rack says “Do not touch the hot rack.” in red letters." }),
    findings: [],
  },
  {
    name: "the label of a code block, which is reported with the code",
    source: text({ ...BREAD, keep: `${BREAD.keep}\n\n設定ファイルの例：\n\n\`\`\`yaml\nbake: 40\nheat: 230\n\`\`\`` }),
    target: text(BAKED),
    findings: [],
  },
  {
    name: "text with several sentences before a code block that the target lacks as well",
    languages: { source: "en", target: "ja" },
    source:
      "# Oven\n\nWarm the oven:\n\n```sh\noven warm --heat 230\n```\n\nYou can also bake at night, when power is cheap. To do so, set the clock:\n\n```sh\noven clock --start 02:00\n```",
    target: "# オーブン\n\nオーブンを温めます。\n\n```sh\noven warm --heat 230\n```",
    findings: ["9 7 The paragraph “You can also bake at night, when power i…” is missing from the translation"],
  },
  {
    name: "the label of a code block that the target has in a sentence",
    languages: { source: "en", target: "ja" },
    source:
      "# Oven\n\nThe oven bakes bread and cakes.\n\n## Examples\n\nWarm the smallest oven with:\n\n```sh\noven bake --loaf small\n```\n\n# Thanks to all bakers",
    target:
      "# オーブン\n\nパンとケーキを焼くオーブンです。\n\n## 例\n\n`oven bake --loaf small` で実行。\n\n# パン屋のみなさんに感謝",
    findings: [],
  },
  {
    name: "the label of a code block that the target has without any text",
    languages: { source: "en", target: "ja" },
    source:
      "# Oven\n\nThe oven bakes bread and cakes.\n\n## Examples\n\nWarm the smallest oven with:\n\n```sh\noven bake --loaf small\n```\n\n# Thanks to all bakers",
    target:
      "# オーブン\n\nパンとケーキを焼くオーブンです。\n\n## 例\n\n```sh\noven bake --loaf small\n```\n\n# パン屋のみなさんに感謝",
    findings: ["7 5 The paragraph “Warm the smallest oven with:” is missing from the translation"],
  },
  {
    name: "a sentence around code that is in one paragraph of the target",
    languages: { source: "en", target: "ja" },
    source:
      "# Oven\n\n## Start\n\n```sh\noven on\n```\n\nor\n\n```sh\noven --heat 230\n```\n\nafter closing its door.\n\n## End\n\nThe oven rings.",
    target:
      "# オーブン\n\n## 始め\n\n```sh\noven on\n```\n\nもしくは、オーブンの扉を閉めてから下記を実行。\n\n```sh\noven --heat 230\n```\n\n## 終わり\n\nベルが鳴ります。",
    findings: [],
  },
  {
    name: "an explanation after code, in small letters",
    languages: { source: "en", target: "ja" },
    source:
      "# Oven\n\nRun:\n\n```sh\noven --heat 230\n```\n\nwhere 230 is the heat of the oven.\n\n## End\n\nThe oven rings.",
    target: "# オーブン\n\n実行します:\n\n```sh\noven --heat 230\n```\n\n## 終わり\n\nベルが鳴ります。",
    findings: ["9 7 The paragraph “where 230 is the heat of the oven.” is missing from the translation"],
  },
  {
    name: "a paragraph that the target rewrites and divides",
    languages: { source: "en", target: "ja" },
    source:
      "# Oven\n\nThe oven bakes bread.\n\n## Read standard input\n\n```\nbake | oven\n```\n\nIf `<loaf>` is not given as argument, `oven` reads its standard input.\nNote that `oven` likely to end successfully regardless of the state of\n`<loaf>`. `--heat` option is ignored in this form.\n\n## License\n\nMIT",
    target:
      "# オーブン\n\nパンを焼くオーブンです。\n\n## パイプする\n\n```\nbake | oven\n```\n\n最初に`oven`を書き忘れた場合はパイプさせることもできます。\n\nただし焦げた生地はパイプされないので、焦げた生地が出てくる場合はどうにかしてオーブンに流し込む必要があります。\n\nまた、この場合`oven`は`loaf`の状態にかかわらず基本的に終わることにも注意。\n\n## ライセンス\n\nMIT",
    findings: [],
  },
  {
    name: "two sentences of three",
    source: text({
      ...BREAD,
      keep: `${BREAD.keep}切り口を下にして置くと乾きません。夏は傷みやすいので早めに食べます。`,
    }),
    target: text(BAKED),
    findings: [
      "13 13 A part of the paragraph “残りは麻の袋に入れておけば、3 日はおいしく食べられます。固くなったら、Parm…” is missing from the translation, which has 2 of 4 sentences",
    ],
  },
  {
    name: "abbreviations with full stops, which end no sentence",
    languages: { source: "en", target: "ja" },
    source: text({
      ...BAKED,
      rest: "Let it rest in a warm place, e.g. in the kitchen, near a stove etc. so that it rises, i.e. doubles in size.",
    }),
    target: text({ ...BREAD, rest: "暖かい台所などで、倍に膨らむまで休ませます。" }),
    findings: [],
  },
  {
    name: "a number of a sentence that became a clause, and a sentence without a number",
    source: text({ ...BREAD, cool: `${BREAD.cool}網は2つです。`, keep: `${BREAD.keep}どうぞ。` }),
    target: text({ ...BAKED, cool: BAKED.cool.replace("on a rack", "on one of both racks that I have") }),
    findings: [],
  },
  {
    name: "a block quote beside a longer paragraph",
    source:
      "最初に見たのはパンの発酵の図で、横が時刻、縦が高さです。線の傾きがそのまま速さになります。\n\n> 膨らむところで生地は息をする。\n\n## 次の日\n\n焼きました。",
    target:
      "The first thing I saw was a graph of rising dough, with time across and height down. The slope of a line is its speed.\n\n## The next day\n\nI baked it.",
    findings: ["3 1 The block quote “膨らむところで生地は息をする。” is missing from the translation"],
  },
  {
    name: "a block quote of two paragraphs, reported once",
    source: text({ ...BREAD, rest: `${BREAD.rest}\n\n> パンは生き物だ。\n>\n> 待つことも仕事のうちである。` }),
    target: text(BAKED),
    findings: ["9 7 The block quote “パンは生き物だ。 待つことも仕事のうちである。” is missing from the translation"],
  },
  {
    name: "the caption of a picture that is its alternative text in the target",
    source: "![](dinner.jpg)\n*宿の夕食*",
    target: "![Dinner at the inn](dinner.jpg)",
    findings: [],
  },
  {
    name: "the caption of a picture, on the next line and after it",
    source: "![](dinner.jpg)\n*宿の夕食*\n\n翌朝は早く出ました。\n\n![](bath.jpg) 露天風呂からの眺め",
    target: "![](dinner.jpg)\n\nWe left early the next morning.\n\n![](bath.jpg) The view from the open-air bath",
    findings: ["1 1 The text “宿の夕食” is missing from the translation, which only has the picture"],
  },
  {
    name: "a block quote between questions in bold",
    source: INTERVIEW,
    target: INTERVIEW_EN.replace(/^> .*\n\n/m, ""),
    findings: ["7 5 The block quote “正しさより、喜んでもらえることを。” is missing from the translation"],
  },
  {
    name: "a question in bold before a longer answer",
    source: INTERVIEW,
    target: INTERVIEW_EN.replace("**How many can you print in a day?**\n\nAbout", "On a good day, about"),
    findings: ["9 7 The paragraph “――一日に何枚刷れますか。” is missing from the translation"],
  },
  {
    name: "a paragraph of an item",
    source: text({
      ...BREAD,
      flour:
        "1. ふるいで粉をふるいます。\n\n   粉が舞うので、窓は閉めておきます。\n\n   ボウルに入れ、Kenwood で軽く混ぜます。\n\n2. 塩を加えます。",
    }),
    target: text({
      ...BAKED,
      flour: "1. Sift the flour with a sieve.\n\n   Mix it lightly with a Kenwood in the bowl.\n\n2. Add the salt.",
    }),
    findings: ["5 3 The paragraph “粉が舞うので、窓は閉めておきます。” is missing from the translation"],
  },
  ...[
    [
      "were merged",
      "1. Sift the flour with a sieve. Keep the windows closed, because it flies about.\n\n   Mix it lightly in the bowl.\n\n2. Add the salt.",
    ],
    [
      "are not indented in the target",
      "1. Sift the flour with a sieve.\n\nKeep the windows closed, because it flies about.\n\nMix it lightly in the bowl.\n\n2. Add the salt.",
    ],
  ].map(([what, flour = ""]) => ({
    name: `paragraphs of an item that ${what}`,
    source: text({
      ...BREAD,
      flour:
        "1. ふるいで粉をふるいます。\n\n   粉が舞うので、窓は閉めておきます。\n\n   ボウルの中で軽く混ぜます。\n\n2. 塩を加えます。",
    }),
    target: text({ ...BAKED, flour }),
    findings: [],
  })),
  {
    name: "a paragraph that was moved above a picture, to the one before it",
    source: text({
      ...BREAD,
      flour: "ふるいで粉をふるいます。\n\n![ふるい](/sieve.png)\n\n粉が舞うので、窓は閉めておきます。",
    }),
    target: text({
      ...BAKED,
      flour: "Sift the flour with a sieve. Keep the windows closed, because it flies about.\n\n![A sieve](/sieve.png)",
    }),
    findings: [],
  },
  {
    name: "a list, reported once",
    source: text({ ...BREAD, flour: `${BREAD.flour}\n\n- 大きなボウル\n- 木のへら\n- 発酵かご` }),
    target: text(BAKED),
    findings: ["5 3 The list “大きなボウル 木のへら 発酵かご” is missing from the translation"],
  },
  {
    name: "a list inside an item",
    source: "# 道具\n\n- 大きなボウル\n- 型\n  - 食パンには 1 斤の型を使います\n- 木のへら\n",
    target: "# Tools\n\n- A large bowl\n- Tins\n- A wooden spatula\n",
    findings: ["5 4 The list “食パンには 1 斤の型を使います” is missing from the translation"],
  },
  {
    name: "a table",
    source: text({
      ...BREAD,
      flour: `${BREAD.flour}\n\n| 材料 | 量 |\n| --- | --- |\n| 小麦粉 | 500 g |\n| 塩 | 10 g |`,
    }),
    target: text(BAKED),
    findings: ["5 3 The table “材料 | 量 小麦粉 | 500 g 塩 | 10 g” is missing from the translation"],
  },
  {
    name: "a paragraph, in Japanese",
    source,
    target: text({ ...BAKED, rest: "" }),
    locale: "ja",
    findings: [
      "7 5 訳文に段落「布をかけて、暖かい台所で 3 時間休ませます。大きさが倍になったら、丸めて籠に入…」がありません",
    ],
  },
  {
    name: "a paragraph of a plain text",
    source: page({
      ...JA,
      first: `${JA.first}\n夕方、因島の宿に着きました。夜は NAVITIME で明日の船を調べ、早く寝ました。\n`,
    }),
    target: plain(page(EN)),
    targetPath: "en.txt",
    findings: [
      "19 17 The paragraph “夕方、因島の宿に着きました。夜は NAVITIME で明日の船を調べ、早く寝まし…” is missing from the translation",
    ],
  },
  {
    name: "a missing section, which is reported by missing-heading",
    source: page(JA),
    target: page({ ...EN, second: "" }),
    findings: [],
  },
  {
    name: "two paragraphs that were merged",
    source,
    target: text({ ...BAKED, knead: `${BAKED.knead} ${BAKED.rest}`, rest: "" }),
    findings: [],
  },
  {
    name: "three paragraphs that were merged",
    source,
    target: text({ ...BAKED, flour: "", knead: `${BAKED.flour} ${BAKED.knead} ${BAKED.rest}`, rest: "" }),
    findings: [],
  },
  {
    name: "a paragraph that was split",
    source: text({ ...BREAD, knead: `${BREAD.knead}${BREAD.rest}`, rest: "" }),
    target: text(BAKED),
    findings: [],
  },
  {
    name: "a list that became a sentence",
    source: text({
      ...BREAD,
      flour: `${BREAD.flour}\n\n必要な道具は次のとおりです：\n\n- 大きなボウル\n- 木のへら\n- 発酵かご`,
    }),
    target: text({
      ...BAKED,
      flour: `${BAKED.flour}\n\nThe tools you need are a large bowl, a wooden spatula, and a basket.`,
    }),
    findings: [],
  },
  {
    name: "a table that became a list",
    source: text({
      ...BREAD,
      flour: `${BREAD.flour}\n\n| 材料 | 量 |\n| --- | --- |\n| 小麦粉 | 500 g |\n| 塩 | 10 g |`,
    }),
    target: text({ ...BAKED, flour: `${BAKED.flour}\n\n- Flour: 500 g\n- Salt: 10 g` }),
    findings: [],
  },
  {
    name: "a sentence around a code block, whose end comes first in the target",
    source: text({ ...BREAD, rest: "温度計には、\n\n```\n28.5\n```\n\nのように表示されます。" }),
    target: text({ ...BAKED, rest: "The thermometer shows something like this:\n\n```\n28.5\n```" }),
    findings: [],
  },
  {
    name: "a sentence around an image",
    source: text({
      ...BREAD,
      rest: `${BREAD.rest}\n\nその次の朝、こねた生地は、\n\n![生地](/dough.jpg)\n\nになりました。`,
    }),
    target: text({ ...BAKED, rest: `${BAKED.rest}\n\n![Dough](/dough.jpg)\n\nThat is it.` }),
    findings: [],
  },
  {
    name: "a paragraph that moved within its section",
    source,
    target: text([BAKED.title, BAKED.rest, BAKED.flour, BAKED.knead, BAKED.bake, BAKED.cool, BAKED.keep]),
    findings: [],
  },
  {
    name: "a paragraph that moved beside another one",
    source: BLADES,
    target: BLADES_JA,
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a rewritten paragraph",
    source,
    target: text({
      ...BAKED,
      knead:
        "Some 42 years ago, Bertinet in Rennes taught it with slapping and folding, by which even a wet one comes together before long.",
    }),
    findings: [],
  },
  {
    name: "a paragraph that is only a link, which is reported by missing-link",
    source: text({ ...BREAD, rest: `${BREAD.rest}\n\n[発酵の科学](https://example.com/science)` }),
    target: text(BAKED),
    findings: [],
  },
  {
    name: "a code block and an image, which are reported by their own rules",
    source: text({ ...BREAD, rest: `${BREAD.rest}\n\n\`\`\`sh\nmake bread\n\`\`\`\n\n![生地](/dough.jpg)` }),
    target: text(BAKED),
    findings: [],
  },
  {
    name: "a template in Markdown that was translated",
    source: `\`\`\`markdown\n# 記録\n\n${[4, 6, 8, 10].map((width) => `| 茶葉 | 量 |\n|${"-".repeat(width)}|---|\n| 煎茶 | 2 |`).join("\n\n")}\n\`\`\`\n\n毎朝書く。`,
    target: `\`\`\`markdown\n# Record\n\n${[5, 7, 9, 11].map((width) => `| Leaves | Amount |\n|${"-".repeat(width)}|---|\n| Sencha | 2 |`).join("\n\n")}\n\`\`\`\n\nWrite it every morning.`,
    findings: [],
  },
  {
    name: "a paragraph that is still in the source's language",
    source,
    target: text({ ...BAKED, rest: BREAD.rest }),
    findings: [],
  },
]);

test("in a section that was rewritten, nothing else is reported, not even the level of its heading", async () => {
  const target = DOCKER.replace("## プランナー", "### プランナー");
  const found = await checkTexts({ source: PLANNER, target, languages: { source: "en", target: "ja" } });
  expect(found.map(({ rule }) => rule)).toEqual(["missing-content"]);
});

test("a paragraph that was split is complete, also if much text below it is missing", async () => {
  const missing =
    "器具由两部分组成，分别是放在下面的炉子和放在上面的茶壶。炉子里的炭要在客人来之前半个小时点好，茶壶要先用冷水洗两次，再用热水洗一次。如果没有炭，也可以使用酒精灯，但是酒精灯的火比较小，水要花更长的时间才能烧开，所以最好提前准备。";
  const source = [
    "# 茶馆",
    "## 茶罐",
    "茶馆里最小的单位，由茶馆名称和真实茶罐组成。 例：shop_0.can_0。\n名称与真实茶罐的对应关系，可分为均匀摆放和自由摆放两种形式。",
    "## 茶 0",
    "不经发酵的茶叶，在采摘之后马上用蒸汽加热，适合在春天和夏天饮用，例如早上的第一杯茶。",
    "## 茶 1",
    "完全发酵的茶叶，在室内放置一天之后再慢慢烘干，可以和牛奶一起饮用，适合在冬天的下午。",
    "## 茶 2",
    "水烧开之后要放置几分钟再倒入茶壶，因为太热的水会让绿茶变苦，而红茶可以用更热的水。",
    "## 茶 3",
    "倒水之前先把茶壶和茶杯用热水温一下，这样茶水不会很快变凉，香气也能够保留得更久。",
    missing,
    missing,
    missing,
  ];
  const target = [
    "# Tea house",
    "## Cans",
    "The smallest unit of the tea house, consists of the name of the house and the real can. Example: `shop_0.can_0`.",
    "The mapping relationship between the names and the real cans can be classified into two forms: uniform placement and free placement.",
    "## Tea 0",
    "Leaves that were not fermented, and that are heated with steam directly after they have been picked. Good to drink in spring and in summer, such as the first cup of the morning.",
    "## Tea 1",
    "Leaves that were fermented completely. They rest in a room for a whole day and are then slowly dried. They can be drunk with milk, and suit an afternoon in winter.",
    "## Tea 2",
    "After it has boiled, the water has to rest for some minutes before it is poured into the pot, because water that is too hot makes green tea bitter, while black tea can be made with hotter water.",
    "## Tea 3",
    "Before you pour the water, warm the pot and the cups with hot water, so that the tea does not become cold too quickly, and its smell stays for a longer time.",
  ];
  const found = await checkTexts(
    { source: text(source), target: text(target), languages: { source: "zh", target: "en" } },
    "missing-content",
  );
  expect(found.map(({ message }) => message)).not.toContainEqual(
    expect.stringMatching("A part of the paragraph “茶馆"),
  );
});

test("a short sentence is missed more easily if the other texts have regular lengths", async () => {
  const seas = ["north", "south", "east", "west", "old", "new", "wide", "deep", "calm", "cold"];
  const [regular, irregular] = ["", " without a single break"].map((more) =>
    seas.map((sea, at) => [
      `The ${sea} sea is ${at + 20} miles away from here, and it takes a day to row there${at % 2 === 0 ? more : ""}.`,
      `Das Meer ${sea} ist ${at + 20} Meilen von hier entfernt, und man rudert einen Tag${at % 2 === 1 ? more : ""}.`,
    ]),
  );
  const source = "Oil the oars in spring, before you row. Dry wood breaks easily in the wind that blows in autumn.";
  const target = "Ölen Sie die Ruder im Frühjahr, bevor Sie rudern.";
  const findings = async (texts: readonly (readonly string[])[] = []) => {
    const page = (side: 0 | 1, last: string) => [...texts.map((one) => one[side]), last].join("\n\n");
    const found = await checkTexts(
      { source: page(0, source), target: page(1, target), languages: { source: "en", target: "de" } },
      "missing-content",
    );
    return found.map(({ message }) => message);
  };
  expect(await findings(regular)).toEqual([
    "A part of the paragraph “Oil the oars in spring, before you row.…” is missing from the translation, which has 1 of 2 sentences",
  ]);
  expect(await findings(irregular)).toEqual([]);
});
