import { join } from "node:path";
import { expect, test } from "vitest";
import { loadConfiguration } from "../../src/config/index.ts";
import { folderWith } from "../folder.ts";

const WRONG: readonly { file: string; text: string; says: string }[] = [
  {
    file: "taiyaku.config.json",
    text: '{\n  "rules": {\n    "url-drif": "off"\n  }\n}',
    says: 'taiyaku.config.json:3: rules.url-drif: no such rule; did you mean "url-drift"?',
  },
  {
    file: "taiyaku.config.json",
    text: '{ "langauges": {} }',
    says: 'taiyaku.config.json:1: langauges: no such key; did you mean "languages"?',
  },
  {
    file: "taiyaku.config.json",
    text: '{\n  "urls": {\n    "nonsense": 1 } }',
    says: "taiyaku.config.json:3: urls.nonsense: no such key; known are equivalent",
  },
  {
    file: "taiyaku.config.json",
    text: '{\n  "pairs": [\n    { "source": "ja/*.md" }\n  ]\n}',
    says: "taiyaku.config.json:3: pairs[0].target: is missing; must be a string",
  },
  {
    file: "taiyaku.config.json",
    text: '{ "pairs": [] }',
    says: "taiyaku.config.json:1: pairs: must not be empty",
  },
  {
    file: "taiyaku.config.json",
    text: '{ "pairs": "ja/*.md" }',
    says: "taiyaku.config.json:1: pairs: must be a list",
  },
  {
    file: "taiyaku.config.json",
    text: '{\n  "languages": {\n    "source": "ja_JP", "target": "en" } }',
    says: 'taiyaku.config.json:3: languages.source: no language tag (BCP 47); did you mean "ja-JP"?',
  },
  {
    file: "taiyaku.config.json",
    text: '{ "languages": { "source": "en", "target": "en" } }',
    says: "taiyaku.config.json:1: languages: source and target must be different languages",
  },
  {
    file: "taiyaku.config.json",
    text: '{ "rules": { "url-drift": "warning" } }',
    says: 'taiyaku.config.json:1: rules.url-drift: must be "off", "info", "warn", "error", or a list of one of these and options',
  },
  {
    file: "taiyaku.config.json",
    text: '{ "rules": { "url-drift": ["wran", {}] } }',
    says: 'taiyaku.config.json:1: rules.url-drift[0]: must be "off" or "info" or "warn" or "error"; did you mean "warn"?',
  },
  {
    file: "taiyaku.config.json",
    text: '{\n "rules": {\n "missing-link": ["error", {\n "ingore": [] }] } }',
    says: 'taiyaku.config.json:4: rules.missing-link[1].ingore: no such key; did you mean "ignore"?',
  },
  {
    file: "taiyaku.config.json",
    text: '{\n "overrides": [{ "files": "a/**",\n "rules": { "url-drfit": "off" } }] }',
    says: 'taiyaku.config.json:3: overrides[0].rules.url-drfit: no such rule; did you mean "url-drift"?',
  },
  {
    file: "taiyaku.config.json",
    text: '{ "embeds": { "o-embed": true } }',
    says: "taiyaku.config.json:1: embeds.o-embed: must be an attribute's name or an index",
  },
  {
    file: "taiyaku.config.json",
    text: '{ "urls": { "equivalent": [["https://a.example/**"]] } }',
    says: "taiyaku.config.json:1: urls.equivalent[0]: must be a list of 2",
  },
  {
    file: "taiyaku.config.json",
    text: '{\n  "ignore": 3,\n  "pairs": 3,\n  "rules": 3\n}',
    says: "taiyaku.config.json:2: ignore: must be a list (and 2 more to mend)",
  },
  { file: "taiyaku.config.json", text: "[]", says: "taiyaku.config.json:1: must be an object" },
  { file: "taiyaku.config.json", text: "", says: "taiyaku.config.json:1: is empty; write at least {}" },
  { file: "taiyaku.config.json", text: '{\n  "ignore": [\n}', says: "taiyaku.config.json:3: value expected" },
  {
    file: "taiyaku.config.jsonc",
    text: '{\n  // why\n  "ignroe": [],\n}',
    says: 'taiyaku.config.jsonc:3: ignroe: no such key; did you mean "ignore"?',
  },
  {
    file: "taiyaku.config.yaml",
    text: "languages:\n  source: ja\n  target: en\nrules:\n  url-drif: off\n",
    says: 'taiyaku.config.yaml:5: rules.url-drif: no such rule; did you mean "url-drift"?',
  },
  {
    file: "taiyaku.config.yml",
    text: "pairs:\n  - source: a\n",
    says: "taiyaku.config.yml:2: pairs[0].target: is missing; must be a string",
  },
  { file: "taiyaku.config.yml", text: "", says: "taiyaku.config.yml:1: must be an object" },
  {
    file: "taiyaku.config.yml",
    text: "pairs:\n  - source: a: b\n",
    says: "taiyaku.config.yml:2: Nested mappings are not allowed in compact mappings",
  },
  {
    file: "package.json",
    text: '{\n  "name": "x",\n  "taiyaku": {\n    "ignor": []\n  }\n}',
    says: 'package.json:4: ignor: no such key; did you mean "ignore"?',
  },
  {
    file: "taiyaku.config.mjs",
    text: "export default { rules: { 'url-drif': 'off' } };",
    says: 'taiyaku.config.mjs: rules.url-drif: no such rule; did you mean "url-drift"?',
  },
  {
    file: "taiyaku.config.mjs",
    text: "export const config = {};",
    says: 'taiyaku.config.mjs: exports no configuration; write "export default { … }"',
  },
  {
    file: "taiyaku.config.mjs",
    text: "throw new TypeError('no luck');",
    says: "taiyaku.config.mjs: fails when it is loaded: TypeError: no luck",
  },
];

