import { expect, it } from "vitest";
import { wordTokens } from "../../../src/align/evidence/words.ts";

it.each([
  ["words in Latin letters, in lower case", "鍋は Staub を使う", "staub"],
  ["plurals without their s", "The links of a page", "the link of page"],
  ["short words with all their letters", "css as is", "css as is"],
  ["full-width letters as ASCII letters", "ＪＳＯＮを読む", "json"],
  ["accents", "Crème brûlée", "crème brûlée"],
  ["thousands without separators", "1,234,567 円と 12,34", "1234567 12 34"],
  ["versions and decimals whole", "v1.20.3 では 0.5 秒", "1.20.3 0.5"],
  ["numbers of one digit, but no single letters", "x を 3 回", "3"],
  ["English numbers in digits", "two of four, Twelve in all", "two of 4 12 in all"],
  ["emoji", "🍵 お茶と🚲", "🍵 🚲"],
  ["words in katakana", "ほうじ茶とラテのカップ", "ラテ カップ"],
  ["nothing of other scripts", "猫は寝る。кот спит.", ""],
])("words are %s", (_, text, expected) => {
  expect(
    wordTokens(text.normalize("NFKC"))
      .map(({ name }) => name)
      .join(" "),
  ).toBe(expected);
});
