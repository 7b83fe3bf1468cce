import { expect, test } from "vitest";
import { discover } from "../../../src/discover/index.ts";
import { folderWith } from "../../folder.ts";
import { searchIn } from "../search.ts";

/** The pairs and notes without configuration: `source = target`, with `-` for a missing side, and the target language. */
async function found(files: readonly string[], languages: string): Promise<string[]> {
  const [source = "", ...targets] = languages.split(" ");
  const folder = folderWith(Object.fromEntries(files.map((path) => [path, ""])));
  const { pairs, notes } = await discover(searchIn(folder, { languages: { source, targets } }));
  const language = (tag: string) => (targets.length > 1 ? ` (${tag})` : "");
  return [
    ...pairs.map((pair) => `${pair.source ?? "-"} = ${pair.target ?? "-"}${language(pair.languages.target)}`),
    ...notes,
  ];
}

interface Site {
  readonly site: string;
  readonly files: string;
  readonly pairs: readonly string[];
  /** The source language and the target languages; `ja en` by default. */
  readonly languages?: string;
}

const SITES: readonly Site[] = [
  {
    site: "pages side by side",
    files: "post.ja.md post.en.md README.ja.md README.md page.ja.mdx page.mdx LICENSE.md",
    pairs: ["README.ja.md = README.md", "page.ja.mdx = page.mdx", "post.ja.md = post.en.md"],
  },
  {
    site: "names with dashes and underscores",
    files: "README.md README-ja.md docs/guide_ja.md docs/guide_en.md docs/contact-us.md docs/contact.md",
    pairs: ["README-ja.md = README.md", "docs/guide_ja.md = docs/guide_en.md"],
  },
  {
    site: "a country in capitals instead of a language",
    files: "README.md README_JP.md a/contact-US.ja.md",
    pairs: ["README_JP.md = README.md", "a/contact-US.ja.md = -"],
  },
  {
    site: "names of languages, which pages may also be about",
    files:
      "README.md README-Japanese.md tea/readme.md tea/readme_japanese.md docs/Cups-English.md docs/Cups-Japanese.md docs/fonts.md docs/fonts-japanese.md",
    pairs: [
      "README-Japanese.md = README.md",
      "docs/Cups-Japanese.md = docs/Cups-English.md",
      "tea/readme_japanese.md = tea/readme.md",
    ],
  },
  {
    site: "names that begin with the language, and names that only look like it",
    files:
      "posts/ja_dew.md posts/en_dew.md posts/English-fog.md posts/Japanese-fog.md posts/en-route.md posts/route.md",
    pairs: ["posts/Japanese-fog.md = posts/English-fog.md", "posts/ja_dew.md = posts/en_dew.md"],
  },
  {
    site: "folders that begin with the language",
    files: "ja-docs/a.md en-docs/a.md en-route/b.md route/b.md",
    pairs: ["ja-docs/a.md = en-docs/a.md"],
  },
  {
    site: "languages by their own names",
    files: "docs/日本語/a.md docs/English/a.md README.md README_日本語.md docs/guide.md docs/guide-日本語.md",
    pairs: [
      "README_日本語.md = README.md",
      "docs/guide-日本語.md = docs/guide.md",
      "docs/日本語/a.md = docs/English/a.md",
    ],
  },
  {
    site: "a folder of READMEs",
    languages: "en ja ko",
    files: "README.md readmes/ja.md readmes/ko.md tea/README.md tea/docs/README/ja.md docs/ja.md",
    pairs: [
      "README.md = readmes/ja.md (ja)",
      "README.md = readmes/ko.md (ko)",
      "- = docs/ja.md (ja)",
      "tea/README.md = tea/docs/README/ja.md (ja)",
    ],
  },
  {
    site: "Japanese first, English named",
    files: "README.md README.en.md docs/a.md docs/a.en.md docs/b.md",
    pairs: ["README.md = README.en.md", "docs/a.md = docs/a.en.md"],
  },
  {
    site: "a folder per post",
    files: "posts/dew/ja.md posts/dew/en.md posts/ice/ja.mdx posts/ice/en.txt posts/fog/ja.md",
    pairs: ["posts/dew/ja.md = posts/dew/en.md", "posts/fog/ja.md = -", "posts/ice/ja.mdx = posts/ice/en.txt"],
  },
  {
    site: "a folder per post, whose index is in the default language",
    files: "posts/dew/index.md posts/dew/en.md posts/ice/index.mdx posts/ice/en.mdx posts/index.md posts/fog/index.md",
    pairs: ["posts/dew/index.md = posts/dew/en.md", "posts/ice/index.mdx = posts/ice/en.mdx"],
  },
  {
    site: "a folder with a page per language and an index",
    files: "names/index.md names/en.md names/ja.md",
    pairs: ["names/ja.md = names/en.md"],
  },
  {
    site: "a tree per language",
    files: "content/ja/a.md content/ja/b/c.md content/en/a.md content/en/b/c.md content/en/only.md content/index.md",
    pairs: ["- = content/en/only.md", "content/ja/a.md = content/en/a.md", "content/ja/b/c.md = content/en/b/c.md"],
  },
  {
    site: "route folders",
    files: "app/(ja)/about/page.mdx app/en-US/about/page.mdx app/layout.md",
    pairs: ["app/(ja)/about/page.mdx = app/en-US/about/page.mdx"],
  },
  {
    site: "tags with regions and underscores",
    files: "docs/ja_JP/a.md docs/en-us/a.md",
    pairs: ["docs/ja_JP/a.md = docs/en-us/a.md"],
  },
  {
    site: "a default language at the root",
    files: "docs/a.md docs/b/c.md docs/untranslated.md docs/ja/a.md docs/ja/b/c.md docs/ja/only.md",
    pairs: ["docs/ja/a.md = docs/a.md", "docs/ja/b/c.md = docs/b/c.md", "docs/ja/only.md = -"],
  },
  {
    site: "a half translated site whose source names no language",
    languages: "en ja",
    files: [
      "docs/a.md docs/ja/a.md docs/b.md docs/guide/c.mdx docs/guide/_index.md docs/README.md docs/robots.txt",
      "docs/ko/b.md docs/_partials/x.md docs/guide/_note.md docs/ja/only.md other/d.md README.md examples/README.md",
    ].join(" "),
    pairs: [
      "docs/a.md = docs/ja/a.md",
      "docs/b.md = -",
      "docs/guide/_index.md = -",
      "docs/guide/c.mdx = -",
      "- = docs/ja/only.md",
    ],
  },
  {
    site: "a half translated site at the root of a repository",
    languages: "en ja",
    files: [
      "index.md ja/index.md guide/a.md ja/guide/a.md guide/b.md guide/deep/c.md later.md README.md CHANGELOG.md",
      "blog/x.md examples/demo/README.md .github/pull_request_template.md node_modules/y/z.md ko/b.md",
    ].join(" "),
    pairs: [
      "guide/a.md = ja/guide/a.md",
      "guide/b.md = -",
      "guide/deep/c.md = -",
      "index.md = ja/index.md",
      "later.md = -",
    ],
  },
  {
    site: "a half translated Docusaurus site",
    languages: "en ja",
    files: [
      "docs/intro.md docs/more/later.md i18n/ja/docusaurus-plugin-content-docs/current/intro.md",
      "versioned_docs/version-1/intro.md versioned_docs/version-2/intro.md versioned_docs/version-1/later.md",
      "i18n/ja/docusaurus-plugin-content-docs/version-1/intro.md blog/x.md src/pages/about.md",
    ].join(" "),
    pairs: [
      "docs/intro.md = i18n/ja/docusaurus-plugin-content-docs/current/intro.md",
      "docs/more/later.md = -",
      "versioned_docs/version-1/intro.md = i18n/ja/docusaurus-plugin-content-docs/version-1/intro.md",
      "versioned_docs/version-1/later.md = -",
    ],
  },
  {
    site: "sibling folders, of which the source names no language",
    languages: "en ja",
    files: "docs/a.md docs/b.md docs-ja/a.md notes/c.md",
    pairs: ["docs/a.md = docs-ja/a.md", "docs/b.md = -"],
  },
  {
    site: "pages beside translations by suffix, of which nobody knows whether they will be translated",
    languages: "en ja",
    files: "docs/a.md docs/a.ja.md docs/b.md",
    pairs: ["docs/a.md = docs/a.ja.md"],
  },
  {
    site: "the root has no language if both languages have folders",
    files: "docs/index.md docs/ja/index.md docs/en/about.md docs/ja/about.md",
    pairs: ["docs/ja/about.md = docs/en/about.md", "docs/ja/index.md = -"],
  },
  {
    site: "a single folder of one language is not a layout",
    files: "examples/ja/a.md README.ja.md README.md",
    pairs: ["README.ja.md = README.md"],
  },
  {
    site: "Docusaurus, English first",
    files: [
      "docs/intro.md docs/untranslated.md i18n/ja/docusaurus-plugin-content-docs/current/intro.md",
      "blog/2024-01-01-hi.mdx i18n/ja/docusaurus-plugin-content-blog/2024-01-01-hi.mdx",
      "src/pages/about.md i18n/ja/docusaurus-plugin-content-pages/about.md",
      "versioned_docs/version-1.0/intro.md i18n/ja/docusaurus-plugin-content-docs/version-1.0/intro.md",
      "api/x.md i18n/ja/docusaurus-plugin-content-docs-api/current/x.md",
      "i18n/ja/docusaurus-plugin-content-docs/current/gone.md",
    ].join(" "),
    pairs: [
      "i18n/ja/docusaurus-plugin-content-blog/2024-01-01-hi.mdx = blog/2024-01-01-hi.mdx",
      "i18n/ja/docusaurus-plugin-content-docs-api/current/x.md = api/x.md",
      "i18n/ja/docusaurus-plugin-content-docs/current/gone.md = -",
      "i18n/ja/docusaurus-plugin-content-docs/current/intro.md = docs/intro.md",
      "i18n/ja/docusaurus-plugin-content-docs/version-1.0/intro.md = versioned_docs/version-1.0/intro.md",
      "i18n/ja/docusaurus-plugin-content-pages/about.md = src/pages/about.md",
    ],
  },
  {
    site: "Docusaurus, Japanese first, in a monorepo",
    files: "site/docs/intro.md site/i18n/en/docusaurus-plugin-content-docs/current/intro.md site/docs/later.md",
    pairs: [
      "site/docs/intro.md = site/i18n/en/docusaurus-plugin-content-docs/current/intro.md",
      "site/docs/later.md = -",
    ],
  },
  {
    site: "Hugo, by file name",
    files: "content/_index.md content/_index.en.md content/posts/a/index.md content/posts/a/index.en.md",
    pairs: ["content/_index.md = content/_index.en.md", "content/posts/a/index.md = content/posts/a/index.en.md"],
  },
  {
    site: "Hugo, by content folder",
    files: "content/japanese/a.md content/english/a.md",
    pairs: ["content/japanese/a.md = content/english/a.md"],
  },
  {
    site: "Hexo",
    files: "source/_posts/ja/a.md source/_posts/en/a.md source/about/index.md source/en/about/index.md",
    pairs: ["source/_posts/ja/a.md = source/_posts/en/a.md", "source/about/index.md = source/en/about/index.md"],
  },
  {
    site: "Jekyll",
    files: "_posts/2024-01-01-a.md _posts/en/2024-01-01-a.md _i18n/ja/about.md _i18n/en/about.md _ja/b.md _en/b.md",
    pairs: [
      "_i18n/ja/about.md = _i18n/en/about.md",
      "_ja/b.md = _en/b.md",
      "_posts/2024-01-01-a.md = _posts/en/2024-01-01-a.md",
    ],
  },
  {
    site: "MkDocs with static-i18n, by suffix",
    files: "mkdocs.yml docs/index.md docs/index.ja.md docs/a.en.md docs/a.ja.md",
    pairs: ["docs/a.ja.md = docs/a.en.md", "docs/index.ja.md = docs/index.md"],
  },
  {
    site: "MkDocs with static-i18n, by folder",
    files: "mkdocs.yml docs/en/index.md docs/ja/index.md",
    pairs: ["docs/ja/index.md = docs/en/index.md"],
  },
  {
    site: "VitePress",
    files: "index.md guide/a.md ja/index.md ja/guide/a.md .vitepress/config.md node_modules/x/ja.md",
    pairs: ["ja/guide/a.md = guide/a.md", "ja/index.md = index.md"],
  },
  {
    site: "Starlight",
    files: "src/content/docs/a.mdx src/content/docs/ja/a.mdx src/content/docs/ko/a.mdx",
    pairs: ["src/content/docs/ja/a.mdx = src/content/docs/a.mdx"],
  },
  {
    site: "Nextra",
    files: "pages/index.ja.mdx pages/index.en.mdx content/ja/a.mdx content/en/a.mdx",
    pairs: ["content/ja/a.mdx = content/en/a.mdx", "pages/index.ja.mdx = pages/index.en.mdx"],
  },
  {
    site: "several targets, the first of which is the default",
    languages: "ja en ko",
    files: "README.md README.ja.md README.ko.md docs/ja/a.md docs/en/a.md docs/ko/a.md docs/ja/b.md docs/en/b.md",
    pairs: [
      "README.ja.md = README.md (en)",
      "docs/ja/a.md = docs/en/a.md (en)",
      "docs/ja/b.md = docs/en/b.md (en)",
      "README.ja.md = README.ko.md (ko)",
      "docs/ja/a.md = docs/ko/a.md (ko)",
      "docs/ja/b.md = - (ko)",
    ].toSorted(),
  },
  {
    site: "Chinese by its script",
    languages: "en zh",
    files: "README.md README.zh-CN.md README.zh-TW.md docs/a.md docs/zh_Hans/a.md docs/zh_Hant/a.md",
    pairs: ["README.md = README.zh-CN.md", "docs/a.md = docs/zh_Hans/a.md"],
  },
  {
    site: "two regions of the target's language are not guessed",
    files: "content/ja/a.md content/en-US/a.md content/en-GB/a.md content/ja/b.md content/en-GB/b.md",
    pairs: [
      "content/ja/b.md = content/en-GB/b.md",
      'content/ja/a.md, content/en-GB/a.md, content/en-US/a.md: several pages could be the counterpart in en; not checked. Set the right pair in "pairs"',
    ],
  },
  {
    site: "a folder with the translations of a whole repository",
    files:
      "README.md 1-tea/README.md 1-tea/cups.md 2-milk/a.md 3-new/a.md tools/x.md LICENSE.md " +
      "translations/ja/README.md translations/ja/1-tea/README.md translations/ja/2-milk/a.md translations/fr/README.md",
    languages: "en ja fr",
    pairs: [
      "1-tea/README.md = translations/ja/1-tea/README.md (ja)",
      "1-tea/cups.md = - (ja)",
      "2-milk/a.md = translations/ja/2-milk/a.md (ja)",
      "README.md = translations/fr/README.md (fr)",
      "README.md = translations/ja/README.md (ja)",
    ],
  },
  {
    site: "a folder with what is translated, in languages with an underscore",
    files:
      "index.md tea/brew.md tea/cups.md translated/ja_jp/index.md translated/ja_jp/tea/brew.md translated/de_de/index.md",
    languages: "en ja",
    pairs: ["index.md = translated/ja_jp/index.md", "tea/brew.md = translated/ja_jp/tea/brew.md", "tea/cups.md = -"],
  },
  {
    site: "pages of a repository that are translated in its docs",
    files:
      "README.md agents/a.md agents/b.md guide.md docs/x.md docs/ja/README.md docs/ja/agents/a.md docs/ja/guide.md",
    languages: "en ja",
    pairs: ["README.md = docs/ja/README.md", "agents/a.md = docs/ja/agents/a.md", "guide.md = docs/ja/guide.md"],
  },
  {
    site: "translations beside the folder docs",
    languages: "en ja",
    files:
      "docs/a.md docs/b/c.md docs/b/new.md translations/ja/a.md translations/ja/b/c.md lib/docs/a.md lib/i18n/ja/a.md",
    pairs: [
      "docs/a.md = translations/ja/a.md",
      "docs/b/c.md = translations/ja/b/c.md",
      "docs/b/new.md = -",
      "lib/docs/a.md = lib/i18n/ja/a.md",
    ],
  },
  {
    site: "READMEs in folders of translations",
    files:
      "README.md docs/README.ja.md a/README.md a/i18n/ja/README.md b/README.md b/docs/i18n/README.ja.md docs/x.md " +
      "c/README.md c/docs/README_JA.md d/README.md d/docs/i18n/README-ja.md e/README.md e/docs/i18n/ja/README.md " +
      "f/README.md f/docs/readme_ja.md",
    pairs: [
      "a/i18n/ja/README.md = a/README.md",
      "b/docs/i18n/README.ja.md = b/README.md",
      "c/docs/README_JA.md = c/README.md",
      "d/docs/i18n/README-ja.md = d/README.md",
      "docs/README.ja.md = README.md",
      "e/docs/i18n/ja/README.md = e/README.md",
      "f/docs/readme_ja.md = f/README.md",
    ],
  },
  {
    site: "a country in lowercase, unless it is a word",
    files: "README.md README-jp.md docs/contact.md docs/contact-us.md",
    pairs: ["README-jp.md = README.md"],
  },
  {
    site: "files for crawlers next to pages",
    files: "site/ja/a.md site/en/a.md site/en/robots.txt site/en/llms.txt",
    pairs: ["site/ja/a.md = site/en/a.md"],
  },
  {
    site: "paths with spaces, brackets, punctuation and Japanese",
    files: "日本 語/[slug]/ja.md|日本 語/[slug]/en.md|a (1)/ja/記事?.md|a (1)/en/記事?.md|b/{x}.ja.md|b/{x}.md",
    pairs: [
      "a (1)/ja/記事?.md = a (1)/en/記事?.md",
      "b/{x}.ja.md = b/{x}.md",
      "日本 語/[slug]/ja.md = 日本 語/[slug]/en.md",
    ],
  },
  {
    site: "decomposed names, as macOS writes them",
    files: `${"が".normalize("NFD")}.ja.md が.en.md`,
    pairs: [`${"が".normalize("NFD")}.ja.md = が.en.md`],
  },
];