test.each(WRONG.map(({ file, text, says }) => [says, file, text]))("%s", async (says, file, text) => {
  const loading = loadConfiguration(folderWith({ [file]: text }), null);
  await expect(loading).rejects.toMatchObject({ name: "Complaint", message: says });
});

const SAYS_OFF = {
  "taiyaku.config.json": '{ "rules": { "url-drift": "off" } }',
  "taiyaku.config.jsonc": '{ "rules": { "url-drift": "off", /* for now */ }, }',
  "taiyaku.config.yaml": "rules:\n  url-drift: off\n",
  "taiyaku.config.yml": "rules: { url-drift: off }",
  "taiyaku.config.mjs": 'export default { rules: { "url-drift": "off" } };',
  "taiyaku.config.js": 'export default { rules: { "url-drift": "off" } };',
  "package.json": '{ "type": "module", "taiyaku": { "rules": { "url-drift": "off" } } }',
};

test.each(Object.entries(SAYS_OFF))("%s is read from the folder or the nearest above", async (file, text) => {
  const folder = folderWith({ [file]: text, "docs/guide/page.md": "" });
  const expected = { rules: { "url-drift": "off" }, folder };
  expect(await loadConfiguration(folder, null)).toMatchObject(expected);
  expect(await loadConfiguration(join(folder, "docs/guide"), null)).toMatchObject(expected);
});

test("without a file, everything has its default", async () => {
  const folder = folderWith({ "package.json": '{ "name": "site", "bin": { "taiyaku": "x" } }' });
  expect(await loadConfiguration(folder, null)).toEqual({
    folder,
    languages: { source: "ja", target: "en" },
    ignore: [],
    rules: {},
    urls: { equivalent: [] },
    embeds: {},
    overrides: [],
  });
});

test("a package.json that is broken is told of where it seems to configure taiyaku, else passed over", async () => {
  const broken = '{ "name": "site",\n "taiyaku": { "ignore": [] }';
  const message = "package.json:2: close brace expected";
  await expect(loadConfiguration(folderWith({ "package.json": broken }), null)).rejects.toMatchObject({ message });
  const folder = folderWith({ "package.json": '{ "name": "site"', "taiyaku.config.json": "{}" });
  expect(await loadConfiguration(folder, null)).toMatchObject({ folder });
});

test("a named file may lie anywhere, and its folder is what its globs are relative to", async () => {
  const folder = folderWith({ "settings/strict.yaml": "ignore: [drafts]" });
  expect(await loadConfiguration(folder, "settings/strict.yaml")).toMatchObject({
    ignore: ["drafts"],
    folder: join(folder, "settings"),
  });
});

test.each([
  ["missing.json: no such file; check the spelling of --config", "missing.json"],
  ["settings: a folder, not a configuration; name the file in it", "settings"],
  ["taiyaku.config.json: taiyaku.config.yaml is there too; keep one of them", null],
])("%s", async (message, named) => {
  const folder = folderWith({ "taiyaku.config.json": "{}", "taiyaku.config.yaml": "{}", "settings/x.json": "" });
  await expect(loadConfiguration(folder, named)).rejects.toMatchObject({ name: "Complaint", message });
});

test("editors may be told where the schema is", async () => {
  const folder = folderWith({ "taiyaku.config.json": '{ "$schema": "./schema.json" }' });
  expect(await loadConfiguration(folder, null)).toMatchObject({ folder });
});
