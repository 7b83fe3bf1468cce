import { describe, expect, test } from "vitest";
import { directionSentences, discover } from "../../../src/discover/index.ts";
import { folderWith } from "../../folder.ts";
import { repositoryWith } from "../../git/repository.ts";
import { pairLines, searchIn } from "../search.ts";
import { TEXTS } from "./texts.ts";

/** Pages in these languages, in a folder for each. */
function pages(folder: string, languages: string, names: string, head = ""): Record<string, string> {
  const paths = languages.split(" ").flatMap((tag) => names.split(" ").map((name) => [tag, name] as const));
  return Object.fromEntries(paths.map(([tag, name]) => [`${folder}/${tag}/${name}.md`, `${head}${TEXTS[tag] ?? ""}`]));
}

const found = async (folder: string) => discover(searchIn(folder, { languages: null }));

/** The direction without configuration, and the reason. */
async function directionIn(folder: string): Promise<string> {
  const [sentence = ""] = directionSentences((await found(folder)).directions, "en");
  return sentence.replace(/; --languages .*/, "");
}

const BOTH = pages("content", "en ja", "a b c d");

describe("the configuration of a site", () => {
  test.each<[string, string, string]>([
    ["hugo.toml", 'defaultContentLanguage = "en"\n', "defaultContentLanguage in hugo.toml is “en”"],
    [
      "config/_default/hugo.yaml",
      "defaultContentLanguage: en\n",
      "defaultContentLanguage in config/_default/hugo.yaml is “en”",
    ],
    ["config.toml", 'default_language = "en"\n', "default_language in config.toml is “en”"],
    [
      "mkdocs.yml",
      "plugins:\n  - search\n  - i18n:\n      languages:\n        - {locale: ja}\n        - {locale: en, default: true}\n",
      "plugins.i18n.languages in mkdocs.yml is “en”",
    ],
    ["mkdocs.yml", "theme:\n  language: !ENV [X, en]\nextra:\n  a: !!python/name:x.y\n", ""],
    ["mkdocs.yml", "theme: {name: material, language: en}\n", "theme.language in mkdocs.yml is “en”"],
    ["content/ja/mkdocs.yml", "INHERIT: ../en/mkdocs.yml\n", "INHERIT in content/ja/mkdocs.yml is “en”"],
    ["_config.yml", "languages: [en, ja]\ndefault_lang: en\n", "default_lang in _config.yml is “en”"],
    ["_config.yml", "language:\n  - en\n  - ja\n", "language in _config.yml is “en”"],
    [
      "docusaurus.config.ts",
      "const config: Config = { i18n: { defaultLocale: 'en', locales: ['en', 'ja'] } };\n",
      "defaultLocale in docusaurus.config.ts is “en”",
    ],
    [
      "astro.config.mjs",
      "starlight({\n  defaultLocale: 'root', // defaultLocale: 'ja'\n  locales: { root: { label: 'English', lang: 'en' }, ja: { label: '日本語' } },\n})\n",
      "locales.root in astro.config.mjs is “en”",
    ],
    [
      "astro.config.mjs",
      "starlight({ defaultLocale: 'en', locales: { en: { label: 'English' } } })\n",
      "defaultLocale in astro.config.mjs is “en”",
    ],
    [
      ".vitepress/config.mts",
      "export default { locales: { root: { label: 'English' }, ja: { label: '日本語', lang: 'ja' } } }\n",
      "locales.root in .vitepress/config.mts is “English”",
    ],
    [
      "src/i18n/routing.ts",
      "export const routing = defineRouting({ locales: ['en', 'ja'], defaultLocale: 'en' });\n",
      "defaultLocale in src/i18n/routing.ts is “en”",
    ],
    [
      "next.config.js",
      "module.exports = { i18n: { locales: ['en-US', 'ja'], defaultLocale: 'en-US' } };\n",
      "defaultLocale in next.config.js is “en-US”",
    ],
    [
      "lunaria.config.json",
      '{ "defaultLocale": { "label": "English", "lang": "en" } }',
      "defaultLocale in lunaria.config.json is “en”",
    ],
    [
      "docs.json",
      '{ "navigation": { "languages": [{ "language": "en" }, { "language": "ja" }] } }',
      "navigation.languages in docs.json is “en”",
    ],
    [
      "docs.json",
      '{ "navigation": { "languages": [{ "language": "ja" }, { "language": "en", "default": true }] } }',
      "navigation.languages in docs.json is “en”",
    ],
    ["docs.json", '{ "navigation": { "groups": [] } }', ""],
    ["astro.config.mjs", "// defaultLocale: 'en'\nstarlight({ defaultLocale: LOCALE })\n", ""],
    ["hugo.toml", "defaultContentLanguage = \n", ""],
    ["hugo.toml", 'defaultContentLanguage = "ko"\n', ""],
  ])("%s: %s", async (file, text, reason) => {
    const expected =
      reason === ""
        ? "Japanese → English, because nothing shows which was written first"
        : `English → Japanese, because ${reason}`;
    expect(await directionIn(folderWith({ ...BOTH, [file]: text }))).toBe(expected);
  });

  test("is not run", async () => {
    const folder = folderWith({
      ...BOTH,
      "docusaurus.config.js": "throw new Error(); ({ i18n: { defaultLocale: 'en' } })",
    });
    expect(await directionIn(folder)).toContain("English → Japanese");
  });
});

