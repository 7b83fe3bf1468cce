import { expect, test } from "vitest";
import { loadConfiguration } from "../../../src/config/index.ts";
import { directionSentences, discover } from "../../../src/discover/index.ts";
import { folderWith } from "../../folder.ts";
import { searchIn } from "../search.ts";

const en = "# Tea\n\nPour the water slowly, and wait for three minutes before you drink it.\n";
const ja = "# お茶\n\nお湯をゆっくり注いで、三分待ってから飲みます。急いではいけません。\n";
const ko = "# 차\n\n물을 천천히 붓고 삼 분 동안 기다린 다음에 마십니다. 서두르지 마세요.\n";

/** The pairs of a configuration and their languages, and what is said about these. */
async function found(files: Readonly<Record<string, string>>, config: object, only: string | null = null) {
  const folder = folderWith({ ...files, "taiyaku.config.json": JSON.stringify(config) });
  const [source = "", target = ""] = only?.split(":") ?? [];
  const languages = only === null ? null : { source, target };
  const loaded = await loadConfiguration(folder, null, { otherwise: folder, untrusted: false, languages });
  const { pairs, directions } = await discover(searchIn(folder, loaded));
  return [
    ...directionSentences(directions, "en"),
    ...pairs.map((pair) => `${pair.languages.source} ${pair.source} = ${pair.languages.target} ${pair.target}`),
  ];
}

const ENGLISH = { "docs/a.md": en, "docs/ja/a.md": ja };
const PAIR = { source: "docs/**/*.md", target: "docs/ja/**/*.md" };
const SAID = "English → Japanese, because the configured pairs are in these languages; --languages ja:en reverses it";

test.each<[string, Record<string, string>, object, string | null, string[]]>([
  ["English first", ENGLISH, { pairs: [PAIR] }, null, [SAID, "en docs/a.md = ja docs/ja/a.md"]],
  ["… in this direction", ENGLISH, { pairs: [PAIR] }, "en:ja", ["en docs/a.md = ja docs/ja/a.md"]],
  ["… turned", ENGLISH, { pairs: [PAIR] }, "ja:en", ["ja docs/ja/a.md = en docs/a.md"]],
  [
    "… with languages",
    ENGLISH,
    { languages: { source: "en", target: "ja" }, pairs: [PAIR] },
    null,
    ["en docs/a.md = ja docs/ja/a.md"],
  ],
  [
    "Japanese first, which is the default",
    { "x/a.md": ja, "y/a.md": en },
    { pairs: [{ source: "x/*.md", target: "y/*.md" }] },
    null,
    ["ja x/a.md = en y/a.md"],
  ],
  [
    "by the texts",
    { "x/a.md": ko, "y/a.md": en },
    { pairs: [{ source: "x/*.md", target: "y/*.md" }] },
    null,
    [
      "Korean → English, because the configured pairs are in these languages; --languages en:ko reverses it",
      "ko x/a.md = en y/a.md",
    ],
  ],
])("pairs without languages have those of their pages: %s", async (_, files, config, only, expected) => {
  expect(await found(files, config, only)).toEqual(expected);
});
