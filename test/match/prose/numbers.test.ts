import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matched } from "../pages.ts";

describe("a number in another notation is not reported", () => {
  test.each([
    ["full-width digits", "参加者は２０人です。", "There were 20 people."],
    ["a word", "理由は3つです。", "There are three reasons."],
    ["kanji", "理由は三つです。", "There are 3 reasons."],
    ["an ordinal", "第1回の集まりは12人でした。", "The first meeting had 12 people."],
    ["an ordinal in digits", "第21回です。", "This is the 21st time."],
    ["an article", "1冊の本を 20 分で読む。", "Read a book in 20 minutes."],
    ["twice, double, both, half", "2回、2倍、2人、半分、5割。", "Twice, double, both, half, 50%."],
    ["tens of thousands", "3万人が来た。", "30,000 people came."],
    ["tens of thousands, with spaces", "約 1000 万 円です。", "About 10 million yen."],
    ["several powers of ten", "1億2000万円です。", "It costs 120 million yen."],
    ["a decimal power of ten", "1.2億人です。", "120 million people."],
    ["k", "3万件です。", "30k of them."],
    ["M and billions", "400 万回、20 億回です。", "4M times, and 2 billion times."],
    ["a range of tens of thousands", "3〜5万円です。", "Between 30,000 and 50,000 yen."],
    ["a range with a comma", "年 2,3 万です。", "From 20,000 to 30,000 a year."],
    ["a range in words", "3〜5日かかる。", "It takes three to five days."],
    ["thousands in another style", "1,234,567 個です。", "1\u00a0234\u00a0567 of them."],
    ["a date", "2026年6月1日に始まる。", "It starts on June 1, 2026."],
    ["a date the British way", "2026年6月21日に始まる。", "It starts on 21 June 2026."],
    ["a date in digits", "2026年6月1日に始まる。", "It starts on 2026-06-01."],
    ["a date with slashes", "2026年6月1日に始まる。", "It starts on 06/01/2026."],
    ["a date with dots", "2026年6月1日に始まる。", "It starts on 2026.06.01."],
    ["an era", "令和8年に始まる。", "It starts in 2026."],
    ["the first year of an era", "令和元年、30人でした。", "In 2019 there were 30 people."],
    ["a decade", "90年代の歌が 20 曲。", "20 songs of the 1990s."],
    ["a short year", "24年の夏、30人。", "30 people in the summer of 2024."],
    ["an hour of the afternoon", "午後3時半に始まる。", "It starts at 3:30 p.m."],
    ["an hour of the 24-hour clock", "15:30 に始まる。", "It starts at 3:30 pm."],
    ["an hour after midnight", "25時に終わる。", "It ends at 1 a.m."],
    ["noon", "12時に30人。", "30 people at noon."],
    ["another time zone", "日本時間の21時に始まる。", "It starts at 4 a.m. PST."],
    ["another time zone, with seconds", "2026-06-01 21:00:00 (JST) 公開", "Published at 2026-06-01 12:00:00 (UTC)"],
    ["another day in that time zone", "2026-06-01 08:30 JST 公開", "Published at 2026-05-31 23:30 UTC"],
    ["one and a half", "1年半かかり、20 人が手伝った。", "It took 1.5 years, and 20 people helped."],
    ["a fraction", "3分の1です。", "It is 1/3."],
    ["a share of ten", "8割が残る。", "80% remain."],
    ["hours converted to days", "72時間かかる。", "It takes 3 days."],
    ["yen converted to dollars", "1500円です。", "It costs $10."],
    ["kilometers converted to miles", "10km 走った。", "I ran 6 miles."],
    ["a version", "v18.2.1 を使う。", "Use version 18.2.1."],
    ["a number beside a name", "React18で動く。", "It runs on React 18."],
    ["a vague number", "数十人が来た。", "Dozens of people came in 4 groups."],
    ["in another order", "10人が3日で作った。", "It took 3 days and 10 people."],
    ["in another paragraph of the section", "10人です。\n\n3日です。", "It was 10.\n\nThey took 3 days."],
    ["in a paragraph that was split", "10人が集まった。3日かかった。", "10 people came.\n\nIt took 3 days."],
    ["missing without an extra number", "この10年で変わった。", "It has changed since then."],
    ["extra without a missing number", "十分に変わった。", "It has changed 100 percent."],
    ["numbering", "1. 霧\n2. 港", "3. Fog\n4. Harbour"],
    ["numbers of headings", "## 1. 霧\n\n晴れ。\n\n## 2. 港\n\n船。", "## 2. Fog\n\nFine.\n\n## 3. Harbour\n\nShips."],
    ["footnotes", "霧[^1]です。\n\n[^1]: 海の霧。", "Fog[^2].\n\n[^2]: At sea."],
    ["code and URLs", "`a1` は[霧 2](https://example.com/10)。", "`a2` is [fog 2](https://example.com/20)."],
    ["attributes", '<p style="width: 10px">霧が 3 回</p>', '<p style="width: 20px">Fog 3 times</p>'],
    ["comments", "<!-- 10 -->霧です。", "<!-- 20 -->Fog."],
    ["names with digits", "ES2015 の話を 20 分。", "20 minutes about ES6."],
    ["ids of headings", "## 霧 {#fog-10}\n\n晴れ。", "## Fog {#fog-20}\n\nFine."],
  ])("%s", async (_, source, target) => {
    expect(await numbers(source, target)).toEqual([]);
  });
});

