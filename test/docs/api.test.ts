import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fences, markdown } from "../../scripts/markdown.ts";

const page = (path: string) => markdown(readFileSync(join(import.meta.dirname, "../../docs", path), "utf8"));

test("the pages about the library show the same in both languages", () => {
  expect(fences(page("api.ja.md"))).toEqual(fences(page("api.md")));
});
