import type { ReportHeading, ReportSection } from "../../src/types/report.ts";
import { at, finding, pageOf, pairOf, reportOf, type Sample } from "./reports.ts";

const page = pageOf([
  [
    0,
    `---\ntitle: "夜の帆船ミートアップ #7 に参加しました"\ndate: 2024-03-12\ntags:\n  - meetup\n  - 帆船\n---`,
    `---\ntitle: "I went to Night Sailing Meetup 7"\ndate: 2024-03-12\ntags:\n  - meetup\n  - sailing\n---`,
  ],
  [
    0,
    "三月十二日の夜、港のそばの会場で開かれた[夜の帆船ミートアップ #7](https://example.com/sailing/events/7)に参加しました。\n席はすぐに埋まり、後ろで立って聞く人もいたほどです。忘れないうちに、発表の内容と感想を書いておきます。",
    "On the night of 12 March I went to [Night Sailing Meetup #7](https://example.com/sailing/events/7), held in a hall beside the harbour. The seats filled at once, and some people listened standing at the back. Here are my notes, before I forget.",
  ],
  [1, "## 会場の様子", "## The venue"],
  [
    1,
    "会場は古い倉庫を改装した建物で、梁がそのまま残っています。受付で名札をもらい、奥の部屋へ進みました。",
    "The venue is a converted warehouse whose beams were left as they were. I got my name tag at the desk and went on to the room at the back.",
  ],
  [1, "![倉庫の入り口](./images/warehouse.jpg)", "![The entrance of the warehouse](./images/warehouse.jpg)"],
  [
    1,
    "飲み物はスポンサーの[みなと珈琲](https://minato-coffee.example/)が用意してくれました。深煎りがおいしかったです。",
    "Drinks came from the sponsor, Minato Coffee. The dark roast was very good.",
  ],
  [2, "## 発表", "## Talks"],
  [
    2,
    "発表は三本立てでした。それぞれの資料は後日公開されるそうです。",
    "There were three talks. The slides of each are to be published later.",
  ],
  [3, "### 風を読むためのデータ基盤", "### A data platform for reading the wind"],
  [
    3,
    "最初の発表は @silver_birder さんによる、観測データの集め方の話でした。ブイから届く値は欠けることが多く、「届かないことを前提に作る」という言葉が印象に残りました。",
    "The first talk, by @silverbirder, was about collecting observations. Values from the buoys go missing often, and one line stayed with me: “build it so that nothing needs to arrive”.",
  ],
  [
    3,
    "https://twitter.com/silver_birder/status/1134406467744804864",
    "https://twitter.com/silverbirder/status/1134406467744804864",
  ],
  [
    3,
    "集めた値は次の順に処理されます。\n\n1. 受信した時刻でまとめる\n2. 外れ値を取り除く\n3. 五分ごとの平均を出す",
    "The values are processed in this order.\n\n1. Group them by the time of arrival\n2. Drop the outliers\n3. Average them over five minutes",
  ],
  [
    3,
    "```ts\nconst average = values.reduce((sum, value) => sum + value, 0) / values.length;\n```",
    "```ts\nconst average = values.reduce((sum, value) => sum + value, 0) / values.length;\n```",
  ],
  [4, "### 小さな船のための通信", "### Radio for small boats"],
  [
    4,
    "二本目は、電力の限られた船でどうやって位置を送り続けるかという話です。電波の届く範囲と電池の持ちは両立しないので、送る回数を状況に合わせて変える工夫が紹介されました。",
    "The second was about how a boat with little power keeps sending its position. Range and battery life work against each other, so the speaker showed how to change the number of messages as conditions change.",
  ],
  [
    4,
    "資料は[こちら](https://example.com/slides/small-boats#page-12)で読めます。",
    "The slides are [here](https://example.com/slides/small-boat#page-12).",
  ],
  [5, "### 航海日誌を読みやすく", null],
  [
    5,
    "三本目は、百年前の航海日誌を文字に起こして公開する取り組みの紹介でした。崩し字の読み取りには限界があり、最後は人の目で確かめるそうです。",
    null,
  ],
  [5, "公開されている日誌は[航海日誌アーカイブ](https://logbooks.example/)から検索できます。", null],
  [6, "## 懇親会", "## Afterwards"],
  [
    6,
    "発表のあとは懇親会でした。たい焼きを片手に、初めて会う人たちと海の話をしました。",
    "After the talks there was a party. Taiyaki in hand, I talked about the sea with people I had never met.",
  ],
  [
    6,
    "次回は六月に開かれる予定です。詳しくは[イベントのページ](https://example.com/sailing/events)をご覧ください。",
    "The next one is planned for June. See [the event page](https://example.com/sailing/events) for details.",
  ],
  [7, "## まとめ", "## In short"],
  [
    7,
    "- 届かないことを前提に作る\n- 送る回数は変えてよい\n- 最後は人の目で確かめる",
    "- Build it so that nothing needs to arrive\n- The number of messages may change\n- In the end a person checks",
  ],
  [
    7,
    "港の夜風は冷たかったけれど、来てよかったと思える夜でした。",
    "The night wind at the harbour was cold, but I was glad that I came.",
  ],
  [8, null, "## About the translation"],
  [8, null, "This page was translated by a friend of the author. Mistakes are hers."],
]);

