import { expect, it } from "vitest";
import { commentLines } from "../../src/code/comments.ts";

it.each<[language: string | null, code: string, comments: string[]]>([
  ["js", "// one\nrow(); // two\n/* three */", ["0 one", "1 two", "2 three"]],
  ["ts", "/**\n * one\n *\n * two\n */\nrow();", ["1 one", "3 two"]],
  ["js", 'say("// no comment");', []],
  ["python", "# one\nrow()  # two", ["0 one", "1 two"]],
  ["sql", "-- one\nSELECT 1;", ["0 one"]],
  ["html", "<!-- one\ntwo -->\n<p>three</p>", ["0 one", "1 two"]],
  [null, "# one\nrow", []],
  ["js{1-3}", "// one", ["0 one"]],
  ["js:row.js", "// one", ["0 one"]],
  ["md", "# one\n<!-- two -->", []],
  ["rowlang", "# one", []],
])("comments of %s: %j", (language, value, comments) => {
  expect(commentLines({ language, value }).map(({ text, line }) => `${line} ${text}`)).toEqual(comments);
});
