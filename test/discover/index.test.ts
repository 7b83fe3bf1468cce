import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { discover, type Search } from "../../src/discover/index.ts";
import { disk } from "../../src/tree/disk.ts";
import { folderWith } from "../folder.ts";
import { pairLines, searchIn } from "./search.ts";

/** The pairs among files, searched from a folder below theirs. */
async function found(files: string, search: Partial<Search> = {}, below = "."): Promise<string[]> {
  const folder = folderWith(Object.fromEntries(files.split(" ").map((path) => [path, ""])));
  const { pairs } = await discover(searchIn(folder, { cwd: join(folder, below), ...search }));
  return pairLines(pairs);
}

/** A configured pair of globs, from Japanese to English unless other languages are given. */
function globs(source: string, target: string, languages = { source: "ja", target: "en" }) {
  return { source, target, languages };
}

const TREES = [globs("ja/**/*.md", "en/**/*.md")];

test.each([
  ["side by side", "a/ja.md a/en.md b/ja.mdx b/en.mdx", ["a/ja.md = a/en.md", "b/ja.mdx = b/en.mdx"]],
  ["at the top", "ja.md en.txt", ["ja.md = en.txt"]],
  ["the target's language in the name", "a.ja.md a.en.md", ["a.ja.md = a.en.md"]],
  ["only the source's language in the name", "README.md README.ja.md CHANGELOG.md", ["README.ja.md = README.md"]],
  ["the named language before none", "a.ja.md a.en.md a.md", ["a.ja.md = a.en.md"]],
  ["trees", "docs/ja/a/b.md docs/en/a/b.md", ["docs/ja/a/b.md = docs/en/a/b.md"]],
  ["a source alone", "a/ja.md", ["a/ja.md = -"]],
  ["a target alone", "a/en.md b/ja.md b/en.md", ["- = a/en.md", "b/ja.md = b/en.md"].toSorted()],
  ["the same extension first", "a/ja.mdx a/en.md a/en.mdx", ["a/ja.mdx = a/en.mdx"]],
  ["each source its own target", "a/ja.md a/ja.mdx a/en.md", ["a/ja.md = a/en.md", "a/ja.mdx = -"]],
  ["never node_modules", "a/ja.md a/en.md node_modules/x/ja.md", ["a/ja.md = a/en.md"]],
])("the usual layouts: %s", async (_, files, pairs) => {
  expect(await found(files)).toEqual(pairs);
});

test.each<[string, string, Partial<Search>, string[]]>([
  ["a tree", "ja/x/a.md en/x/a.md other/ja.md", { pairs: TREES }, ["ja/x/a.md = en/x/a.md"]],
  [
    "a page belongs to the first pattern that finds both sides",
    "ja/a.md en/a.md fr/a.md ja/b.md fr/b.md",
    { pairs: [...TREES, globs("ja/*.md", "fr/*.md")] },
    ["ja/a.md = en/a.md", "ja/b.md = fr/b.md"],
  ],
  [
    "a glob that also matches sources does not find pages without a source",
    "a.ja.md a.md b.md",
    { pairs: [globs("*.ja.md", "*.md")] },
    ["a.ja.md = a.md"],
  ],
  [
    "the target of an ignored source is ignored",
    "ja/a.md en/a.md ja/b.md en/b.md",
    { pairs: TREES, ignore: ["ja/b.md"] },
    ["ja/a.md = en/a.md"],
  ],
  [
    "the source of an ignored target is ignored",
    "ja/a.md en/a.md ja/b.md en/b.md",
    { pairs: TREES, ignore: ["en/b*"] },
    ["ja/a.md = en/a.md"],
  ],
  [
    "all pages below an ignored folder are ignored",
    "ja/a.md en/a.md ja/d/b.md en/d/b.md en/d/c.md",
    { pairs: TREES, ignore: ["ja/d/"] },
    ["ja/a.md = en/a.md"],
  ],
  [
    "parentheses have no special meaning",
    "ja/(top)/a.md en/(top)/a.md ja/b.md en/b.md",
    { pairs: TREES, ignore: ["ja/(top)"] },
    ["ja/b.md = en/b.md"],
  ],
  [
    "the source of another candidate is not missing",
    "a/ja.md a/en.md a/en.txt",
    { pairs: [globs("*/ja.md", "*/en.{md,txt}")] },
    ["a/ja.md = a/en.md"],
  ],
  [
    "names in code point order",
    "ja/\u{20000}.md ja/\uFF5E.md ja/b.md ja/B.md",
    { pairs: TREES },
    ["ja/B.md = -", "ja/b.md = -", "ja/\uFF5E.md = -", "ja/\u{20000}.md = -"],
  ],
  ["other languages", "ko.md fr.md", { languages: { source: "fr", targets: ["ko"] } }, ["fr.md = ko.md"]],
])("configured pairs: %s", async (_, files, search, pairs) => {
  expect(await found(files, search)).toEqual(pairs);
});

