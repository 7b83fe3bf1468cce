import { expect, test } from "vitest";
import { directionOf, taiyaku } from "./command.ts";

const JAPANESE = "# 準備\n\n急須を温めてから茶葉を入れ、お湯を静かに注ぎます。\n";
const ENGLISH = "# Preparation\n\nWarm the teapot, add the leaves, and slowly pour in the water.\n";
const FRENCH = "# Préparation\n\nRéchauffez la théière, ajoutez les feuilles et versez doucement l'eau chaude.\n";

const SITE = { "docs/a.md": ENGLISH, "docs/b.md": ENGLISH, "docs/ja/a.md": JAPANESE };
const LINE =
  "English → Japanese, because the paths of pages in English name no language; --languages ja:en reverses it";

test.each(["", "pairs", "accept", "terms", "init"])(
  "taiyaku %s prints the direction and the reason",
  async (command) => {
    expect(await directionOf(command, SITE)).toBe(LINE);
  },
);

test("in Japanese", async () => {
  expect(await directionOf("--locale ja", SITE)).toBe(
    "英語 → 日本語（英語のページのパスに言語名がないため）。逆にするには --languages ja:en を指定してください",
  );
});

test.each([
  [
    "with configured languages",
    "",
    { ...SITE, "taiyaku.config.json": '{ "languages": { "source": "en", "target": "ja" } }' },
  ],
  ["with --languages", "--languages en:ja", SITE],
  ["with --quiet", "--quiet", SITE],
  ["for two files", "--source docs/a.md --target docs/ja/a.md", SITE],
])("prints none %s", async (_, line, files) => {
  expect(await directionOf(line, files)).toBe("");
});

test("the JSON report has no other keys", async () => {
  const { stdout } = await taiyaku("--format json", SITE);
  expect(Object.keys(JSON.parse(stdout))).toEqual([
    "version",
    "tool",
    "config",
    "revision",
    "shard",
    "summary",
    "comparison",
    "pairs",
  ]);
});

const PAIRS = [{ source: "docs/ja/*.md", target: "docs/*.md" }];
const config = (value: object) => ({ ...SITE, "taiyaku.config.json": JSON.stringify(value) });

test.each<[string, string, Readonly<Record<string, string>>, string]>([
  ["turns the detected direction", "ja:en", SITE, "docs/ja/a.md ja docs/a.md en"],
  [
    "turns configured languages",
    "en:ja",
    config({ languages: { source: "ja", target: "en" } }),
    "docs/a.md en docs/ja/a.md ja",
  ],
  ["exchanges the sides of configured pairs", "en:ja", config({ pairs: PAIRS }), "docs/a.md en docs/ja/a.md ja"],
  ["keeps configured pairs in this direction", "ja:en", config({ pairs: PAIRS }), "docs/ja/a.md ja docs/a.md en"],
  ["is that of pairs without languages", "fr:de", config({ pairs: PAIRS }), "docs/ja/a.md fr docs/a.md de"],
  [
    "leaves out pairs in other languages",
    "en:ja",
    config({
      languages: { source: "fr", target: ["en", "ja"] },
      pairs: [
        { source: "x/*.md", target: "docs/en/*.md" },
        { ...PAIRS[0], languages: { source: "ja", target: "en" } },
      ],
    }),
    "docs/a.md en docs/ja/a.md ja",
  ],
])("--languages %s", async (_, languages, files, expected) => {
  const { stdout, stderr } = await taiyaku(
    `--format json --rule missing-counterpart:off --languages ${languages}`,
    files,
  );
  expect(stderr).toBe("");
  const [{ source, target }] = JSON.parse(stdout).pairs.filter(
    (pair: { source: unknown; target: unknown }) => pair.source && pair.target,
  );
  expect(`${source.path} ${source.language} ${target.path} ${target.language}`).toBe(expected);
});

test("--languages without a configured pair in them is an error", async () => {
  const { status, stderr } = await taiyaku(
    "--languages fr:de",
    config({ languages: { source: "ja", target: "en" }, pairs: PAIRS }),
  );
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "taiyaku: taiyaku.config.json:1: pairs: no pair is in fr and de, the languages of --languages\n",
  });
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["--source x/ja.md --target x/en.md", { "x/ja.md": JAPANESE, "x/en.md": ENGLISH }, "ja en"],
  ["--source x/en.md --target x/ja.md", { "x/ja.md": JAPANESE, "x/en.md": ENGLISH }, "en ja"],
  ["--source a.md --target fr/a.md", { "a.md": ENGLISH, "fr/a.md": FRENCH }, "en fr"],
  ["--source old.md --target new.md", { "old.md": ENGLISH, "new.md": JAPANESE }, "en ja"],
  ["--source old.md --target new.md", { "old.md": "", "new.md": "" }, "ja en"],
  ["--source a.md --target b.md", { "a.md": ENGLISH, "b.md": ENGLISH }, "en ja"],
  ["--source x/ja.md --target x/en.md --languages fr:ko", { "x/ja.md": JAPANESE, "x/en.md": ENGLISH }, "fr ko"],
])("the languages of two files: %s", async (line, files, expected) => {
  const { stdout } = await taiyaku(`--format json ${line}`, files);
  const [{ source, target }] = JSON.parse(stdout).pairs;
  expect(`${source.language} ${target.language}`).toBe(expected);
});
