import { expect, it } from "vitest";
import { sentences } from "../../src/language/sentences.ts";

it.each([
  ["Mix it. Let it rest!  Bake it", ["Mix it.", " Let it rest!", "  Bake it"]],
  ["混ぜます。寝かせて！焼く？はい", ["混ぜます。", "寝かせて！", "焼く？", "はい"]],
  ["(It is hot.) “Wait.” Then cut it.", ["(It is hot.)", " “Wait.”", " Then cut it."]],
  ["Use a tin, e.g. a round one, i.e. no tray. Done.", ["Use a tin, e.g. a round one, i.e. no tray.", " Done."]],
  [
    "Salt, sugar etc. are dry; rye vs. wheat. Flour etc. Then bake.",
    ["Salt, sugar etc. are dry; rye vs. wheat.", " Flour etc.", " Then bake."],
  ],
  ["Von J. S. Bach, z. B. eine Fuge. Schön.", ["Von J. S. Bach, z. B. eine Fuge.", " Schön."]],
  ["आटा मिलाएँ। फिर रखें।", ["आटा मिलाएँ।", " फिर रखें।"]],
  ["هل هو ساخن؟ انتظر. ثم قطّعه", ["هل هو ساخن؟", " انتظر.", " ثم قطّعه"]],
  ["آٹا ملائیں۔ پھر رکھیں۔", ["آٹا ملائیں۔", " پھر رکھیں۔"]],
  ["ឡាយម្សៅ។ ទុកវា។", ["ឡាយម្សៅ។", " ទុកវា។"]],
  ["The dough of (1.) rests as in (12.) above. Bake it", ["The dough of (1.) rests as in (12.) above.", " Bake it"]],
  ["(1.) の生地を (2.) で焼きます。できた", ["(1.) の生地を (2.) で焼きます。", "できた"]],
  ["(It was 2019.) It rained", ["(It was 2019.)", " It rained"]],
  ["Version 1.5 of a.b is out. Get it", ["Version 1.5 of a.b is out.", " Get it"]],
  ["| a. b. |\n| c |", ["| a. b. |\n", "| c |"]],
])("sentences of %j", (text, expected) => {
  expect(sentences(text).map((sentence) => sentence.text)).toEqual(expected);
});
