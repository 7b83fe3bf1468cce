import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matches, parsePattern } from "../src/discover/layouts/pattern.ts";
import { escapeGlob, globExpression, globParts, isGlobstar, isQuick, urlMatcher } from "../src/glob.ts";
import { pathMatcher } from "../src/tree/paths.ts";

/** A glob, paths that it matches, and paths that it does not match: the same in `pairs`, `ignore` and `overrides`. */
const GLOBS = [
  ["*.md", "a.md .md .a.md", "a/b.md a.mdx"],
  ["**/a.md", "a.md b/a.md b/c/a.md .b/a.md", "ba.md a.mdx"],
  ["a/**", "a/b a/b/c a/.b", "ab b/a"],
  ["a/**/b.md", "a/b.md a/c/b.md a/c/d/b.md", "ab.md a/cb.md"],
  ["a/**/**/b.md", "a/b.md a/c/b.md a/c/d/b.md", "a/cb.md"],
  ["a**b.md", "ab.md axb.md", "a/b.md a/x/b.md"],
  ["**.md", "a.md", "a/b.md"],
  ["v?.md", "v1.md v𠮷.md v..md", "v.md v12.md v/.md"],
  ["[ab].md", "a.md b.md [ab].md", "ab.md c.md"],
  ["[!ab].md", "c.md", "a.md b.md /.md"],
  ["[^ab].md", "c.md", "a.md b.md"],
  ["[a-c].md", "a.md b.md c.md", "d.md -.md"],
  ["posts/[slug]/ja.md", "posts/[slug]/ja.md posts/s/ja.md", "posts/slug/ja.md"],
  ["posts/\\[slug\\]/ja.md", "posts/[slug]/ja.md", "posts/s/ja.md"],
  ["{a,b}.md", "a.md b.md", "c.md {a,b}.md"],
  ["{a,b*}.md", "a.md b.md bc.md", "ac.md b*/.md"],
  ["{a,b/**}/c.md", "a/c.md b/d/c.md b/d/e/c.md", "a/d/c.md"],
  ["{a,b{c,d}}.md", "a.md bc.md bd.md", "b.md ac.md"],
  ["a{,.en}.md", "a.md a.en.md", "a.ja.md"],
  ["{a}.md", "{a}.md", "a.md"],
  ["{1..3}.md", "{1..3}.md", "1.md 2.md"],
  ["(ja)/*.md", "(ja)/a.md", "ja/a.md"],
  ["?(x).md", "a(x).md", "x.md .md a.md"],
  ["@(a|b).md", "@(a|b).md", "a.md b.md"],
  ["+(a).md", "+(a).md", "a.md aa.md"],
  ["!(a).md", "!(a).md", "b.md"],
  ["!a.md", "!a.md", "a.md b.md"],
  ["a|b.md", "a|b.md", "a b.md"],
  ['"a,$^+=@".md', '"a,$^+=@".md', "a.md"],
  ["\\*\\?.md", "*?.md", "ab.md"],
  ["./a.md", "a.md", "b.md"],
  ["../a/*.md", "../a/b.md", "a/b.md ../../a/b.md"],
  ["が/*.md".normalize("NFC"), "が/a.md", "か/a.md"],
  ["が/*.md".normalize("NFD"), "が/a.md", "か/a.md"],
  ["[が]/a.md".normalize("NFD"), "が/a.md", "か/a.md"],
] as const;

describe.each(GLOBS)("%s", (glob, matched, others) => {
  const pattern = parsePattern(glob);
  const ignore = pathMatcher([glob]);

  test.each(matched.split(" "))("matches %s", (path) => {
    expect([matches(pattern, path), ignore(path)]).toEqual([true, true]);
    expect(ignore(path.normalize("NFD"))).toBe(true);
  });

  test.each(others.split(" "))("does not match %s", (path) => {
    expect([matches(pattern, path), ignore(path)]).toEqual([false, false]);
  });
});

