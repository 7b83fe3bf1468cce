import { describe, expect, it } from "vitest";
import { fences } from "../../src/formats/fences.ts";
import { formatOf } from "../../src/formats/index.ts";

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
    expect(formatOf({ path, language: "ja", text })).toBe(format);
  });
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
