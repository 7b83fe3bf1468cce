import { describe, expect, test } from "vitest";
import { taiyaku } from "./command.ts";

const PAGES = { "docs/ja/a.md": "# 見出し\n", "docs/en/a.md": "# Heading\n", "docs/ja/b.md": "# 別の見出し\n" };
const JAPANESE = { env: { LANG: "ja_JP.UTF-8" } };

describe("errors and notes are in Japanese", () => {
  const config = (value: unknown) => ({ ...PAGES, "taiyaku.config.json": JSON.stringify(value) });
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ["--formt json", PAGES, "不明なオプション --formt。--format ではありませんか？"],
    ["--locale fr", PAGES, "--locale の値は en、ja のいずれかにしてください（現在の値：fr）"],
    ["staus", PAGES, "staus というコマンドも、ファイルやフォルダーもありません。taiyaku status ではありませんか？"],
    ["docs c.md --quiet", PAGES, "c.md: ファイルもフォルダーもありません。チェックしていません"],
    ["", config({ ignor: [] }), "taiyaku.config.json:1: ignor: 不明なキーです。「ignore」ではありませんか？"],
    [
      "",
      config({ rules: { "url-drift": 5 } }),
      "taiyaku.config.json:1: rules.url-drift: 「off」、「info」、「warn」、「error」を指定してください。重大度とオプションのリストも指定できます",
    ],
    [
      "",
      { ...config({ glossary: "a.csv" }), "a.csv": "ja,\n" },
      "a.csv:1: 2 列目に名前がありません。各列には、言語タグか、note または forbidden という名前を付けてください",
    ],
    [
      "",
      { ...config({}), "package.json": '{ "taiyaku": {} }' },
      'taiyaku.config.json: package.json の "taiyaku" も設定です。どちらか 1 つだけにしてください',
    ],
    [
      "--quiet",
      config({ ignore: ["drafts/**"] }),
      '設定の次のグロブに一致するファイルがありません："ignore" ("drafts/**")',
    ],
    [
      "--quiet --baseline a.json --update-baseline",
      PAGES,
      "a.json に書き込みました\ntaiyaku: a.json: 記録済みの指摘 1 件は報告していません",
    ],
  ])("taiyaku %s", async (line, files, message) => {
    expect((await taiyaku(line, files, JAPANESE)).stderr).toBe(`taiyaku: ${message}\n`);
  });
});

test.each([
  [
    "pairs",
    `ja の 2 ページのうち 1 ページに、対応する en のページがあります（50%）:
  docs/ja/a.md → docs/en/a.md

ja の 1 ページに、対応する en のページがありません:
  docs/ja/b.md

Markdown の方言:
  ページごとの構文から判断: 3 ページ（サイトジェネレーターの設定なし）
`,
  ],
  ["accept", "1 ペアを同期済みとして記録しました:\n  docs/ja/a.md → docs/en/a.md  1 セクション\n"],
  ["terms", "ja → en: 0 件の用語（うち 0 件は訳し方が複数）\n"],
])("taiyaku %s writes Japanese", async (line, stdout) => {
  expect(await taiyaku(line, PAGES, JAPANESE)).toMatchObject({ status: 0, stdout });
});

test.each([
  ["--help", {}, "Show this help"],
  ["--help", { LANG: "en_US.UTF-8" }, "Show this help"],
  ["--help --locale ja", {}, "このヘルプを表示する"],
  ["--help --locale=ja", { LANG: "en_US.UTF-8" }, "このヘルプを表示する"],
  ["pairs --help --locale en", { LANG: "ja_JP.UTF-8" }, "Show this help"],
  ["pairs --help", { LC_ALL: "ja_JP.UTF-8" }, "このヘルプを表示する"],
  ["--help -- --locale ja", {}, "Show this help"],
])("taiyaku %s with %j", async (line, env, text) => {
  expect((await taiyaku(line, {}, { env })).stdout).toContain(text);
});

test("the help of all commands is in Japanese", async () => {
  for (const name of ["check", "status", "pairs", "terms", "init", "accept", "merge", "completion"]) {
    const { stdout } = await taiyaku(`${name} --help`, {}, JAPANESE);
    // The texts of options, commands and examples come after two spaces, the others at the beginning of a line.
    expect(stdout.match(/(?<=^|\S {2,})[A-Z]?[a-z]+ [a-z]+ [a-z]+.*/gm)).toEqual(null);
  }
});
