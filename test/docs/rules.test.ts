import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { check } from "../../src/check.ts";
import { schema } from "../../src/config/schema.ts";
import type { Rule } from "../../src/rule.ts";
import { rules } from "../../src/rules/index.ts";
import { checkTexts, line } from "../check-texts.ts";

const folder = join(import.meta.dirname, "../../docs/rules");
const pages = Object.entries(rules).map(([name, rule]) => ({ name, rule }));
const files = readdirSync(folder);
const read = (name: string) => (files.includes(`${name}.md`) ? readFileSync(join(folder, `${name}.md`), "utf8") : "");

test("every rule has its page in both languages, and every page its rule", () => {
  expect(files.toSorted()).toEqual(pages.flatMap(({ name }) => [`${name}.md`, `${name}.ja.md`]).toSorted());
});

describe.each(pages)("$name", ({ name, rule }) => {
  const text = read(name);
  const examples = examplesOf(text);

  test("begins with its name, what holds where it is silent, and its severity", () => {
    expect(text.split("\n").slice(0, 8)).toEqual([
      `# ${name}`,
      "",
      languages(name),
      "",
      rule.description,
      "",
      `Default: \`${rule.severity}\``,
      "",
    ]);
  });

  test("says why, shows examples, and says when not to use it", () => {
    expect(headingsOf(text)).toEqual(["Why", "Examples", "Options", "When not to use it"]);
  });

  test("lists its options", () => {
    const [, section = ""] = /^## Options\n\n([\s\S]*?)\n\n## /m.exec(text) ?? [];
    expect(section).toBe(optionsOf(rule));
  });

  test("shows what is reported, and what is not", () => {
    const told = examples.map(({ findings }) => findings.some((finding) => finding.startsWith(`${name} `)));
    expect(new Set(told)).toEqual(new Set([true, false]));
  });

  test.each(examples)("example $number", async (example) => {
    expect(await findingsOf(example)).toEqual(example.findings);
  });
});

describe.each(pages)("$name in Japanese", ({ name, rule }) => {
  const [english, text] = [read(name), read(`${name}.ja`)];

  test("begins like the English page, with what README.ja.md says of the rule", () => {
    const [title, , links, , description, , severity] = text.split("\n");
    expect([title, links, severity]).toEqual([`# ${name}`, languages(name), `既定値: \`${rule.severity}\``]);
    expect(readFileSync(join(folder, "../../README.ja.md"), "utf8")).toContain(
      `| [\`${name}\`](docs/rules/${name}.ja.md) | ${description} | \`${rule.severity}\` |`,
    );
  });

  test("has the same parts, each with as many paragraphs and the same fences", () => {
    expect(headingsOf(text)).toEqual(["使う理由", "例", "オプション", "使わないほうがよい場合"]);
    expect(fencesOf(text)).toEqual(fencesOf(english));
    expect(paragraphsOf(text)).toEqual(paragraphsOf(english));
  });

  test("lists the same options", () => {
    expect(optionCells(text)).toEqual(optionCells(english));
  });
});

/** The line that leads from each language to the other. */
const languages = (name: string) => `[English](${name}.md) · [日本語](${name}.ja.md)`;

interface Text {
  readonly path: string;
  readonly text: string;
}

interface Example {
  readonly number: number;
  readonly source: Text;
  /** Undefined where the page has no other side. */
  readonly target: Text | undefined;
  /** Undefined where both were never different. */
  readonly before: { readonly source: string; readonly target: string } | undefined;
  readonly configuration: z.output<typeof schema>;
  readonly findings: readonly string[];
}

const FENCE = /^(`{3,})(?:(\w+) )?(source|target|source-before|target-before|configuration|findings)\n([\s\S]*?)^\1$/gm;

function withoutExamples(text: string): string {
  return text.replace(FENCE, "");
}

const headingsOf = (text: string) => Array.from(withoutExamples(text).matchAll(/^## (.*)$/gm), ([, title]) => title);

const fencesOf = (text: string) => Array.from(text.matchAll(FENCE), ([fence]) => fence);

/** How many paragraphs stand in each part. */
const paragraphsOf = (text: string) =>
  withoutExamples(text)
    .split(/^## /m)
    .map((part) => part.trim().split(/\n{2,}/).length);

/** The name and the default of each option. */
const optionCells = (text: string) =>
  Array.from(withoutExamples(text).matchAll(/^\| (`.*?`) \| (`.*?`) \|/gm), ([, name, value]) => [name, value]);

/**
 * An example is a source, its target and their findings, in fences that say so, and maybe a configuration, and what a
 * side was when both were in step.
 */
function examplesOf(text: string): Example[] {
  const examples: Example[] = [];
  let parts = new Map<string, Text>();
  for (const [, , language = "", role = "", content = ""] of text.matchAll(FENCE)) {
    parts.set(role, { path: `${role}.${language}`, text: content });
    if (role !== "findings") continue;
    examples.push({
      number: examples.length + 1,
      source: parts.get("source") ?? { path: "", text: "" },
      target: parts.get("target"),
      before: beforeOf(parts),
      configuration: schema.parse(JSON.parse(parts.get("configuration")?.text ?? "{}")),
      findings: content.split("\n").filter((finding) => finding !== ""),
    });
    parts = new Map();
  }
  return examples;
}

/** A side that is not shown as it was before is the same as it is now. */
function beforeOf(parts: ReadonlyMap<string, Text>): Example["before"] {
  const past = (side: string) => parts.get(`${side}-before`) ?? parts.get(side) ?? { text: "" };
  if (!parts.has("source-before") && !parts.has("target-before")) return undefined;
  return { source: past("source").text, target: past("target").text };
}

async function findingsOf({ source, target, before, configuration }: Example): Promise<string[]> {
  if (!target) {
    const page = { ...source, language: "ja" };
    const settings = Object.fromEntries(pages.map(({ name }) => [name, { severity: "error", options: {} } as const]));
    return check({ side: "source", page, missingLanguage: "en", folder: null }, settings, "en").map(line);
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
    options: Object.fromEntries(options),
    embeds: configuration.embeds,
    equivalent: configuration.urls.equivalent,
  });
  return found.map(line);
}

/** The table of a rule's options, as its schema has them. */
function optionsOf({ options }: Rule): string {
  const properties = Object.entries(z.toJSONSchema(options, { io: "input" }).properties ?? {});
  if (properties.length === 0) return "None.";
  const rows = properties.map(([name, property]) => {
    if (typeof property === "boolean") throw new Error(`${name} has no schema`);
    const value = JSON.stringify(property.default).replaceAll(",", ", ");
    return `| \`${name}\` | \`${value}\` | ${property.description} |`;
  });
  return ["| option | default | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}
