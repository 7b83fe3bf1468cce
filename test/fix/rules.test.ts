import { expect, test } from "vitest";
import { applyFixes } from "../../src/fix/apply.ts";
import { checkTexts } from "../check-texts.ts";

const VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
const MARK = "taiyaku-disable-next-line untranslated-text -- translate the alternative text";
const FRONT = "---\ntitle: 桟橋\ndate: 2024-05-01\ntags: [pier]\n---\n\n北の桟橋です。\n";

test.each<[what: string, source: string, target: string, fixed: string]>([
  ["the level of a heading", "## 北の桟橋\n", "### The northern pier\n", "## The northern pier\n"],
  [
    "the levels of a heading and of those below it",
    "# 港\n\n## 桟橋\n\n### 北\n\n船です。\n",
    "# Harbor\n\n### Piers\n\n#### North\n\nBoats.\n",
    "# Harbor\n\n## Piers\n\n### North\n\nBoats.\n",
  ],
  ["a heading without a space", "## 北の桟橋\n", "##The northern pier\n", "## The northern pier\n"],
  ["a full-width heading", "## 北の桟橋\n", "＃＃　The northern pier\n", "## The northern pier\n"],
  ["full-width bold text", "**桟橋**です。\n", "The ＊＊pier＊＊ is here.\n", "The **pier** is here.\n"],
  ["full-width code", "`moor()` を呼びます。\n", "Call ｀moor()｀ now.\n", "Call `moor()` now.\n"],
  ["a fence after the last paragraph", "船です。\n", "A boat.\n```", "A boat.\n"],
  ["an open backtick", "`moor()` を呼びます。\n", "Call `moor() now.\n", "Call `moor()` now.\n"],
  ["a closing backtick", "`moor()` を呼びます。\n", "Call moor()` now.\n", "Call `moor()` now.\n"],
  [
    "a backtick in a link text",
    "[`moor()`](https://example.com/moor)\n",
    "[`moor()](https://example.com/moor)\n",
    "[`moor()`](https://example.com/moor)\n",
  ],
  [
    "a backtick before a tag",
    "要素の後です。\n",
    "It is after the `<pier> element.\n",
    "It is after the `<pier>` element.\n",
  ],
  ["a backtick before an element", "例です。\n", "It is (`<b>a pier</b>).\n", "It is (`<b>a pier</b>`).\n"],
  [
    "a backtick before the first of two words",
    "| `moor` | `pier` か `dock` |\n| - | - |\n",
    "| `moor` | pier` or `dock` |\n| - | - |\n",
    "| `moor` | `pier` or `dock` |\n| - | - |\n",
  ],
  ["a backtick before the last word", "船を呼びます。\n", "Call the `boats.\n", "Call the `boats`.\n"],
  ["a backtick before a text that is all code", "`港 > 桟橋`\n", "`Harbor > Piers\n", "`Harbor > Piers`\n"],
  [
    "an unclosed link",
    "[桟橋](https://example.com/pier)です。\n",
    "The [pier](https://example.com/pier is here.\n",
    "The [pier](https://example.com/pier) is here.\n",
  ],
  [
    "a missing field",
    FRONT,
    FRONT.replace("date: 2024-05-01\n", "").replace("桟橋\n", "Pier\n").replace("北の桟橋です。", "The northern pier."),
    FRONT.replace("桟橋\n", "Pier\n").replace("北の桟橋です。", "The northern pier."),
  ],
  [
    "a field with another value",
    FRONT,
    FRONT.replace("05-01", "06-01").replace("桟橋\n", "Pier\n").replace("北の桟橋です。", "The northern pier."),
    FRONT.replace("桟橋\n", "Pier\n").replace("北の桟橋です。", "The northern pier."),
  ],
  [
    "a missing embed between blank lines",
    `桟橋の動画です。\n\n${VIDEO}\n\n船が着きます。\n`,
    "A video of the pier.\n\n\nA boat arrives.\n",
    `A video of the pier.\n\n${VIDEO}\n\nA boat arrives.\n`,
  ],
  [
    "a missing embed between paragraphs",
    `桟橋の動画です。\n\n${VIDEO}\n\n船が着きます。\n`,
    "A video of the pier.\n\nA boat arrives.\n",
    `A video of the pier.\n\n${VIDEO}\n\nA boat arrives.\n`,
  ],
  [
    "a missing embed at the end",
    `桟橋の動画です。\n\n${VIDEO}\n`,
    "A video of the pier.\n",
    `A video of the pier.\n\n${VIDEO}\n`,
  ],
  [
    "a missing embed below a text",
    `桟橋の動画です。\n${VIDEO}\n\n船が着きます。\n`,
    "A video of the pier.\n\nA boat arrives.\n",
    `A video of the pier.\n${VIDEO}\n\nA boat arrives.\n`,
  ],
  [
    "a missing embed above a text",
    `船が着きます。\n\n${VIDEO}\n桟橋の動画です。\n`,
    "A boat arrives.\n\nA video of the pier.\n",
    `A boat arrives.\n\n${VIDEO}\nA video of the pier.\n`,
  ],
  [
    "a missing URL in its own line",
    "桟橋の記事です。\n\nhttps://example.com/pier\n\n船が着きます。\n",
    "About the pier.\n\nA boat arrives.\n",
    "About the pier.\n\nhttps://example.com/pier\n\nA boat arrives.\n",
  ],
  [
    "a missing image with a text in any language",
    "桟橋です。\n\n![Pier 9](/pier.png)\n\n船です。\n",
    "The pier.\n\nA boat.\n",
    "The pier.\n\n![Pier 9](/pier.png)\n\nA boat.\n",
  ],
  [
    "a missing image with a name in its text",
    "桟橋です。\n\n![Northern Pier 2024 の図](/pier.png)\n\n船です。\n",
    "The pier.\n\nA boat.\n",
    "The pier.\n\n![Northern Pier 2024 の図](/pier.png)\n\nA boat.\n",
  ],
])("the fix of %s", async (_, source, target, fixed) => {
  const found = await checkTexts({ source, target });
  const { text } = applyFixes(
    target,
    found.flatMap(({ fix }) => (fix?.safe ? fix : [])),
  );
  expect(text).toBe(fixed);
  expect((await checkTexts({ source, target: text })).map(({ rule }) => rule)).toEqual([]);
});

