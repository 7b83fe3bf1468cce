import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { schema } from "../src/config/schema.ts";
import { reporters } from "../src/reporters/index.ts";
import { rules } from "../src/rules/index.ts";
import tools from "../tools/package.json" with { type: "json" };
import { taiyaku } from "./cli/command.ts";
import { folderWith } from "./folder.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const readmes = ["README.md", "README.ja.md"].map((path) => ({ path, text: read(path) }));

describe.each(readmes)("$path", ({ path, text }) => {
  const [, , keys, options, formats, ruleRows] = tables(text);

  test("shows a configuration that is valid, and lists its keys", () => {
    schema.parse(JSON.parse(fence(text, "json")));
    expect(namesOf(keys)).toEqual(Object.keys(schema.shape).filter((key) => key !== "$schema"));
  });

  test("lists the options of --help", async () => {
    const { stdout } = await taiyaku("--help", {});
    const helped = Array.from(stdout.matchAll(/^ +(?:-\w, )?(--[\w-]+) /gm), ([, option]) => option);
    expect(namesOf(options)).toEqual(helped);
  });

  test("lists the formats of reports", () => {
    expect(namesOf(formats)).toEqual(Object.keys(reporters));
  });

  test("lists the rules, with their pages and severities", () => {
    const ending = path.replace("README", "");
    expect(ruleRows?.map(([rule, , severity]) => [rule, severity])).toEqual(
      Object.entries(rules).map(([name, { severity }]) => [
        `[\`${name}\`](docs/rules/${name}${ending})`,
        `\`${severity}\``,
      ]),
    );
  });

  test("shows what the first command prints", async () => {
    const [, argv = ""] =
      new RegExp(`^npm ci && npm run build && node ${manifest.bin.taiyaku} (.*)$`, "m").exec(text) ?? [];
    const file = join(folderWith({}), "report.html");
    const { status, stdout } = await taiyaku(argv.replace("report.html", file), root);
    expect(status).toBe(1);
    expect(stdout).toContain(fence(text, "text"));
    expect(existsSync(file)).toBe(true);
  });

  test("has the test command that CI runs", () => {
    const command = "npm ci && npm test";
    for (const place of [text, read(".ci/run")]) expect(place.split("\n")).toContain(command);
    expect(read(".github/workflows/ci.yml")).toContain(`- run: ${command}\n`);
  });
});

test("README.md says of each rule what the rule says of itself", () => {
  const [, , , , , ruleRows] = tables(read("README.md"));
  expect(ruleRows?.map(([, description]) => description)).toEqual(
    Object.values(rules).map(({ description }) => description),
  );
});

test("every dependency has its decision, and is still there", () => {
  const [, bundled = "", others = ""] = read("docs/decisions.md").split(/^## .*ependencies$/m);
  const names = (text: string) => Array.from(text.matchAll(/^### `(.*)`$/gm), ([, name = ""]) => name);
  const dependencies = [...Object.keys(manifest.devDependencies), ...Object.keys(tools.devDependencies)];
  expect([...names(bundled), ...names(others)].toSorted()).toEqual(dependencies.toSorted());
  expect(
    names(bundled)
      .map((name) => name.replace("@types/", ""))
      .toSorted(),
  ).toEqual(packagesOf("src"));
});

test("what builds the command is all that is installed without the workspaces", () => {
  const builders = ["rolldown", "rolldown-license-plugin"];
  const names = Object.keys(manifest.devDependencies).filter((name) => !builders.includes(name));
  expect(names.map((name) => name.replace("@types/", "")).toSorted()).toEqual(packagesOf("src"));
});

test.each(["README.md", "README.ja.md", "CONTRIBUTING.md", "CHANGELOG.md", ...pagesIn("docs")])(
  "the links of %s lead to files",
  (path) => {
    const links = Array.from(withoutFences(read(path)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g), ([, link = ""]) => link);
    const local = links.filter((link) => !link.startsWith("https://"));
    expect(local.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  },
);

function pagesIn(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".md")).map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
}

/** The packages that a folder's modules import. */
function packagesOf(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const code = files.filter((file) => file.endsWith(".ts")).map((file) => read(`${folder}/${file}`));
  const imported = code.join("\n").matchAll(/\b(?:from |import\()"(?!node:)([^".]+)"/g);
  return Array.from(new Set(Array.from(imported, ([, name = ""]) => name))).toSorted();
}

/** The tables of a page, each with the cells of its rows, the head left out. */
function tables(text: string): string[][][] {
  return Array.from(text.matchAll(/^\|.*\n\| --- .*\n((?:\|.*\n)+)/gm), ([, body = ""]) =>
    body
      .trimEnd()
      .split("\n")
      .map((row) => row.slice(2, -2).split(" | ")),
  );
}

/** What stands in the code that begins each row, up to the first blank. */
function namesOf(table: readonly (readonly string[])[] | undefined): (string | undefined)[] | undefined {
  return table?.map(([first = ""]) => /^`([^\s`]+)/.exec(first)?.[1]);
}

/** What stands in the first fence of a language. */
function fence(text: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";
}

function withoutFences(text: string): string {
  return text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
}
