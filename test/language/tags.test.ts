import { expect, test } from "vitest";
import { languageNamed } from "../../src/language/tags.ts";

const CASES: readonly (readonly [part: string, language: string | null])[] = [
  ["ja", "ja"],
  ["JA", "ja"],
  ["zh_hant", "zh-Hant"],
  ["pt-br", "pt-BR"],
  ["es-419", "es-419"],
  ["(ja)", "ja"],
  ["_ja", "ja"],
  ["jp", "ja"],
  ["Japanese", "ja"],
  ["日本語", "ja"],
  ["Français", "fr"],
  // No language has this code, script or region.
  ["xx", null],
  ["ja-abcd", null],
  ["ja-xy", null],
  // An outdated code, which is Indonesian.
  ["in", null],
  ["posts", null],
  // The name of a property that every object has.
  ["constructor", null],
];

test.each(CASES)("a part of a path: %s → %s", (part, language) => {
  expect(languageNamed(part)).toBe(language);
});
