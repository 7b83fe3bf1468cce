import { describe, expect, test } from "vitest";
import { checkTexts, line } from "../check-texts.ts";

/** The other tests are in `test/suppress`. These check the places of findings and their messages in Japanese. */
const TARGET = "The timetable of the wharf is on the board.\n";
const SOURCE = "波止場の時刻表は[ここ](https://example.com/ferry)です。\n";

describe("unused-suppression", () => {
  test.each<[string, string, string[]]>([
    ["a comment that suppresses a finding", "<!-- taiyaku-disable-next-line missing-link -->", []],
    [
      "a comment that suppresses no finding",
      "<!-- taiyaku-disable-next-line extra-link -->",
      ["1 - このコメントで抑制される指摘はありません"],
    ],
    [
      "a comment that suppresses no finding of one of its rules",
      "<!-- taiyaku-disable missing-link extra-link -->",
      ["1 - このコメントで抑制される extra-link の指摘はありません"],
    ],
    [
      "an unknown rule",
      "<!-- taiyaku-disable-next-line missing-link misisng-link -->",
      ["1 - このコメントに書かれたルール misisng-link は存在しません"],
    ],
    [
      "a reason without --",
      "<!-- taiyaku-disable-next-line missing-link 日本だけ -->",
      ["1 - このコメントに書かれたルール 日本だけ は存在しません。理由は「--」のあとに書いてください"],
    ],
    [
      "taiyaku-enable without taiyaku-disable",
      "<!-- taiyaku-enable -->",
      ["1 - これより前に対応する taiyaku-disable がないため、このコメントには効果がありません"],
    ],
    [
      "an unknown directive",
      "<!-- taiyaku-disable-this-line -->",
      [
        "1 - taiyaku-disable-this-line という指示はありません（使えるのは taiyaku-disable、taiyaku-disable-next-line、taiyaku-enable です）",
      ],
    ],
    ["another tool's comment", "<!-- prettier-ignore -->", []],
  ])("%s", async (_, comment, expected) => {
    const found = await checkTexts({ source: `${comment}\n\n${SOURCE}`, target: TARGET, locale: "ja" });
    const reported = found.map(line).filter((finding) => finding.startsWith("unused-suppression "));
    expect(reported.map((finding) => finding.slice("unused-suppression ".length))).toEqual(expected);
  });

  test("does not report a comment for a rule that is off", async () => {
    const source = "<!-- taiyaku-disable-next-line extra-link -->\n\n波止場です。\n";
    expect(await checkTexts({ source, target: "The wharf.\n" }, "unused-suppression")).toEqual([]);
  });
});