const { source, target } = page;
const garbledUrl = "https://twitter.com/silverbirder/status/1134406467744804864";
const offset = target.indexOf(garbledUrl);

/** A report on a Japanese page about a meetup, whose English translation has seven defects. */
export const meetup: Sample = {
  report: reportOf([
    pairOf(
      [
        finding({
          rule: "frontmatter-drift",
          severity: "warn",
          message: "The field “title” names “7” where the source names “#7”.",
          source: at(source, `"夜の帆船ミートアップ #7 に参加しました"`),
          target: at(target, `"I went to Night Sailing Meetup 7"`),
          expected: "#7",
          actual: "7",
        }),
        finding({
          message: "Missing link to https://minato-coffee.example/, which the source has on line 18.",
          source: at(source, "[みなと珈琲](https://minato-coffee.example/)"),
          target: null,
          expected: "https://minato-coffee.example/",
        }),
        finding({
          rule: "name-drift",
          severity: "warn",
          message: "The name “silver_birder” is written “silverbirder” here.",
          source: at(source, "silver_birder"),
          target: at(target, "silverbirder"),
          expected: "silver_birder",
          actual: "silverbirder",
        }),
        finding({
          rule: "url-drift",
          message: "The URL differs from the source URL in one place: “silverbirder” should be “silver_birder”.",
          source: at(source, "https://twitter.com/silver_birder/status/1134406467744804864"),
          target: at(target, garbledUrl),
          expected: "https://twitter.com/silver_birder/status/1134406467744804864",
          actual: garbledUrl,
          fix: {
            start: offset,
            end: offset + garbledUrl.length,
            text: "https://twitter.com/silver_birder/status/1134406467744804864",
            safe: true,
          },
        }),
        finding({
          rule: "url-drift",
          message: "The URL differs from the source URL in a few characters.",
          source: at(source, "https://example.com/slides/small-boats#page-12"),
          target: at(target, "https://example.com/slides/small-boat#page-12"),
          expected: "https://example.com/slides/small-boats#page-12",
          actual: "https://example.com/slides/small-boat#page-12",
        }),
        finding({
          rule: "missing-heading",
          message: "Missing section “航海日誌を読みやすく”, with 2 paragraphs and 1 link.",
          source: at(source, "### 航海日誌を読みやすく"),
        }),
        finding({
          rule: "extra-heading",
          severity: "warn",
          message: "The section “About the translation” stands nowhere in the source.",
          source: null,
          target: at(target, "## About the translation"),
        }),
      ],
      {
        source: { path: "posts/night-sailing-7/ja.md", language: "ja", format: "markdown" },
        target: { path: "posts/night-sailing-7/en.md", language: "en", format: "markdown" },
        sections: sections([
          ["", "", 1],
          ["## 会場の様子", "## The venue", 0.81],
          ["## 発表", "## Talks", 0.77],
          ["### 風を読むためのデータ基盤", "### A data platform for reading the wind", 0.94],
          ["### 小さな船のための通信", "### Radio for small boats", 0.86],
          ["### 航海日誌を読みやすく", null, null],
          ["## 懇親会", "## Afterwards", 0.72],
          ["## まとめ", "## In short", 0.7],
          [null, "## About the translation", null],
        ]),
      },
    ),
    pairOf([], {
      source: { path: "posts/tide-tables/ja.md", language: "ja", format: "markdown" },
      target: { path: "posts/tide-tables/en.txt", language: "en", format: "text" },
      unverifiable: { link: 7, image: 3 },
    }),
    pairOf(
      [
        finding({
          rule: "missing-counterpart",
          message: "The page has no English side; posts/rope/en.md was expected.",
          target: null,
        }),
      ],
      { source: { path: "posts/rope/ja.md", language: "ja", format: "markdown" }, target: null },
    ),
  ]),
  texts: [
    page,
    pageOf([
      [
        0,
        "潮の満ち引きを表にまとめました。毎朝更新しています。",
        "I put the tides into a table. It is updated every morning.",
      ],
      [0, "| 日 | 満潮 |\n| --- | --- |\n| 1 | 5:12 |", "Day High tide\n1 5:12"],
    ]),
    {
      source: "# ロープの結び方\n\nもやい結びから始めます。\n\nほどけにくく、締まりすぎません。\n",
      target: null,
      rows: [],
    },
  ],
};

function sections(titles: readonly (readonly [string | null, string | null, number | null])[]): ReportSection[] {
  return titles.map(([sourceTitle, targetTitle, similarity]) => ({
    relation: sourceTitle === null ? "extra" : targetTitle === null ? "missing" : "aligned",
    source: heading(source, sourceTitle),
    target: heading(target, targetTitle),
    similarity,
  }));
}

function heading(text: string, line: string | null): ReportHeading | null {
  if (line === null) return null;
  const depth = /^#*/.exec(line)?.[0].length ?? 0;
  return { line: depth === 0 ? 1 : at(text, line).line, depth, title: line.slice(depth).trim() };
}
