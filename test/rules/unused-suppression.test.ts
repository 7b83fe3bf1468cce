import { describe, expect, test } from "vitest";
import { checkTexts, line } from "../check-texts.ts";

/** Most of it is told by `test/suppress`; here is what is said in Japanese, and where. */
const TARGET = "The timetable of the wharf is on the board.\n";
const SOURCE = "波止場の時刻表は[ここ](https://example.com/ferry)です。\n";

describe("unused-suppression", () => {
  test.each<[string, string, string[]]>([
    ["it suppresses something", "<!-- taiyaku-disable-next-line missing-link -->", []],
    [
      "it suppresses nothing",
      "<!-- taiyaku-disable-next-line extra-link -->",
      ["1 - このコメントで抑制される指摘はありません"],
    ],
    [
      "it suppresses nothing of one rule",
      "<!-- taiyaku-disable missing-link extra-link -->",
      ["1 - このコメントで抑制される extra-link の指摘はありません"],
    ],
    [
      "it names no rule",
      "<!-- taiyaku-disable-next-line missing-link misisng-link -->",
      ["1 - このコメントに書かれている misisng-link というルールはありません"],
    ],
    [
      "it ends nothing",
      "<!-- taiyaku-enable -->",
      ["1 - 対応する taiyaku-disable が前にないため、このコメントには効果がありません"],
    ],
    [
      "it is no instruction",
      "<!-- taiyaku-disable-this-line -->",
      [
        "1 - taiyaku-disable-this-line という指示はありません（使えるのは taiyaku-disable、taiyaku-disable-next-line、taiyaku-enable です）",
      ],
    ],
    ["another tool's comment", "<!-- prettier-ignore -->", []],
  ])("%s", async (_, comment, expected) => {
    const found = await checkTexts({ source: `${comment}\n\n${SOURCE}`, target: TARGET, locale: "ja" });
    const said = found.map(line).filter((finding) => finding.startsWith("unused-suppression "));
    expect(said.map((finding) => finding.slice("unused-suppression ".length))).toEqual(expected);
  });

  test("of a rule that is off, nothing is known", async () => {
    const source = "<!-- taiyaku-disable-next-line extra-link -->\n\n波止場です。\n";
    expect(await checkTexts({ source, target: "The wharf.\n" }, "unused-suppression")).toEqual([]);
  });
});
