import { expect, test } from "vitest";
import { align } from "../../src/align/index.ts";
import { parse } from "../../src/parse/index.ts";
import { alignedHashes, sectionHashes } from "../../src/sync/hashes.ts";

const document = (text: string) => parse({ path: "ja.md", language: "ja", text }, { embeds: {} });
const hashes = async (text: string) => sectionHashes(await document(text));

const PAGE = "# 朝露\n\n草の葉に[朝露](https://dew.example.com/)が光る。\n\n```sh\nls\n```\n\n## 昼\n\n- 日が*昇る*\n";

test.each([
  ["line breaks in a paragraph", PAGE.replace("草の葉に", "草の葉に\n")],
  ["the kind of emphasis", PAGE.replace("*昇る*", "**昇る**")],
  ["list and heading markers, and spaces", PAGE.replace("- 日", "*   日").replace("# 朝露\n", "朝露\n====\n")],
  ["heading ids and levels", PAGE.replace("## 昼", "### 昼 {#noon}")],
  ["CRLF line ends", PAGE.replaceAll("\n", "\r\n")],
  ["a split paragraph", PAGE.replace("草の葉に", "草の葉に\n\n")],
  [
    "punctuation and the width of letters",
    PAGE.replace("光る。", "光る！").replace("## 昼", "##　昼").replace("ls", " ls"),
  ],
  ["URLs", PAGE.replace("dew.example.com", "dew.example.org")],
  ["reference links", `${PAGE.replace("(https://dew.example.com/)", "[d]")}\n[d]: https://dew.example.com/\n`],
  ["dates and drafts in front matter", `---\ndate: 2024-01-01\ndraft: true\n---\n\n${PAGE}`],
  ["decomposed letters", PAGE.normalize("NFD")],
])("hashes ignore %s", async (_, text) => {
  expect(await hashes(text)).toEqual(await hashes(PAGE));
});

test.each([
  ["a word", PAGE.replace("光る", "落ちる"), [1]],
  ["a character of code", PAGE.replace("ls", "ls;"), [1]],
  ["a heading", PAGE.replace("## 昼", "## 正午"), [2]],
  ["a missing item", PAGE.replace("- 日が*昇る*\n", ""), [2]],
  ["a title in front matter", `---\ntitle: 露\n---\n\n${PAGE}`, [0]],
])("hashes depend on %s", async (_, text, expected) => {
  const before = await hashes(PAGE);
  const after = await hashes(text);
  expect(after.flatMap((hash, index) => (hash === before[index] ? [] : [index]))).toEqual(expected);
});

test("an empty section has no hash", async () => {
  expect(await hashes(PAGE)).toEqual([null, expect.stringMatching(/^[\da-f]{16}$/), expect.any(String)]);
  expect(await hashes("")).toEqual([null]);
});

test("`alignedHashes` pairs the hashes of aligned sections", async () => {
  const source = await document(PAGE);
  const target = await document(`序。\n\n${PAGE.replace(/\n## 昼.*/s, "")}`);
  const [, morning = null, noon = null] = sectionHashes(source);
  const [opening = null] = sectionHashes(target);
  expect(alignedHashes(align(source, target))).toEqual([
    { sourceHash: null, targetHash: opening },
    { sourceHash: morning, targetHash: morning },
    { sourceHash: noon, targetHash: null },
  ]);
});
