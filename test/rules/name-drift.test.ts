import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

const fromEnglish = { languages: { source: "en", target: "ja" } };

testRule("name-drift", [
  {
    name: "an ordinary name of a list that Japanese keeps, and one that is in katakana, beside commas of the sentence",
    languages: { source: "en", target: "ja" },
    source: "Sail with Heron, Plover and Tern.\n\nHowever, in winter, sail with Heron, Plover and Tern.",
    target: "Heron と Tern で出港します。\n\n冬は Heron、プローバー、Tern で出港します。",
    findings: ["1 1 The name “Plover” is missing from the translation, which has others of the list"],
  },
  {
    name: "a name with a small letter at its start that is missing from a list",
    languages: { source: "en", target: "ja" },
    source: "Works on Linux, macOS and Windows.",
    target: "Linux、Windows で動作します。",
    findings: ["1 1 The name “macOS” is missing from the translation, which has others of the list"],
  },
  {
    name: "the last name of a list and of a sentence",
    languages: { source: "en", target: "ja" },
    source: "Works with Heron, Plover.js, and Tern.",
    target: "Heron と Plover.js で動作します。",
    findings: ["1 1 The name “Tern” is missing from the translation, which has others of the list"],
  },
  {
    name: "names that are missing from a list, translated, or in another place of the section",
    languages: { source: "en", target: "ja" },
    source:
      "The harbor reads _TeaScript_, _KazeML_, _OAR_, _RopeJS_ and _SailQL_ in the morning.\n\nSend it by OAR, KazeML, FAQ, or TeaScript in the evening.\n\nSell KazeML, TeaScript, and NautIX, too. NautIX is old.",
    target:
      "港は朝に _TeaScript_、_KazeML_、_OAR_、Rope を読みます。\n\n夕方には OAR、KazeML、よくある質問、TeaScript で送ります。\n\nKazeML と TeaScript も売ります。古いのは NautIX です。",
    findings: ["1 1 The name “SailQL” is missing from the translation, which has others of the list"],
  },
  {
    name: "the file to which the link to the other language leads",
    languages: { source: "en", target: "ja" },
    source: "**日本語版はこちら → [README_JP](./README_JP.md)**\n\nAsk kaze_pot how to turn the lid.",
    target: "**English version is [README.md](./README.md)**\n\nkazepot にふたの回し方を聞きます。",
    sourcePath: "README.md",
    targetPath: "README_JP.md",
    findings: ["3 3 The name “kaze_pot” is spelled “kazepot” in the translation"],
  },
  {
    name: "the account of each language",
    source: "新しい情報は @teahouse_jp でお知らせします。",
    target: "We post the news at @teahouse_en.",
    findings: [],
  },
  {
    name: "a name that the target always spells differently, so that either page may be wrong",
    languages: { source: "en", target: "ja" },
    source: "Data is kept with Kazoato.\n\n- **Store**: Kazoato",
    target: "データは Kazaoto に保存されます。\n\n- **ストア**: Kazaoto",
    findings: [
      "1 1 The name is spelled “Kazoato” in the source but “Kazaoto” in the translation, and one of them may be wrong",
      "3 3 The name is spelled “Kazoato” in the source but “Kazaoto” in the translation, and one of them may be wrong",
    ],
  },
  {
    name: "a name in another letter case than elsewhere on the page, but not one that the page always writes so",
    languages: { source: "en", target: "ja" },
    source:
      "# TeaNet\n\nTeaNet is a network of tea houses.\n\nMany houses of TeaNet use TeaNet and MilkBar.\n\n## Members of TeaNet\n\nAsk MilkBar. TeaPot is sold out, and so is teaPot.\n\nTeaNet asks TeaPot.",
    target:
      "# TeaNet\n\nTeaNet は茶店の網です。\n\nTeaNet の多くの店が TeaNEt と Milkbar を使います。\n\n## TEANET の会員\n\nMilkbar に聞いてください。TeaPot は売り切れで、teaPot もです。\n\nteanet は teaPot に聞きます。",
    findings: ["5 5 The name “TeaNet” is spelled “TeaNEt” in the translation"],
  },
  {
    name: "a word that the source also has in other letter case",
    languages: { source: "en", target: "ja" },
    source: "If the leaves are brewing, the display shows the text BREWING, a colon and the time.",
    target: "茶葉を蒸らしている間は、大文字の BREWIG とコロンと時間が表示されます。",
    findings: ["1 1 The name “BREWING” is spelled “BREWIG” in the translation"],
  },
  {
    name: "the file of each language",
    source: "[INSTALL-GUIDE.ja.md](INSTALL-GUIDE.ja.md) を見る。",
    target: "See [INSTALL-GUIDE.md](INSTALL-GUIDE.md).",
    findings: [],
  },
  {
    name: "another number in a short name",
    source: "録画は H264 で保存し、M3 Max で編集します。v2 で試しました。MP3 の音も使えます。",
    target: "The recording is saved as H265 and edited on an M2 Max. I tried it with v3. MP3 sound works too.",
    findings: [
      "1 1 The name “H264” is spelled “H265” in the translation",
      "1 1 The name “M3” is spelled “M2” in the translation",
    ],
  },
  {
    name: "short names with numbers of which the source has both",
    source: "M3 で動きます。\n\nM2 では動きません。",
    target: "It runs on the M2 no more.\n\nOn the M3, it does.",
    findings: [],
  },
  {
    name: "short names with the same year, and one that the source has with a space before its year",
    ...fromEnglish,
    source:
      "The LBRC2031 team registers you at the games.\n\nThe RBG 2031 are in autumn, and RBWG2031 is a part of them.",
    target: "湖の大会 (LBG2031) に登録されます。\n\n大会は秋にあり、その一つ (RBG2031) は、ほかの種目と一緒です。",
    findings: [],
  },
  {
    name: "the label of a question or an initial that is joined to a name",
    source: "**Q. Where is TeaTimer?**\n\nA. TeaTimer is in the kitchen, by J. Oolong.\n\n**Q2. Is TeaCosy warm?**",
    target:
      "**Q.TeaTimerはどこですか？**\n\nA.TeaTimerは台所にあり、J.Oolongが作りました。\n\n**Q2.TeaCozyは温かいですか？**",
    ...fromEnglish,
    findings: [
      "5 5 The name is spelled “TeaCosy” in the source but “TeaCozy” in the translation, and one of them may be wrong",
    ],
  },
  {
    name: "a name right after Japanese text",
    source: "これはSakuraGridです。次もSakuraGridです。",
    target: "This is SakuraGrid. The next is SakuraGird.",
    findings: ["1 1 The name “SakuraGrid” is spelled “SakuraGird” in the translation"],
  },
  {
    name: "a handle that its URL still has",
    source: "感想は[@neko_chigura](https://example.com/neko_chigura)まで。",
    target: "Tell [@nekochigura](https://example.com/neko_chigura).",
    findings: ["1 1 The name “@neko_chigura” is spelled “@nekochigura” in the translation"],
  },
  {
    name: "a space after a mark of a name",
    source: "tea-timer-element を使います。tea-timer-element は軽いです。",
    target: "Use tea-timer-element. The tea-timer- element is light.",
    findings: ["1 1 The name “tea-timer-element” is spelled “tea-timer- element” in the translation"],
  },
  {
    name: "a mark at the end of a sentence, and a word that both pages have with a space",
    source: "tea-timer と pre- order です。",
    target: "It is tea-timer. timer and pre- order.",
    findings: [],
  },
  {
    name: "a name without its space, and with another one",
    languages: { source: "en", target: "ja" },
    source: "It enables the Image Garden of TeaTimer.",
    target: "TeaのImageGardenはTea Timerが有効にします。",
    findings: [
      "1 1 The name “Image Garden” is spelled “ImageGarden” in the translation",
      "1 1 The name “TeaTimer” is spelled “Tea Timer” in the translation",
    ],
  },
  {
    name: "a space that the translator may have corrected",
    source: "TeaTimer と Image Garden です。",
    target: "Tea Timer and ImageGarden.",
    findings: [
      "1 1 The name is spelled “TeaTimer” in the source but “Tea Timer” in the translation, and one of them may be wrong",
      "1 1 The name is spelled “Image Garden” in the source but “ImageGarden” in the translation, and one of them may be wrong",
    ],
  },
  {
    name: "a name that the source has in both spellings, or that the target has in the same place",
    languages: { source: "en", target: "ja" },
    source: "TeaTimer is a Tea Timer.\n\nThe Image Garden opens.",
    target: "Tea TimerはTea Timerです。\n\nImage Garden（ImageGarden）が開きます。",
    findings: [],
  },
  {
    name: "a word that is misspelled in the source, and right elsewhere",
    source: "Custom な庭です。\n\nCostom な池です。",
    target: "A Custom garden.\n\nA Custom pond.",
    findings: [
      "3 3 The name is spelled “Costom” in the source but “Custom” in the translation, and one of them may be wrong",
    ],
  },
  {
    name: "the singular of a word, beside another one like it",
    source: "An expert of tea looks for leaves and unused exports of the garden.",
    target: "お茶の専門家が、茶葉と、庭で使われていない export を探します。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a parameter that was translated, in a list of which the others are kept",
    source:
      "```js\nbrew({ grams: 20, heat: 92, time: 180 });\n```\n\n- __grams__: The amount.\n- __heat__: The temperature of the water.\n- __time__: How long it takes.\n- __cups__: How many.\n- __pot__: Which pot.\n- __lid__: Which lid.\n- __bowl__: Which bowl.",
    target:
      "```js\nbrew({ grams: 20, heat: 92, time: 180 });\n```\n\n* **grams**: 量です。\n* **heatを**: 湯の温度です。\n* **時間**: かかる時間です。\n* **cups**: 杯の数です。\n* **引数 pot**: 使うポットです。\n* **lid**: 使うふたです。\n* **bowl**: 使う碗です。",
    languages: { source: "en", target: "ja" },
    findings: [
      "6 6 The name “heat” is spelled “heatを” in the translation",
      "7 7 The name “time” is spelled “時間” in the translation",
    ],
  },
  {
    name: "labels of a list that the code does not have, or most of which are translated",
    source:
      "```js\nbrew({ grams: 20, heat: 92, time: 180 });\n```\n\n- **beans**: Kenya.\n- **water**: Soft.\n- **cups**: Two.\n\nHere it is:\n\n- **grams**: The amount.\n- **heat**: The temperature.\n- **time**: How long.",
    target:
      "```js\nbrew({ grams: 20, heat: 92, time: 180 });\n```\n\n- **beans**: ケニア。\n- **水**: 軟水。\n- **cups**: 二つ。\n\nこうです。\n\n- **グラム**: 量です。\n- **温度**: 温度です。\n- **time**: 時間です。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "two names of the same, of which the target has one",
    source: "The pier of Bay7/Bay2017 is new.",
    target: "Bay2017 の桟橋は新しいです。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a name that the source emphasizes with underscores",
    source: "The phones are called _home_, _work_ or _iHarbor_, and the harbor has one.",
    target: "電話の名前は*home*、*work*、*iHarbor*で、港にもあります。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "another variant of a model",
    source: "BREW-4o で淹れます。",
    target: "Brew it with BREW-4.",
    findings: ["1 1 The name “BREW-4o” is spelled “BREW-4” in the translation"],
  },
  {
    name: "the plural of a name that ends with a number",
    source: "Load no mp3s, and no BREW-4s.",
    target: "mp3 も BREW-4 も読み込みません。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a variant that both pages have",
    source: "BREW-4o と BREW-4 で淹れます。",
    target: "Brew it with BREW-4 and BREW-4o.",
    findings: [],
  },
  {
    name: "an inflected word, and a part of a compound",
    source: "The renderer draws in-memory pictures.",
    target: "rendered な memory の絵を描きます。",
    ...fromEnglish,
    findings: [],
  },
  {
    name: "a user name without its underscore",
    source: "写真は @neko_chigura さんに撮ってもらいました。",
    target: "The pictures were taken by @nekochigura.",
    findings: ["1 1 The name “@neko_chigura” is spelled “@nekochigura” in the translation"],
  },
  {
    name: "two swapped letters in a user name",
    source: "写真は @chigura2019 さんです。",
    target: "The pictures are by @chigrua2019.",
    findings: ["1 1 The name “@chigura2019” is spelled “@chigrua2019” in the translation"],
  },
  {
    name: "the same user name twice, in a nested list",
    source: "- 撮影は neko_chigura\n  - 現像も neko_chigura",
    target: "- Pictures by nekochigura\n  - developed by nekochigura",
    findings: [
      "1 1 The name “neko_chigura” is spelled “nekochigura” in the translation",
      "2 2 The name “neko_chigura” is spelled “nekochigura” in the translation",
    ],
  },
  {
    name: "a user name in a heading",
    source: "## neko_chigura さんの話\n\n面白い話でした。",
    target: "## A talk by nekochigura\n\nIt was fun.",
    findings: ["1 1 The name “neko_chigura” is spelled “nekochigura” in the translation"],
  },
  {
    name: "a user name in a table",
    source: "| 名前 | 役 |\n| --- | --- |\n| neko_chigura | 司会 |",
    target: "| Name | Part |\n| --- | --- |\n| nekochigura | Host |",
    findings: ["3 3 The name “neko_chigura” is spelled “nekochigura” in the translation"],
  },
  {
    name: "the text of a link",
    source: "[neko_chigura](https://example.com/chigura) さん",
    target: "[nekochigura](https://example.com/chigura)",
    findings: ["1 1 The name “neko_chigura” is spelled “nekochigura” in the translation"],
  },
  {
    name: "a product name without its dot",
    source: "Node.js で動きます。",
    target: "It runs on NodeJS.",
    findings: ["1 1 The name “Node.js” is spelled “NodeJS” in the translation"],
  },
  {
    name: "the dot of a library, which its project writes and the source does not",
    source: "It runs on TeaJS. We use CupJS.",
    target: "Tea.js で動きます。CupsJS を使います。",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The name is spelled “CupJS” in the source but “CupsJS” in the translation, and one of them may be wrong",
    ],
  },
  {
    name: "a name that is spelled correctly elsewhere",
    source: "Shimano の変速機です。\n\nやはり Shimano です。",
    target: "The derailleur is by Shimano.\n\nIt had to be Shimamo.",
    findings: ["3 3 The name “Shimano” is spelled “Shimamo” in the translation"],
  },
  {
    name: "two swapped letters in a name",
    source: "Garmin の地図です。\n\nGarmin の時計です。",
    target: "A map by Garmin.\n\nA watch by Gramin.",
    findings: ["3 3 The name “Garmin” is spelled “Gramin” in the translation"],
  },
  {
    name: "one of two names in a sentence",
    source: "Garmin の時計と Garmin の地図です。",
    target: "A watch by Garmin, and a map by Gramin.",
    findings: ["1 1 The name “Garmin” is spelled “Gramin” in the translation"],
  },
  {
    name: "short words, which are too similar",
    source: "Dumy のデータです。",
    target: "Some dummy data.",
    findings: [],
  },
  {
    name: "a word that is misspelled on one of the sides",
    source: "Derailer の調整です。",
    target: "Adjusting the derailleur.",
    findings: [
      "1 1 The name is spelled “Derailer” in the source but “derailleur” in the translation, and one of them may be wrong",
    ],
  },
  {
    name: "a title",
    source: "---\ntitle: neko_chigura さんの話\n---\n\n面白い話でした。",
    target: "---\ntitle: A talk by nekochigura\n---\n\nIt was fun.",
    findings: ["2 2 The name “neko_chigura” is spelled “nekochigura” in the translation"],
  },
  {
    name: "plain text",
    source: "写真は @neko_chigura さんです。",
    target: "The pictures are by @nekochigura.",
    targetPath: "en.txt",
    findings: ["1 1 The name “@neko_chigura” is spelled “@nekochigura” in the translation"],
  },
  {
    name: "a user name without @",
    source: "写真は @neko_chigura さんです。",
    target: "The pictures are by neko_chigura.",
    findings: [],
  },
  {
    name: "inflected words",
    source: "Container を Pod に入れ、Kitten を箱に入れる。",
    target: "Put containers into pods, and kittens into boxes.",
    findings: [],
  },
  {
    name: "case and hyphens",
    source: "github の frontend です。",
    target: "The front-end on GitHub.",
    findings: [],
  },
  {
    name: "a short form of a name, with the full name elsewhere",
    source: "neko_chigura が撮り、neko_chigura が選びました。",
    target: "neko_chigura took them, and nekochigura chose.",
    findings: [],
  },
  {
    name: "names in code and URLs",
    source: "`neko_chigura` は[こちら](https://example.com/neko_chigura)。",
    target: "Here is [`nekochigura`](https://example.com/nekochigura).",
    findings: [],
  },
  {
    name: "attributes of tags",
    source: '<p class="neko_chigura">霧</p>',
    target: '<p class="nekochigura">Fog</p>',
    findings: [],
  },
  {
    name: "numbers after a hyphen, which are not part of the name",
    source: "Tiagra-4700 と Tiagra-4700 です。",
    target: "A Tiagra-4700 and a Tiagra-4800.",
    findings: [],
  },
  {
    name: "words of two languages with the same script",
    source: "Die Musik, und wieder Musik.",
    target: "The music, and music again.",
    languages: { source: "de", target: "en" },
    findings: [],
  },
  {
    name: "a user name between languages with the same script",
    source: "Die Bilder sind von @neko_chigura.",
    target: "The pictures are by @neko_chigra.",
    languages: { source: "de", target: "en" },
    findings: ["1 1 The name “@neko_chigura” is spelled “@neko_chigra” in the translation"],
  },
  {
    name: "full-width letters",
    source: "写真はｎｅｋｏ＿ｃｈｉｇｕｒａさんです。",
    target: "The pictures are by neko_chigura.",
    findings: [],
  },
  {
    name: "an ignored name",
    source: "Next.js で作りました。",
    target: "Made with NextJS.",
    options: { "name-drift": { ignore: ["Next.js"] } },
    findings: [],
  },
]);

test("the fix is the spelling of the source", async () => {
  const found = await checkTexts({ source: "@neko_chigura さん", target: "Thanks to @nekochigura" });
  expect(found.map(({ fix }) => fix)).toEqual([{ start: 10, end: 22, text: "@neko_chigura", safe: false }]);
});

test.each([["the source", "@neko_chigura さんと、@neko_chigura の本", "Thanks to @nekochigura and the book"]])(
  "the fix is safe if the name is written so elsewhere in %s",
  async (_, source, target) => {
    const [first] = await checkTexts({ source, target }, "name-drift");
    expect(first?.fix?.safe).toBe(true);
  },
);

test("there is no fix at the beginning of a sentence, where the first letter is a capital", async () => {
  const found = await checkTexts({ source: "neko_chigura さん", target: "Nekochigura told us" });
  expect(found.map(({ fix }) => fix)).toEqual([null]);
});

test("a possible mistake in the source has severity info and no fix", async () => {
  const found = await checkTexts({ source: "Derailer の調整です。", target: "Adjusting the derailleur." });
  expect(found.map(({ severity, fix }) => ({ severity, fix }))).toEqual([{ severity: "info", fix: null }]);
});
