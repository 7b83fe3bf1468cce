import { expect, test } from "vitest";
import { leadsToOwnPlace } from "../../src/url/own-place.ts";

test.each<[url: string, page: string]>([
  ["/en/posts/tea/", "content/ja/posts/tea.md"],
  ["/posts/tea/", "content/en/posts/tea.md"],
  ["/posts/tea", "content/posts/tea.en.md"],
  ["/ja/posts/tea.html", "content/posts/tea/index.md"],
  ["/posts/%E3%81%8A%E8%8C%B6/", "content/en/posts/お茶.md"],
  ["https://tea.example.com/ja/posts/tea/?ref=en", "content/en/posts/tea.md"],
  ["/tea/", "content/posts/tea_en.md"],
  ["/en/", "src/index.md"],
  ["/", "content/_index.en.md"],
  ["tea.ja.md", "content/posts/tea.md"],
  ["../ja/tea.md", "docs/en/tea.md"],
])("%s on %s is a translation of the page", (url, page) => {
  expect(leadsToOwnPlace(url, page)).toBe(true);
});

test.each<[url: string, page: string]>([
  ["/posts/tea/", "content/posts/tea.md"],
  ["/en/posts/tea/", "content/en/posts/tea.md"],
  ["/ja/posts/tea/#water", "content/en/posts/tea.md"],
  ["/ja/posts/pot/", "content/en/posts/tea.md"],
  ["/tea/", "content/en/guides/tea.md"],
  ["https://example.org/ja/tea/", "content/en/tea.md"],
  ["https://example.org/", "content/_index.en.md"],
  ["mailto:tea@example.com", "content/en/tea.md"],
  ["set-up.md", "docs/set.md"],
  ["%", "docs/en/set.md"],
])("%s on %s is not", (url, page) => {
  expect(leadsToOwnPlace(url, page)).toBe(false);
});
