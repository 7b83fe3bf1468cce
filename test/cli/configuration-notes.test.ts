import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

const PAGES = { "docs/ja/a.md": "# 見出し\n", "docs/en/a.md": "# Heading\n" };

const notes = async (files: Readonly<Record<string, string>>, line = "", below = ".") =>
  (await taiyaku(line, join(folderWith({ ...PAGES, ...files }), below))).stderr;

describe("a note about globs that match nothing", () => {
  const given = (config: object) => ({ "taiyaku.config.json": JSON.stringify(config) });
  const override = (files: string | string[]) => given({ overrides: [{ files, rules: { "url-drift": "off" } }] });
  const note = (globs: string) => `taiyaku: no file matches these globs of the configuration: ${globs}\n`;

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "ignore",
      given({ ignore: ["docs/*/a.md.txt", "drafts/**"] }),
      '"ignore" ("docs/*/a.md.txt"), "ignore" ("drafts/**")',
    ],
    ["source", given({ pairs: [{ source: "dosc/ja/*.md", target: "docs/en/*.md" }] }), '"source" ("dosc/ja/*.md")'],
    [
      "source, in a checkout that git ignores and that does not exist",
      { ...given({ pairs: [{ source: "original/*.md", target: "docs/en/*.md" }] }), ".gitignore": "/original\n" },
      '"source" ("original/*.md")',
    ],
    ["files", override("doc/ja/*.md"), '"files" ("doc/ja/*.md")'],
    ["one of a list", override(["docs/ja/*.md", "blog"]), '"files" ("blog")'],
  ])("%s", async (_, files, globs) => {
    expect(await notes(files)).toBe(note(globs));
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["it matches a page", override("docs/ja/*.md")],
    ["only the target has no page yet", given({ pairs: [{ source: "docs/ja/*.md", target: "docs/fr/*.md" }] })],
    ["it matches an ignored page", { ...given({ ignore: ["docs/*/draft.md"] }), "docs/ja/draft.md": "" }],
    [
      "it matches a file in no pair",
      { ...given({ ignore: ["README.md", "img/*.png"] }), "README.md": "", "img/a.png": "" },
    ],
    ["it matches what git ignores", { ...given({ ignore: ["docs/api/**"] }), ".gitignore": "/docs/api\n" }],
    ["its files are never listed", given({ ignore: ["node_modules/**", ".github", "**/node_modules/**"] })],
    ["its files are outside the folder", given({ ignore: ["../other/drafts/**"] })],
  ])("not if %s", async (_, files) => {
    expect(await notes(files)).toBe("");
  });

  test("not if only some pages are checked", async () => {
    expect(await notes(given({ ignore: ["drafts/**"] }), "docs/ja")).toBe("");
  });
});

describe("a note about a file that looks like a configuration", () => {
  const note = (name: string) =>
    `taiyaku: ${name} is not read. A configuration must be named taiyaku.config.json, or be given with --config\n`;

  test.each([
    ...[".taiyakurc", ".taiyakurc.json", "taiyaku.json", ".taiyaku.yaml", "taiyaku.yml", "taiyaku.config.toml"],
    ...[".taiyaku.config.js", "taiyakurc"],
  ])("%s", async (name) => {
    expect(await notes({ [name]: "{}" })).toBe(note(name));
  });

  test.each([
    ["a configuration", "taiyaku.config.json", "{}"],
    ["a lock file", "taiyaku.lock", ""],
    ["another file", "taiyaku.md.json", "{}"],
    ["a report", "taiyaku.json", '{\n  "version": 1,\n  "tool": {\n    "name": "taiyaku"'],
    ["a folder", "taiyaku.json/a.md", ""],
  ])("not: %s", async (_, name, text) => {
    expect(await notes({ [name]: text })).not.toContain("is not read");
  });

  test("in a folder above, next to the configuration", async () => {
    const files = { "taiyaku.config.json": "{}", ".taiyakurc": "" };
    expect(await notes(files, "", "docs/ja")).toBe(note("../../.taiyakurc"));
  });

  test("not if it is given", async () => {
    expect(await notes({ ".taiyakurc.json": "{}" }, "--config .taiyakurc.json")).toBe("");
  });

  test("with the error if no pair is found", async () => {
    const { stderr } = await taiyaku("", { ".taiyakurc": "{}", "a.md": "" });
    expect(stderr).toMatch(/^taiyaku: this folder: no pairs found.*\. \.taiyakurc is not read\. [^\n]*\n$/);
  });
});
