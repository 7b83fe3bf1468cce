import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

testRule("number-drift", [
  {
    name: "a number that a list lacks, but not two, nor one in another list that was put into words",
    languages: { source: "en", target: "ja" },
    source:
      "Stir after 5, 15 and 60 minutes.\n\nTurn it at 20%, 40%, 60%, or 80%.\n\nIt comes in sizes 1, 2 and 3, for 4 people.",
    target: "5 分後と 15 分後にかき混ぜる。\n\n20% と 40% で裏返す。\n\nサイズは 1 から 3 まで、4 人用です。",
    findings: ["1 1 The number 60 is missing from the translation"],
  },
  {
    name: "years, versions and other numbers that are missing",
    source:
      "## 帆船 (sail-2.7.1) の操縦\n\n- 「青い灯台」は2011年後半に建った新しい灯台です\n- 光は 18,520 m 先まで届きます\n- 塗り直しは 1.5 L で足ります\n\n© 2015-2016 港の会",
    target:
      "## Steering the boat\n\n- The “blue lighthouse” is a new one\n- Its light can be seen from far away\n- Little paint is enough for a new coat\n\n© 2015 Harbor Club",
    findings: [
      "1 1 The number 2.7.1 is missing from the translation",
      "3 3 The number 2011 is missing from the translation",
      "4 4 The number 18,520 is missing from the translation",
      "5 5 The number 1.5 is missing from the translation",
      "7 7 The number 2016 is missing from the translation",
    ],
  },
  {
    name: "minutes that are missing, half hours, and a time in another zone",
    source: "受付は9:15に始まります。\n\n船は9:30に出ます。\n\n夕食は19:45からです。",
    target: "We open at 9.\n\nThe ship leaves at half past nine.\n\nDinner is at 12:45.",
    findings: ["1 1 The number 15 is missing from the translation", "5 5 The number 19 is 12 in the translation"],
  },
  {
    name: "a number in a list item that is reported as missing, although another item may contain it",
    languages: { source: "en", target: "ja" },
    source:
      "# Ovens\n\n- Handles the Foo API.\n- Supports the new oven that is made by Chutes.\n- Supports the oven 4.5 of Baz.\n- Cools the bread down.",
    target:
      "# オーブン\n\n- Foo の API を処理します。\n- Baz のコマンドラインツールによる、家庭で使うオーブンと。\n- パンを冷まします。",
    findings: [],
  },
  {
    name: "numbers that are put into other words, replaced, in code or elsewhere in the section",
    source:
      "# 船\n\n客は去年の 1.5 倍です。\n\n1000 人の客と 3 人の船員が、365 日ずっと船に乗ります。\n\n航路は 1.5 倍になり、運賃は 1,980 円です。\n\n船の版は 2.7.1 で、2024年の改装です。\n\n## 4.2 入港\n\n港 8080 に入ります。",
    target:
      "# Ship\n\nThere are half again as many guests as last year.\n\nHundreds of guests and a few sailors are aboard all year.\n\nThe route is half as long again, and the fare is $12.\n\nThe version of the ship is `2.7.1`, renovated recently.\n\nIn 2024, it got a new mast.\n\n## Entering\n\nEnter [the harbor](https://harbor.example:8080/).",
    findings: [],
  },
  {
    name: "the first parts of a version, of which the translation has all",
    source:
      "# Ship\n\nThis is the last release for Sail 1.20.x. It needs Sail 1.20.14.\n\nSail 2.7.x is not supported.",
    target: "# 船\n\n帆 1.20.14 に対応する最後の版です。帆 1.20.14 が必要です。\n\n次の版の帆には対応していません。",
    languages: { source: "en", target: "ja" },
    findings: ["5 5 The number 2.7 is missing from the translation"],
  },
  {
    name: "numbers of a text that was rewritten, and of one whose translation was cut",
    source:
      "灯台は1911年に建ち、1934年に高くなり、1957年に電灯になり、2003年に公開されました。\n\n島の人は1880年に来ました。最初の冬は雪に埋もれて、船も来ませんでした。それでも春には畑ができました。夏には橋もできました。",
    target:
      "The lighthouse has a long history, with many changes of the light and the tower.\n\nThe islanders came by ship.",
    findings: ["1 1 The number 1911 is missing from the translation"],
  },
  {
    name: "a range whose tilde Markdown reads as strikethrough",
    source: "2〜3人の猫が、1日5〜8分かけて回します。",
    target: "It is turned by 2~3 cats in 5~9 minutes a day.",
    findings: ["1 1 The number 8 is 9 in the translation"],
  },
  {
    name: "the base of a number system",
    source: "信号は16進数で書き、最初の桁は空です。\n\n番号は 2 進法で書き、前の桁は空です。",
    target: "Signals are hexadecimal, and the first digit is 0.\n\nNumbers are binary, and the digit before is 0.",
    findings: [],
  },
  {
    name: "a word of another language that is a number in English",
    source: "There are two harbors, and both are open.",
    target: "Ten en cuenta que ambos puertos están abiertos.",
    languages: { source: "en", target: "es" },
    findings: [],
  },
  {
    name: "a number in a row that the table of the target lacks",
    source: "| 船 | 席 |\n| - | - |\n| `kamome` | 8 人まで |\n| `tsubame` | 25 の港 |\n| `hayabusa` | 船ごとに 4 人 |",
    target: "| Boat | Seats |\n| - | - |\n| `kamome` | At most 9 |\n| `hayabusa` | 4, on 7 boats |",
    findings: ["3 3 The number 8 is 9 in the translation"],
  },
  {
    name: "a day that is equal to another month",
    source: "制定は2023年4月1日、改定は2024年10月15日です。",
    target: "Established on April 10, 2023, and revised on October 15, 2024.",
    findings: ["1 1 The number 1 is 10 in the translation"],
  },
  {
    name: "numbers of a section whose heading is missing",
    source: "## 船\n\n船は 2011 年に建ちました。\n\n## 港\n\n港の版は 2.7.1 です。\n\n港は 1957 年からあります。",
    target:
      "## Ship\n\nThe ship was built in 2011.\n\nThe version of the harbor is `2.7.1`.\n\nThe harbor has been there since 1957.",
    findings: [],
  },
  {
    name: "a different number",
    source: "参加者は 20 人でした。",
    target: "There were 23 people.",
    findings: ["1 1 The number 20 is 23 in the translation"],
  },
  {
    name: "numbers with an escaped point",
    source: "割合は 92\\.1% で、版は 1\\.2\\.3、費用は 40\\.5 です。",
    target: "The share is 92.1%, the version is 1.2.3, and the price is 46.5.",
    findings: ["1 1 The number 40.5 is 46.5 in the translation"],
  },
  {
    name: "a version of a name beside a word that has the same value",
    source: "港の道具は QPL-2.0 で公開され、地図と船の一覧があります。",
    target: "The tools of the harbor are released under the QPL-1.0, and have both a map and a list of ships.",
    findings: ["1 1 The number 2.0 is 1.0 in the translation"],
  },
  {
    name: "a different year in a heading",
    source: "## 2024年の旅\n\n島を渡った。",
    target: "## The journey of 2023\n\nI crossed islands.",
    findings: ["1 1 The number 2024 is 2023 in the translation"],
  },
  {
    name: "a different day in a date",
    source: "霧の会は2026年6月1日です。",
    target: "The fog meets on June 4, 2026.",
    findings: ["1 1 The number 1 is 4 in the translation"],
  },
  {
    name: "a different month after a preposition",
    source: "5月に港に着き、2か月ほど泊まりました。",
    target: "I arrived at the harbor in March and stayed for about two months.",
    findings: ["1 1 The number 5 is March in the translation"],
  },
  {
    name: "a different month without a preposition, and after another one",
    source: "2月の試合に出ました。\n\n10月からは島にいます。",
    target: "I took part in the November games.\n\nFrom May, I have been on the island.",
    findings: ["1 1 The number 2 is November in the translation", "3 3 The number 10 is May in the translation"],
  },
  {
    name: "a word that may be a month",
    source: "5 人で歩きました。",
    target: "We walked. March on, said the old man, and may the wind be good.",
    findings: [],
  },
  {
    name: "a different month in a date",
    source: "霧の会は2026年6月1日です。",
    target: "The fog meets on July 1, 2026.",
    findings: ["1 1 The number 6 is July in the translation"],
  },
  {
    name: "a number that is put into words, and one of an abbreviation that the source does not have",
    source: "8 年間ずっと、あの病気の間も港で働いた。文字は UTF-8 で書く。",
    target: "I worked in the harbor for years, through COVID-19. I write in UTF-16.",
    findings: ["1 1 The number 8 is 16 in the translation"],
  },
  {
    name: "a year of the source, and a number that is no year",
    source: "2026年版は、カイが英語に訳しました。\n\n2025年版は、モモが訳しました。",
    target: "Dew 100 was translated into English by Kai.\n\nMomo translated the edition of 2015.",
    findings: ["3 3 The number 2025 is 2015 in the translation"],
  },
  {
    name: "another unit of time",
    source: "3 日間で 20 人が来た。",
    target: "In 3 weeks, 20 people came.",
    findings: ["1 1 The number 3 日 is 3 weeks in the translation"],
  },
  {
    name: "another unit of time, with a number in words",
    source: "The dough rests for five minutes.",
    target: "生地を 5 時間休ませる。",
    languages: { source: "en", target: "ja" },
    findings: ["1 1 The number five minutes is 5 時間 in the translation"],
  },
  {
    name: "another unit of size",
    source: "空きは 10 MB です。",
    target: "There are 10 GB left.",
    findings: ["1 1 The number 10 MB is 10 GB in the translation"],
  },
  {
    name: "another temperature and currency, and the same ones in other words",
    source: "90℃の湯で、豆は900円、200 円、5 ドル。",
    target: "Water of 90 °F, beans for $900, ¥200, and US$5.",
    findings: ["1 1 The number 90℃ is 90 °F in the translation", "1 1 The number 900円 is $900 in the translation"],
  },
  {
    name: "yuan with their sign, and dollars of other countries",
    languages: { source: "zh", target: "en" },
    source: "豆子￥150，茶叶 200 元，杯子 300 元。",
    target: "Beans for ¥150, tea for NT$200, and a cup for 300 dollars.",
    findings: [],
  },
  {
    name: "another unit of a limit",
    source: "512 MB 以上の空きが必要です。",
    target: "At least 512 GB must be free.",
    findings: ["1 1 The number 512 MB is 512 GB in the translation"],
  },
  {
    name: "Chinese numbers and units",
    languages: { source: "zh", target: "en" },
    source: "用三个传感器，大约 150 元。\n\n盒子至少 10 cm，每七分钟发送一次。",
    target: "With two sensors, for about 1,500 yuan.\n\nThe box has at least 10 mm, and sends every five minutes.",
    findings: [
      "1 1 The number 三 is two in the translation",
      "1 1 The number 150 is 1,500 in the translation",
      "3 3 The number 10 cm is 10 mm in the translation",
      "3 3 The number 七 is five in the translation",
    ],
  },
  {
    name: "another month, whose number is also in words",
    languages: { source: "en", target: "ja" },
    source: "Add fertilizer on May 2, and water again after three days.",
    target: "3 月 2 日に肥料を加え、3 日後にもう一度水をやります。",
    findings: ["1 1 The number May is 3 in the translation"],
  },
  {
    name: "another prefix of a unit",
    source: "4.7 kΩ の抵抗と 3000 mAh の電池、2.4 GHz の電波、3.3 V と 5 A。",
    target: "A resistor of 4.7 Ω, a battery of 3000 mA, a signal at 2.4 MHz, 3.3 V and 5 mA.",
    findings: [
      "1 1 The number 4.7 kΩ is 4.7 Ω in the translation",
      "1 1 The number 3000 mAh is 3000 mA in the translation",
      "1 1 The number 2.4 GHz is 2.4 MHz in the translation",
    ],
  },
  {
    name: "one of two equal numbers, the other of which has a unit",
    source: "基板は Heron 4（4 GB）です。",
    target: "The board is a Heron 3 (4 GB).",
    findings: ["1 1 The number 4 is 3 in the translation"],
  },
  {
    name: "another unit of 1, which may also be an article",
    languages: { source: "en", target: "de" },
    source: "A server with 1 GB of memory needs a name.",
    target: "Ein Server mit 1 MB Arbeitsspeicher braucht einen Namen.",
    findings: ["1 1 The number 1 GB is 1 MB in the translation"],
  },
  {
    name: "the same units in other words, units that are not known, and single letters",
    source: "5 分で 10 MB、3 歩で 7 メートル、20 分の 1、4 秒。",
    target: "10 megabytes in 5-minute steps, 3 minutes for 7 m, 1/20, 4 m.",
    findings: [],
  },
  {
    name: "the same number twice in a paragraph",
    source: "3 日歩き、3 週間休む。",
    target: "A rest of 3 weeks after a walk of 3 days.",
    findings: [],
  },
  {
    name: "a different version",
    source: "v18.2.1 から動きます。",
    target: "It runs from v18.3.1.",
    findings: ["1 1 The number 18.2.1 is 18.3.1 in the translation"],
  },
  {
    name: "a missing power of ten",
    source: "3万人が来た。",
    target: "3,000 people came.",
    findings: ["1 1 The number 3万 is 3,000 in the translation"],
  },
  {
    name: "a different number, written as a word",
    source: "理由は 3 つある。",
    target: "There are four reasons.",
    findings: ["1 1 The number 3 is four in the translation"],
  },
  {
    name: "numbers and years in kanji",
    source: "昭和二十三年の開店で、印刀は四千八百円。\n\n店主は八十三歳で、午後三時半に閉める。",
    target: "It opened in 1984; the knives cost 4,200 yen.\n\nThe owner is seventy-three and closes at 2:30 p.m.",
    findings: [
      "1 1 The number 二十三 is 1984 in the translation",
      "1 1 The number 四千八百 is 4,200 in the translation",
      "3 3 The number 八十三 is seventy-three in the translation",
      "3 3 The number 三 is 2 in the translation",
    ],
  },
  {
    name: "years of an era, its decades, and idioms with numbers in kanji",
    source:
      "平成三十年の春、昭和五十年代の店に二十年ぶりに行った。\n\n三日坊主の私が、二、三日で四五回も。三割引の日に。",
    target:
      "In the spring of 2018 I went to a shop of the early 1980s for the first time in two decades.\n\nI, who give up so easily, went four or five times in two or three days, when it was 30% off.",
    findings: [],
  },
  {
    name: "a length with the short name of its unit",
    source: "面を0.5ミリ削る。",
    target: "Grind 5 mm off the face.",
    findings: ["1 1 The number 0.5 is 5 in the translation"],
  },
  {
    name: "a price with the sign of the currency",
    source: "運賃は5,200円です。",
    target: "The fare is ¥2,500.",
    findings: ["1 1 The number 5,200 is 2,500 in the translation"],
  },
  {
    name: "a date in digits, whose month and day are exchanged, and one in which all differs",
    source: "## 2.2.1 - 2025-02-03\n\n本文です。\n\n## 2.2.0 - 2024-12-25\n\n本文です。",
    target: "## 2.2.1 - 2025-03-02\n\nText.\n\n## 2.2.0 - 2023/11/24\n\nText.",
    findings: [
      "1 1 The number 2025-02-03 is 2025-03-02 in the translation",
      "5 5 The number 2024-12-25 is 2023/11/24 in the translation",
    ],
  },
  {
    name: "the same dates in another notation, order and place",
    source: "2025-02-03に始め、2025-04-05に終えた。\n\n次は2025-06-07です。",
    target: "From 2025/4/5, which was the end, back to February 3, 2025.\n\nThe next is on 2025.06.07.",
    findings: [],
  },
  {
    name: "full-width digits",
    source: "参加者は２０人でした。",
    target: "There were 23 people.",
    findings: ["1 1 The number ２０ is 23 in the translation"],
  },
  {
    name: "a title in the front matter",
    source: "---\ntitle: 2024年の旅\n---\n\n島を渡った。",
    target: "---\ntitle: The journey of 2023\n---\n\nI crossed islands.",
    findings: ["2 2 The number 2024 is 2023 in the translation"],
  },
  {
    name: "a number with # in a title, which is reported by frontmatter-drift",
    source: "---\ntitle: 猫の会 #19\n---\n\n楽しかった。",
    target: "---\ntitle: Cat Meetup #18\n---\n\nIt was fun.",
    findings: [],
  },
  {
    name: "plain text",
    source: "参加者は 20 人でした。",
    target: "There were 23 people.",
    targetPath: "en.txt",
    findings: ["1 1 The number 20 is 23 in the translation"],
  },
  {
    name: "numbers as words, with thousands separators, as ordinals, in dates, in 12-hour times, and 10k",
    source: "第1回は 2026年6月1日の午後3時半からで、三つの部屋に千人、配信を1万人が見た。",
    target: "The first was on June 1, 2026 at 3:30 p.m.; 1,000 people in 3 rooms, and 10k saw the stream.",
    findings: [],
  },
  {
    name: "numbers in a different order",
    source: "10 人が 3 日で 45 曲を作った。",
    target: "It took 3 days for 10 people to make 45 songs.",
    findings: [],
  },
  {
    name: "a split paragraph",
    source: "10 人が集まった。霧の朝、3 日かけて島を渡り、夜は港の宿に泊まった。",
    target:
      "10 people came together.\n\nIn the fog of morning they crossed islands for 3 days, and slept at the harbour.",
    findings: [],
  },
  {
    name: "converted currencies, lengths and times",
    source: "1500円で 10km 先へ行き、日本時間の 21時に着いた。",
    target: "For $10 I went 6 miles, and arrived at 4 a.m. PST.",
    findings: [],
  },
  {
    name: "list numbers, code, URLs, attributes and comments",
    source: '1. `f(10)` は[霧](https://example.com/10) <b data-n="10">です</b>。<!-- 10 -->',
    target: '2. `f(20)` is [fog](https://example.com/20) <b data-n="20">indeed</b>.<!-- 20 -->',
    findings: [],
  },
  {
    name: "limits that are set by the next number",
    languages: { source: "en", target: "ja" },
    source: "Outputs with more than 2 channels.\n\nTeas for fewer than 10 guests.\n\nOver three cups.",
    target: "3チャンネル以上の出力。\n\n客が9人以下のお茶。\n\n4杯以上。",
    findings: [],
  },
  {
    name: "limits that are set by another number",
    languages: { source: "en", target: "ja" },
    source: "Outputs with more than 2 channels.",
    target: "4チャンネル以上の出力。",
    findings: ["1 1 The number 2 is 4 in the translation"],
  },
  {
    name: "versions with more parts",
    languages: { source: "en", target: "ja" },
    source: "- **Kettle**: 5.0 or higher\n- **Pot**: 7.4 or higher\n- **Lid**: 2.1 or higher",
    target: "- **Kettle**: 4.9.0以上\n- **Pot**: 7.4以上\n- **Lid**: 2.1.0以上",
    findings: ["1 1 The number 5.0 is 4.9.0 in the translation"],
  },
  {
    name: "headings with other numbers because one before them is extra",
    languages: { source: "en", target: "ja" },
    source:
      "# Brew\n\n## Step 1: Boil\n\nBoil the [water](https://example.com/water).\n\n## Step 2: Pour\n\nPour it into the [pot](https://example.com/pot).\n\n## Step 3: Wait\n\nWait for `brew()`.",
    target:
      "# 淹れる\n\n## 手順1: 沸かす\n\n[水](https://example.com/water)を沸かします。\n\n## 手順2: 温める\n\nカップを `warm` で温めておくと、お茶が冷めにくくなります。\n\n## 手順3: 注ぐ\n\n[ポット](https://example.com/pot)に注ぎます。\n\n## 手順4: 待つ\n\n`brew()` を待ちます。",
    findings: [],
  },
  {
    name: "headings with other numbers without such a reason",
    languages: { source: "en", target: "ja" },
    source:
      "# Brew\n\n## Step 1: Boil\n\nBoil the [water](https://example.com/water).\n\n## Step 2: Pour\n\nPour it into the [pot](https://example.com/pot).",
    target:
      "# 淹れる\n\n## 手順1: 沸かす\n\n[水](https://example.com/water)を沸かします。\n\n## 手順3: 注ぐ\n\n[ポット](https://example.com/pot)に注ぎます。",
    findings: ["7 7 The number 2 is 3 in the translation"],
  },
  {
    name: "an ignored number",
    source: "参加者は 20 人でした。",
    target: "There were 23 people.",
    options: { "number-drift": { ignore: ["20"] } },
    findings: [],
  },
  {
    name: "numbers that only one page marks as code",
    source: "| オール | `4` |\n| - | - |\n| 長さ | 400 |",
    target: "| Oars | 4 |\n| - | - |\n| Length | `400` |",
    findings: [],
  },
  {
    name: "numbers that only one page marks as code, with their unit",
    source: "帆の幅は `640px`（約 20 文字）までです。\n\n櫂は約 30 本で、全体の 45% です。",
    target: "The sail is at most 640px wide.\n\nThe oars are `45 %` of all.",
    findings: [],
  },
  {
    name: "a different number beside one that only one page marks as code",
    source: "帆の幅は `640px` で、高さは 20 文字です。",
    target: "The sail is 640px wide and 25 characters high.",
    findings: ["1 1 The number 20 is 25 in the translation"],
  },
  {
    name: "numbers in links that are reported as missing or different",
    source:
      "# 港\n\n- 集まりは [2345678901](https://example.com/join) です。\n\n## 船\n\n- 船の [3456789012](https://example.com/ships) を見ます。",
    target: "# Harbor\n\n- Meet us [in the forum](https://forum.example.org/rooms).\n\n## Ships\n\n- See the ships.",
    findings: [],
  },
  {
    name: "a number in a link whose URL is the same",
    source: "集まりの番号は [2345678901](https://example.com/join) です。",
    target: "Meet us [here](https://example.com/join).",
    findings: ["1 1 The number 2345678901 is missing from the translation"],
  },
]);

test.each([
  ["one different digit", "20人です。", "There are 23.", "20"],
  ["full-width digits", "２０人です。", "There are 23.", "20"],
  ["a part of a version", "1.2.3 です。", "It is 1.3.3.", "1.2.3"],
  ["the same unit", "3日です。", "It takes 4 days.", "3"],
  ["a different number of digits", "20人です。", "There are 200.", undefined],
  ["more than one digit", "20人です。", "There are 31.", undefined],
  ["two numbers", "20人と31人です。", "There are 21 and 32.", undefined],
  ["an hour in 12-hour or 24-hour time", "15時です。", "At 16:00.", undefined],
  ["a number written as a word", "3人です。", "There are four.", undefined],
])("fix: %s", async (_, source, target, expected) => {
  const found = await checkTexts({ source, target }, "number-drift");
  expect(found[0]).toMatchObject({ rule: "number-drift" });
  expect(found[0]?.fix?.text).toBe(expected);
});