describe("a different number is reported", () => {
  test.each([
    ["digits", "参加者は20人です。", "There were 23 people.", ["20 → 23"]],
    ["digits beside an equal number", "20人と30人です。", "20 people and 33 people.", ["30 → 33"]],
    ["one of two equal ones", "20人が20日で作った。", "20 people took 23 days.", ["20 → 23"]],
    ["a single digit", "3人です。", "There are 4 of us.", ["3 → 4"]],
    ["a word", "理由は3つです。", "There are four reasons.", ["3 → four"]],
    ["kanji", "理由は三つです。", "There are 4 reasons.", ["三 → 4"]],
    ["a month", "6月1日に始まる。", "It starts on July 1.", ["6 → July"]],
    ["a day", "6月1日に始まる。", "It starts on June 4.", ["1 → 4"]],
    ["a year", "2026年に始まる。", "It starts in 2027.", ["2026 → 2027"]],
    ["a version", "18.2.1 を使う。", "Use 18.3.1.", ["18.2.1 → 18.3.1"]],
    ["thousands", "3万人が来た。", "3,000 people came.", ["3万 → 3,000"]],
    ["a decimal", "1.5倍です。", "It is 2.5 times as much.", ["1.5 → 2.5"]],
    ["in a heading", "## 2024年の話\n\n霧。", "## A talk of 2023\n\nFog.", ["2024 → 2023"]],
    ["in a title", "---\ntitle: 2024年の話\n---\n\n霧。", "---\ntitle: A talk of 2023\n---\n\nFog.", ["2024 → 2023"]],
    ["in the text of a link", "[20人](https://example.com)", "[23 people](https://example.com)", ["20 → 23"]],
    ["in a table", "| 霧 |\n| --- |\n| 20 回 |", "| Fog |\n| --- |\n| 23 times |", ["20 → 23"]],
    [
      "in the same row of a table",
      "| 店 | 杯 |\n| --- | --- |\n| Uji | 64 |\n| Kyoto | 84 |\n| Nara | 29 |",
      "| Shop | Cups |\n| --- | --- |\n| Uji | many |\n| Kyoto | 30 |\n| Nara | 28 |",
      ["84 → 30", "29 → 28"],
    ],
    ["in a nested list", "- 霧 5 回\n  - 港 20 回", "- Fog 5 times\n  - Harbour 23 times", ["20 → 23"]],
  ])("%s", async (_, source, target, expected) => {
    expect(await numbers(source, target)).toEqual(expected);
  });
});

test("a page compared with itself has no different numbers, in any language", async () => {
  const piece = fc.constantFrom(
    "20",
    "3万",
    "1.5",
    "v18.2.1",
    "three",
    "三つ",
    "June 1",
    "6月1日",
    "15:30",
    "$10",
    "1990s",
  );
  const block = fc.tuple(fc.constantFrom("", "- ", "## "), fc.array(piece, { minLength: 1, maxLength: 4 }));
  const page = fc
    .array(block.map(([mark, pieces]) => `${mark}${pieces.join(" と ")}`))
    .map((list) => list.join("\n\n"));
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      expect(await numbers(text, text)).toEqual([]);
    }),
  );
});

async function numbers(source: string, target: string): Promise<string[]> {
  const matches = await matched(source, target);
  return matches.numbers.map(({ source, target }) => `${source.text} → ${target.text}`);
}