describe("pages", () => {
  test.each<[string, Record<string, string>, string]>([
    ["in both languages alike", BOTH, "Japanese → English, because nothing shows which was written first"],
    [
      "only in one",
      { ...BOTH, ...pages("content", "en", "x y z") },
      "English → Japanese, because 3 pages exist only in English",
    ],
    [
      "one, only in one",
      { ...BOTH, ...pages("content", "en", "x") },
      "English → Japanese, because 1 page exists only in English",
    ],
    [
      "some in each",
      { ...BOTH, ...pages("content", "en", "x y"), ...pages("content", "ja", "z") },
      "Japanese → English, because nothing shows which was written first",
    ],
    [
      "in several translations",
      { ...pages("content", "en", "a b c d e"), ...pages("content", "ja", "a b"), ...pages("content", "fr", "a") },
      "English → Japanese, French, because 3 pages exist in English, but not in Japanese",
    ],
    [
      "that name the state of their source",
      {
        ...pages("content", "en", "a b c"),
        ...pages("content", "ja", "a b c d e f", "---\ndefault_lang_commit: 3f2a\n---\n"),
      },
      "English → Japanese, because pages in Japanese have the field “default_lang_commit”",
    ],
    [
      "… in a nested field",
      { ...pages("content", "en", "a b"), ...pages("content", "ja", "a b", "---\nl10n:\n  sourceCommit: 3f2a\n---\n") },
      "English → Japanese, because pages in Japanese have the field “sourceCommit”",
    ],
    [
      "… that name their translator or the day of the translation",
      {
        ...pages("content", "en", "a b", '---\ntranslator:\ntranslation_date: ""\n---\n'),
        ...pages("content", "ja", "a b", "---\ntranslator: Tanaka\n---\n"),
      },
      "English → Japanese, because pages in Japanese have the field “translator”",
    ],
    [
      "… in a language whose field says that it is no translation",
      {
        ...pages("content", "en", "a b", "+++\nauto_translated = true\n+++\n"),
        ...pages("content", "ja", "a b", "+++\nauto_translated = false\n+++\n"),
      },
      "Japanese → English, because pages in English have the field “auto_translated”",
    ],
    [
      "that say that they are translations",
      {
        ...pages("content", "en", "a b"),
        ...pages("content", "ja", "a b", "> この記事は AI によって翻訳されました。\n\n"),
      },
      "English → Japanese, because pages in Japanese say that they are translations",
    ],
    [
      "… in English, in a notice",
      {
        ...pages("content", "ja", "a b"),
        ...pages("content", "en", "a", "{{< notice >}} This post was machine-translated. {{< /notice >}}\n\n"),
        ...pages("content", "en", "b"),
      },
      "Japanese → English, because pages in English say that they are translations",
    ],
    [
      "… in a line at the end",
      {
        ...pages("content", "en", "a b"),
        "content/ja/a.md": `${TEXTS.ja}\n\n---\n*AI による翻訳*\n`,
        "content/ja/b.md": `${TEXTS.ja}\n\n---\n*AIによる機械翻訳です*\n`,
      },
      "English → Japanese, because pages in Japanese say that they are translations",
    ],
    [
      "… in a line in English",
      {
        ...pages("content", "ja", "a b"),
        ...pages("content", "en", "a b", "> **Note:** Hello.\n\n*Machine-translated from Japanese by AI.*\n\n"),
      },
      "Japanese → English, because pages in English say that they are translations",
    ],
    [
      "that say who translated a book",
      {
        ...pages("content", "en", "a b", "We read a novel, translated by a friend.\n\n"),
        ...pages("content", "ja", "a b", "友人による翻訳で小説を読みました。\n\n"),
      },
      "Japanese → English, because nothing shows which was written first",
    ],
    [
      "… in two of three languages",
      {
        ...pages("content", "zh", "a b"),
        ...pages("content", "ja", "a b", "本記事は中国語からの翻訳です。\n\n"),
        ...pages("content", "en", "a b", "*This article has been translated from Chinese.*\n\n"),
      },
      "Chinese → English, Japanese, because pages in English say that they are translations",
    ],
    [
      "that say that they were translated into another language",
      {
        ...pages("content", "en", "a b", "This article was translated into Japanese.\n\n"),
        ...pages("content", "ja", "a b"),
      },
      "Japanese → English, because nothing shows which was written first",
    ],
    [
      "… in Japanese",
      {
        ...pages("content", "ja", "a b", "この記事は英語に翻訳されました。\n\n"),
        ...pages("content", "en", "a b"),
        "hugo.toml": 'defaultContentLanguage = "ja"\n',
      },
      "Japanese → English, because defaultContentLanguage in hugo.toml is “ja”",
    ],
    [
      "that say so in both languages",
      {
        ...pages("content", "ja", "a b", "この記事はある本の一章を訳したものです。\n\n"),
        ...pages("content", "en", "a b", "This post is a translation of a chapter.\n\n"),
      },
      "Japanese → English, because nothing shows which was written first",
    ],
    [
      "that say how a text is translated, in code",
      {
        ...pages("content", "ja", "a b", "```\nこの記事は AI が翻訳しました。\n```\n"),
        ...pages("content", "en", "a b"),
      },
      "Japanese → English, because nothing shows which was written first",
    ],
    [
      "whose titles end in the name of a language",
      {
        "posts/how-I-study-Japanese.md": TEXTS.en ?? "",
        "posts/how-I-study-Japanese.ja.md": TEXTS.ja ?? "",
        "posts/tea-in-japanese.md": TEXTS.en ?? "",
        "posts/no-japanese.md": TEXTS.en ?? "",
        "posts/songs_japanese.md": TEXTS.en ?? "",
      },
      "English → Japanese, because 3 pages exist only in English",
    ],
    [
      "whose names are in Chinese in both languages",
      pages("content", "en zh", "茶壶 清洗 a"),
      "Chinese → English, because the names of 2 pages are in Chinese",
    ],
    [
      "whose names are in ideographs, in Japanese and Chinese",
      pages("content", "zh ja", "茶"),
      "Japanese → Chinese, because nothing shows which was written first",
    ],
    [
      "of which one has a name in Japanese",
      pages("content", "en ja", "お茶 b c d"),
      "Japanese → English, because the name of 1 page is in Japanese",
    ],
    [
      "… in Korean and others in Japanese",
      { ...pages("content", "ko ja", "お茶 주전자"), ...pages("content", "ja ko", "a b") },
      "Japanese → Korean, because nothing shows which was written first",
    ],
    [
      "… on both sides",
      { ...pages("content", "en ja", "a b", "---\nsource_hash: 3f2a\n---\n") },
      "Japanese → English, because nothing shows which was written first",
    ],
    [
      "many more than the default language has",
      {
        ...pages("content", "ja", "a b c d e f"),
        ...pages("content", "en", "a b"),
        "hugo.toml": 'defaultContentLanguage = "en"\n',
      },
      "Japanese → English, because 4 pages exist only in Japanese",
    ],
    [
      "a few more than the default language has",
      { ...BOTH, ...pages("content", "ja", "x"), "hugo.toml": 'defaultContentLanguage = "en"\n' },
      "English → Japanese, because defaultContentLanguage in hugo.toml is “en”",
    ],
    [
      "above those of the translations",
      { "docs/a.md": TEXTS.en ?? "", "docs/ja/a.md": TEXTS.ja ?? "", "docs/ja/only.md": "" },
      "English → Japanese, because the paths of pages in English name no language",
    ],
    [
      "only in one language",
      { "posts/a/en.md": "", "posts/b/en.md": "" },
      "English → Japanese, because 2 pages exist only in English",
    ],
  ])("%s", async (_, files, expected) => {
    expect(await directionIn(folderWith(files))).toBe(expected);
  });
});

