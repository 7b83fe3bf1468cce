import { expect, it } from "vitest";
import { commentLines } from "../../src/code/comments.ts";

it.each<[language: string | null, code: string, comments: string[]]>([
  ["js", "// one\nrow(); // two\n/* three */", ["0 one", "1 two", "2 three"]],
  ["ts", "/**\n * one\n *\n * two\n */\nrow();", ["1 one", "3 two"]],
  ["js", 'say("// no comment");', []],
  ["python", "# one\nrow()  # two", ["0 one", "1 two"]],
  ["sql", "-- one\nSELECT 1;", ["0 one"]],
  ["html", "<!-- one\ntwo -->\n<p>three</p>", ["0 one", "1 two"]],
  [null, "# one\nrow", ["0 one"]],
  ["console", "// one\n$ row\n# two\n$ row  # three\n/* four */", ["0 one", "2 two", "3 three", "4 four"]],
  ["console", "# one\n\nrow // two\nrow #three\n# four", []],
  ["js{1-3}", "// one", ["0 one"]],
  ["js:row.js", "// one", ["0 one"]],
  ["md", "# one\n<!-- two -->", []],
  ["rowlang", "# one\nrow", ["0 one"]],
  [
    "ts",
    'row({ at: 1, # one\n  # ... two ...\n  url: "https://example.com/ # three", // four\n});',
    ["0 one", "1 ... two ...", "2 four"],
  ],
  ["css", "#row .one { color: #c0ffee; }", []],
  ["c", "#include <row.h>", []],
])("comments of %s: %j", (language, value, comments) => {
  expect(commentLines({ language, value }).map(({ text, line }) => `${line} ${text}`)).toEqual(comments);
});

it("finishes with a long run of spaces", () => {
  const value = `row${" ".repeat(200_000)}\n${" ".repeat(200_000)}# one\nrow`;
  expect(commentLines({ language: null, value })).toMatchObject([{ text: "one", line: 1 }]);
});
