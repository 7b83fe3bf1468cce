import { describe, expect, it } from "vitest";
import { dialectOfSyntax } from "../../src/formats/dialects.ts";
import { fences } from "../../src/formats/fences.ts";
import { formatOf } from "../../src/formats/index.ts";
import type { Dialect } from "../../src/types/dialect.ts";

describe("format of a page", () => {
  it.each([
    ["a.md", "text", "markdown"],
    ["a.markdown", "text", "markdown"],
    ["README", "text", "markdown"],
    ["a.mdx", "{% img /a.png %}", "mdx"],
    ["A.MDX", "text", "mdx"],
    ["a.txt", "{% img /a.png %}", "text"],
    ["a.TEXT", "text", "text"],
    ["a.md", "a {% elink b https://example.com/ %}", "hexo"],
    ["a.md", "\ufeff{% raw %}", "hexo"],
    ["a.md", "`{% raw %}` and 5 {% 3", "markdown"],
    ["a.md", "```liquid\n{% raw %}\n```", "markdown"],
    ["a.md", "- ~~~\n  {% raw %}\n  ~~~", "markdown"],
  ])("%s %j: %s", (path, text, format) => {
    expect(formatOf({ path, language: "ja", text }, null)).toBe(format);
  });
});

describe("dialect of a page, by its syntax", () => {
  it.each<[text: string, dialect: Dialect | null]>([
    ['!!! note "Mind"\n\n    The gap.', "mkdocs"],
    ['??? tip "More"\n\n    Text.', "mkdocs"],
    ["/// warning | Mind\nThe gap.\n///", "mkdocs"],
    ['--8<-- "trains.md"', "mkdocs"],
    ["## Trains { #trains }", "mkdocs"],
    ["::: tip Mind\nThe gap.\n:::", "vitepress"],
    ["<<< @/trains.js", "vitepress"],
    ["<script setup>\nconst gap = 3;\n</script>", "vitepress"],
    [":::tip\nMind the gap.\n:::", null],
    ["## Trains {#trains}", null],
    ["```md\n!!! note\n    The gap.\n```", null],
    ["> ```vue\n> <script setup>\n> ```", null],
    ["Mind the gap!!! note it.", null],
  ])("%j: %s", (text, dialect) => {
    expect(dialectOfSyntax(text)).toBe(dialect);
  });
});

it.each<[dialect: Dialect, format: string]>([
  ["hexo", "hexo"],
  ["jekyll", "hexo"],
  ["commonmark", "hexo"],
  ["hugo", "markdown"],
  ["vitepress", "markdown"],
  ["docusaurus", "markdown"],
])("a page with {%% … %%} in the dialect %s is read as %s", (dialect, format) => {
  expect(formatOf({ path: "a.md", language: "ja", text: "a {% raw %}" }, dialect)).toBe(format);
});

describe("fenced code", () => {
  it.each([
    ["a\n```js\nb\n```\nc", "```js\nb\n```"],
    ["````\n```\n````", "````\n```\n````"],
    ["```\na\n``` not closed\n```", "```\na\n``` not closed\n```"],
    ["~~~\n```\n~~~\n", "~~~\n```\n~~~"],
    ["> - ```\n>   a\n>   ```", "> - ```\n>   a\n>   ```"],
    ["```\nnever closed", "```\nnever closed"],
    ["``` `no` fence"],
  ])("%j", (text, ...expected) => {
    expect(fences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