test.each([
  ["https://en.example.org/tea", "English → Japanese, because 6 links on pages in Japanese lead to English sites"],
  [
    "https://docs.example.com/en-us/tea",
    "English → Japanese, because 6 links on pages in Japanese lead to English sites",
  ],
  ["https://tea.example.jp/", "Japanese → English, because 6 links on pages in English lead to Japanese sites"],
  ["https://example.com/english", "Japanese → English, because nothing shows which was written first"],
])("links on both sides to %s", async (url, expected) => {
  const linking = Object.entries(pages("posts", "en ja", "a b c")).map(([path, text]) => [
    path,
    `${text}${url} ${url}`,
  ]);
  expect(await directionIn(folderWith(Object.fromEntries(linking)))).toBe(expected);
});

test.each([
  [
    "sentences in English",
    ["Warm", "Fill", "Rinse"].map((verb) => `${verb} the teapot slowly with the water of the old well.`),
    "English → Japanese, because 6 lines on pages in Japanese are in English",
  ],
  [
    "sentences in Japanese",
    ["温め", "満たし", "すすぎ"].map(
      (verb) => `古い井戸から汲んできた水で、茶葉を入れる前の急須をゆっくりと、こぼさないように${verb}ます。`,
    ),
    "Japanese → English, because 6 lines on pages in English are in Japanese",
  ],
  [
    "code in English",
    ["```", ...["warm", "fill", "rinse"].map((verb) => `${verb} the teapot with the water of the old well`), "```"],
    "Japanese → English, because nothing shows which was written first",
  ],
  [
    "tags of templates, fields and code outside of fences",
    [
      "thumbnail: /gallery/teapot/a-warm-teapot-full-of-water.jpg",
      "{% linkPreview https://example.com/docs/how-to-warm-a-teapot.md %}",
      "{% img /gallery/teapot/the-teapot-is-full-of-water.jpg 640 %}",
      "const uint16_t PROGMEM teapots[][WATERS][WELLS] = {",
      "TEA_FULL,  TEA_WARM, TEA_COLD, TEA_EMPTY, TEA_RINSE,",
    ],
    "Japanese → English, because nothing shows which was written first",
  ],
  [
    "one sentence in English",
    ["Warm the teapot with the water of the old well."],
    "Japanese → English, because nothing shows which was written first",
  ],
])("%s on the pages of both languages", async (_, lines, expected) => {
  const copied = Object.entries(pages("posts", "en ja", "a b")).map(([path, text]) => [
    path,
    `${text}\n${lines.join("\n\n")}\n`,
  ]);
  expect(await directionIn(folderWith(Object.fromEntries(copied)))).toBe(expected);
});

