import fc from "fast-check";
import { expect, test } from "vitest";
import { capture, fill, parsePattern } from "../../../src/discover/layouts/pattern.ts";

/** `source glob | target glob | path` and the possible paths of the other side, most likely first. */
test.each([
  ["content/ja/**/*.md | content/en/**/*.md | content/ja/a/b/c.md", "content/en/a/b/c.md"],
  ["content/ja/**/*.md | content/en/**/*.md | content/ja/c.md", "content/en/c.md"],
  ["content/ja/** | content/en/** | content/ja/a/b.md", "content/en/a/b.md"],
  ["**/ja.md | **/en.md | ja.md", "en.md"],
  ["**/ja.md | **/en.md | a/b/ja.md", "a/b/en.md"],
  ["*/*/ja.md | en/*/*.md | a/b/ja.md", "en/a/b.md"],
  ["v?/ja.md | v?/en.md | v2/ja.md", "v2/en.md"],
  ["[ab]-ja.md | [ab]-en.md | b-ja.md", "b-en.md"],
  ["[!ab]-ja.md | [!ab]-en.md | c-ja.md", "c-en.md"],
  ["[!ab]-ja.md | [!ab]-en.md | b-ja.md", ""],
  ["*/ja.{md,mdx} | */en.{md,mdx,txt} | a/ja.mdx", "a/en.mdx a/en.md a/en.txt"],
  ["*/ja.{md,mdx} | */en.{txt,html} | a/ja.mdx", "a/en.txt a/en.html"],
  ["{x,y}/ja.{md,mdx} | {x,y}/en.{md,mdx} | y/ja.md", "y/en.md y/en.mdx x/en.md x/en.mdx"],
  ["*.ja.md | *{.en,}.md | a.ja.md", "a.en.md a.md"],
  ["./ja/*.md | ./en/*.md | ja/a.md", "en/a.md"],
  ["../ja/*.md | ../en/*.md | ../ja/a.md", "../en/a.md"],
  ["\\[slug\\]/ja.md | \\[slug\\]/en.md | [slug]/ja.md", "[slug]/en.md"],
  ["日本語/*.md | 英語/*.md | 日本語/記事.md", "英語/記事.md"],
  ["a+b(c)/ja.md | a+b(c)/en.md | a+b(c)/ja.md", "a+b(c)/en.md"],
  ["(ja)/**/*.md | (en)/**/*.md | (ja)/[slug]/a.md", "(en)/[slug]/a.md"],
  ["[slug]/ja.md | [slug]/en.md | [slug]/ja.md", "[slug]/en.md"],
  ["?(x)/ja.md | ?(x)/en.md | a(x)/ja.md", "a(x)/en.md"],
  ["𠮷?/ja.md | 𠮷?/en.md | 𠮷𠮷/ja.md", "𠮷𠮷/en.md"],
  ["ja/**/**/*.md | en/**/**/*.md | ja/a/b/c.md", "en/a/b/c.md"],
  ["a**-ja.md | a**-en.md | abc-ja.md", "abc-en.md"],
  ["{a,b*}/ja.md | {a,b*}/en.md | bc/ja.md", "bc/en.md a/en.md"],
  ["{a,b*}/*.ja.md | {a,b*}/*.en.md | bc/d.ja.md", "bc/d.en.md a/d.en.md"],
  ["{a,b}/ja.md | {c,d*}/en.md | a/ja.md", "c/en.md"],
  ["{a,b{c,d}}/ja.md | {a,b{c,d}}/en.md | bd/ja.md", "bd/en.md a/en.md bc/en.md"],
  ["*.md | en/*.md | a/b.md", ""],
  ["ja/*.md | en/*.md | ja/a.mdx", ""],
])("%s → %s", (line, expected) => {
  const [source = "", target = "", path = ""] = line.split(" | ");
  const captured = capture(parsePattern(source), path);
  expect((captured ? fill(parsePattern(target), captured) : []).join(" ")).toBe(expected);
});

test("a pattern filled with its own capture gives the captured path", () => {
  const glob = fc
    .array(fc.constantFrom("a", "*", "?", "**/", "{x,y}", "[ab]", ".", "日", "/"), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(""));
  const name = fc
    .array(fc.constantFrom("a", "b", "x", "y", ".", "日", "𠮷"), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(""))
    .filter((name) => !/^\.\.?$/.test(name));
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
  fc.assert(
    fc.property(glob, path, (glob, path) => {
      const pattern = parsePattern(glob);
      const captured = capture(pattern, path);
      if (captured) expect(fill(pattern, captured)[0]).toBe(path);
    }),
    { numRuns: 2000 },
  );
});
