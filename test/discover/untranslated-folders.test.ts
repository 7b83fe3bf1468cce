import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { untranslatedFolders } from "../../src/discover/untranslated-folders.ts";
import type { PairPaths } from "../../src/types/page.ts";

const languages = { source: "ja", target: "en" };
const pair = (source: string, target: string): PairPaths => ({ source, target, languages });
const untranslated = (...sources: string[]): PairPaths[] => sources.map((source) => ({ source, languages }));
const orphaned = (...targets: string[]): PairPaths[] => targets.map((target) => ({ target, languages }));

/** Formats each page of an untranslated folder, with the folder. */
function folders(pairs: readonly PairPaths[]): string[] {
  return Array.from(untranslatedFolders(pairs), ([{ source, target }, folder]) => `${source ?? target}: ${folder}`);
}

const GUIDE = pair("docs/ja/guide/start.md", "docs/en/guide/start.md");

describe("the untranslated folder of a page", () => {
  it.each<[string, PairPaths[], string[]]>([
    [
      "has no page that is translated",
      [GUIDE, ...untranslated("docs/ja/api/hooks.md", "docs/ja/api/server.md")],
      ["docs/ja/api/hooks.md: docs/ja/api", "docs/ja/api/server.md: docs/ja/api"],
    ],
    ["does not exist if the page is the only one", [GUIDE, ...untranslated("docs/ja/api/hooks.md")], []],
    [
      "does not exist if another page is translated",
      [GUIDE, ...untranslated("docs/ja/guide/a.md", "docs/ja/guide/b.md")],
      [],
    ],
    [
      "is the largest possible one",
      [GUIDE, ...untranslated("docs/ja/api/hooks.md", "docs/ja/api/dom/form.md", "docs/ja/api/dom/input.md")],
      [
        "docs/ja/api/hooks.md: docs/ja/api",
        "docs/ja/api/dom/form.md: docs/ja/api",
        "docs/ja/api/dom/input.md: docs/ja/api",
      ],
    ],
    [
      "is the innermost one that contains all these pages",
      untranslated("content/ja/posts/a.md", "content/ja/posts/b.md"),
      ["content/ja/posts/a.md: content/ja/posts", "content/ja/posts/b.md: content/ja/posts"],
    ],
    [
      "contains all posts if each post has its own folder",
      [pair("posts/2023/a/ja.md", "posts/2023/a/en.md"), ...untranslated("posts/2024/b/ja.md", "posts/2024/c/ja.md")],
      ["posts/2024/b/ja.md: posts/2024", "posts/2024/c/ja.md: posts/2024"],
    ],
    [
      "is never the root, so that different trees stay apart",
      untranslated("README.ja.md", "blog/ja/a.md", "blog/ja/b.md", "docs/ja/c.md", "docs/ja/d.md"),
      ["blog/ja/a.md: blog/ja", "blog/ja/b.md: blog/ja", "docs/ja/c.md: docs/ja", "docs/ja/d.md: docs/ja"],
    ],
    [
      "is never the root of another checkout",
      untranslated("../site/ja/a.md", "../site/ja/b.md", "../blog/c.ja.md"),
      ["../site/ja/a.md: ../site/ja", "../site/ja/b.md: ../site/ja"],
    ],
    [
      "is determined by the pages of one side only",
      [
        pair("docs/a.ja.md", "docs/a.md"),
        ...orphaned("docs/old/b.md", "docs/old/c.md"),
        ...untranslated("docs/old/d.ja.md"),
      ],
      ["docs/old/b.md: docs/old", "docs/old/c.md: docs/old"],
    ],
    [
      "is determined for each missing language",
      [
        pair("ja/a/x.md", "en/a/x.md"),
        ...untranslated("ja/b/x.md", "ja/b/y.md"),
        ...["ja/a/x.md", "ja/b/x.md"].map((source) => ({ source, languages: { source: "ja", target: "ko" } })),
      ],
      ["ja/b/x.md: ja/b", "ja/b/y.md: ja/b", "ja/a/x.md: ja", "ja/b/x.md: ja"],
    ],
  ])("%s", (_, pairs, expected) => {
    expect(folders(pairs)).toEqual(expected);
  });

  const path = fc
    .array(fc.constantFrom("a", "b", "ja", ".."), { minLength: 1, maxLength: 4 })
    .map((names) => names.join("/"));
  const anyPairs = fc
    .uniqueArray(fc.tuple(path, fc.boolean()), { selector: ([path]) => path })
    .map((pages) =>
      pages.map(
        ([page, isPaired], index): PairPaths =>
          isPaired ? pair(`${page}/${index}.md`, `en/${index}.md`) : { source: `${page}/${index}.md`, languages },
      ),
    );

  it("contains the page and another one, and no translated page", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const found = untranslatedFolders(pairs);
        for (const [{ source }, folder] of found) {
          const below = pairs.filter((each) => each.source?.startsWith(`${folder}/`));
          expect(source?.startsWith(`${folder}/`)).toBe(true);
          expect(below.length).toBeGreaterThan(1);
          expect(below.filter(({ target }) => target !== undefined)).toEqual([]);
          expect(below.map((each) => found.get(each))).toEqual(below.map(() => folder));
        }
      }),
    );
  });
});
