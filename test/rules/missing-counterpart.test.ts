import { expect, test } from "vitest";
import { check } from "../../src/check.ts";
import type { LoneContext } from "../../src/rule.ts";
import type { Locale } from "../../src/types.ts";

const page = (language: string) => ({ path: `${language}.md`, language, text: "# 庭 garden\n" });

test.each<[string, Locale, Omit<LoneContext, "page">, string]>([
  ["not translated yet", "en", { side: "source", missingLanguage: "en" }, "This page has no English counterpart"],
  ["the source is gone", "en", { side: "target", missingLanguage: "ja" }, "This page has no Japanese counterpart"],
  ["told in Japanese", "ja", { side: "source", missingLanguage: "en" }, "このページに対応する英語のページがありません"],
  [
    "a language of a region",
    "en",
    { side: "source", missingLanguage: "pt-BR" },
    "This page has no Brazilian Portuguese counterpart",
  ],
])("missing-counterpart: %s", (_, locale, { side, missingLanguage }, message) => {
  const settings = { "missing-counterpart": { severity: "error", options: {} } } as const;
  const context = { side, missingLanguage, page: page(side === "source" ? "ja" : "en") };
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const places = { source: null, target: null, [side]: start };
  expect(check(context, settings, locale)).toMatchObject([{ rule: "missing-counterpart", message, ...places }]);
});