test("the history: the language in which most pages were first, also if they were renamed", async () => {
  const repository = repositoryWith(pages("docs", "en", "a b c"));
  repository.git("mv", "docs", "content");
  repository.commit(pages("content", "ja", "a b c"));
  expect(await directionIn(repository.folder)).toBe(
    "English → Japanese, because 3 of 3 pages were in English first, according to git",
  );
  expect(await directionIn(repositoryWith(pages("content", "en ja", "a b c")).folder)).toContain("nothing shows");
});

test.each([
  [
    "words that are also tags",
    { "docs/a.md": TEXTS.en, "docs/cs/a.md": TEXTS.en, "docs/cs/b.md": TEXTS.en, "docs/b.md": TEXTS.en },
  ],
  ["words that are also tags, in another language's folder", { ...pages("docs", "en", "is/a a is/b b") }],
  [
    "words that are names of pages with translations",
    {
      "docs/index.md": TEXTS.en,
      "docs/pi.md": TEXTS.en,
      "docs/ja/index.md": TEXTS.ja,
      "docs/ja/pi.md": TEXTS.ja,
    },
  ],
  ["words after hyphens", { "docs/log-in.md": "", "docs/log.md": "", "docs/do-it.md": "", "docs/do.md": "" }],
])("%s are no languages", async (_, files) => {
  const { directions } = await found(
    folderWith({ ...BOTH, ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text ?? ""])) }),
  );
  expect(directions[0]?.targets.concat(directions[0].source).toSorted()).toEqual(["en", "ja"]);
});

