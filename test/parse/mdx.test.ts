import { describe, expect, it } from "vitest";
import { read } from "./formatted-document.ts";

describe("invalid MDX is parsed as Markdown, with a problem", () => {
  it.each([
    ["# A\n\n<!-- [no](/no) -->\n\n[b](/c)", /^3 mdx: Unexpected character `!`/, 'link inline "b" /c'],
    ["a<br>b\n\n[b](/c)", /^1 mdx: Expected a closing tag for `<br>`/, 'link inline "b" /c'],
    ["a <1 [b](/c)", /^1 mdx: Unexpected character `1`/, 'link inline "b" /c'],
    ["<https://example.com/>", /^1 mdx: Unexpected character `\/`/, "embed https://example.com/"],
    ["\ufeffa\r\n\r\n{a b}\r\n\r\n[b](/c)", /^3 mdx: Could not parse expression with acorn/, 'link inline "b" /c'],
    [
      '<br>\n\n<Image\n  src="https://example.com/a.png"\n  width={1181}\n  style={{ a: 1, b: { c: "}" } }}\n/>',
      /^1 mdx:/,
      'image "" https://example.com/a.png',
    ],
    [
      "<br>\n\n<iframe\n  src={'https://example.com/a'}\n\n  onLoad={() => 1 > 0}\n></iframe>",
      /^1 mdx:/,
      "embed iframe https://example.com/a",
    ],
    ["<br>\n\n    <Note>\n    [b](/c)\n    </Note>", /^1 mdx:/, 'link inline "b" /c'],
  ])("%j", async (text, problem, ...elements) => {
    const page = await read("a.mdx", text);
    expect(page.document.format).toBe("mdx");
    expect(page.problems).toEqual([expect.stringMatching(problem)]);
    expect(page.elements).toEqual(elements);
  });

  it("without the imports that follow the front matter directly", async () => {
    const { blocks } = await read("a.mdx", "---\ntitle: a\n---\nimport A from '~/a';\nimport B from '~/b';\n\na<br>b");
    expect(blocks).toEqual(["paragraph: a b"]);
  });

  it("without the imports that follow a heading directly", async () => {
    const { blocks } = await read("a.md", "# Mill\nimport Cup from '@site/cup.md';\n\n<Cup />\n\nGrind it.");
    expect(blocks).not.toContain("paragraph: import Cup from '@site/cup.md';");
  });

  it("without its imports and exports", async () => {
    const { blocks } = await read(
      "a.mdx",
      "import a from 'b'\nimport {\n  c\n} from \"d\"\n\nexport const e = {\n  f: 1,\n}\n\n<br>\n\nimport is a word",
    );
    expect(blocks).toEqual(["paragraph: import is a word"]);
    expect((await read("a.mdx", "<br>\n\na\nimport 'b'")).blocks).toEqual(["paragraph: a import 'b'"]);
    expect((await read("a.mdx", "<br>\n\n```\na\n\nexport default b\n```")).blocks).toEqual([
      "code: a\n\nexport default b",
    ]);
  });
});

describe("HTML comments are comments in the MDX of Docusaurus", () => {
  it.each([
    ["alone", "<!-- [no](/no) -->\n\n[b](/c)", ['link inline "b" /c'], [" [no](/no) "]],
    ["over several lines", "前\n\n<!--\nto do\n-->\n\n後", [], ["\nto do\n"]],
    ["in a sentence", "前 <!-- note --> [b](/c)", ['link inline "b" /c'], [" note "]],
    [
      "but not in code",
      "`<!-- a -->`\n\n```html\n<!-- b -->\n```",
      ['code html "<!-- b -->"', "inlineCode <!-- a -->"],
      [],
    ],
  ])("%s", async (_, text, elements, comments) => {
    const page = await read("a.mdx", text, {}, "docusaurus");
    expect(page.problems).toEqual([]);
    expect(page.elements.toSorted()).toEqual(elements);
    expect(page.document.comments.map((comment) => comment.text)).toEqual(comments);
  });
});

it("a page that can't be parsed is read as plain text", async () => {
  const page = await read("a.md", `${"> ".repeat(300)}a https://example.com/`);
  expect(page.problems).toEqual([expect.stringMatching(/nested too deep/)]);
  expect(page.elements).toEqual(['link bare "https://example.com/" https://example.com/']);
});