test.each([
  ["md", `<!-- ${MARK} -->\n![北の桟橋](/pier.png)\n\n`],
  ["mdx", `{/* ${MARK} */}\n\n![北の桟橋](/pier.png)\n\n`],
])("the text of a missing image is marked in %s, and needs a review", async (extension, text) => {
  const paths = { sourcePath: `ja.${extension}`, targetPath: `en.${extension}` };
  const texts = {
    source: "桟橋です。\n\n![北の桟橋](/pier.png)\n\n船です。\n",
    target: "The pier.\n\nA boat.\n",
    ...paths,
  };
  const [fix] = (await checkTexts(texts)).flatMap(({ fix }) => fix ?? []);
  expect(fix).toEqual(expect.objectContaining({ text, safe: false }));
  const fixed = applyFixes(texts.target, fix ? [fix] : []).text;
  expect(await checkTexts({ ...texts, target: fixed })).toEqual([]);
});

test("a missing code block needs a review", async () => {
  const source = "船を呼びます。\n\n```js\ncall(boat);\n```\n\n船が着きます。\n";
  const found = await checkTexts({ source, target: "Call the boat.\n\nThe boat arrives.\n" });
  expect(found.map(({ rule, fix }) => [rule, fix?.safe, fix?.text])).toEqual([
    ["missing-code", false, "```js\ncall(boat);\n```\n\n"],
  ]);
});

test.each([
  ["headings that are all shifted", "# 一\n\n## 二\n\n## 三\n", "## One\n\n### Two\n\n### Three\n"],
  ["a link whose text is not translated", "桟橋です。\n\n[桟橋](/pier)\n\n船です。\n", "The pier.\n\nA boat.\n"],
  ["tags to translate", "---\ntags: [桟橋, 船, pier]\n---\n\n船です。\n", "---\ntags: [pier]\n---\n\nA boat.\n"],
  ["a missing field to translate", "---\nid: 1\ntags: [桟橋]\n---\n\n船です。\n", "---\nid: 1\n---\n\nA boat.\n"],
  ["an image in the middle of a line", "桟橋は ![北](/n.png) です。\n", "The pier is here.\n"],
  ["a backtick before words that may be code", "桟橋を呼びます。\n", "Call `the pier now.\n"],
])("there is no safe fix for %s", async (_, source, target) => {
  const found = await checkTexts({ source, target });
  expect(found.map(({ fix }) => fix?.safe ?? false)).not.toContain(true);
  expect(found).not.toEqual([]);
});
