import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { fences, links, markdown, outline, paragraphs, sections, tables } from "../../scripts/markdown.ts";
import { check } from "../../src/check.ts";
import { schema } from "../../src/config/schema.ts";
import { rules } from "../../src/rules/index.ts";
import { checkTexts, line } from "../check-texts.ts";
import { page, project } from "../project.ts";

const pages = Object.entries(rules).map(([name, rule]) => ({ name, rule }));
const files = readdirSync(join(project, "docs/rules"));
/** The page of a rule. A missing page is empty here, because the first test reports it. */
const rulePage = (file: string) => (files.includes(file) ? page(`docs/rules/${file}`) : markdown(""));

test("every rule has a page in both languages, and every page a rule", () => {
  expect(files.toSorted()).toEqual(pages.flatMap(({ name }) => [`${name}.md`, `${name}.ja.md`]).toSorted());
});

describe.each(pages)("$name", ({ name, rule }) => {
  const root = rulePage(`${name}.md`);
  const examples = examplesOf(root);

  test("begins with the name, the description and the severity of the rule", () => {
    expect(beginning(root)).toEqual([name, "English · 日本語", textOf(rule.description), `Default: ${rule.severity}`]);
    expect(links(root).slice(0, 2)).toEqual([`${name}.md`, `${name}.ja.md`]);
  });

  test("has sections for why, examples, options, and when not to use it", () => {
    expect(titles(root)).toEqual(["Why", "Examples", "Options", "When not to use it"]);
  });

  test("has examples with and without findings of the rule", () => {
    const reports = examples.map(({ findings }) => findings.some((finding) => finding.startsWith(`${name} `)));
    expect(new Set(reports)).toEqual(new Set([true, false]));
  });

  test.each(examples)("example $number", async (example) => {
    expect(await findingsOf(example)).toEqual(example.findings);
  });
});

describe.each(pages)("$name in Japanese", ({ name, rule }) => {
  const [english, japanese] = [rulePage(`${name}.md`), rulePage(`${name}.ja.md`)];

  test("begins with the name and the severity of the rule", () => {
    const [title, languages, , severity] = beginning(japanese);
    expect([title, languages, severity]).toEqual([name, "English · 日本語", `既定値：${rule.severity}`]);
    expect(links(japanese).slice(0, 2)).toEqual([`${name}.md`, `${name}.ja.md`]);
  });

  test("has the same sections, with the same kinds of blocks and the same examples", () => {
    expect(titles(japanese)).toEqual(["使う理由", "例", "オプション", "使わないほうがよい場合"]);
    expect(outline(japanese)).toEqual(outline(english));
    expect(fences(japanese)).toEqual(fences(english));
  });

  test("lists the same options with the same defaults", () => {
    const options = (root: Root) =>
      sections(root)
        .flatMap(tables)
        .map(([, ...rows]) => rows.map((row) => row.slice(0, 2)));
    expect(options(japanese)).toEqual(options(english));
  });
});

/** Markdown as text. */
const textOf = (text: string): string => paragraphs(markdown(text)).join("\n");

/** The title of a page, and the paragraphs of its first section. */
function beginning(root: Root): string[] {
  const [first] = sections(root);
  return first ? [first.title, ...paragraphs(first)] : [];
}

/** The titles of all sections but the first, which is the title of the page. */
function titles(root: Root): string[] {
  return sections(root)
    .slice(1)
    .map(({ title }) => title);
}

interface Text {
  readonly path: string;
  readonly text: string;
}

interface Example {
  readonly number: number;
  readonly source: Text;
  /** Undefined for a page without a counterpart. */
  readonly target: Text | undefined;
  /** Both texts when they were in sync; undefined if the example shows no earlier version. */
  readonly before: { readonly source: string; readonly target: string } | undefined;
  readonly configuration: z.output<typeof schema>;
  /** A glossary in CSV; undefined if the example has none. */
  readonly glossary: string | undefined;
  readonly findings: readonly string[];
}

/**
 * An example is a row of fences: the source, the target, the findings, and in some examples a configuration, a glossary,
 * or what a side was when both were in sync. The word after the language of a fence is its role, and may be
 * followed by a path.
 */
function examplesOf(root: Root): Example[] {
  const examples: Example[] = [];
  let parts = new Map<string, Text>();
  for (const { language, meta, text } of fences(root)) {
    const [role = "", path = `${role}.${language}`] = (meta || language).split(" ");
    parts.set(role, { path, text });
    if (role !== "findings") continue;
    examples.push({
      number: examples.length + 1,
      source: parts.get("source") ?? { path: "", text: "" },
      target: parts.get("target"),
      before: beforeOf(parts),
      glossary: parts.get("glossary")?.text,
      configuration: schema.parse(JSON.parse(parts.get("configuration")?.text ?? "{}")),
      findings: text.split("\n").filter((finding) => finding !== ""),
    });
    parts = new Map();
  }
  return examples;
}

/** A side without an earlier version was the same as it is now. */
function beforeOf(parts: ReadonlyMap<string, Text>): Example["before"] {
  const past = (side: string) => parts.get(`${side}-before`) ?? parts.get(side) ?? { text: "" };
  if (!parts.has("source-before") && !parts.has("target-before")) return undefined;
  return { source: past("source").text, target: past("target").text };
}

async function findingsOf({ source, target, before, configuration, glossary }: Example): Promise<string[]> {
  if (!target) {
    const unpaired = { ...source, language: "ja" };
    const settings = Object.fromEntries(pages.map(({ name }) => [name, { severity: "error", options: {} } as const]));
    return check({ side: "source", page: unpaired, missingLanguage: "en", folder: null }, settings, "en").map(line);
  }
  const options = Object.entries(configuration.rules).flatMap(([name, setting]) =>
    Array.isArray(setting) ? [[name, setting[1]]] : [],
  );
  const found = await checkTexts({
    source: source.text,
    sourcePath: source.path,
    target: target.text,
    targetPath: target.path,
    ...(before && { before }),
    ...(glossary !== undefined && { glossary }),
    options: Object.fromEntries(options),
    embeds: configuration.embeds,
    equivalent: configuration.urls.equivalent,
  });
  return found.map(line);
}
