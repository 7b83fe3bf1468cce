import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import editorSchema from "../../schema.json" with { type: "json" };
import { configurationKeys } from "../../scripts/generated.ts";
import { fences, markdown, outline, sections, tables } from "../../scripts/markdown.ts";
import { loadConfiguration } from "../../src/config/index.ts";
import { folderWith } from "../folder.ts";

const page = (path: string) => markdown(readFileSync(join(import.meta.dirname, "../../docs", path), "utf8"));
const [english, japanese] = [page("configuration.md"), page("configuration.ja.md")];

test("each key has its own part", () => {
  const titles = sections(english).flatMap(({ heading, title }) =>
    heading.children.every(({ type }) => type === "inlineCode") ? [title] : [],
  );
  expect(["$schema", ...titles]).toEqual(Object.keys(editorSchema.properties));
});

/** How a file is named in which an example may stand. */
const FILES: Readonly<Record<string, string>> = {
  json: "taiyaku.config.json",
  jsonc: "taiyaku.config.jsonc",
  yaml: "taiyaku.config.yaml",
  js: "taiyaku.config.mjs",
};

describe("the examples", () => {
  const examples = fences(english).map(({ language, text }, index, all) => {
    const next = all[index + 1];
    return { file: FILES[language], text, says: next?.language === "text" ? next.text.trim() : null };
  });

  test.each(examples.filter(({ file }) => file !== undefined))("$text", async ({ file = "", text, says }) => {
    const stub = "const defineConfig = (config) => config;";
    const folder = folderWith({ [file]: text.replace(/^import .* from "taiyaku";$/m, stub) });
    const loading = loadConfiguration(folder, null);
    if (says === null) expect(await loading).toMatchObject({ folder });
    else await expect(loading).rejects.toMatchObject({ name: "UserError", message: says });
  });
});

describe("in Japanese", () => {
  test("the same examples are shown", () => {
    expect(fences(japanese)).toEqual(fences(english));
  });

  test("the same keys are listed, with the same defaults", () => {
    const titles = Object.keys(configurationKeys);
    const listed = sections(english).map(({ title }) => titles.includes(title));
    const keys = (root: typeof english) => {
      const parts = sections(root).filter((_, index) => listed[index]);
      return parts.flatMap(tables).map(([, ...rows]) => rows.map(([key, value]) => [key, value]));
    };
    const required = (cells: ReturnType<typeof keys>) =>
      cells.map((rows) => rows.map(([key, value]) => [key, value === "必須" ? "required" : value]));
    expect(required(keys(japanese))).toEqual(keys(english));
  });

  test("there are as many parts, each with the same blocks", () => {
    expect(outline(japanese)).toEqual(outline(english));
  });
});
