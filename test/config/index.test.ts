import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfiguration } from "../../src/config/index.ts";
import { folderWith } from "../folder.ts";

const refused = (message: string) => ({ name: "UserError", message });

const FILES = {
  "taiyaku.config.json": '{ "$schema": "x", "rules": { "url-drift": "off" } }',
  "taiyaku.config.jsonc": '{ "$schema": "x", "rules": { "url-drift": "off", /* for now */ }, }',
  "taiyaku.config.yaml": "$schema: x\nrules:\n  url-drift: off\n",
  "taiyaku.config.yml": "{ $schema: x, rules: { url-drift: off } }",
  "taiyaku.config.mjs": 'export default { $schema: "x", rules: { "url-drift": "off" } };',
  "taiyaku.config.cjs": 'module.exports = { $schema: "x", rules: { "url-drift": "off" } };',
  "taiyaku.config.js": 'export default { $schema: "x", rules: { "url-drift": "off" } };',
  "package.json": '{ "type": "module", "taiyaku": { "$schema": "x", "rules": { "url-drift": "off" } } }',
};

test.each(Object.entries(FILES))("%s is read from the folder or from the nearest parent folder", async (file, text) => {
  const folder = folderWith({ [file]: text, "docs/guide/page.md": "" });
  const expected = { rules: { "url-drift": "off" }, folder };
  expect(await loadConfiguration(folder, null)).toMatchObject(expected);
  expect(await loadConfiguration(join(folder, "docs/guide"), null)).toMatchObject(expected);
});

test("without a file, every key has its default", async () => {
  const folder = folderWith({ "package.json": '{ "name": "site", "bin": { "taiyaku": "x" } }' });
  expect(await loadConfiguration(folder, null)).toEqual({
    folder,
    file: null,
    notes: [],
    languages: null,
    pairs: null,
    keys: ["translationKey", "i18n_key", "lang-ref", "ref", "page_id", "id", "slug"],
    ignore: [],
    rules: {},
    urls: { equivalent: [] },
    embeds: {},
    sync: {
      field: [
        ...["default_lang_commit", "sourceCommit", "source_commit", "l10n.sourceCommit", "translation.source_commit"],
      ],
    },
    glossary: [],
    overrides: [],
  });
});

test("a file that is given may be anywhere, and its globs are relative to its folder", async () => {
  const folder = folderWith({
    "settings/strict.yaml": "ignore: [drafts]",
    "settings/package.json": '{ "taiyaku": {} }',
  });
  const settings = join(folder, "settings");
  expect(await loadConfiguration(folder, "settings/strict.yaml")).toMatchObject({
    ignore: ["drafts"],
    folder: settings,
  });
  expect(await loadConfiguration(folder, "settings/package.json")).toMatchObject({ ignore: [], folder: settings });
});

describe("the path in a message is relative to the working directory", () => {
  const files = { "taiyaku.config.yaml": "# why\nignroe: []\n", "docs/page.md": "" };
  const error = "ignroe: unknown key. Did you mean “ignore”?";

  test.each([
    ["taiyaku.config.yaml", "", null],
    ["../taiyaku.config.yaml", "docs", null],
    ["./taiyaku.config.yaml", "", "./taiyaku.config.yaml"],
  ])("%s", async (name, cwd, given) => {
    const loading = loadConfiguration(join(folderWith(files), cwd), given);
    await expect(loading).rejects.toMatchObject(refused(`${name}:2: ${error}`));
  });
});

