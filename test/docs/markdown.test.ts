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

test("sections go from heading to heading", () => {
  expect(sections(root).map(({ title }) => title)).toEqual(["Tea", "Green", "Powdered", "Black"]);
  expect(outline(root)).toEqual(["# paragraph", "## table", "### code list", "## paragraph"]);
});

test("a section has its subsections", () => {
  expect(section(root, "Green").children.map(({ type }) => type)).toEqual(["table", "heading", "code", "list"]);
  expect(() => section(root, "White")).toThrow("no heading “White”");
});

test("paragraphs and cells are text", () => {
  expect(paragraphs(root)).toEqual(["A map of shops.", "None."]);
  expect(tables(root)).toEqual([
    [
      ["name", "steeped"],
      ["sencha", "a | b"],
    ],
  ]);
});

test("fences have a language, words after it, and lines", () => {
  expect(fences(root)).toEqual([{ language: "md", meta: "source", text: "```ts\n# No heading\n```\n" }]);
  expect(fences(root, "ts")).toEqual([]);
  expect(fences(markdown("```txt\n```"))).toEqual([{ language: "txt", meta: "", text: "" }]);
});

test("links are found at every depth", () => {
  expect(links(root)).toEqual(["map.md", "sencha.md", "cup.png"]);
});

test("the rows of a table are replaced, and its head stays", () => {
  const page = (rows: readonly string[]) => withRows(PAGE, section(root, "Green"), rows);
  expect(page([row("gyokuro", "a | b")])).toBe(PAGE.replace("| [`sencha`](sencha.md) |", "| gyokuro |"));
  expect(page([])).toBe(PAGE.replace(/\| name[^#]*\|\n/, "None.\n"));
});

test("a table takes the place of “None.”", () => {
  expect(withRows(PAGE, section(root, "Black"), [row("`a`", "`1`", "b")])).toBe(
    PAGE.replace("None.", "| option | default | meaning |\n| --- | --- | --- |\n| `a` | `1` | b |"),
  );
});
