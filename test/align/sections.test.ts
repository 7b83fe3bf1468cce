import { describe, expect, it } from "vitest";
import type { Alignment } from "../../src/types/alignment.ts";
import { alignTexts } from "./align-texts.ts";

const SOURCE = `# 週末の自転車旅

琵琶湖を一周してきました。全長は約 200km です。

## 準備

空気入れとチェーンオイルは必須です。ルートは [Komoot](https://www.komoot.com/) で引きました。

- ヘルメット
- ライト

## 1日目

米原を 7 時に出発。Shimano の Tiagra は登りでも軽快でした。

### 昼食

近江牛のコロッケを 3 個食べました。

## 2日目

雨が降ったので Gore-Tex のジャケットを着ました。

\`\`\`sh
gpx merge day1.gpx day2.gpx
\`\`\`

## おわりに

また走りたいです。
`;

const TARGET = `# A weekend bicycle trip

I rode once around Lake Biwa. It is about 200 km long.

## Preparation

A pump and chain oil are a must. I drew the route with [Komoot](https://www.komoot.com/).

- Helmet
- Lights

## Day 1

I left Maibara at 7. The Shimano Tiagra was nimble even on climbs.

### Lunch

I had 3 croquettes of Omi beef.

## Day 2

It rained, so I wore a Gore-Tex jacket.

\`\`\`sh
gpx merge day1.gpx day2.gpx
\`\`\`

## Finally

I want to ride again.
`;

/** Every row except the first, as `relation source = target`. */
function rows({ source, target, sections }: Alignment): string[] {
  return sections
    .slice(1)
    .map(
      (row) =>
        `${row.relation} ${source.sections[row.source ?? -1]?.title ?? "-"} = ${target.sections[row.target ?? -1]?.title ?? "-"}`,
    );
}

const WHOLE = [
  "aligned 週末の自転車旅 = A weekend bicycle trip",
  "aligned 準備 = Preparation",
  "aligned 1日目 = Day 1",
  "aligned 昼食 = Lunch",
  "aligned 2日目 = Day 2",
  "aligned おわりに = Finally",
];
const without = (from: string, to: string): string =>
  TARGET.slice(0, TARGET.indexOf(from)) + TARGET.slice(TARGET.indexOf(to));
const section = (from: string, to: string): string => TARGET.slice(TARGET.indexOf(from), TARGET.indexOf(to));