test.each([
  ["missing.json: file not found. Check the path", "missing.json"],
  ["a.json/b.json: file not found. Check the path", "a.json/b.json"],
  ["settings: this is a folder, not a file", "settings"],
  ["loop.json: a symbolic link that leads to itself. Remove it", "loop.json"],
  ["latin.json: not UTF-8. Save the file as UTF-8", "latin.json"],
  ["wide.yaml: not UTF-8. Save the file as UTF-8", "wide.yaml"],
  ["picture.mjs: not UTF-8. Save the file as UTF-8", "picture.mjs"],
  ["a.toml: unknown file type. The name must end in .json, .jsonc, .yaml, .yml, .js, .mjs, .cjs, .ts, .mts", "a.toml"],
  [
    ".taiyakurc: unknown file type. The name must end in .json, .jsonc, .yaml, .yml, .js, .mjs, .cjs, .ts, .mts",
    ".taiyakurc",
  ],
  ['package.json:1: missing key “taiyaku”. Add "taiyaku": {}', "package.json"],
])("reports a file after --config that cannot be read: %s", async (message, given) => {
  const folder = folderWith({
    "a.json": "{}",
    "settings/x.json": "{}",
    "latin.json": Uint8Array.from([0x7b, 0xe9, 0x7d]),
    "wide.yaml": Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
    "picture.mjs": Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
    "a.toml": "",
    ".taiyakurc": "{}",
    "package.json": '{ "name": "site" }',
  });
  symlinkSync("loop.json", join(folder, "loop.json"));
  await expect(loadConfiguration(folder, given)).rejects.toMatchObject(refused(message));
});

test.each([
  ["taiyaku.config.yaml", "taiyaku.config.json: taiyaku.config.yaml is also a configuration. Keep only one of them"],
  ["package.json", 'taiyaku.config.json: "taiyaku" in package.json is also a configuration. Keep only one of them'],
])("reports a second configuration in the same folder: %s", async (file, message) => {
  const folder = folderWith({ "taiyaku.config.json": "{}", [file]: '{ "taiyaku": {} }' });
  await expect(loadConfiguration(folder, null)).rejects.toMatchObject(refused(message));
  await expect(loadConfiguration(join(folder, "docs"), null)).rejects.toMatchObject(refused(`../${message}`));
  expect(await loadConfiguration(folder, "taiyaku.config.json")).toMatchObject({ folder });
});

describe("package.json", () => {
  test.each([
    [
      '{\n  "name": "x",\n  "taiyaku": {\n    "ignor": []\n  }\n}',
      "4: taiyaku.ignor: unknown key. Did you mean “ignore”?",
    ],
    ['{ "taiyaku": null }', "1: taiyaku: must be an object, not null (empty)"],
    ['{ "taiyaku": "taiyaku.json" }', "1: taiyaku: must be an object, not “taiyaku.json”"],
  ])("reports errors in its key “taiyaku”: %s", async (text, error) => {
    const loading = loadConfiguration(folderWith({ "package.json": text }), null);
    await expect(loading).rejects.toMatchObject(refused(`package.json:${error}`));
  });

  test.each([
    ["that only depends on taiyaku", '{ "devDependencies": { "taiyaku": "^1.0.0" } }'],
    ["with a byte order mark", '\uFEFF{ "devDependencies": { "taiyaku": "^1.0.0" } }'],
    ["that is not an object", "null"],
    ["that is not text", Uint8Array.from([0xff, 0xfe, 0x7b, 0x7d])],
    ["that is malformed and does not contain “taiyaku”", '{ "name": "site"'],
  ])("ignores one %s", async (_, text) => {
    const folder = folderWith({ "package.json": text });
    expect(await loadConfiguration(folder, null)).toMatchObject({ folder, rules: {} });
  });

  test("reports a malformed one that contains “taiyaku”, unless there is another configuration", async () => {
    const folder = folderWith({ "package.json": '{ "name": "site",\n "taiyaku": { "ignore": [] }' });
    const message = "package.json:2: expected } before the end of the file";
    await expect(loadConfiguration(folder, null)).rejects.toMatchObject(refused(message));
    const other = folderWith({ "package.json": '{ "taiyaku": {}', "taiyaku.config.json": "{}" });
    expect(await loadConfiguration(other, null)).toMatchObject({ folder: other });
  });
});
