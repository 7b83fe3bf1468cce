import { expect, it } from "vitest";
import { quoted, read } from "../formatted-document.ts";

it.each([
  ["a.md", "# One\n\n## Two ##\n", "# One", "## Two"],
  ["a.md", "One\n===\n\nTwo\n---\n", "# One", "## Two"],
  ["a.md", "## **B** `c` [l](/x) &amp; ![i](/y)", "## B c l &"],
  ["a.md", "## ![Logo](/y)", "## Logo"],
  // ids in all notations
  [
    "a.md",
    "## A {#id_a_b}\n\n## B { #id-b }\n\n## C {/*id-c*/}\n\n## D {: #id-d} ##",
    "## A #id_a_b",
    "## B #id-b",
    "## C #id-c",
    "## D #id-d",
  ],
  [
    "a.mdx",
    "## A {#id_a_b}\n\n## B { #id-b }\n\n## C {/*id-c*/}\n\n## D {#日本語}",
    "## A #id_a_b",
    "## B #id-b",
    "## C #id-c",
    "## D #日本語",
  ],
  ["a.md", "A {#id}\n===", "# A #id"],
  ["a.md", '<h2 id="id" class="x">A <b>b</b></h2>', "## A b #id"],
  ["a.md", '<h1 align="center">\n  A\n</h1>\n\ntext', "# A"],
  ["a.mdx", '<h2 id="id">A *b*</h2>', "## A b #id"],
  // only in a heading
  ["a.md", "text {#id}"],
  ["a.md", "```\n# A {#id}\n```"],
  // components are transparent, quotes and lists are not
  ["a.md", "<Note>\n## A\n</Note>", "## A"],
  ["a.mdx", "<Note>\n\n## A\n\n</Note>", "## A"],
  ["a.md", "> # A\n\n- # B"],
  ["a.md", "---\n# comment\ntitle: a\n---\n\n# A", "# A"],
  // plain text has no syntax
  ["a.txt", "# A\n\nB\n==="],
])("%s: %s", async (path, text, ...sections) => {
  expect((await read(path, text)).sections).toEqual(sections);
});

it("a section is a heading and everything up to the next heading", async () => {
  const { document } = await read("a.md", "\ufeffbefore\n\n# A {#a}\n\ntext\n\n### B\n");
  expect(document.sections.map(({ heading, span }) => [quoted(document, heading), quoted(document, span)])).toEqual([
    ["", "before\n\n"],
    ["# A {#a}", "# A {#a}\n\ntext\n\n"],
    ["### B", "### B\n"],
  ]);
});
