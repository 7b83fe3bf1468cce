import fc from "fast-check";
import { expect, test } from "vitest";
import { tintsOf } from "../../../../src/reporters/html/pair/tints.ts";
import type { Format } from "../../../../src/types/page.ts";
import { anyText } from "../../arbitrary.ts";

/** Formats each line: its kind, unless it is prose, and its colored parts. */
function tinted(text: string, format: Format = "markdown"): string[] {
  const lines = text.split("\n");
  const tints = tintsOf(lines, format);
  return lines.map((line, i) => {
    const kind = tints.kind(i + 1) === "prose" ? "" : `${tints.kind(i + 1)} `;
    return (
      kind +
      tints
        .of(i + 1)
        .map(({ from, to, kind }) => `${kind}:${line.slice(from, to)}`)
        .join(" ")
    );
  });
}

test.each<[string, string, string[]]>([
  ["headings", "## 題 `a`", ["heading sign:## code:`a`"]],
  [
    "links and images",
    "見よ[ここ](https://a.example/b_(c))と![絵](../a.png)。",
    ["url:https://a.example/b_ url:../a.png"],
  ],
  ["bare URLs, up to Japanese punctuation", "（https://a.example/製品。次）", ["url:https://a.example/製品"]],
  ["lists and emphasis", "- **太字** と ~~消す~~", ["sign:- sign:** sign:** sign:~~ sign:~~"]],
  [
    "tags, comments and expressions",
    "<br/> <!-- a --> {/* b */} {% raw %}",
    ["tag:<br/> tag:<!-- a --> tag:{/* b */} tag:{% raw %}"],
  ],
  ["ruby", "<ruby>鯛<rt>たい</rt></ruby>", ["tag:<ruby> tag:<rt> ruby:たい tag:</rt> tag:</ruby>"]],
  [
    "front matter in YAML",
    "---\na: `b`\n- c\n---\nd",
    ["matter sign:---", "matter sign:a:", "matter ", "matter sign:---", ""],
  ],
  [
    "front matter in TOML",
    `+++\ntitle = "a"\n[extra]\nurl = "https://a.example/"\n+++\n# b`,
    [
      "matter sign:+++",
      "matter sign:title =",
      "matter sign:[extra]",
      "matter sign:url = url:https://a.example/",
      "matter sign:+++",
      "heading sign:#",
    ],
  ],
  ["a line that is no front matter", "---\na", ["", ""]],
  ["code fences, up to the closing one", "````md\n```\n````\n`a`", ["code ", "code ", "code ", "code:`a`"]],
  ["tables", "| `a` \\| b |\n| --- |", ["table sign:| code:`a` sign:|", "table sign:| --- |"]],
  [
    "tables without outer pipes",
    "a | b\n:-- | ---\n`c` | d\ne",
    ["table sign:|", "table sign::-- | ---", "table code:`c` sign:|", ""],
  ],
])("%s", (_, text, expected) => {
  expect(tinted(text)).toEqual(expected);
});

test("plain text has only URLs", () => {
  expect(tinted("# `a` https://a.example/", "text")).toEqual(["url:https://a.example/"]);
});

test("colored parts are inside their line, in order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const { from, to } of tintsOf([text], "markdown").of(1)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each(["[", "`", "<", "](", "{%", "https://", "*", "<rt>", "!["])("a long line of only %j is fast", (sign) => {
  const start = performance.now();
  tintsOf([sign.repeat(100_000)], "mdx").of(1);
  expect(performance.now() - start).toBeLessThan(1000);
});
