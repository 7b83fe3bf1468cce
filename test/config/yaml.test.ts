import { expect, test } from "vitest";
import { readYaml } from "../../src/config/yaml.ts";

const NAME = "without them YAML takes * for a reference, and knows none of this name";
const TAG = "without them YAML takes ! for a tag, and knows none of this name";

test.each<[written: string, says: string]>([
  ["", "1: is empty; write at least {}"],
  ["# later\n", "1: is empty; write at least {}"],
  ["---\n", "1: is empty; write at least {}"],
  ["ignore:\n  - **/drafts\n", `2: write "**/drafts" in quotes; ${NAME}`],
  ["ignore: [*.tmp.md]", `1: write "*.tmp.md" in quotes; ${NAME}`],
  ["ignore: *", `1: write "*" in quotes; ${NAME}`],
  ["ignore:\n  - !drafts/keep.md\n", `2: write "!drafts/keep.md" in quotes; ${TAG}`],
  ["ignore: !!js/function x", `1: write "!!js/function" in quotes; ${TAG}`],
  [
    "pairs:\n  - source: {ja,jp}/**/*.md\n",
    "2: /**/*.md can't stand here; mend the indentation, or put the whole text in quotes",
  ],
  [
    "pairs:\n  - source: [ab]/*.md\n",
    "2: /*.md can't stand here; mend the indentation, or put the whole text in quotes",
  ],
  ["- a\nignore: []", "2: ignore can't stand here; mend the indentation, or put the whole text in quotes"],
  ["ignore: []\n}", "2: } can't stand here; mend the indentation, or put the whole text in quotes"],
  ["ignore:\n  - `drafts`", "2: no text may begin with ` in YAML; put it in quotes"],
  ["ignore: [@drafts]", "1: no text may begin with @ in YAML; put it in quotes"],
  ["pairs:\n  - source: a: b", "2: has a second colon in one value; put the value in quotes, or mend the indentation"],
  [
    "rules:\n  url-drift:off\n  name-drift: off",
    "2: a key runs over several lines; is the blank behind a colon missing?",
  ],
  [
    "languages: { source: ja target: en }",
    "1: a comma is missing between braces or brackets, or a text with a colon needs quotes",
  ],
  ["ignore: [a, b\nkeys: []", "2: is indented differently from what it belongs to, or a bracket is not closed above"],
  ["a:\n  - b\n c: 1", "3: is indented differently from what it belongs to, or a bracket is not closed above"],
  ["ignore:\n\t- drafts", "2: is indented with a tab; write blanks"],
  ["ignore: []\nkeys", "2: a colon, a dash, a comma or a quote is missing here"],
  ["ignore: ['drafts", "1: a colon, a dash, a comma or a quote is missing here"],
  ['ignore: ["drafts\\old"]', "1: a backslash means nothing here; write / in paths, and two for one elsewhere"],
  ["ignore: []\nkeys: []\nignore: []", "3: this key stands twice; keep one of them"],
  ["---\nignore: []\n---\nkeys: []", "3: a second document begins here; keep one of them"],
  ["? [a]\n: 1", "1: a key must be a text, not a list, an object or a reference"],
  ["a: &x *x", "1: a reference (*) can't have a name (&) or a tag (!) of its own"],
  ["a: &x &y 1", "1: has two names (&); keep one of them"],
  ["a: !x !y 1", "1: has two tags (!); keep one of them"],
  [
    "%FOO\n---\na: 1",
    '1: write "%FOO" in quotes; without them YAML takes % for a directive, and knows none of this name',
  ],
  ["rules:\n  <<: off", "2: << must refer to one object, as in <<: *name"],
  ["rules:\n  <<: *strict", "2: << must refer to one object, as in <<: *name"],
])("%j is refused: %s", async (written, says) => {
  const [line, ...problem] = says.split(": ");
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
])("keys and values have their lines, comments and references or not: %s", async (_, text) => {
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
  // What is missing is told where it is missing.
  expect(line(["overrides", 1, "target"])).toBe(10);
  expect(line(["urls", "equivalent", 0])).toBe(2);
});

test("words that look like numbers or truth values are what YAML 1.2 takes them for", async () => {
  expect(await readYaml("{ url-drift: off, a: no, b: 1, 2: x, c: .nan }")).toMatchObject({
    value: { "url-drift": "off", a: "no", b: 1, 2: "x", c: Number.NaN },
  });
});

test("a value may be referred to as often as one likes", async () => {
  const text = `a: &a { url-drift: off }\nb: [${"*a,".repeat(500)}]`;
  expect(await readYaml(text)).toMatchObject({ value: { a: { "url-drift": "off" } } });
});
