import { expect, test } from "vitest";
import { fences, links, markdown, outline, paragraphs, section, sections, tables } from "../../scripts/markdown.ts";
import { row, withRows } from "../../scripts/table-edits.ts";

const PAGE = `# Tea

A [map](map.md) of \`shops\`.

## Green

| name | steeped |
| --- | --- |
| [\`sencha\`](sencha.md) | a \\| b |

### Powdered

\`\`\`\`md source
\`\`\`ts
# No heading
\`\`\`
\`\`\`\`

- one ![cup](cup.png)

## Black

None.
`;
const root = markdown(PAGE);

test("a section ends at the next heading", () => {
  expect(sections(root).map(({ title }) => title)).toEqual(["Tea", "Green", "Powdered", "Black"]);
  expect(outline(root)).toEqual(["# paragraph", "## table", "### code list", "## paragraph"]);
});

test("`section` includes subsections", () => {
  expect(section(root, "Green").children.map(({ type }) => type)).toEqual(["table", "heading", "code", "list"]);
  expect(() => section(root, "White")).toThrow("no heading “White”");
});

test("paragraphs and table cells are returned as text", () => {
  expect(paragraphs(root)).toEqual(["A map of shops.", "None."]);
  expect(tables(root)).toEqual([
    [
      ["name", "steeped"],
      ["sencha", "a | b"],
    ],
  ]);
});

test("fences have a language, the words after it, and lines", () => {
  expect(fences(root)).toEqual([{ language: "md", meta: "source", text: "```ts\n# No heading\n```\n" }]);
  expect(fences(root, "ts")).toEqual([]);
  expect(fences(markdown("```txt\n```"))).toEqual([{ language: "txt", meta: "", text: "" }]);
});

test("links are found at any depth", () => {
  expect(links(root)).toEqual(["map.md", "sencha.md", "cup.png"]);
});

test("`withRows` replaces the rows of a table and keeps its head", () => {
  const page = (rows: readonly string[]) => withRows(PAGE, section(root, "Green"), rows);
  expect(page([row("gyokuro", "a | b")])).toBe(PAGE.replace("| [`sencha`](sencha.md) |", "| gyokuro |"));
  expect(page([])).toBe(PAGE.replace(/\| name[^#]*\|\n/, "None.\n"));
});

test("`withRows` replaces “None.” with a table", () => {
  expect(withRows(PAGE, section(root, "Black"), [row("`a`", "`1`", "b")])).toBe(
    PAGE.replace("None.", "| option | default | meaning |\n| --- | --- | --- |\n| `a` | `1` | b |"),
  );
});
