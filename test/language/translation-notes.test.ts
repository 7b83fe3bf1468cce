import { expect, it } from "vitest";
import { isInTranslationNote, isTranslationNote } from "../../src/language/translation-notes.ts";

it.each([
  ["en", "Translator’s note: Haruyutaka is a flour from Hokkaido.", true],
  ["en", "(A note of the translator) Haruyutaka is a flour from Hokkaido.", true],
  ["en-GB", "This page was translated from the edition of May 2024.", true],
  ["en", "It was originally published on a blog in Japanese.", true],
  ["en", "The original Japanese article has more pictures.", true],
  ["en", "The machine translates the order to the kitchen.", false],
  ["en", "An original recipe by my aunt.", false],
  ["ja", "（訳注：「はるゆたか」は北海道の小麦です）", true],
  ["ja", "※ このページは、2024年5月の英語版に基づいています。", true],
  ["ja", "注文は厨房に届きます。", false],
  ["de", "Anmerkung des Übersetzers", false],
])("%s %j: %s", (language, text, expected) => {
  expect(isTranslationNote(text, language)).toBe(expected);
});

it.each([
  ["ja", ":::note[訳注]\n\nTEXT\n\n:::", true],
  ["ja", ":::note[訳注]\n\n小麦粉\n\n:::\n\nTEXT", false],
  ["ja", "::::note[訳注]\n\n:::tip\n\n小麦粉\n\n:::\n\nTEXT\n\n::::", true],
  ["ja", ":::note[小麦粉]\n\nTEXT\n\n:::", false],
  ["ja", '<TranslationNote lang="ja">\n\n小麦粉\n\nTEXT\n\n</TranslationNote>', true],
  ["ja", "<TranslationNote>\n\n小麦粉\n\n</TranslationNote>\n\nTEXT", false],
  ["en", '<aside class="translators-note">\n\nTEXT\n\n</aside>', true],
  ["en", '<Note title="Flour">\n\nTEXT\n\n</Note>', false],
  ["ja", "<Note />\n\n訳注は末尾にあります。\n\nTEXT", false],
])("%s %j: %s", (language, text, expected) => {
  expect(isInTranslationNote({ text, language }, text.indexOf("TEXT"))).toBe(expected);
});
