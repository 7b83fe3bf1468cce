import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fences, markdown } from "../../scripts/markdown.ts";
import { schema } from "../../src/config/schema.ts";
import { parse } from "../../src/parse/index.ts";
import { rules } from "../../src/rules/index.ts";
import { directiveOf } from "../../src/suppress/directive.ts";

const page = (path: string) => markdown(readFileSync(join(import.meta.dirname, "../..", path), "utf8"));

test("the pages of both languages show the same", () => {
  expect(fences(page("docs/suppression.ja.md"))).toEqual(fences(page("docs/suppression.md")));
});

test("the configuration that is shown is valid", () => {
  for (const { text } of fences(page("docs/suppression.md"), "json")) schema.parse(JSON.parse(text));
});

describe.each(["README.md", "README.ja.md", "docs/suppression.md"])("the comments that %s shows", (path) => {
  test.each(fences(page(path), "md"))("are understood: $text", async ({ text }) => {
    const { comments } = await parse({ path: "a.md", language: "en", text }, { embeds: {} });
    expect(comments.length).toBeGreaterThan(0);
    for (const comment of comments) {
      const { instruction, rules: named = [] } = directiveOf(comment) ?? {};
      expect(instruction).toBeOneOf(["disable", "disable-next-line", "enable"]);
      expect(Object.keys(rules)).toEqual(expect.arrayContaining([...named]));
    }
  });
});