describe("sections", () => {
  it.each([
    ["nothing changed", TARGET, WHOLE],
    ["a section is missing", without("## Preparation", "## Day 1"), WHOLE.with(1, "missing 準備 = -")],
    ["a heading is missing, but not its text", TARGET.replace("## Day 2\n\n", ""), WHOLE.with(4, "missing 2日目 = -")],
    ["a text is missing, but not its heading", without("It rained", "## Finally"), WHOLE],
    [
      "a section is extra",
      TARGET.replace("## Day 1", "## Sponsors\n\nThis trip was kindly supported by nobody at all.\n\n## Day 1"),
      WHOLE.toSpliced(2, 0, "extra - = Sponsors"),
    ],
    ["a depth differs", TARGET.replace("## Day 2", "#### Day 2"), WHOLE],
    [
      "a section moved to the start",
      TARGET.replace(section("## Day 2", "## Finally"), "").replace(
        "## Preparation",
        `${section("## Day 2", "## Finally")}## Preparation`,
      ),
      WHOLE.with(4, "moved 2日目 = Day 2"),
    ],
    [
      "the end is missing",
      TARGET.slice(0, TARGET.indexOf("## Day 2")),
      [...WHOLE.slice(0, 4), "missing 2日目 = -", "missing おわりに = -"],
    ],
  ])("%s", async (_, target, expected) => {
    expect(rows(await alignTexts(SOURCE, target))).toEqual(expected);
  });

  it("are found in a plain text by their counterparts", async () => {
    const text = TARGET.replace(/^#+ |^```.*\n|\[([^\]]*)\]\([^)]*\)/gm, "$1").replace(/^- /gm, "  • ");
    expect(rows(await alignTexts(SOURCE, text, "en.txt"))).toEqual(WHOLE);
  });

  it("with thirty equal headings keep their order", async () => {
    const page = (word: string) =>
      Array.from({ length: 30 }, (_, n) => `## call${n}\n\n### ${word}\n\n\`name${n}\`\n\n`).join("");
    const found = rows(
      await alignTexts(page("引数"), page("Parameters").replace("## call7\n\n### Parameters\n\n`name7`\n\n", "")),
    );
    expect(found.filter((row) => !row.startsWith("aligned"))).toEqual(["missing call7 = -", "missing 引数 = -"]);
  });

  it("align if each page has only one, whatever its text", async () => {
    const found = rows(
      await alignTexts("# 題\n\n![犬](https://example.com/inu.png)\n", "# T\n\n![Cat](https://example.com/neko.png)\n"),
    );
    expect(found).toEqual(["aligned 題 = T"]);
  });

  it("align if they are titles of the second level, even if the texts of two versions are below other headings", async () => {
    const found = rows(
      await alignTexts(
        "## 出航\n\n針路を決めるために、船を海図の右へ動かします。\n\n![海図の右の船](right.png)\n\n`sail.trim(40)` を加えます。\n",
        "## Setting sail\n\nAdd what makes the ship leave.\n\n![Ship](leaving.png)\n\n### Moving it\n\nChoose the **Ship**.\n\n![The ship](ship.png)\n\nMove the ship to the right of the chart.\n\n![](right.png)\n\nAdd `sail.trim(40)` below `wait`.\n",
      ),
    );
    expect(found).toEqual(["aligned 出航 = Setting sail", "extra - = Moving it"]);
  });

  it("align if ids of one page are the titles of the other in short, even if their texts were rewritten", async () => {
    const [ja, en] = [
      "## 手順\n\n全体の流れです。\n\n### 量る {#step-1-weigh-the-tea}\n\n茶葉は急須に入れる前に量ります。\n\n### 注ぐ {#step-2-pour}\n\n湯は最後の一滴まで注ぎ切ります。\n\n## 片付け {#whats-left-to-do}\n\n茶殻は捨てます。\n",
      "## Steps\n\nHow it goes.\n\n- Tea first\n- Water next\n- Then wait\n\n### Step 1: Weigh the tea\n\nTake a spoon:\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n### Step 2: Pour\n\n```sh\npour --all\n```\n\nNever use boiling water for this kind of tea.\n\n### Waiting\n\nWait for it.\n\n## More pots\n\nSee the shop.\n\n## What's left to do\n\nRinse the pot.\n",
    ];
    const expected = ["手順 = Steps", "量る = Step 1: Weigh the tea", "注ぐ = Step 2: Pour"];
    const found = rows(await alignTexts(ja, en)).filter((row) => row.startsWith("aligned"));
    expect(found).toEqual([...expected, "片付け = What's left to do"].map((row) => `aligned ${row}`));
  });

  it("are extra if their text is, although their title is like that of the next section", async () => {
    const part = (title: string, code: string) =>
      `### ${title}\n\n<summary>Harborfile</summary>\n\n\`\`\`\n${code}\n\`\`\`\n\n`;
    const load = "FROM oak:12 AS hull\nCOPY oars.json sails.json ./\n";
    const source = [
      part("Code Example – Installing for the harbor", `${load}RUN row ci --harbor`),
      part("Code Example Anti-Pattern – Installing all tools", `${load}RUN row install`),
      '### Quote: "row ci is strict"\n\nFrom [the log](https://harbor.example/log)\n',
    ];
    const target = [
      part("コード例 – 港向けのインストール", `${load}RUN row ci --harbor`),
      part("コード例 – 分けてから港向けにインストール", "FROM elm:14.8.0 AS hull\nRUN row ci\nRUN row run build"),
      part("アンチパターン　コード例 – 道具を harborfile で RUN する", `${load}# 誤りです\nRUN row install`),
      "### 引用：「row ci は厳しい」\n\n[航海日誌](https://harbor.example/log)より\n",
    ];
    const found = rows(await alignTexts(source.join(""), target.join(""), "ja.md", { source: "en", target: "ja" }));
    expect(found.map((row) => row.replace(/ – [^=]*/g, " "))).toEqual([
      "aligned Code Example = コード例 ",
      "extra - = コード例 ",
      "aligned Code Example Anti-Pattern = アンチパターン　コード例 ",
      'aligned Quote: "row ci is strict" = 引用：「row ci は厳しい」',
    ]);
  });

  it("are optional", async () => {
    expect((await alignTexts("一行だけ。", "Just a line.")).beads).toMatchObject([{ source: [0], target: [0] }]);
  });
});
