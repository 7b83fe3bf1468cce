import { describe, expect, test } from "vitest";
import { directionSentences, discover } from "../../../src/discover/index.ts";
import { folderWith } from "../../folder.ts";
import { searchIn } from "../search.ts";

const en = "# Tea\n\nPour the water slowly, and wait for three minutes before you drink it.\n";
const ja = "# お茶\n\nお湯をゆっくり注いで、三分待ってから飲みます。急いではいけません。\n";

/** The pages of a site in two languages, some of which are only in the first one. */
function site(folder: string, first: "en" | "ja", pages: number, alone: number): Record<string, string> {
  const second = first === "en" ? "ja" : "en";
  const texts = { en, ja };
  return Object.fromEntries([
    ...Array.from({ length: pages + alone }, (_, i) => [`${folder}/${first}/p${i}.md`, texts[first]]),
    ...Array.from({ length: pages }, (_, i) => [`${folder}/${second}/p${i}.md`, texts[second]]),
  ]);
}

async function directions(files: Readonly<Record<string, string>>, cwd = ""): Promise<string[]> {
  const folder = folderWith({ "taiyaku.config.json": "{}", ...files });
  const found = await discover({
    ...searchIn(folder),
    cwd: `${folder}/${cwd}`,
    file: `${folder}/taiyaku.config.json`,
    languages: null,
  });
  return directionSentences(found.directions, "en");
}

const TEA =
  "site-a: English → Japanese, because 3 pages exist only in English; taiyaku site-a --languages ja:en reverses it";
const INN =
  "site-b: Japanese → English, because 4 pages exist only in Japanese; taiyaku site-b --languages en:ja reverses it";

describe("sites side by side", () => {
  test("have a direction each", async () => {
    expect(await directions({ ...site("site-a/docs", "en", 3, 3), ...site("site-b/content", "ja", 3, 4) })).toEqual([
      TEA,
      INN,
    ]);
  });

  test("are not named in a folder of one", async () => {
    const files = { ...site("site-a/docs", "en", 3, 3), ...site("site-b/content", "ja", 3, 4) };
    const folder = folderWith(files);
    const search = { ...searchIn(`${folder}/site-a`), folder, isConfigured: true, languages: null, paths: ["."] };
    const [sentence, second] = directionSentences((await discover(search)).directions, "en");
    expect(sentence).toMatch(/^English → Japanese, .*; --languages ja:en reverses it$/);
    expect(second).toBeUndefined();
  });

  test("in a folder of packages, beside a README in two languages", async () => {
    const files = { ...site("packages/a/docs", "en", 3, 3), ...site("packages/b", "ja", 3, 3) };
    const readme = { "README.md": en, "README.ja.md": ja };
    const found = await directions({ ...files, ...readme });
    expect(found.map((sentence) => sentence.split(",")[0])).toEqual([
      "packages/a: English → Japanese",
      "packages/b: Japanese → English",
      "English → Japanese",
    ]);
  });

  test("by their configuration", async () => {
    const config = (language: string) =>
      `export default { i18n: { defaultLocale: "${language}", locales: ["en", "ja"] } };\n`;
    const files = { ...site("a/docs", "en", 3, 0), ...site("b/docs", "en", 3, 0) };
    const found = await directions({
      ...files,
      "a/docusaurus.config.js": config("en"),
      "b/docusaurus.config.js": config("ja"),
    });
    expect(found.map((sentence) => sentence.split(";")[0])).toEqual([
      "a: English → Japanese, because defaultLocale in a/docusaurus.config.js is “en”",
      "b: Japanese → English, because defaultLocale in b/docusaurus.config.js is “ja”",
    ]);
  });

  test.each([
    ["the same direction", { ...site("site-a", "en", 3, 3), ...site("site-b", "en", 3, 3) }],
    ["too few pages to be sure", { ...site("site-a", "en", 9, 3), ...site("site-b", "ja", 2, 4) }],
    ["nothing that shows the direction of one", { ...site("site-a", "en", 9, 3), ...site("site-b", "ja", 3, 0) }],
  ])("are one site if they have %s", async (_, files) => {
    const [sentence, second] = await directions(files);
    expect(sentence).toMatch(/^(?:English|Japanese) → /);
    expect(second).toBeUndefined();
  });
});

test("pairs have the direction of their site", async () => {
  const files = { ...site("site-a/docs", "en", 3, 3), ...site("site-b/content", "ja", 3, 4) };
  const folder = folderWith(files);
  const { pairs } = await discover(searchIn(folder, { languages: null }));
  const found = pairs.map(({ source, target, languages }) => `${source ?? target} ${languages.source}`);
  expect(found.filter((line) => line.startsWith("site-a/docs/en/") && line.endsWith(" en"))).toHaveLength(6);
  expect(found.filter((line) => line.startsWith("site-b/content/ja/") && line.endsWith(" ja"))).toHaveLength(7);
  expect(found).toHaveLength(13);
});
