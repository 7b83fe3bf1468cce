import { describe, expect, test } from "vitest";
import { fences } from "../../scripts/markdown.ts";
import { schema } from "../../src/config/schema.ts";
import { parse } from "../../src/parse/index.ts";
import { rules } from "../../src/rules/index.ts";
import { directiveOf } from "../../src/suppress/directive.ts";
import { page } from "../project.ts";

test("docs/suppression.ja.md has the same code blocks as docs/suppression.md", () => {
  expect(fences(page("docs/suppression.ja.md"))).toEqual(fences(page("docs/suppression.md")));
});

test("the configurations in docs/suppression.md are valid", () => {
  for (const { text } of fences(page("docs/suppression.md"), "json")) schema.parse(JSON.parse(text));
});

describe.each(["README.md", "README.ja.md", "docs/suppression.md"])("the comments in %s", (path) => {
  test.each(fences(page(path), "md"))("are valid: $text", async ({ text }) => {
    const { comments } = await parse({ path: "a.md", language: "en", text }, { embeds: {} });
    expect(comments.length).toBeGreaterThan(0);
    for (const comment of comments) {
      const { instruction, rules: named = [] } = directiveOf(comment) ?? {};
      expect(instruction).toBeOneOf(["disable", "disable-next-line", "enable"]);
      expect(Object.keys(rules)).toEqual(expect.arrayContaining([...named]));
    }
  });
});
