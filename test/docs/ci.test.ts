import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fences, links, outline, tables } from "../../scripts/markdown.ts";
import { page, project, read } from "../project.ts";

const [english, japanese] = [page("docs/ci.md"), page("docs/ci.ja.md")];

test("docs/ci.md shows every example file, with a link to it", () => {
  const examples = fences(english, "yaml").map(({ text }) => text);
  const names = links(english).flatMap((link) => /^ci\/(.+)$/.exec(link)?.[1] ?? []);
  expect(examples).toEqual(names.map((name) => read(`docs/ci/${name}`)));
  expect(names.toSorted()).toEqual(readdirSync(join(project, "docs/ci")));
});

test("the Japanese page has the same examples, and the same rows in its tables", () => {
  expect(fences(japanese)).toEqual(fences(english));
  const cells = (root: typeof english) => tables(root).map(([, ...rows]) => rows.map((row) => row.slice(0, -1)));
  expect(cells(japanese)).toEqual(cells(english));
});

test("the Japanese page has the same sections, with the same kinds of blocks", () => {
  expect(outline(japanese)).toEqual(outline(english));
});

test.each(["README.md", "README.ja.md"])("%s shows the workflow for two repositories", (path) => {
  expect(fences(page(path), "yaml").map(({ text }) => text)).toContain(read("docs/ci/two-repositories.yml"));
});
