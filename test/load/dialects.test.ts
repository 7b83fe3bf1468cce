import { describe, expect, test } from "vitest";
import { dialectFinder } from "../../src/load/dialects.ts";
import { disk } from "../../src/tree/disk.ts";
import type { Dialect } from "../../src/types/dialect.ts";
import { folderWith } from "../folder.ts";

const PAGE = "docs/guide/ja/page.md";

/** The dialect of a page, and what it is known by. */
async function dialectIn(files: Readonly<Record<string, string>>, settings = {}): Promise<string | null> {
  const cwd = folderWith({ ".git/HEAD": "", [PAGE]: "", ...files });
  const found = await dialectFinder(disk, cwd, { folder: cwd, overrides: [], ...settings })(PAGE);
  return found && `${found.dialect} by ${found.by}`;
}

describe("recognizes the site generator", () => {
  test.each<[dialect: Dialect, by: string, content: string]>([
    ["mkdocs", "mkdocs.yml", "site_name: Ponds"],
    ["mkdocs", "zensical.toml", ""],
    ["hugo", "hugo.toml", ""],
    ["hugo", "docs/config.yaml", "languageCode: ja\nbaseURL: https://ponds.example/\n"],
    ["docusaurus", "docs/docusaurus.config.ts", ""],
    ["astro", "astro.config.mjs", ""],
    ["commonmark", "next.config.js", ""],
    ["commonmark", "docs/book.toml", ""],
    ["hexo", "_config.yml", "title: Ponds\nnew_post_name: :title.md\n"],
    ["jekyll", "_config.yml", "title: Ponds\ntheme: minima\n"],
  ])("%s by %s", async (dialect, by, content) => {
    expect(await dialectIn({ [by]: content })).toBe(`${dialect} by ${by}`);
  });

  test("Hugo with a folder of configurations", async () => {
    expect(await dialectIn({ "config/_default/params.toml": "", "config/_default/hugo.toml": "" })).toBe(
      "hugo by config/_default",
    );
  });

  test.each([
    ["Zola", { "config.toml": 'base_url = "https://ponds.example"' }],
    ["a generator beside the page's folders", { "blog/hugo.toml": "" }],
    ["no generator", {}],
  ])("but not %s", async (_, files) => {
    expect(await dialectIn(files)).toBeNull();
  });
});

test("the nearest folder decides", async () => {
  expect(await dialectIn({ "next.config.js": "", "docs/mkdocs.yml": "" })).toBe("mkdocs by docs/mkdocs.yml");
});

describe("packages change how emphasis is closed", () => {
  test.each([
    ["docs/.vitepress/config.ts", { vitepress: "^2.0.0-alpha.15" }, "vitepress by docs/.vitepress"],
    ["docs/.vitepress/config.ts", { vitepress: "^1.6.4" }, "commonmark by docs/.vitepress"],
    ["docs/.vitepress/config.ts", {}, "vitepress by docs/.vitepress"],
    ["astro.config.mjs", { astro: "^6.0.0", "remark-cjk-friendly": "^2.0.1" }, "commonmark-cjk by package.json"],
  ])("%s with %j", async (file, devDependencies, expected) => {
    expect(await dialectIn({ [file]: "", "package.json": JSON.stringify({ devDependencies }) })).toBe(expected);
  });
});

test("settings decide before files, and the last override that matches before the rest", async () => {
  const overrides = [
    { files: "docs/**", dialect: "hugo" },
    { files: ["docs/guide"], dialect: "jekyll" },
    { files: "docs/guide/**" },
    { files: "blog/**", dialect: "hexo" },
  ];
  const files = { "mkdocs.yml": "" };
  expect(await dialectIn(files, { dialect: "astro" })).toBe('astro by "dialect"');
  expect(await dialectIn(files, { dialect: "astro", overrides })).toBe('jekyll by "dialect"');
});
