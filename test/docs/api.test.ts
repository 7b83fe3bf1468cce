import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const fencesOf = (path: string) =>
  readFileSync(join(import.meta.dirname, "../../docs", path), "utf8").match(/^```\w+\n[\s\S]*?^```$/gm);

test("the pages about the library show the same in both languages", () => {
  expect(fencesOf("api.ja.md")).toEqual(fencesOf("api.md"));
});
