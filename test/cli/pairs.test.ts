import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

test("lists pairs, pages without a counterpart, ignored pages, and the share of translated pages", async () => {
  const cwd = folderWith({
    "taiyaku.config.json": JSON.stringify({
      languages: { source: "ja", target: ["en", "ko"] },
      pairs: [
        { source: "ja/**/*.md", target: "en/**/*.md" },
        { source: "ja/**/*.md", target: "ko/**/*.md" },
      ],
      ignore: ["ja/drafts"],
    }),
    ".gitignore": "/en/old\n",
    ...Object.fromEntries(
      [
        "ja/a.md",
        "en/a.md",
        "ko/a.md",
        "ja/b.md",
        "en/b.md",
        "ja/c.md",
        "en/d.md",
        "ja/drafts/x.md",
        "en/old/y.md",
      ].map((path) => [path, ""]),
    ),
  });
  expect(await taiyaku(["pairs"], cwd)).toMatchObject({
    status: 0,
    stderr: "",
    stdout: `2 of 3 pages in ja have a counterpart in en (66%):
  ja/a.md → en/a.md
  ja/b.md → en/b.md

1 page in ja has no counterpart in en:
  ja/c.md

1 page in en has no counterpart in ja:
  en/d.md

1 of 3 pages in ja have a counterpart in ko (33%):
  ja/a.md → ko/a.md

2 pages in ja have no counterpart in ko:
  ja/b.md
  ja/c.md

2 ignored:
  en/old/  .gitignore ("/en/old")
  ja/drafts/x.md  "ignore" ("ja/drafts")

Dialects of Markdown:
  by the syntax of each page: 7 pages, without the configuration of a site generator
`,
  });
});

test("lists only the given paths, with a note for those in no pair", async () => {
  const cwd = folderWith({ "a/ja.md": "", "a/en.md": "", "b/ja.md": "", "b/en.md": "", "notes.md": "" });
  expect(await taiyaku(["pairs", "a", "notes.md"], cwd)).toMatchObject({
    status: 0,
    stderr: "taiyaku: notes.md: not in any pair; not checked\n",
    stdout: `1 of 1 page in ja has a counterpart in en (100%):
  a/ja.md → a/en.md

Dialects of Markdown:
  by the syntax of each page: 2 pages, without the configuration of a site generator
`,
  });
});

test("says how pages are read", async () => {
  const cwd = folderWith({
    "docs/mkdocs.yml": "",
    "docs/ja/a.md": "",
    "docs/en/a.md": "",
    "docs/ja/b.md": "",
    "blog/_config.yml": "source_dir: source\n",
    "blog/ja/a.md": "",
    "blog/en/a.md": "",
  });
  const { stdout } = await taiyaku(["pairs"], cwd);
  expect(stdout).toContain(`
Dialects of Markdown:
  mkdocs: 3 pages, by docs/mkdocs.yml
  hexo: 2 pages, by blog/_config.yml
`);
});

test("takes --no-color, though it writes no colors", async () => {
  const cwd = folderWith({ "a/ja.md": "", "a/en.md": "" });
  expect(await taiyaku(["pairs", "--no-color"], cwd)).toEqual(await taiyaku(["pairs"], cwd));
});

test("exits with status 2 if there is no pair", async () => {
  const { status, stdout, stderr } = await taiyaku(["pairs"], folderWith({ "a.md": "" }));
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("this folder: no pairs found");
});
