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
const read = (name: string) => readFileSync(join(folder, `${name}.md`), "utf8");

test("every rule has its page, and every page its rule", () => {
  expect(readdirSync(folder).toSorted()).toEqual(pages.map(({ name }) => `${name}.md`).toSorted());
});

describe.each(pages)("$name", ({ name, rule }) => {
  const text = read(name);
  const examples = examplesOf(text);

  test("begins with its name, what holds where it is silent, and its severity", () => {
    expect(text.split("\n").slice(0, 6)).toEqual([
      `# ${name}`,
      "",
      rule.description,
      "",
      `Default: \`${rule.severity}\``,
      "",
    ]);
  });

  test("says why, shows examples, and says when not to use it", () => {
    const headings = Array.from(withoutExamples(text).matchAll(/^## (.*)$/gm), ([, title]) => title);
    expect(headings).toEqual(["Why", "Examples", "Options", "When not to use it"]);
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

interface Text {
  readonly path: string;
  readonly text: string;
}

interface Example {
  readonly number: number;
  readonly source: Text;
  /** Undefined where the page has no other side. */
  readonly target: Text | undefined;
  readonly configuration: z.output<typeof schema>;
  readonly findings: readonly string[];
}

const FENCE = /^(`{3,})(?:(\w+) )?(source|target|configuration|findings)\n([\s\S]*?)^\1$/gm;

function withoutExamples(text: string): string {
  return text.replace(FENCE, "");
}

/** An example is a source, its target and their findings, in fences that say so, and maybe a configuration. */
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
      configuration: schema.parse(JSON.parse(parts.get("configuration")?.text ?? "{}")),
      findings: content.split("\n").filter((finding) => finding !== ""),
    });
    parts = new Map();
  }
  return examples;
}

async function findingsOf({ source, target, configuration }: Example): Promise<string[]> {
  if (!target) {
    const page = { ...source, language: "ja" };
    const settings = Object.fromEntries(pages.map(({ name }) => [name, { severity: "error", options: {} } as const]));
    return check({ side: "source", page, missingLanguage: "en" }, settings, "en").map(line);
  }
  const options = Object.entries(configuration.rules).flatMap(([name, setting]) =>
    Array.isArray(setting) ? [[name, setting[1]]] : [],
  );
  const found = await checkTexts({
    source: source.text,
    sourcePath: source.path,
    target: target.text,
    targetPath: target.path,
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