const RARE = {
  it: "Scalda prima la teiera, poi aggiungi le foglie e versa piano l'acqua che si è raffreddata un poco.",
  vi: "Trước tiên hãy làm ấm ấm trà, sau đó cho lá trà vào và rót từ từ nước đã nguội bớt.",
  hi: "पहले चायदानी को गरम करें, फिर पत्तियाँ डालें और थोड़ा ठंडा हुआ पानी धीरे से डालें।",
  no: "Varm først tekannen, ha så bladene i, og hell sakte på vannet som har fått kjølne litt før du drikker.",
  ms: "Panaskan teko dahulu, kemudian masukkan daun teh dan tuangkan perlahan-lahan air yang sudah sejuk sedikit.",
};

test.each(Object.entries(RARE))("one page of %s, whose tag may be a word", async (tag, text) => {
  const other = { "README.md": TEXTS.en ?? "" };
  for (const path of [`README.${tag}.md`, `README_${tag.toUpperCase()}.md`]) {
    const { pairs, directions } = await found(folderWith({ ...other, [path]: text }));
    expect(pairLines(pairs)).toEqual([`README.md = ${path}`]);
    expect(directions).toMatchObject([{ source: "en", targets: [tag] }]);
  }
  const { pairs } = await found(folderWith({ ...pages("docs", "en", "a"), [`docs/${tag}/a.md`]: text }));
  expect(pairLines(pairs)).toEqual([`docs/en/a.md = docs/${tag}/a.md`]);
});

test.each([
  ["in the language of the page without the word", TEXTS.en],
  ["in another language than its tag", TEXTS.de],
  ["in a language with similar words", TEXTS.fr],
  ["too short to tell", "# Tea"],
])("one page whose name ends in a word, %s, is no translation", async (_, text) => {
  for (const word of ["it", "is", "no", "hi"]) {
    const { pairs } = await found(
      folderWith({ ...BOTH, "notes.md": TEXTS.en ?? "", [`notes.${word}.md`]: text ?? "" }),
    );
    expect(pairLines(pairs).filter((line) => line.includes("notes") && line.includes("="))).toEqual([]);
  }
});

test("a page whose tag may be a word does not count as one in the language of the pages without a tag", async () => {
  const texts = { "README.md": TEXTS.en ?? "", "README.hi.md": RARE.hi, "README.fr.md": TEXTS.fr ?? "" };
  expect(await directionIn(folderWith(texts))).toBe(
    "English → French, Hindi, because the paths of pages in English name no language",
  );
});