test.each([
  ["drafts", "drafts/a.md drafts/b/c.md", "a/drafts/b.md drafts2/a.md"],
  ["drafts/", "drafts/a.md", "a.md"],
  ["**/[ab]", "a/x.md c/b/x.md", "ab/x.md"],
  ["(ja)", "(ja)/a.md", "ja/a.md"],
])("in `ignore` and `overrides`, %s also matches a folder", (glob, matched, others) => {
  const ignore = pathMatcher([glob]);
  expect(matched.split(" ").filter((path) => !ignore(path))).toEqual([]);
  expect(others.split(" ").filter(ignore)).toEqual([]);
});

test.each(["a*b?.md", "[slug]", "{a,b}", "(ja)", "a\\b", "!a", "日本語 +1.md", '"a"'])(
  "%s, escaped, matches only itself",
  (text) => {
    const pattern = parsePattern(escapeGlob(text));
    expect(matches(pattern, text)).toBe(true);
    expect(matches(pattern, "a")).toBe(false);
  },
);

const characters = fc.constantFrom(..."ab/.*?[]{}()!^-,|+@$\\\"'\u3099日𠮷");

test("every string is a glob, with a group for each wildcard", () => {
  const glob = fc.array(characters, { maxLength: 12 }).map((all) => all.join(""));
  fc.assert(
    fc.property(glob, (text) => {
      const parts = globParts(text);
      const { expression, groups } = globExpression(parts);
      if (expression.source === "$^") return;
      const merged = parts.filter((part, i) => isGlobstar(part) && isGlobstar(parts[i + 1])).length;
      expect(groups.filter((group) => group === null)).toHaveLength(merged);
      expect(groups).toHaveLength(parts.filter(({ kind }) => kind !== "text").length);
    }),
    { numRuns: 5000 },
  );
});

test("every string, escaped, matches itself", () => {
  const text = fc.array(characters, { minLength: 1, maxLength: 12 }).map((all) => all.join("").normalize("NFC"));
  fc.assert(
    fc.property(text, (text) => {
      fc.pre(!text.startsWith("./"));
      expect(globExpression(globParts(escapeGlob(text))).expression.test(text)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["{a,b}".repeat(28), false],
  ["{a,a}".repeat(28), false],
  ["{a,{b,c}}".repeat(9), false],
  ["{a,b}/{c,d}/{e,f{g,h}}.md", true],
  ["*a".repeat(25), false],
  ["{*a,*b}".repeat(8), false],
  ["**/a/".repeat(12), false],
  ["a**".repeat(9), false],
  [`${"?".repeat(99)}[ab].md`, true],
  ["*/".repeat(99), true],
  ["**/docs/**/*-*-*.{md,mdx}", true],
  ["{*.md,*.mdx,*.txt,*.html,*.htm,*.adoc}", true],
])("%s is quick: %s", (glob, is) => {
  expect(isQuick(glob)).toBe(is);
});

test("every glob that is quick has an expression, whatever is malformed in it", () => {
  const glob = fc.array(fc.constantFrom(..."[z-a]!^{},*?/\\."), { maxLength: 20 }).map((all) => all.join(""));
  fc.assert(
    fc.property(glob, (text) => {
      if (isQuick(text)) pathMatcher([text])("a/z.md");
    }),
    { numRuns: 5000 },
  );
});

describe("URLs are matched", () => {
  test.each([
    [
      "below a folder, and the folder itself",
      "https://example.com/**",
      ["https://example.com", "https://example.com/a/b"],
    ],
    ["with a trailing slash", "https://example.com/*", ["https://example.com/a", "https://example.com/a/"]],
    ["by host", "https://*.example.com/a", ["https://www.example.com/a"]],
    ["by parentheses as they are", "/a_(b|c)+", ["/a_(b|c)+"]],
  ])("%s", (_, glob, urls) => {
    expect(urls.filter(urlMatcher(glob))).toEqual(urls);
  });

  test.each(["+(a|aa)", "*(a|a?)", "(a+)+", "!(a)*(a|aa)"])("not by the alternatives of a shell: %s", (glob) => {
    expect(urlMatcher(`${glob}b`)("a".repeat(100_000))).toBe(false);
  });
});
