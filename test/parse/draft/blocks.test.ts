import { expect, it } from "vitest";
import { quoted, read } from "../formatted-document.ts";

it.each([
  ["a.md", "one\ntwo  \nthree\\\nfour\n\nfive", "paragraph: one two three four", "paragraph: five"],
  ["a.md", "a **b** _c_ `d` ~~e~~ [f](/g)[^1]\n\n[^1]: note", "paragraph: a b c d e f", "footnote: note"],
  ["a.md", "1行目\n2行目", "paragraph: 1行目 2行目"],
  // images and embeds, alone and in text
  ["a.md", "![alt](a.png)", "image: alt"],
  ["a.md", "![a](a.png) ![b](b.png)", "image: a b"],
  ["a.md", "text ![alt](a.png)", "paragraph: text"],
  ["a.md", "https://example.com/", "embed"],
  ["a.md", "https://example.com/a\nhttps://example.com/b", "embed"],
  ["a.md", "text\nhttps://example.com/", "paragraph: text https://example.com/"],
  // containers
  ["a.md", "- a\n  - b\n- c\n\n  d", "list", "  item: a", "    list", "      item: b", "  item: c", "    paragraph: d"],
  ["a.md", "- **a** **b**\n- [x] c", "list", "  item: a b", "  item: c"],
  ["a.md", "- a\n\n  ```js\n  b\n  ```", "list", "  item: a", "    code: b"],
  ["a.md", "> a\n>\n> - b", "quote", "  paragraph: a", "  list", "    item: b"],
  ["a.md", "| a | `b` |\n| - | - |\n|   | [c](/d) |", "table: a | b\n | c"],
  ["a.md", "    a\n\n    b", "code: a\n\nb"],
  // HTML: elements are blocks, other visible text is a separate block
  ["a.md", "<p>a</p>\n<p>b</p>", "paragraph: a", "paragraph: b"],
  ["a.md", "<div>a <b>b</b><br>c</div>", "html: a b c"],
  ["a.md", "<ul><li>a<li>b</ul>", "list", "  item: a", "  item: b"],
  ["a.md", "<table>\n<tr><th>a<td>b\n<tr><td>c<td>d\n</table>", "table: a | b\nc | d"],
  ["a.md", '<figure>\n<img src="a.png" alt="alt">\n<figcaption>caption</figcaption>\n</figure>', "image: caption"],
  ["a.md", '<figure><img src="a.png" alt="alt"></figure>', "image: alt"],
  ["a.md", "<details>\n<summary>a</summary>\n\n*b*\n\n</details>", "html: a", "paragraph: b"],
  ["a.md", '<pre><code class="language-js">a\n\nb</code></pre>', "code: a\n\nb"],
  ["a.md", "<blockquote>\n\na\n\n</blockquote>", "quote", "  paragraph: a"],
  ["a.md", "> <div>\n> a\n> </div>", "quote", "  html: a"],
  // components, in Markdown and in MDX
  ["a.md", "<Note>\na *b*\n</Note>\n<Note>\nc\n</Note>", "paragraph: a b", "paragraph: c"],
  ["a.mdx", "<Note>\na *b*\n</Note>\n<Note>\nc\n</Note>", "paragraph: a b", "paragraph: c"],
  ["a.md", "<Note>\n\na\n\n- b\n\n</Note>", "paragraph: a", "list", "  item: b"],
  ["a.mdx", "<Note>\n\na\n\n- b\n\n</Note>", "paragraph: a", "list", "  item: b"],
  ["a.mdx", "a <Tip>b</Tip> {' '}c {d}", "paragraph: a b c"],
  // directives
  ["a.md", ":::tip 題名\n本文\n:::", "paragraph: 本文"],
  ["a.md", "/// note | 題名\n\n本文\n\n///", "paragraph: 本文"],
  ["a.md", "```{note}\n:class: dropdown\n本文\n\n- 項目\n```", "paragraph: 本文", "list", "  item: 項目"],
  ["a.md", "~~~{tip} 題名\n---\nclass: a\n---\n本文\n~~~\n\n次", "paragraph: 本文", "paragraph: 次"],
  ["a.md", "````{warning}\n本文\n\n```python\nb()\n```\n````", "paragraph: 本文", "code: b()"],
  ["a.md", ":::{admonition} 題名\n:class: tip\n本文\n:::", "paragraph: 本文"],
  ["a.md", "```{math}\na\n```", "code: a"],
  ["a.md", "```{note}\nno end", "code: no end"],
  // no visible text
  ["a.md", "<!-- a -->\n\n---\n\n[a]: /b\n\n<div></div>"],
  ["a.mdx", "import a from 'b'\n\nexport const c = 1\n\n{/* d */}"],
  // plain text: one block for each line
  ["a.txt", "a\n  *b*\n\n\n・c", "paragraph: a", "paragraph: *b*", "paragraph: ・c"],
])("%s: %s", async (path, text, ...blocks) => {
  expect((await read(path, text)).blocks).toEqual(blocks);
});

it("blocks have the right spans", async () => {
  const { document } = await read("a.md", "> a\n> b\n\n- c\n  d\n\n<div>e</div>\n\n~~~\nf\n~~~\n");
  expect(document.blocks.map(({ span }) => quoted(document, span))).toEqual([
    "> a\n> b",
    "a\n> b",
    "- c\n  d",
    "- c\n  d",
    "e",
    "~~~\nf\n~~~",
  ]);
});

it("elements have the index of their innermost block", async () => {
  const { document } = await read(
    "a.md",
    "---\na: b\n---\n\n# [a](/a)\n\n[b](/b)\n\n- [c](/c)\n  - [d](/d)\n\n> [e](/e)\n",
  );
  const kinds = document.elements.map(
    ({ kind, block }) => `${kind} ${block === null ? "-" : document.blocks[block]?.kind} ${block}`,
  );
  expect(kinds).toEqual([
    "field - null",
    "link - null",
    "link paragraph 0",
    "link item 2",
    "link item 4",
    "link paragraph 6",
  ]);
});

it.each([
  ["HTML", `${"<ul><li>".repeat(2000)}deep${"</li></ul>".repeat(2000)}\n\nafter`],
  ["HTML that is not closed", `${"<ul><li>".repeat(2000)}deep\n\nafter`],
])("blocks are at most a hundred deep: %s", async (_, text) => {
  const { document } = await read("a.md", text);
  const depth = (index: number | null): number =>
    index === null ? 0 : 1 + depth(document.blocks[index]?.parent ?? null);
  expect(Math.max(...document.blocks.map((_, index) => depth(index)))).toBe(100);
  expect(document.blocks.filter((block) => block.text.includes("deep"))).toHaveLength(1);
  expect(document.blocks.at(-1)?.text).toContain("after");
});