test.each(SITES)("$site", async ({ files, pairs, languages = "ja en" }) => {
  expect(await found(files.split(files.includes("|") ? "|" : " "), languages)).toEqual(pairs);
});

const CHINESE = "# 安装\n\n请先安装依赖，然后运行构建命令，最后打开浏览器查看结果。\n";
const JAPANESE = "# 導入\n\nまず依存関係を入れてから、ビルドして、ブラウザーで結果を見ます。\n";
const ENGLISH = "# Install\n\nInstall what it needs, build it, and look at the result in the browser.\n";

test.each<[string, Record<string, string>, string[]]>([
  ["Japanese is Japanese", { "README.md": JAPANESE, "README.en.md": ENGLISH }, ["README.md = README.en.md"]],
  ["Chinese is not Japanese", { "README.md": CHINESE, "README.en.md": ENGLISH }, []],
  ["English is not Japanese", { "a/dash.md": ENGLISH, "a/dash-en.md": ENGLISH }, []],
  ["Chinese is not English", { "docs/a.md": CHINESE, "docs/ja/a.md": JAPANESE }, []],
  [
    "a page of the English tree that is still in Japanese",
    { "docs/a.md": JAPANESE, "docs/ja/a.md": JAPANESE },
    ["docs/ja/a.md = docs/a.md"],
  ],
])("the text of pages without a language in their path is checked: %s", async (_, files, expected) => {
  const folder = folderWith({ "x/ja.md": JAPANESE, "x/en.md": ENGLISH, ...files });
  const { pairs } = await discover(searchIn(folder));
  const complete = pairs.flatMap(({ source, target }) => (source && target ? `${source} = ${target}` : []));
  expect(complete).toEqual([...expected, "x/ja.md = x/en.md"].toSorted());
});
