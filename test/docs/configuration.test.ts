import { describe, expect, test } from "vitest";
import editorSchema from "../../schema.json" with { type: "json" };
import { configurationKeys } from "../../scripts/generated.ts";
import { fences, outline, sections, tables } from "../../scripts/markdown.ts";
import { loadConfiguration } from "../../src/config/index.ts";
import { folderWith } from "../folder.ts";
import { page } from "../project.ts";

const [english, japanese] = [page("docs/configuration.md"), page("docs/configuration.ja.md")];

test("every key has its own section", () => {
  const titles = sections(english).flatMap(({ heading, title }) =>
    heading.children.every(({ type }) => type === "inlineCode") ? [title] : [],
  );
  expect(["$schema", ...titles]).toEqual(Object.keys(editorSchema.properties));
});

/** The file name for an example, by the language of its fence. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  json: "taiyaku.config.json",
  jsonc: "taiyaku.config.jsonc",
  yaml: "taiyaku.config.yaml",
  js: "taiyaku.config.mjs",
};

describe("the example", () => {
  const examples = fences(english).map(({ language, meta, text }, index, all) => {
    const next = all[index + 1];
    return {
      file: meta === "glossary" ? undefined : FILE_NAMES[language],
      text,
      error: next?.language === "text" ? next.text.trim() : null,
    };
  });

  test.each(examples.filter(({ file }) => file !== undefined))("$text", async ({ file = "", text, error }) => {
    const stub = "const defineConfig = (config) => config;";
    const folder = folderWith({ [file]: text.replace(/^import .* from "taiyaku";$/m, stub) });
    const loading = loadConfiguration(folder, null);
    if (error === null) expect(await loading).toMatchObject({ folder });
    else await expect(loading).rejects.toMatchObject({ name: "UserError", message: error });
  });
});

describe("the Japanese page", () => {
  test("has the same examples", () => {
    expect(fences(japanese)).toEqual(fences(english));
  });

  test("lists the same keys with the same defaults", () => {
    const titles = Object.keys(configurationKeys);
    const listed = sections(english).map(({ title }) => titles.includes(title));
    const keys = (root: typeof english) => {
      const parts = sections(root).filter((_, index) => listed[index]);
      return parts.flatMap(tables).map(([, ...rows]) => rows.map(([key, value]) => [key, value]));
    };
    const inEnglish = (cells: ReturnType<typeof keys>) =>
      cells.map((rows) => rows.map(([key, value]) => [key, value === "必須" ? "required" : value]));
    expect(inEnglish(keys(japanese))).toEqual(keys(english));
  });

  test("has the same sections, with the same kinds of blocks", () => {
    expect(outline(japanese)).toEqual(outline(english));
  });
});
