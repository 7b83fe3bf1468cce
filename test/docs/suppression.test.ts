import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { schema } from "../../src/config/schema.ts";
import { parse } from "../../src/parse/index.ts";
import { rules } from "../../src/rules/index.ts";
import { directiveOf } from "../../src/suppress/directive.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../..", path), "utf8");
const fences = (text: string) => Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, ...fence]) => fence);
const fencesIn = (path: string, language: string) =>
  fences(read(path)).flatMap(([name, content = ""]) => (name === language ? [content] : []));

test("the pages of both languages show the same", () => {
  expect(fences(read("docs/suppression.ja.md"))).toEqual(fences(read("docs/suppression.md")));
});

test("the configuration that is shown is valid", () => {
  for (const content of fencesIn("docs/suppression.md", "json")) schema.parse(JSON.parse(content));
});

describe.each(["README.md", "README.ja.md", "docs/suppression.md"])("the comments that %s shows", (path) => {
  test.each(fencesIn(path, "md"))("are understood: %#", async (text) => {
    const { comments } = await parse({ path: "a.md", language: "en", text }, { embeds: {} });
    expect(comments.length).toBeGreaterThan(0);
    for (const comment of comments) {
      const { instruction, rules: named = [] } = directiveOf(comment) ?? {};
      expect(instruction).toBeOneOf(["disable", "disable-next-line", "enable"]);
      expect(Object.keys(rules)).toEqual(expect.arrayContaining([...named]));
    }
  });
});
