import { expect, test } from "vitest";
import { readJson } from "../../src/config/json.ts";

test.each<[written: string, says: string]>([
  ["", "1: is empty; write at least {}"],
  [" \n\n", "1: is empty; write at least {}"],
  ["// later\n", "1: is empty; write at least {}"],
  ["{ 'ignore': [] }", "1: 'ignore' is no JSON; keys and texts stand in double quotes"],
  ["{\n  ignore: []\n}", "2: ignore is no JSON; keys and texts stand in double quotes"],
  ["{ “ignore”: [] }", "1: “ignore” is no JSON; keys and texts stand in double quotes"],
  ['{ "map": NaN }', "1: NaN is no JSON; keys and texts stand in double quotes"],
  ['{ "map": undefined }', "1: undefined is no JSON; keys and texts stand in double quotes"],
  ["<<<<<<< HEAD\n{}\n", "1: <<<<<<< is no JSON; keys and texts stand in double quotes"],
  ["{}\nexport", "2: export is no JSON; keys and texts stand in double quotes"],
  ['{\n  "ignore": []\n  "keys": []\n}', "3: a comma or a closing bracket is missing before this"],
  ['{ "ignore": ["a" "b"] }', "1: a comma or a closing bracket is missing before this"],
  ['{ "ignore" [] }', "1: a colon is missing before this"],
  ['{ "ignore": }', "1: a value is missing here"],
  ['{\n  "ignore": [\n}', "3: a value is missing here"],
  ['{ "ignore": [],, "keys": [] }', "1: a key in double quotes is missing here"],
  ['{\n  "ignore": []\n', "3: the file ends before its last }"],
  ['["a"', "1: the file ends before its last ]"],
  ['{ "ignore": [] }\n}', "2: something follows the last closing bracket; take it away"],
  ["{} {}", "1: something follows the last closing bracket; take it away"],
  ['{\n  "ignore": ["drafts]\n}', "2: a text does not end on its line; write a double quote behind it"],
  ["{} /* later", "1: a comment does not end; write */ behind it"],
  ['{ "map": 1. }', "1: 1. is no number"],
  ['{ "ignore": ["drafts\\old"] }', "1: a backslash means nothing here; write / in paths, and two for one elsewhere"],
  ['{ "ignore": ["\\u12"] }', "1: \\u must be followed by four digits from 0 to f"],
  ['{ "ignore": ["a\tb"] }', "1: a tab or another control character stands in a text; write \\t for a tab"],
  ['{\n  "ignore": [],\n  "keys": [],\n  "ignore": []\n}', "4: this key stands twice; keep one of them"],
  ['{ "rules": {\n  "url-drift": "off",\n  "url-drift": "warn" } }', "3: this key stands twice; keep one of them"],
])("%j is refused: %s", async (written, says) => {
  const [line, ...problem] = says.split(": ");
  expect(await readJson(written)).toEqual({ line: Number(line), problem: problem.join(": ") });
});

const COMMENTED = `{
  // why
  "ignore": [ /* none
     yet */
    "a", // first
    "b",
  ],
  "overrides": [
    {
      "files": "x",
    },
  ],
}`;

test.each([
  ["as it is", COMMENTED],
  ["with CRLF", COMMENTED.replaceAll("\n", "\r\n")],
  ["with a byte order mark", `\uFEFF${COMMENTED}`],
])("keys and values have their lines, comments or not: %s", async (_, text) => {
  const written = await readJson(text);
  if ("problem" in written) throw new Error(written.problem);
  const { value, line } = written;
  expect(value).toEqual({ ignore: ["a", "b"], overrides: [{ files: "x" }] });
  expect(line([])).toBe(1);
  expect(line(["ignore"])).toBe(3);
  expect(line(["ignore", 1])).toBe(6);
  expect(line(["overrides", 0, "files"])).toBe(10);
  // What is missing is told where it is missing.
  expect(line(["overrides", 0, "rules"])).toBe(9);
  expect(line(["urls", "equivalent", 0])).toBe(1);
});

test("only what stands below a key counts, where one is asked for", async () => {
  const text = '{\n  "a": 1, "a": 2,\n  "taiyaku": {\n    "ignore": [] }\n}';
  const written = await readJson(text, "taiyaku");
  if ("problem" in written) throw new Error(written.problem);
  expect(written.value).toEqual({ ignore: [] });
  expect([written.line([]), written.line(["ignore"])]).toEqual([3, 4]);
  expect(await readJson(text, "other")).toEqual({ line: 1, problem: 'has no key "other"; write "other": {}' });
});
