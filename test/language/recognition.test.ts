import { expect, test } from "vitest";
import { languageOfPage } from "../../src/language/recognition.ts";

test.each<[string, string, string | null]>([
  ["a page", "The tea timer rings when the tea is ready, and shows how long it has been in the pot. ".repeat(2), "en"],
  ["a page of few words", "# Docs for tea-timer-element\n\n[English](./en/) | [中文](./zh/)", null],
  [
    "a page of few letters that only one language has",
    "# お茶の時計\n\n[English](./en/) お茶が入ると音が鳴ります。",
    "ja",
  ],
  ["no text", "", null],
])("%s", async (_, page, language) => {
  expect(await languageOfPage(page)).toBe(language);
});
