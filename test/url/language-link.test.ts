import { expect, it } from "vitest";
import type { Link } from "../../src/types/document.ts";
import { isLanguageLink } from "../../src/url/language-link.ts";

const at = { offset: 0, line: 1, column: 1 };
const link = (url: string): Link => ({
  kind: "link",
  url,
  text: "Edit",
  section: 0,
  block: null,
  span: { start: at, end: at },
  urlSpan: { start: at, end: at },
  form: "inline",
  malformed: null,
});

it.each([
  ["i18n/ja/lid.md", "docs/lid.md", "https://github.com/o/r/edit/main/i18n/ja/lid.md", true],
  ["../i18n/ja/lid.md", "lid.md", "https://github.com/o/r/edit/main/i18n/ja/lid.md", true],
  ["../i18n/ja/lid.md", "lid.md", "https://github.com/o/r/edit/main/i18n/ja/pot.md", false],
  ["../i18n/ja/lid.md", "../docs/lid.md", "../../docs/lid.md", true],
  ["../i18n/ja/lid.md", "../docs/lid.md", "../../docs/pot.md", false],
])("on %s, the translation of %s, %s is a link between languages: %s", (page, other, url, expected) => {
  expect(isLanguageLink(link(url), page, other, ["en", "ja"])).toBe(expected);
});
