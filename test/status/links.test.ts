import { expect, test } from "vitest";
import { linkCounts } from "../../src/status/links.ts";

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, number>>]>([
  ["a relative link", { "ja/a.md": "[b](b.md)", "ja/b.md": "" }, { "ja/b.md": 1 }],
  ["several links of one page", { "ja/a.md": "[b](b.md) [b](./b.md#top)", "ja/b.md": "" }, { "ja/b.md": 1 }],
  ["a link to a folder", { "ja/a.md": "[b](../ja/b/)", "ja/b/index.md": "" }, { "ja/b/index.md": 1 }],
  ["a link from the top of the site", { "ja/a.md": "[b](/guide/b)", "ja/guide/b.mdx": "" }, { "ja/guide/b.mdx": 1 }],
  ["a link of HTML", { "a.md": '<a href="b.html">b</a>', "b.md": "" }, { "b.md": 1 }],
  ["a reference", { "a.md": "[b]\n\n[b]: b.md", "b.md": "" }, { "b.md": 1 }],
  ["a link that names two pages", { "a.md": "[x](/x)", "one/x.md": "", "two/x.md": "" }, {}],
  [
    "a link to itself, another site and no page",
    { "a.md": "[a](a.md) [b](https://example.com/b.md) [c](c.md)", "b.md": "" },
    {},
  ],
])("linkCounts: %s", (_, pages, expected) => {
  const counts = linkCounts(Object.entries(pages).map(([path, text]) => ({ path, text })));
  expect(Object.fromEntries(counts)).toEqual(expected);
});