test.each<[string, string, Partial<Search>, string[]]>([
  ["either page selects a pair", ".", { paths: ["a/ja.md", "b/en.md"] }, ["a/ja.md = a/en.md", "b/ja.md = b/en.md"]],
  ["a folder selects all pairs below it", ".", { paths: ["a"] }, ["a/ja.md = a/en.md"]],
  ["one side's folder", ".", { paths: ["c/en/"] }, ["c/ja/x.md = c/en/x.md"]],
  ["a page of one side's folder", ".", { paths: ["c/en/x.md"] }, ["c/ja/x.md = c/en/x.md"]],
  [
    "paths are relative to the working directory",
    "a",
    { paths: ["../b", "."] },
    ["../b/ja.md = ../b/en.md", "ja.md = en.md"],
  ],
  ["paths can be above the working directory", "c/ja", { paths: [".."] }, ["x.md = ../en/x.md"]],
  [
    "configured pairs are relative to the configuration",
    "c/ja",
    { pairs: [globs("c/ja/*.md", "c/en/*.md")] },
    ["x.md = ../en/x.md"],
  ],
])("given paths: %s", async (_, below, search, pairs) => {
  expect(await found("a/ja.md a/en.md b/ja.md b/en.md c/ja/x.md c/en/x.md", search, below)).toEqual(pairs);
});

test("given paths that are in no pair are reported, and the others are checked", async () => {
  const folder = folderWith({ "a/ja.md": "", "a/en.md": "", "notes.md": "" });
  expect(await discover(searchIn(folder, { paths: ["a", "notes.md", "gone.md"] }))).toMatchObject({
    pairs: [globs("a/ja.md", "a/en.md")],
    notes: ["notes.md: not in any pair; not checked"],
    failures: ["gone.md: no such file or folder; not checked"],
  });
});

test.each<[string, Partial<Search>, isSearched: boolean]>([
  ["a page changes", { changes: changes({ changed: ["src/a.ts", "en/a.md"] }) }, true],
  ["a page is deleted", { changes: changes({ gone: ["en/a.md"] }) }, true],
  ["only other files change", { changes: changes({ changed: ["src/a.ts"], gone: ["logo.svg"] }) }, false],
  ["any file may be a page of a configured pair", { changes: changes({ changed: ["a.txt2"] }), pairs: TREES }, true],
])("files are searched for pairs if %s", async (_, search, isSearched) => {
  const list = vi.fn(disk.list);
  const folder = folderWith({ "ja/a.md": "", "en/a.md": "" });
  await discover(searchIn(folder, { ...search, tree: { ...disk, list } }));
  expect(list.mock.calls.length > 0).toBe(isSearched);
});

function changes({ changed = [], gone = [] }: { changed?: string[]; gone?: string[] }) {
  return { changed: new Set(changed), added: new Set<string>(), gone: new Set(gone) };
}

const PAGES = [globs("x/ja/*.html", "x/en/*.html")];
const LOOKED =
  'Looked for ja.md with en.md, post.ja.md with post.en.md or post.md, and a folder ja with a folder en or the folder above. Run “taiyaku init” to detect other languages, or set "pairs" in taiyaku.config.json. If the translation is in another checkout, "pairs" can lead there, as in "../other/**/*.md"';

test.each<[string, Partial<Search>]>([
  [`this folder: no pairs found. ${LOOKED}`, {}],
  [`notes.md: no pairs found. ${LOOKED}`, { paths: ["notes.md"] }],
  ["gone.md: no such file or folder", { paths: ["gone.md"] }],
  ["notes.md: not in any pair of the configuration", { pairs: PAGES, paths: ["notes.md"] }],
  ['x/ja/a.html: ignored by "ignore" ("x")', { pairs: PAGES, paths: ["x/ja/a.html"], ignore: ["x"] }],
  ['all pairs are ignored. Check "ignore" in the configuration and .gitignore', { pairs: PAGES, ignore: ["x"] }],
  [
    "pair “ja/*.md” → “en/*.md”: no file matches either glob. Fix or remove this pair in the configuration",
    { pairs: [globs("ja/*.md", "en/*.md")] },
  ],
  [
    'pair “ja/**/*.md” → “en/*.md”: the wildcards of the target (*) must match those of the source (** *) in order. Or pair the pages by a front matter field named in "keys"',
    { pairs: [globs("ja/**/*.md", "en/*.md")] },
  ],
])("nothing to check: %s", async (message, search) => {
  const folder = folderWith({ "notes.md": "", "x/ja/a.html": "" });
  await expect(discover(searchIn(folder, search))).rejects.toMatchObject({ name: "UserError", message });
});
