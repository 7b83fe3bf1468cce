import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { section, sections } from "../scripts/markdown.ts";
import tools from "../tools/package.json" with { type: "json" };
import { page, project, read } from "./project.ts";

test("docs/decisions.md has an entry for every dependency, and for no other package", () => {
  const named = (heading: string) => sections(section(page("docs/decisions.md"), heading)).map(({ title }) => title);
  const [bundled, others] = [named("Dependencies"), named("Development dependencies")];
  const dependencies = [...Object.keys(manifest.devDependencies), ...Object.keys(tools.devDependencies)];
  expect([...bundled, ...others].toSorted()).toEqual(dependencies.toSorted());
  expect(bundled.map((name) => name.replace("@types/", "")).toSorted()).toEqual(packagesOf("src"));
});

test("package.json has only what the build needs; other development dependencies are in the workspaces", () => {
  const builders = ["mdast-util-to-string", "rolldown", "rolldown-license-plugin"];
  const names = Object.keys(manifest.devDependencies).filter((name) => !builders.includes(name));
  expect(names.map((name) => name.replace("@types/", "")).toSorted()).toEqual(packagesOf("src"));
});

/** The packages that the modules of a folder import. */
function packagesOf(folder: string): string[] {
  const files = readdirSync(join(project, folder), { recursive: true, encoding: "utf8" });
  const code = files.filter((file) => file.endsWith(".ts")).map((file) => read(`${folder}/${file}`));
  const imported = code.join("\n").matchAll(/\b(?:from |import\()"(?!node:)((?:@[^"./]+\/)?[^"./]+)(?:\/[^".]+)?"/g);
  return Array.from(new Set(Array.from(imported, ([, name = ""]) => name))).toSorted();
}
