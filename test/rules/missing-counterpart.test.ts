import { expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { check as checkFolder } from "../../src/index.ts";
import type { UnpairedContext } from "../../src/rules/define-rule.ts";
import type { Locale } from "../../src/types/reporter.ts";
import { folderWith } from "../folder.ts";

const page = (language: string) => ({ path: `${language}.md`, language, text: "# 庭 garden\n" });
const settings = { "missing-counterpart": { severity: "error", options: {} } } as const;

/** The findings of the rule for an unpaired page. */
function reported(context: Omit<UnpairedContext, "page">, locale: Locale) {
  return check({ ...context, page: page(context.side === "source" ? "ja" : "en") }, settings, locale);
}

test.each<[string, Locale, Omit<UnpairedContext, "page" | "folder">, string]>([
  ["the target is missing", "en", { side: "source", missingLanguage: "en" }, "This page has no English counterpart"],
  ["the source is missing", "en", { side: "target", missingLanguage: "ja" }, "This page has no Japanese counterpart"],
  ["in Japanese", "ja", { side: "source", missingLanguage: "en" }, "このページに対応する英語のページがありません"],
  [
    "a regional language",
    "en",
    { side: "source", missingLanguage: "pt-BR" },
    "This page has no Brazilian Portuguese counterpart",
  ],
])("missing-counterpart: %s", (_, locale, context, message) => {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const places = { source: null, target: null, [context.side]: start };
  const expected = { rule: "missing-counterpart", message, ...places, pattern: null };
  expect(reported({ ...context, folder: null }, locale)).toMatchObject([expected]);
});

test.each<[string, Locale, UnpairedContext["side"], string, string, string]>([
  [
    "the target is missing",
    "en",
    "source",
    "en",
    "The pages in docs/ja/api/ have no English counterparts",
    "docs/ja/api/** → en",
  ],
  [
    "in Japanese",
    "ja",
    "source",
    "en",
    "docs/ja/api/ のどのページにも、対応する英語のページがありません",
    "docs/ja/api/** → en",
  ],
  [
    "one of several target languages",
    "en",
    "source",
    "ko",
    "The pages in docs/ja/api/ have no Korean counterparts",
    "docs/ja/api/** → ko",
  ],
])("missing-counterpart of a whole folder: %s", (_, locale, side, missingLanguage, message, pattern) => {
  expect(reported({ side, missingLanguage, folder: "docs/ja/api" }, locale)).toMatchObject([{ message, pattern }]);
});

test("missing-counterpart has the severity that is configured for its path", async () => {
  const overrides = [
    { files: "docs/ja/drafts/**", rules: { "missing-counterpart": "off" } },
    { files: "docs/ja/api/**", rules: { "missing-counterpart": "info" } },
  ];
  const pages = ["guide/start", "api/dom", "api/hooks", "drafts/idea", "faq"].map((name) => `docs/ja/${name}.md`);
  const cwd = folderWith({
    ...Object.fromEntries([...pages, "docs/en/guide/start.md"].map((path) => [path, ""])),
    "taiyaku.config.json": JSON.stringify({ overrides }),
  });
  const { report } = await checkFolder({ cwd });
  const found = report.pairs.flatMap(({ source, findings }) =>
    findings.map(({ severity }) => `${severity} ${source?.path}`),
  );
  expect(found).toEqual(["info docs/ja/api/dom.md", "info docs/ja/api/hooks.md", "error docs/ja/faq.md"]);
});
