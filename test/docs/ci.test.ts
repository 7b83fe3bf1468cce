import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fences, links, markdown, outline, tables } from "../../scripts/markdown.ts";

const project = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(project, path), "utf8");
const [english, japanese] = [markdown(read("docs/ci.md")), markdown(read("docs/ci.ja.md"))];

test("every example is shown as it is, and has a link above it", () => {
  const shown = fences(english, "yaml").map(({ text }) => text);
  const names = links(english).flatMap((link) => /^ci\/(.+)$/.exec(link)?.[1] ?? []);
  expect(shown).toEqual(names.map((name) => read(`docs/ci/${name}`)));
  expect(names.toSorted()).toEqual(readdirSync(join(project, "docs/ci")));
});

test("in Japanese the same is shown and listed", () => {
  expect(fences(japanese)).toEqual(fences(english));
  const known = (page: typeof english) => tables(page).map(([, ...rows]) => rows.map((row) => row.slice(0, -1)));
  expect(known(japanese)).toEqual(known(english));
});

test("in Japanese there are as many parts, each with the same blocks", () => {
  expect(outline(japanese)).toEqual(outline(english));
});
