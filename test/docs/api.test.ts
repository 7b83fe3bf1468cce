import { expect, test } from "vitest";
import { fences } from "../../scripts/markdown.ts";
import { page } from "../project.ts";

test("docs/api.ja.md has the same code blocks as docs/api.md", () => {
  expect(fences(page("docs/api.ja.md"))).toEqual(fences(page("docs/api.md")));
});
