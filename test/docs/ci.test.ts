import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const project = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(project, path), "utf8");
const [english, japanese] = [read("docs/ci.md"), read("docs/ci.ja.md")];

const described = z.object({ description: z.string(), default: z.string().optional() });
const { inputs, outputs } = z
  .object({ inputs: z.record(z.string(), described), outputs: z.record(z.string(), described) })
  .parse(parse(read("action.yml")));

test("every example is shown as it is, and has a link above it", () => {
  const shown = Array.from(english.matchAll(/^```yaml\n([\s\S]*?)^```$/gm), ([, text = ""]) => text);
  const links = Array.from(english.matchAll(/\]\(ci\/([\w.-]+)\)/g), ([, name = ""]) => name);
  expect(shown).toEqual(links.map((name) => read(`docs/ci/${name}`)));
  expect(links.toSorted()).toEqual(readdirSync(join(project, "docs/ci")));
});

test("inputs and outputs are those of the action", () => {
  const [ofInputs, ofOutputs] = tablesOf(english);
  expect(ofInputs).toEqual(
    Object.entries(inputs).map(([name, { default: value, description }]) => [
      `\`${name}\``,
      value ? `\`${value}\`` : "–",
      description,
    ]),
  );
  expect(ofOutputs).toEqual(Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]));
});

test("in Japanese the same is shown and listed", () => {
  const fences = (text: string) => text.match(/^```[\s\S]*?^```$/gm);
  expect(fences(japanese)).toEqual(fences(english));
  const known = (text: string) => tablesOf(text).map((rows) => rows.map((row) => row.slice(0, -1)));
  expect(known(japanese)).toEqual(known(english));
});

test("in Japanese there are as many parts, each with as many paragraphs", () => {
  const paragraphs = (text: string) => text.split(/^##+ /m).map((part) => part.trim().split(/\n{2,}/).length);
  expect(paragraphs(japanese)).toEqual(paragraphs(english));
});

/** The tables of a page, each with the cells of its rows. */
function tablesOf(text: string): string[][][] {
  return Array.from(text.matchAll(/^\|.*\n\| --- .*\n((?:\|.*\n)+)/gm), ([, body = ""]) =>
    body
      .trimEnd()
      .split("\n")
      .map((row) => row.slice(2, -2).split(" | ")),
  );
}
