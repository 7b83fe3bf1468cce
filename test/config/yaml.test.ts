import { expect, test } from "vitest";
import { readYaml } from "../../src/config/yaml.ts";

test.each<[written: string, error: string]>([
  ["", "1: the file is empty. Write at least {}"],
  ["# later\n", "1: the file is empty. Write at least {}"],
  ["---\n", "1: the file is empty. Write at least {}"],
  ["ignore:\n  - **/drafts\n", `2: unknown alias **/drafts. If it is a string, put it in quotes: "**/drafts"`],
  ["ignore: [*.tmp.md]", `1: unknown alias *.tmp.md. If it is a string, put it in quotes: "*.tmp.md"`],
  ["ignore: *", `1: unknown alias *. If it is a string, put it in quotes: "*"`],
  [
    "ignore:\n  - !drafts/keep.md\n",
    `2: unknown tag !drafts/keep.md. If it is a string, put it in quotes: "!drafts/keep.md"`,
  ],
  ["ignore: !!js/function x", `1: unknown tag !!js/function. If it is a string, put it in quotes: "!!js/function"`],
  [
    "pairs:\n  - source: {ja,jp}/**/*.md\n",
    "2: unexpected “/**/*.md”. Fix the indentation, or put the whole string in quotes",
  ],
  ["pairs:\n  - source: [ab]/*.md\n", "2: unexpected “/*.md”. Fix the indentation, or put the whole string in quotes"],
  ["- a\nignore: []", "2: unexpected “ignore”. Fix the indentation, or put the whole string in quotes"],
  ["ignore: []\n}", "2: unexpected “}”. Fix the indentation, or put the whole string in quotes"],
  ["ignore:\n  - `drafts`", "2: an unquoted string cannot begin with `. Put it in quotes"],
  ["ignore: [@drafts]", "1: an unquoted string cannot begin with @. Put it in quotes"],
  ["pairs:\n  - source: a: b", "2: unexpected colon in a value. Put the value in quotes, or fix the indentation"],
  ["rules:\n  url-drift:off\n  name-drift: off", "2: a key spans several lines. Is the space after a colon missing?"],
  [
    "languages: { source: ja target: en }",
    "1: missing comma inside brackets or braces, or a string with a colon that needs quotes",
  ],
  ["ignore: [a, b\nkeys: []", "2: wrong indentation, or an unclosed bracket above"],
  ["a:\n  - b\n c: 1", "3: wrong indentation, or an unclosed bracket above"],
  ["ignore:\n\t- drafts", "2: indented with a tab. Use spaces"],
  ["ignore: []\nkeys", "2: missing colon, dash, comma or quote"],
  ["ignore: ['drafts", "1: missing colon, dash, comma or quote"],
  ['ignore: ["drafts\\old"]', "1: unknown escape sequence. Use / in paths, and \\\\ for a backslash"],
  ["ignore: []\nkeys: []\nignore: []", "3: duplicate key. Keep only one"],
  ["---\nignore: []\n---\nkeys: []", "3: the file has a second document. Keep only one"],
  ["? [a]\n: 1", "1: a key must be a string, not a list, an object or an alias"],
  ["a: &x *x", "1: an alias (*) cannot have an anchor (&) or a tag (!)"],
  ["a: &x &y 1", "1: two anchors (&). Keep only one"],
  ["a: !x !y 1", "1: two tags (!). Keep only one"],
  ["%FOO\n---\na: 1", '1: unknown directive %FOO. If it is a string, put it in quotes: "%FOO"'],
  ["rules:\n  <<: off", "2: << needs an alias of an object, as in <<: *name"],
  ["rules:\n  <<: *strict", "2: << needs an alias of an object, as in <<: *name"],
])("reports an error in %j: %s", async (written, error) => {
  const [line, ...problem] = error.split(": ");
  expect(await readYaml(written)).toEqual({ line: Number(line), problem: problem.join(": ") });
});

const COMMENTED = `# why
rules: &strict # named
  # not yet
  url-drift: off
  missing-link: [error, { ignore: [a] }]

overrides:
  - files: x
    rules: *strict
  - files:
      - y
    rules:
      <<: *strict
      name-drift: warn
`;

test.each([
  ["as it is", COMMENTED],
  ["with CRLF", COMMENTED.replaceAll("\n", "\r\n")],
  ["with a byte order mark", `\uFEFF${COMMENTED}`],
])("keys and values have lines, with comments and aliases between them: %s", async (_, text) => {
  const written = await readYaml(text);
  if ("problem" in written) throw new Error(written.problem);
  const { value, line } = written;
  const strict = { "url-drift": "off", "missing-link": ["error", { ignore: ["a"] }] };
  expect(value).toEqual({
    rules: strict,
    overrides: [
      { files: "x", rules: strict },
      { files: ["y"], rules: { ...strict, "name-drift": "warn" } },
    ],
  });
  expect(line(["rules"])).toBe(2);
  expect(line(["rules", "url-drift"])).toBe(4);
  expect(line(["rules", "missing-link", 1, "ignore", 0])).toBe(5);
  expect(line(["overrides", 0, "rules", "url-drift"])).toBe(4);
  expect(line(["overrides", 1, "files", 0])).toBe(11);
  expect(line(["overrides", 1, "rules", "name-drift"])).toBe(14);
  // For a missing key, the line of the object that lacks it.
  expect(line(["overrides", 1, "target"])).toBe(10);
  expect(line(["urls", "equivalent", 0])).toBe(2);
});

test("numbers and booleans are those of YAML 1.2", async () => {
  expect(await readYaml("{ url-drift: off, a: no, b: 1, 2: x, c: .nan }")).toMatchObject({
    value: { "url-drift": "off", a: "no", b: 1, 2: "x", c: Number.NaN },
  });
});

test("a value may have any number of aliases", async () => {
  const text = `a: &a { url-drift: off }\nb: [${"*a,".repeat(500)}]`;
  expect(await readYaml(text)).toMatchObject({ value: { a: { "url-drift": "off" } } });
});

test.each([
  ["lists", `a:\n  ${"[".repeat(100_000)}`],
  ["keys", `a: 1\n${"? ".repeat(2000)}`],
])("values that are nested too deeply have a message: %s", async (_, text) => {
  expect(await readYaml(text)).toEqual({ line: 2, problem: "values are nested too deeply" });
});
