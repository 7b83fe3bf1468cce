import { describe, expect, test } from "vitest";
import { directed } from "../../src/config/directions.ts";
import { validated } from "../../src/config/explain.ts";
import { schema } from "../../src/config/schema.ts";
import type { Config } from "../../src/config/types.ts";

/** The languages of each pair of a configuration; null without pairs. */
function directionsOf(config: Config): string[] | null {
  const { pairs } = validated(schema.transform(directed), config, { name: "file", line: () => null });
  return pairs?.map(({ languages: { source, target } }) => `${source} → ${target}`) ?? null;
}

const pair = (target: string, languages = {}) => ({ source: "pages/**/*.md", target, languages });

test("without pairs in the configuration, there are no directions", () => {
  expect(directionsOf({})).toBe(null);
});

describe("from Japanese to English", () => {
  test.each<[string, ReturnType<typeof pair>, string]>([
    ["a pair without languages", pair("x/**/*.md"), "ja → en"],
    ["… even if its paths contain another language", pair("ko/**/*.md"), "ja → en"],
    ["a pair with both languages", pair("x/**/*.md", { source: "fr", target: "de" }), "fr → de"],
    ["… or only its source language", pair("x/**/*.md", { source: "fr" }), "fr → en"],
    ["… or only its target language", pair("x/**/*.md", { target: "ko" }), "ja → ko"],
    ["a pair from English, whose target is Japanese", pair("x/**/*.md", { source: "en" }), "en → ja"],
  ])("%s", (_, written, direction) => {
    expect(directionsOf({ pairs: [written] })).toEqual([direction]);
  });
});

describe("from Japanese to English, Korean and both kinds of Chinese", () => {
  const languages = { source: "ja", target: ["en", "ko", "zh-CN", "zh-TW"] };

  test.each<[string, string | null]>([
    ["content/ko/**/*.md", "ko"],
    ["posts/**/*.ko.md", "ko"],
    ["posts/**/ko.{md,mdx}", "ko"],
    ["src/app/(ko)/**/*.mdx", "ko"],
    ["i18n/KO/**/*.md", "ko"],
    ["i18n/ko-KR/**/*.md", "ko"],
    ["docs/zh_TW/**/*.md", "zh-TW"],
    ["docs/zh-CN/en/**/*.md", null],
    ["docs/zh/**/*.md", null],
    ["docs/{en,ko}/**/*.md", null],
    ["docs/korean/**/*.md", null],
    ["docs/ja/**/*.md", null],
    ["docs/**/*.md", null],
  ])("the language of the target glob %s is %s", (target, language) => {
    const directions = () => directionsOf({ languages, pairs: [pair(target)] });
    if (language) expect(directions()).toEqual([`ja → ${language}`]);
    else
      expect(directions).toThrow(
        'file: pairs[0].target: the language could be “en”, “ko”, “zh-CN” or “zh-TW”. Set it in this pair, as in "languages": { "target": "en" }',
      );
  });

  test("a pair with a language needs none in its paths", () => {
    expect(directionsOf({ languages, pairs: [pair("docs/**/*.md", { target: "ko" })] })).toEqual(["ja → ko"]);
  });

  test("a pair from one of them has another of them or Japanese as its target", () => {
    const pairs = [pair("ja/**", { source: "en" }), pair("ko/**", { source: "en" })];
    expect(directionsOf({ languages, pairs })).toEqual(["en → ja", "en → ko"]);
  });
});

test("throws if source and target are the same glob", () => {
  const pairs = [{ source: "docs/**/*.md", target: "docs/**/*.md" }];
  expect(() => directionsOf({ pairs })).toThrow(
    "file: pairs[0].target: must differ from source, because a page is not its own translation",
  );
});

test("throws if source and target have the same language", () => {
  expect(() => directionsOf({ pairs: [pair("x/*.md", { target: "ja" })] })).toThrow(
    "file: pairs[0].languages: source and target must have different languages, but both are ja",
  );
});
