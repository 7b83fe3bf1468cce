import { expect, it } from "vitest";
import { quoted, read } from "./formatted-document.ts";

it.each([
  [
    '---\ntitle: "a: b" # c\ntags:\n  - x\n  - y\ndate: 2026-01-02\nempty:\n# comment\n---\n\n# A',
    'field title "a: b" | title: "a: b" | "a: b"',
    'field tags ["x","y"] | tags:\n  - x\n  - y | - x\n  - y',
    'field date "2026-01-02" | date: 2026-01-02 | 2026-01-02',
    "field empty null | empty: | ",
  ],
  [
    '+++\ntitle = "a" \nlist = [\n  1,\n]\n"a b".c = 1\n[params]\nx = 1\n+++\n',
    'field title "a" | title = "a" | "a"',
    "field list [1] | list = [\n  1,\n] | [\n  1,\n]",
    'field a b {"c":1} | "a b".c = 1 | c = 1',
    'field params {"x":1} | [params]\nx = 1 | x = 1',
  ],
  [
    '---\nlinks: [\n"/a",\n"/b"\n]\ndraft: no\n---\n',
    'field links ["/a","/b"] | links: [\n"/a",\n"/b"\n] | [\n"/a",\n"/b"\n]',
    'field draft "no" | draft: no | no',
  ],
  [
    '{\n  "title": "a: b",\n  "tags": ["x", "y"],\n  "params": {\n    "z": 1\n  }\n}\n\n# A',
    'field title "a: b" | "title": "a: b" | "a: b"',
    'field tags ["x","y"] | "tags": ["x", "y"] | ["x", "y"]',
    'field params {"z":1} | "params": {\n    "z": 1\n  } | {\n    "z": 1\n  }',
  ],
  ["---\n- a\n---\n"],
  ["text\n\n---\ntitle: a\n---\n"],
])("%j", async (text, ...fields) => {
  for (const page of [text, text.replaceAll("\n", "\r\n"), `\ufeff${text}`]) {
    const { document, elements } = await read("a.md", page);
    const places = document.elements.map((one) =>
      one.kind === "field" ? `${quoted(document, one.span)} | ${quoted(document, one.valueSpan)}` : "",
    );
    expect(elements.map((line, at) => `${line} | ${places[at]}`.replaceAll("\r", ""))).toEqual(fields);
  }
});

it.each<[string, string]>([
  ["YAML keys", `---\na: 1\n${"? ".repeat(2000)}b\n---`],
  ["YAML keys on lines of their own", `---\na: 1\n${"? b\n".repeat(2000)}---`],
  [
    "YAML keys that are nested by indentation",
    `---\na: 1\n${Array.from({ length: 500 }, (_, at) => `${" ".repeat(at)}?\n`).join("")}---`,
  ],
  ["YAML lists", `---\na: 1\nb: ${"[".repeat(2000)}${"]".repeat(2000)}\n---`],
  ["TOML tables", `+++\na = 1\n[${"a.".repeat(4000)}a]\n+++`],
  ["TOML lists", `+++\na = 1\nb = ${"[".repeat(2000)}${"]".repeat(2000)}\n+++`],
])("front matter that is nested too deeply is not read: %s", async (_, text) => {
  const { problems, elements } = await read("a.md", `${text}\n\n[c](/d)`);
  expect(problems).toEqual([expect.stringMatching(/^\d+ front-matter: values are nested too deeply$/)]);
  expect(elements).toEqual(['link inline "c" /d']);
});

it.each([
  [
    "---\na: 1\ntitle: [b\n---\n\n[c](/d)",
    "3 front-matter: Flow sequence in block collection must be sufficiently indented and end with a ]",
  ],
  ["---\na: 1\na: 2\n---\n\n[c](/d)", "3 front-matter: Map keys must be unique"],
  ["+++\na = 1\ntitle = b c\n+++\n\n[c](/d)", "3 front-matter: invalid value"],
])("the page is read although its front matter is invalid: %j", async (text, ...problems) => {
  const page = await read("a.md", text);
  expect(page.problems).toEqual(problems);
  expect(page.elements).toContain('link inline "c" /d');
});

it.each([
  ["---\n\n# Well done\n\nNow see [the next one](/d), or:\n\n`go`\n\n---\n", []],
  ["---\n\n# Well done\n\nNow see [the next one](/d).", []],
  ["---\n\ntitle: Well done\n---\n\n[the next one](/d)", ['field title "Well done"']],
  ["---\n\n# only a comment\n\n---\n\n[the next one](/d)", []],
  ["---\n\n---\n\n[the next one](/d)", []],
])("a rule above text opens no front matter: %j", async (text, fields) => {
  for (const page of [text, text.replaceAll("\n", "\r\n")]) {
    const { problems, elements } = await read("a.md", page);
    expect(problems).toEqual([]);
    expect(elements.filter((one) => !one.startsWith("inlineCode"))).toEqual([
      ...fields,
      'link inline "the next one" /d',
    ]);
  }
});
