import { expect, test } from "vitest";
import { readJson } from "../../src/config/json.ts";

test.each<[written: string, error: string]>([
  ["", "1: the file is empty. Write at least {}"],
  [" \n\n", "1: the file is empty. Write at least {}"],
  ["// later\n", "1: the file is empty. Write at least {}"],
  ["{ 'ignore': [] }", "1: unexpected 'ignore'. Keys and strings need double quotes"],
  ["{\n  ignore: []\n}", "2: unexpected ignore. Keys and strings need double quotes"],
  ["{ “ignore”: [] }", "1: unexpected “ignore”. Keys and strings need double quotes"],
  ['{ "map": NaN }', "1: unexpected NaN. Keys and strings need double quotes"],
  ['{ "map": undefined }', "1: unexpected undefined. Keys and strings need double quotes"],
  ["<<<<<<< HEAD\n{}\n", "1: unexpected <<<<<<<. Keys and strings need double quotes"],
  ["{}\nexport", "2: unexpected export. Keys and strings need double quotes"],
  ['{\n  "ignore": []\n  "keys": []\n}', "3: expected a comma or a closing bracket"],
  ['{ "ignore": ["a" "b"] }', "1: expected a comma or a closing bracket"],
  ['{ "ignore" [] }', "1: expected a colon"],
  ['{ "ignore": }', "1: expected a value"],
  ['{\n  "ignore": [\n}', "3: expected a value"],
  ['{ "ignore": [],, "keys": [] }', "1: expected a key in double quotes"],
  ['{\n  "ignore": []\n', "3: expected } before the end of the file"],
  ['["a"', "1: expected ] before the end of the file"],
  ['{ "ignore": [] }\n}', "2: unexpected text after the last closing bracket. Remove it"],
  ["{} {}", "1: unexpected text after the last closing bracket. Remove it"],
  ['{\n  "ignore": ["drafts]\n}', "2: unclosed string. Add a double quote on the same line"],
  ["{} /* later", "1: unclosed comment. Add */"],
  ['{ "map": 1. }', "1: “1.” is not a number"],
  ['{ "ignore": ["drafts\\old"] }', "1: unknown escape sequence. Use / in paths, and \\\\ for a backslash"],
  ['{ "ignore": ["\\u12"] }', "1: \\u needs four hexadecimal digits after it"],
  ['{ "ignore": ["a\tb"] }', "1: control character in a string. Write a tab as \\t"],
  ['{\n  "ignore": [],\n  "keys": [],\n  "ignore": []\n}', "4: duplicate key. Keep only one"],
  ['{ "rules": {\n  "url-drift": "off",\n  "url-drift": "warn" } }', "3: duplicate key. Keep only one"],
])("reports an error in %j: %s", async (written, error) => {
  const [line, ...problem] = error.split(": ");
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
])("keys and values have lines, with comments between them: %s", async (_, text) => {
  const written = await readJson(text);
  if ("problem" in written) throw new Error(written.problem);
  const { value, line } = written;
  expect(value).toEqual({ ignore: ["a", "b"], overrides: [{ files: "x" }] });
  expect(line([])).toBe(1);
  expect(line(["ignore"])).toBe(3);
  expect(line(["ignore", 1])).toBe(6);
  expect(line(["overrides", 0, "files"])).toBe(10);
  // For a missing key, the line of the object that lacks it.
  expect(line(["overrides", 0, "rules"])).toBe(9);
  expect(line(["urls", "equivalent", 0])).toBe(1);
});

test("with a key, only the value of that key is read", async () => {
  const text = '{\n  "a": 1, "a": 2,\n  "taiyaku": {\n    "ignore": [] }\n}';
  const written = await readJson(text, "taiyaku");
  if ("problem" in written) throw new Error(written.problem);
  expect(written.value).toEqual({ ignore: [] });
  expect([written.line([]), written.line(["ignore"])]).toEqual([3, 4]);
  expect(await readJson(text, "other")).toEqual({ line: 1, problem: 'missing key “other”. Add "other": {}' });
});

test("values that are nested too deeply have a message, brackets in strings do not count", async () => {
  const deep = { line: 2, problem: "values are nested too deeply" };
  expect(await readJson(`{\n"pairs": ${"[".repeat(100_000)}`)).toEqual(deep);
  expect(await readJson(`{\n"pairs": ${"[".repeat(5000)}${"]".repeat(5000)}}`)).toEqual(deep);
  expect(await readJson(JSON.stringify({ a: "[".repeat(5000), b: '"['.repeat(5000) }))).toHaveProperty("value");
});
