import { describe, expect, test } from "vitest";
import { discover } from "../../src/discover/index.ts";
import type { Languages } from "../../src/types/page.ts";
import { folderWith } from "../folder.ts";
import { pairLines, searchIn } from "./search.ts";

const LANGUAGES = { source: "ja", target: "en" };

/** The pairs and notes for pages, each given by its path and its front matter. */
async function found(pages: Record<string, string>, globs: [string, string] | null, keys: string[]): Promise<string[]> {
  const files = Object.fromEntries(Object.entries(pages).map(([path, matter]) => [path, `---\n${matter}\n---\n`]));
  const folder = folderWith(files);
  const pairs = globs && [{ source: globs[0], target: globs[1], languages: LANGUAGES }];
  const selection = await discover(searchIn(folder, { pairs, keys }));
  return [...pairLines(selection.pairs), ...selection.notes];
}

const TREES: [string, string] = ["ja/**/*.md", "en/**/*.md"];

test.each<[string, Record<string, string>, [string, string] | null, string[]]>([
  [
    "pages whose file names are translated",
    { "ja/朝露.md": "translationKey: dew", "en/morning-dew.md": "translationKey: dew", "ja/a.md": "", "en/a.md": "" },
    null,
    ["ja/a.md = en/a.md", "ja/朝露.md = en/morning-dew.md"],
  ],
  [
    "paths have priority",
    { "ja/a.md": "slug: x", "en/a.md": "slug: y", "ja/b.md": "slug: y", "en/c.md": "slug: z" },
    TREES,
    ["- = en/c.md", "ja/a.md = en/a.md", "ja/b.md = -"],
  ],
  [
    "the first field has priority",
    { "ja/a.md": "slug: one\ntranslationKey: two", "en/b.md": "slug: one", "en/c.md": "translationKey: two" },
    TREES,
    ["- = en/b.md", "ja/a.md = en/c.md"],
  ],
  ["numbers are values", { "ja/a.md": "slug: 2024", "en/b.md": 'slug: "2024"' }, TREES, ["ja/a.md = en/b.md"]],
  [
    "globs whose wildcards differ",
    { "ja/2024/a.md": "slug: dew", "en/dew.md": "slug: dew", "en/ice.md": "slug: ice" },
    ["ja/**/*.md", "en/*.md"],
    ["- = en/ice.md", "ja/2024/a.md = en/dew.md"],
  ],
  [
    "a value that several pages of one side have is ambiguous",
    { "ja/a.md": "slug: dew", "ja/b.md": "slug: dew", "en/c.md": "slug: dew", "ja/d.md": "", "en/d.md": "" },
    TREES,
    [
      "ja/d.md = en/d.md",
      'ja/a.md, ja/b.md, en/c.md: all have the slug “dew”; not checked. Set the right pair in "pairs"',
    ],
  ],
  [
    "file names that are translated and end with the language",
    {
      "posts/1-朝露-ja.md": "lang: ja\nid: dew",
      "posts/1-morning-dew-en.md": "lang: en\nid: dew",
      "posts/2-氷-ja.md": "lang: ja\nid: ice",
      "posts/3-frost_en.md": "lang: en\nid: frost",
    },
    null,
    ["posts/1-朝露-ja.md = posts/1-morning-dew-en.md"],
  ],
  [
    "an id is unique only in its folder",
    { "ja/a/x.md": "id: intro", "en/b/y.md": "id: intro", "ja/c/x.md": "id: intro", "en/c/y.md": "id: intro" },
    TREES,
    ["- = en/b/y.md", "ja/a/x.md = -", "ja/c/x.md = en/c/y.md"],
  ],
  [
    "invalid and empty fields are ignored",
    { "ja/a.md": "slug: [", "en/b.md": "slug: [", "ja/c.md": "slug:", "en/d.md": "slug:" },
    TREES,
    ["- = en/b.md", "- = en/d.md", "ja/a.md = -", "ja/c.md = -"],
  ],
])("pairs by fields: %s", async (_, pages, globs, pairs) => {
  expect(await found(pages, globs, ["translationKey", "i18n_key", "id", "slug"])).toEqual(pairs);
});

test("pairs by fields of TOML front matter", async () => {
  const folder = folderWith({
    "ja/a.md": '+++\ntranslationKey = "dew"\n+++\n',
    "en/b.md": '\ufeff+++\r\ntranslationKey = "dew"\r\n+++\r\n',
  });
  const pairs = [{ source: "ja/*.md", target: "en/*.md", languages: LANGUAGES }];
  const selection = await discover(searchIn(folder, { pairs, keys: ["translationKey"] }));
  expect(selection.pairs).toMatchObject([{ source: "ja/a.md", target: "en/b.md" }]);
});

describe("pages whose languages are only in their front matter", () => {
  const KEYS = ["translationKey", "lang-ref", "ref", "slug"];
  const PAGES = {
    "posts/chaen.md": "lang: ja\nref: garden",
    "posts/garden.md": "lang: en\nref: garden",
    "posts/jardin.md": "lang: fr\nref: garden",
    "posts/tsuyu.md": 'lang: "ja-JP"\ntranslationKey: dew\nref: water',
    "posts/dew.md": "lang: en\ntranslationKey: dew",
    "posts/shimo.md": "lang: ja\nref: frost",
    "posts/kori.md": "lang: ja\nref: frost",
    "posts/frost.md": "lang: en\nref: frost",
    "posts/only.md": "lang: ja\nref: only",
    "posts/none.md": "ref: garden",
  };
  const inFolder = (pages: Readonly<Record<string, string>>, languages: Languages | null, keys = KEYS) => {
    const texts = Object.entries(pages).map(([path, fields]) => [path, `---\n${fields}\n---\n`]);
    const only = languages && { source: languages.source, targets: [languages.target] };
    return discover(searchIn(folderWith(Object.fromEntries(texts)), { languages: only, keys }));
  };

  test.each<[string, Languages | null, string[]]>([
    [
      "detected",
      null,
      [
        "posts/chaen.md = posts/garden.md (ja en)",
        "posts/chaen.md = posts/jardin.md (ja fr)",
        "posts/tsuyu.md = posts/dew.md (ja en)",
      ],
    ],
    ["given", { source: "en", target: "fr" }, ["posts/garden.md = posts/jardin.md (en fr)"]],
  ])("%s", async (_, languages, expected) => {
    const { pairs } = await inFolder(PAGES, languages);
    expect(
      pairs.map(({ source, target, languages }) => `${source} = ${target} (${languages.source} ${languages.target})`),
    ).toEqual(expected);
  });

  test("are no pairs if paths name languages, or without keys", async () => {
    const { pairs } = await inFolder({ ...PAGES, "about.ja.md": "", "about.md": "" }, null);
    expect(pairLines(pairs)).toEqual(["about.md = about.ja.md"]);
    await expect(inFolder(PAGES, null, [])).rejects.toThrow("no pairs found");
  });
});
