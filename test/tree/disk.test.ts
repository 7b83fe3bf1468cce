import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { discover, type Search, type Selection } from "../../src/discover/index.ts";
import { disk } from "../../src/tree/disk.ts";
import { pairLines, searchIn } from "../discover/search.ts";
import { folderWith } from "../folder.ts";

async function search(folder: string, search: Partial<Search> = {}): Promise<Selection> {
  return discover(searchIn(folder, search));
}

const paths = ({ pairs }: Selection) => pairLines(pairs);

const SITE = { "a/ja.md": "", "a/en.md": "", "b/ja.md": "", "b/en.md": "", "out/ja.md": "", "out/en.md": "" };

test.each<[string, Record<string, string>, string[], string[]]>([
  ["a folder", { ".gitignore": "/out/\n" }, ["a/ja.md = a/en.md", "b/ja.md = b/en.md"], ['out/: .gitignore ("/out/")']],
  [
    "a file, so its counterpart is skipped, too",
    { ".gitignore": "b/en.md" },
    ["a/ja.md = a/en.md", "out/ja.md = out/en.md"],
    ['b/en.md: .gitignore ("b/en.md")'],
  ],
  [
    "a .gitignore in a subfolder, which overrides its parent",
    { ".gitignore": "*.md\n", "a/.gitignore": "!*.md\n" },
    ["a/ja.md = a/en.md"],
    ["b/en.md", "b/ja.md", "out/en.md", "out/ja.md"].map((path) => `${path}: .gitignore ("*.md")`),
  ],
  [
    ".git/info/exclude",
    { ".git/info/exclude": "out" },
    ["a/ja.md = a/en.md", "b/ja.md = b/en.md"],
    ['out/: .git/info/exclude ("out")'],
  ],
])("git ignores: %s", async (_, files, pairs, ignored) => {
  const found = await search(folderWith({ ...SITE, ...files }));
  expect(paths(found)).toEqual(pairs);
  expect(found.ignored.map(({ path, by }) => `${path}: ${by}`)).toEqual(ignored);
});

test("the .gitignore of a repository does not apply to another one in it", async () => {
  const files = {
    ".git/HEAD": "",
    ".gitignore": "out\n",
    "x/.git": "gitdir: ../.git/modules/x\n",
    "x/.gitignore": "b\n",
  };
  const folder = folderWith({ ...files, "x/out/ja.md": "", "x/out/en.md": "", "x/b/ja.md": "", "out/ja.md": "" });
  const { files: found, ignored } = disk.list(folder, { below: [folder], top: folder, isWanted: () => true });
  expect([...found.keys()].filter((path) => path.endsWith(".md")).toSorted()).toEqual(["x/out/en.md", "x/out/ja.md"]);
  expect(ignored.map(({ path, by }) => `${path}: ${by}`).toSorted()).toEqual([
    'out/: .gitignore ("out")',
    'x/b/: .gitignore ("b")',
  ]);
});

test("a .gitignore above the working directory applies, up to the top of the work tree", async () => {
  const folder = folderWith({
    ".gitignore": "a",
    "repo/.git/HEAD": "",
    "repo/.gitignore": "out\n",
    ...Object.fromEntries(Object.keys(SITE).map((path) => [`repo/site/${path}`, ""])),
  });
  expect(paths(await search(join(folder, "repo/site")))).toEqual(["a/ja.md = a/en.md", "b/ja.md = b/en.md"]);
});

test.each([
  ["by git", {}, 'out/ja.md: ignored by .gitignore ("out"); not checked'],
  ["by the configuration", { ignore: ["b/"] }, 'b/ja.md: ignored by "ignore" ("b/"); not checked'],
])("a file ignored %s is also ignored if its path is given", async (_, more, note) => {
  const folder = folderWith({ ...SITE, ".gitignore": "out" });
  const [named = ""] = note.split(":");
  const found = await search(folder, { ...more, paths: ["a/ja.md", named] });
  expect(paths(found)).toEqual(["a/ja.md = a/en.md"]);
  expect(found.notes).toEqual([note]);
  await expect(search(folder, { ...more, paths: [named] })).rejects.toMatchObject({
    name: "UserError",
    message: note.replace("; not checked", ""),
  });
});

test("in a work tree, a given page is paired with one in another folder", async () => {
  const folder = folderWith({
    ".git/HEAD": "",
    "docs/a.md": "",
    "i18n/ja/docusaurus-plugin-content-docs/current/a.md": "",
  });
  const found = await search(join(folder, "docs"), { folder: join(folder, "docs"), paths: ["a.md"] });
  expect(paths(found)).toEqual(["../i18n/ja/docusaurus-plugin-content-docs/current/a.md = a.md"]);
});

test("a linked work tree, whose .git is a file, is searched", async () => {
  const folder = folderWith({ ".git": "gitdir: /elsewhere", "a/ja.md": "", "a/en.md": "" });
  expect(paths(await search(folder))).toEqual(["a/ja.md = a/en.md"]);
});

test("symbolic links are followed once", async () => {
  const folder = folderWith({ "content/ja/a.md": "", "shared/en/a.md": "", "twice/x/ja.md": "", "twice/x/en.md": "" });
  symlinkSync("../shared/en", join(folder, "content/en"));
  symlinkSync("..", join(folder, "content/ja/loop"));
  symlinkSync("../content", join(folder, "shared/back"));
  symlinkSync("twice", join(folder, "again"));
  symlinkSync("nowhere", join(folder, "dead.ja.md"));
  expect(paths(await search(folder))).toEqual(["again/x/ja.md = again/x/en.md", "content/ja/a.md = content/en/a.md"]);
});

test("counterparts in another checkout are found", async () => {
  const folder = folderWith({ "ja-site/docs/a.md": "", "en-site/docs/a.md": "", "en-site/docs/b.md": "" });
  const pairs = [
    { source: "docs/**/*.md", target: "../en-site/docs/**/*.md", languages: { source: "ja", target: "en" } },
  ];
  expect(paths(await search(join(folder, "ja-site"), { pairs }))).toEqual([
    "- = ../en-site/docs/b.md",
    "docs/a.md = ../en-site/docs/a.md",
  ]);
});

test("hidden folders are searched if a glob names them", async () => {
  const folder = folderWith({ ".github/README.ja.md": "", ".github/README.md": "", "a.ja.md": "", "a.md": "" });
  expect(paths(await search(folder))).toEqual(["a.ja.md = a.md"]);
  const pairs = [{ source: ".github/*.ja.md", target: ".github/*.md", languages: { source: "ja", target: "en" } }];
  expect(paths(await search(folder, { pairs }))).toEqual([".github/README.ja.md = .github/README.md"]);
});

test("unreadable folders, and folders named like pages, are skipped", async () => {
  const folder = folderWith({ "a/ja.md": "", "a/en.md": "" });
  mkdirSync(join(folder, "b/ja.md"), { recursive: true });
  mkdirSync(join(folder, "closed"), { mode: 0 });
  expect(paths(await search(folder))).toEqual(["a/ja.md = a/en.md"]);
});
