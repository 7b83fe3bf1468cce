import { describe, expect, it } from "vitest";
import { read } from "../parse/formatted-document.ts";

const MARKS = /a paragraph has more than 1000 marks/;

describe("a text that would take a parser too long is refused", () => {
  it.each<[string, string, RegExp]>([
    ["nested emphasis", "*a".repeat(5000) + "b*".repeat(5000), MARKS],
    ["nested strong emphasis", "**a ".repeat(5000) + "b**".repeat(5000), MARKS],
    ["emphasis that nothing closes", "*a_ ".repeat(5000), MARKS],
    ["nested images", "![".repeat(5000) + "](a)".repeat(5000), MARKS],
    ["definitions without an empty line", "[a]: /b\n".repeat(5000), MARKS],
    ["a paragraph of an item", `- a\n${"b\n".repeat(5000)}`, /more than 2000 lines/],
    ["expressions with templates", `{${"`${".repeat(2000)}1${"}`".repeat(2000)}}`, /nested too deeply/],
    ["expressions with components", "<A b={".repeat(2000) + "}/>".repeat(2000), /nested too deeply/],
  ])("%s", async (_, text, problem) => {
    const { problems } = await read("a.mdx", `# A\n\nb\n\n${text}`);
    expect(problems[0]).toMatch(/^5 mdx: /);
    expect(problems[0]).toMatch(problem);
  });
});

describe("a long text is not refused", () => {
  it.each<[string, string, string]>([
    ["a long list", "a.mdx", "- *a* [b](/c)\n".repeat(1200)],
    ["a long table", "a.mdx", `| a | b |\n| - | - |\n${"| *a* | [b](/c) |\n".repeat(1200)}`],
    ["a long text in paragraphs", "a.mdx", "*a* [b](/c)\n\n".repeat(1200)],
    ["names with underscores", "a.mdx", "a_b_c ".repeat(1200)],
    ["code", "a.mdx", `\`\`\`c\n${"*a = b[1];\n".repeat(1200)}\`\`\``],
    ["data", "a.mdx", `export const a = [\n${"  [1, 2],\n".repeat(1200)}]`],
    ["a component with data", "a.mdx", `<A\n  b={[\n${"[1, 2],\n".repeat(1200)}]}\n/>`],
    ["components beside each other", "a.mdx", "<A b={1} />\n\n".repeat(300)],
    ["marks that only the native parser reads", "a.md", "*a".repeat(5000) + "b*".repeat(5000)],
  ])("%s", async (_, path, text) => {
    expect((await read(path, text)).problems).toEqual([]);
  });
});
