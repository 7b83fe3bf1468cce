import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import editorSchema from "../../schema.json" with { type: "json" };
import { loadConfiguration } from "../../src/config/index.ts";
import { folderWith } from "../folder.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../../docs", path), "utf8");
const [english, japanese] = [read("configuration.md"), read("configuration.ja.md")];

interface Keys {
  readonly properties: Readonly<Record<string, { readonly description?: string; readonly default?: unknown }>>;
  readonly required?: readonly string[];
}

const { pairs, languages, urls, overrides } = editorSchema.properties;

/** The objects of a configuration, by the titles under which their keys are listed. */
const OBJECTS: Readonly<Record<string, Keys>> = {
  Keys: editorSchema,
  "`languages`": languages,
  "`pairs`": pairs.items,
  "Languages of a pair": pairs.items.properties.languages,
  "`urls`": urls,
  "`overrides`": overrides.items,
};

test.each(Object.entries(OBJECTS))("%s: the keys are those of the schema", (title, keys) => {
  const section = sectionsOf(english).find((text) => text.startsWith(`${title}\n`)) ?? "";
  expect(tablesOf(section)).toEqual([tableOf(keys)]);
});

test("each key has its own part", () => {
  const titles = sectionsOf(english).flatMap((text) => /^`(\w+)`\n/.exec(text)?.[1] ?? []);
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
  const examples = fencesOf(english).map(([language = "", text = ""], index, all) => {
    const [next, says = ""] = all[index + 1] ?? [];
    return { file: FILES[language], text, says: next === "text" ? says.trim() : null };
  });

  test.each(examples.filter(({ file }) => file !== undefined))("$text", async ({ file = "", text, says }) => {
    const stub = "const defineConfig = (config) => config;";
    const folder = folderWith({ [file]: text.replace(/^import .* from "taiyaku";$/m, stub) });
    const loading = loadConfiguration(folder, null);
    if (says === null) expect(await loading).toMatchObject({ folder });
    else await expect(loading).rejects.toMatchObject({ name: "Complaint", message: says });
  });
});

describe("in Japanese", () => {
  test("the same examples are shown", () => {
    expect(fencesOf(japanese)).toEqual(fencesOf(english));
  });

  test("the same keys are listed, with the same defaults", () => {
    const cells = (text: string) => tablesOf(text).map((table) => table.match(/^\| .*? \| .*? \|/gm)?.slice(2));
    expect(cells(japanese.replaceAll("必須", "required"))).toEqual(cells(english));
  });

  test("there are as many parts, each with as many paragraphs", () => {
    const paragraphs = (text: string) => sectionsOf(text).map((section) => section.trim().split(/\n{2,}/).length);
    expect(paragraphs(japanese)).toEqual(paragraphs(english));
  });
});

/** The table of the keys of an object, as its schema has them. */
function tableOf({ properties, required = [] }: Keys): string {
  const rows = Object.entries(properties).map(([key, { description, default: value }]) => {
    const written = value === undefined ? "–" : `\`${JSON.stringify(value).replaceAll(/[,:]/g, "$& ")}\``;
    return `| \`${key}\` | ${required.includes(key) ? "required" : written} | ${description} |`;
  });
  return ["| key | default | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}

function sectionsOf(text: string): string[] {
  return text.split(/^##+ /m).slice(1);
}

/** The tables of keys. */
function tablesOf(text: string): string[] {
  return Array.from(text.matchAll(/^\| (?:key|キー) \|.*\n(?:\|.*\n)+/gm), ([table]) => table.trim());
}

/** The language and the text of each fence. */
function fencesOf(text: string): string[][] {
  return Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, ...fence]) => fence);
}
