import { describe, expect, test } from "vitest";
import { quoted, read } from "./formatted-document.ts";

/** The comments of a page: start line, source and text. */
async function comments(path: string, text: string): Promise<string[]> {
  const { document } = await read(path, text);
  return document.comments.map(
    (comment) => `${comment.span.start.line} ${quoted(document, comment.span)} ${JSON.stringify(comment.text)}`,
  );
}

describe("comments", () => {
  test.each<[string, string, string, string[]]>([
    ["alone", "a.md", "前\n\n<!-- note -->\n\n後\n", ['3 <!-- note --> " note "']],
    ["in a sentence", "a.md", "前 <!-- note --> 後\n", ['1 <!-- note --> " note "']],
    ["over several lines", "a.md", "<!--\nnote\n\nmore\n-->\n", ['1 <!--\nnote\n\nmore\n--> "\\nnote\\n\\nmore\\n"']],
    [
      "in a list and a quote",
      "a.md",
      "- 一\n  <!-- a -->\n\n> <!-- b -->\n",
      ['2 <!-- a --> " a "', '4 <!-- b --> " b "'],
    ],
    ["in a heading", "a.md", "## 題 <!-- note -->\n", ['1 <!-- note --> " note "']],
    ["in HTML", "a.md", "<div>\n<!-- a --><p>文</p><!-- b -->\n</div>\n", ['2 <!-- a --> " a "', '2 <!-- b --> " b "']],
    ["with two hyphens", "a.md", "前 <!-- a -- b --> 後\n", ['1 <!-- a -- b --> " a -- b "']],
    [
      "with a URL",
      "a.md",
      "<!-- see https://example.com/a -->\n",
      ['1 <!-- see https://example.com/a --> " see https://example.com/a "'],
    ],
    ["with Hexo tags", "a.md", "{% youtube abc %}\n\n<!-- note -->\n", ['3 <!-- note --> " note "']],
    ["of MDX, alone", "a.mdx", "前\n\n{/* note */}\n\n後\n", ['3 {/* note */} " note "']],
    ["of MDX, in a sentence", "a.mdx", "前 { /* note */ } 後\n", ['1 { /* note */ } " note "']],
    [
      "of MDX, with a URL",
      "a.mdx",
      "{/* https://example.com/a */}\n",
      ['1 {/* https://example.com/a */} " https://example.com/a "'],
    ],
    [
      "of MDX in invalid MDX",
      "a.mdx",
      "{/* a */}\n\n<br>\n\n<!-- b -->\n",
      ['1 {/* a */} " a "', '5 <!-- b --> " b "'],
    ],
    ["of MDX in Markdown", "a.md", "{/* a */}\n文\n", ['1 {/* a */} " a "']],
    ["in YAML", "a.md", "---\n# note\ntitle: 題\n---\n文\n", ['2 # note " note"']],
    ["in TOML", "a.md", "+++\ntitle = '題'\n  # note\n+++\n文\n", ['3   # note " note"']],
    ["no comment: an expression", "a.mdx", "{1 /* one */ + 1}\n", []],
    ["no comment: the id of a heading", "a.md", "## 題 {/*id*/}\n", []],
    ["no comment: in code", "a.md", "```html\n<!-- a -->\n```\n\n`<!-- b -->` `{/* c */}`\n\n    <!-- d -->\n", []],
    ["no comment: in plain text", "a.txt", "<!-- a -->\n", []],
    ["no comment: a declaration", "a.md", "<!doctype html>\n\n<?php a ?>\n", []],
  ])("%s", async (_, path, text, expected) => {
    expect(await comments(path, text)).toEqual(expected);
  });

  test("have the right spans after a byte order mark and with CR LF", async () => {
    const text = "\ufeff---\r\n# a\r\ntitle: 題\r\n---\r\n文\r\n\r\n<!-- b -->\r\n";
    expect(await comments("a.md", text)).toEqual(['2 # a " a"', '7 <!-- b --> " b "']);
  });
});
