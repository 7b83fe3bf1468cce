import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { fences, links, markdown, section, sections, tables } from "../scripts/markdown.ts";
import { schema } from "../src/config/schema.ts";
import { reporters } from "../src/reporters/index.ts";
import tools from "../tools/package.json" with { type: "json" };
import { taiyaku } from "./cli/command.ts";
import { folderWith } from "./folder.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const page = (path: string) => markdown(read(path));

describe.each(["README.md", "README.ja.md"])("%s", (path) => {
  const text = read(path);
  const [, , keys, options, formats] = tables(page(path));
  const fence = (language: string) => fences(page(path), language)[0]?.text ?? "";

  test("shows a configuration that is valid, and lists its keys", () => {
    schema.parse(JSON.parse(fence("json")));
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

  test("shows what the first command prints", async () => {
    const [, argv = ""] = fence("sh").trim().split(`npm ci && npm run build && node ${manifest.bin.taiyaku} `);
    const file = join(folderWith({}), "report.html");
    const { status, stdout } = await taiyaku(argv.replace("report.html", file), root);
    expect(status).toBe(1);
    expect(stdout).toContain(fence("text"));
    expect(existsSync(file)).toBe(true);
  });

  test("has the test command that CI runs", () => {
    const command = "npm ci && npm test";
    for (const place of [text, read(".ci/run")]) expect(place.split("\n")).toContain(command);
    expect(read(".github/workflows/ci.yml")).toContain(`- run: ${command}\n`);
  });
});

test("every dependency has its decision, and is still there", () => {
  const named = (heading: string) => sections(section(page("docs/decisions.md"), heading)).map(({ title }) => title);
  const [bundled, others] = [named("Dependencies"), named("Development dependencies")];
  const dependencies = [...Object.keys(manifest.devDependencies), ...Object.keys(tools.devDependencies)];
  expect([...bundled, ...others].toSorted()).toEqual(dependencies.toSorted());
  expect(bundled.map((name) => name.replace("@types/", "")).toSorted()).toEqual(packagesOf("src"));
});

test("what builds the command is all that is installed without the workspaces", () => {
  const builders = ["mdast-util-to-string", "rolldown", "rolldown-license-plugin"];
  const names = Object.keys(manifest.devDependencies).filter((name) => !builders.includes(name));
  expect(names.map((name) => name.replace("@types/", "")).toSorted()).toEqual(packagesOf("src"));
});

test.each(["README.md", "README.ja.md", "CONTRIBUTING.md", "CHANGELOG.md", ...pagesIn("docs")])(
  "the links of %s lead to files",
  (path) => {
    const local = links(page(path)).filter((link) => !/^https?:|^#/.test(link));
    const files = local.map((link) => decodeURI(link.replace(/#.*/, "")));
    expect(files.filter((file) => !existsSync(join(root, dirname(path), file)))).toEqual([]);
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

/** The first word of each row, the head left out. */
function namesOf(table: readonly (readonly string[])[] | undefined): (string | undefined)[] | undefined {
  return table?.slice(1).map(([first]) => first?.split(/[\s,、]/)[0]);
}