test.each<[string, string, string[]]>([
  [
    "tags in lower case",
    "docs/en/a.md docs/ja/a.md docs/pt-br/a.md docs/zh-cn/a.md docs/zh-hant/a.md docs/fr/a.md",
    ["ja", "fr", "pt-BR", "zh-CN", "zh-Hant"],
  ],
  ["several regions", "docs/en/a.md docs/pt-br/a.md docs/pt-pt/a.md", ["pt-BR", "pt-PT"]],
  ["a language with and without its region", "docs/en/a.md docs/ja-JP/a.md README.ja.md README.md", ["ja"]],
])("several targets: %s", async (_, files, targets) => {
  const extra = ["b", "c", "d"].map((name) => `docs/en/${name}.md`);
  const folder = folderWith(Object.fromEntries([...files.split(" "), ...extra].map((path) => [path, ""])));
  const { pairs, directions } = await found(folder);
  expect(directions).toMatchObject([{ source: "en", targets }]);
  const complete = pairs.filter(({ source, target }) => source === "docs/en/a.md" && target);
  expect(complete.map(({ languages }) => languages.target).toSorted()).toEqual(targets.toSorted());
});

test("folders that the configuration of Hugo names", async () => {
  const folder = folderWith({
    "site/hugo.toml":
      'defaultContentLanguage = "en"\n[languages.en]\ncontentDir = "pages/first"\n[languages.fr]\ncontentDir = "pages/second"\n',
    "site/pages/first/a/b.md": TEXTS.en ?? "",
    "site/pages/second/a/b.md": TEXTS.fr ?? "",
    "site/pages/second/c.md": "",
  });
  const { pairs } = await found(folder);
  expect(pairLines(pairs)).toEqual([
    "site/pages/first/a/b.md = site/pages/second/a/b.md",
    "- = site/pages/second/c.md",
  ]);
});

test("folders that the configuration of Docusaurus names", async () => {
  const folder = folderWith({
    "docusaurus.config.js": `const config = {
  i18n: { defaultLocale: "en", locales: ["en", "ja"] },
  presets: [["classic", { docs: { sidebarPath: "./s.js", path: "handbook", remarkPlugins: [{ path: "x" }] }, blog: { path: 'news' } }]],
  plugins: [["@docusaurus/plugin-content-docs", { id: "api", path: "reference/api" }]],
};`,
    "handbook/a.md": "",
    "i18n/ja/docusaurus-plugin-content-docs/current/a.md": "",
    "news/n.md": "",
    "i18n/ja/docusaurus-plugin-content-blog/n.md": "",
    "reference/api/x.md": "",
    "i18n/ja/docusaurus-plugin-content-docs-api/current/x.md": "",
    "docs/a.md": "",
  });
  expect(pairLines((await found(folder)).pairs)).toEqual([
    "handbook/a.md = i18n/ja/docusaurus-plugin-content-docs/current/a.md",
    "news/n.md = i18n/ja/docusaurus-plugin-content-blog/n.md",
    "reference/api/x.md = i18n/ja/docusaurus-plugin-content-docs-api/current/x.md",
  ]);
});

test("names that end in the name of a language", async () => {
  const folder = folderWith({
    "learning-Japanese.md": TEXTS.en ?? "",
    "learning-Japanese.ja.md": TEXTS.ja ?? "",
    "tea-in-english.md": TEXTS.en ?? "",
  });
  expect(pairLines((await found(folder)).pairs)).toEqual(["learning-Japanese.md = learning-Japanese.ja.md"]);
});

test("names that differ in letter case", async () => {
  const folder = folderWith({
    "en/Guide.md": "",
    "ja/guide.md": "",
    "en/README.md": "",
    "ja/README.md": "",
    "en/readme.md": "",
  });
  expect(pairLines((await found(folder)).pairs)).toEqual([
    "- = en/readme.md",
    "ja/README.md = en/README.md",
    "ja/guide.md = en/Guide.md",
  ]);
});

test("a README in English that is mostly a table in Japanese", async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `| \`tide${at}\` | 潮の高さを返します |\n`).join("");
  const folder = folderWith({
    "README.md": `# Tides\n\nTells the tide of a harbour.\n\n## Installation\n\n## Functions\n\n| name | use |\n| --- | --- |\n${rows}`,
    "README.ja.md": `# 潮\n\n港の潮を調べます。\n\n## 導入\n\n## 関数\n\n| 名前 | 用途 |\n| --- | --- |\n${rows}`,
  });
  expect(pairLines((await found(folder)).pairs)).toEqual(["README.md = README.ja.md"]);
});
