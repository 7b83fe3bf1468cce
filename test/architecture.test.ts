import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Modules that all stages can use: types, and knowledge without side effects. */
const SHARED = ["types", "text", "url", "language", "group-by", "assign"];

/** The modules that a module (a file of `src`, or a folder) may import, in addition to itself; `src?hash` is a hash of all of them. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  types: [],
  "group-by": [],
  assign: ["group-by", "text"],
  glob: [],
  version: [],
  japanese: [],
  "user-error": [],
  text: ["types"],
  language: ["text"],
  url: ["language", "text", "types"],
  code: ["types", "text", "url", "language"],
  numbers: [],

  formats: SHARED,
  parse: [...SHARED, "formats"],
  align: [...SHARED, "numbers"],
  match: [...SHARED, "code", "glob", "numbers"],
  rules: [...SHARED, "code", "glob"],
  check: [...SHARED, "rules"],
  suppress: SHARED,
  fix: ["types"],
  report: [...SHARED, "tree", "user-error", "version"],
  status: ["types", "group-by", "run"],
  reporters: [...SHARED, "rules", "status", "docs"],

  files: [],
  tree: ["types", "files", "glob", "user-error"],
  git: ["types", "group-by", "url", "files", "tree", "user-error"],
  config: [...SHARED, "files", "glob", "rules", "tree", "user-error"],
  discover: [...SHARED, "files", "git", "glob", "tree", "user-error"],
  load: ["types", "files", "formats", "align", "match", "parse", "tree", "user-error"],
  sync: ["types", "files", "group-by", "language", "git", "load", "tree", "user-error"],
  cache: ["files"],
  // `src?hash` is a hash of the source code.
  work: [
    ...["src?hash", "types", "align", "cache", "check", "load", "match", "parse", "report", "rules", "suppress"],
    ...["sync", "user-error"],
  ],

  run: ["types", "cache", "config", "discover", "git", "load", "report", "sync", "tree", "work"],
  accept: ["types", "config", "discover", "git", "load", "pairs", "run", "sync", "tree", "user-error", "work"],
  terms: ["types", "group-by", "config", "discover", "language", "load", "match", "pairs", "run", "tree", "user-error"],
  pairs: ["types", "group-by", "config", "discover", "load", "tree"],
  options: ["config"],
  index: ["types", "config", "fix", "options", "pairs", "reporters", "run", "user-error"],
  cli: [
    ...[
      "types",
      "group-by",
      "accept",
      "config",
      "discover",
      "files",
      "fix",
      "git",
      "japanese",
      "load",
      "pairs",
      "report",
      "reporters",
      "rules",
    ],
    ...["run", "status", "sync", "terms", "tree", "user-error", "version"],
  ],
  bin: ["cli"],
  action: ["types", "cli", "files", "git", "reporters", "user-error"],
};

/**
 * Everything else reads and writes through `files`, which keeps `--untrusted` in the repository. The cache has a folder of
 * its own, which is then outside.
 */
const TOUCH_THE_DISK = ["files", "cache", "action"];
const START_PROGRAMS = ["git/command.ts"];
/** The executables, the environment in which git runs, and the number of the process in names of temporary files. */
const TOUCH_THE_PROCESS = ["bin.ts", "action/bin.ts", "files/replace.ts", "git/command.ts"];

/** The most entries of a folder, so that its listing can be read at a glance; `rules` has a file for each rule. */
const MOST_ENTRIES = 15;

const src = join(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replaceAll("\\", "/"))
  .toSorted()
  .map((path) => ({ path, module: moduleOf(path), code: readFileSync(join(src, path), "utf8") }));

test.each(files)("$path imports only what its module may import", ({ path, module, code }) => {
  const allowed = MAY_IMPORT[module];
  expect(allowed, `${module} is not in the table of this test`).toBeDefined();
  const imported = localImports(path, code).map(moduleOf);
  expect(imported.filter((name) => name !== module && !allowed?.includes(name))).toEqual([]);
});

test("the table lists all modules", () => {
  expect(Object.keys(MAY_IMPORT).toSorted()).toEqual(Array.from(new Set(files.map(({ module }) => module))).toSorted());
});

test("the table has no cycle", () => {
  expect(cycleIn(new Map(Object.entries(MAY_IMPORT)))).toEqual([]);
});

test("no two files import each other, directly or indirectly", () => {
  const imports = files.map(({ path, code }) => [path, localImports(path, code)] as const);
  expect(cycleIn(new Map(imports))).toEqual([]);
});

test("no two exported types have the same name", () => {
  const declared = files.flatMap(({ path, code }) =>
    Array.from(code.matchAll(/^export (?:interface|type|class) (\w+)\b(?! *,)/gm), ([, name = ""]) => ({ name, path })),
  );
  const twice = declared.filter(({ name, path }) =>
    declared.some((other) => other.name === name && other.path !== path),
  );
  expect(twice.map(({ name, path }) => `${name} in ${path}`)).toEqual([]);
});

test("folders are short enough to read", () => {
  const folders = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) => !path.includes("."));
  const sizes = folders.map((folder) => ({ folder, entries: readdirSync(join(src, folder)).length }));
  expect(sizes.filter(({ folder, entries }) => entries > MOST_ENTRIES && folder !== "rules")).toEqual([]);
});

test("only one module, and the action for its runner, touch the disk", () => {
  const touching = files.filter(({ code }) => valuesFrom(code).some((name) => /^(?:node:)?fs\b/.test(name)));
  expect(touching.filter(({ module }) => !TOUCH_THE_DISK.includes(module)).map(({ path }) => path)).toEqual([]);
});

test("only git is started, in one place", () => {
  const starting = files.filter(({ code }) => valuesFrom(code).some((name) => /^(?:node:)?child_process\b/.test(name)));
  expect(starting.map(({ path }) => path)).toEqual(START_PROGRAMS);
});

test("only the executables and git touch the process and the console", () => {
  const touching = files.filter(
    ({ code }) => /\b(?:process|console)(?:\.|\[| =|;)/.test(code) || importsOf(code).includes("node:process"),
  );
  expect(touching.map(({ path }) => path)).toEqual(TOUCH_THE_PROCESS.toSorted());
});

function moduleOf(path: string): string {
  return path.replace(/(?:\/.*|\.ts)$/, "");
}

function importsOf(code: string): string[] {
  const specifiers = code.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return Array.from(specifiers, ([, specifier = ""]) => specifier);
}

/** The modules from which a file imports more than types. */
function valuesFrom(code: string): string[] {
  return importsOf(code.replace(/^import type .*$/gm, ""));
}

/** The files of the project that a file imports, relative to `src`; `docs` for embedded pages. */
function localImports(path: string, code: string): string[] {
  return importsOf(code)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => join("/", dirname(path), specifier).slice(1));
}

/** A cycle of a graph, as a list of nodes; empty if there is none. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
