import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What every stage may know: words, and helpers that touch nothing. */
const PURE = ["types", "span", "sides", "url", "bare-url", "grouped", "plain-text", "field-value", "shared-ends"];

/** Which module (a file of `src`, or a folder) may import which others; itself always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  types: [],
  span: ["types"],
  sides: ["types"],
  url: ["language-marks"],
  "language-marks": [],
  "shared-ends": [],
  "bare-url": [],
  grouped: [],
  "plain-text": ["types"],
  "field-value": [],
  code: ["types", "span", "url", "language-marks"],
  version: [],
  complaint: [],
  glob: [],
  paths: ["glob"],
  "written-config": [],
  rule: ["types"],

  formats: PURE,
  parse: [...PURE, "formats"],
  align: PURE,
  numbers: [],
  match: [...PURE, "code", "numbers", "stale"],
  rules: [...PURE, "code", "rule"],
  check: [...PURE, "rule", "rules"],
  suppress: PURE,
  report: ["types", "version"],
  baseline: ["types", "grouped", "report"],
  reporters: ["types", "grouped", "sides", "span", "rules", "docs"],

  tree: ["types", "paths"],
  git: ["complaint", "paths", "tree", "types"],
  stale: ["types", "complaint"],
  discover: ["types", "sides", "grouped", "complaint", "glob", "paths", "language-marks", "tree"],
  read: ["types", "complaint", "tree"],
  config: ["complaint", "paths", "span", "language-marks", "rule", "rules", "check"],
  understand: ["read", "parse", "align", "tree", "types", "complaint"],
  scope: ["git", "tree", "paths", "types"],
  locks: ["stale", "tree", "types", "complaint", "grouped", "paths"],
  "in-step": ["locks", "understand", "scope", "git", "parse", "align", "match", "stale", "types"],
  accept: [
    ...["scope", "config", "discover", "understand", "in-step", "locks", "match", "stale", "tree"],
    ...["run", "pairs", "types", "complaint", "paths"],
  ],
  shard: ["types"],
  texts: ["understand", "align", "types", "complaint"],
  merge: ["complaint", "grouped", "paths", "report", "types"],
  "site-around": ["understand", "match", "tree", "types"],
  run: [
    ...[
      "scope",
      "config",
      "discover",
      "understand",
      "in-step",
      "site-around",
      "shard",
      "texts",
      "match",
      "check",
      "suppress",
      "report",
    ],
    ...["types", "sides", "grouped", "rule", "paths", "tree"],
  ],
  cli: [
    ...["run", "accept", "merge", "texts", "pairs", "config", "discover", "tree", "report", "baseline", "reporters"],
    ...["types", "grouped", "rule", "rules", "complaint", "paths", "scope", "shard", "version"],
  ],
  bin: ["cli"],
  action: ["cli", "git", "reporters", "complaint"],
  "action-bin": ["action"],
  pairs: ["config", "discover", "tree", "types"],
  index: ["run", "pairs", "reporters", "written-config", "types", "complaint"],
};

const TOUCH_THE_DISK = ["tree", "git", "discover", "config", "cli", "action"];
const TOUCH_THE_PROCESS = ["bin", "action-bin"];

const src = join(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replaceAll("\\", "/"))
  .toSorted()
  .map((path) => ({ path, module: moduleOf(path), code: readFileSync(join(src, path), "utf8") }));

test.each(files)("$path imports what it may", ({ path, module, code }) => {
  const allowed = MAY_IMPORT[module];
  expect(allowed, `${module} is not in the table of this test`).toBeDefined();
  const imported = importsOf(code)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => moduleOf(join("/", path, "..", specifier).slice(1)));
  expect(imported.filter((name) => name !== module && !allowed?.includes(name))).toEqual([]);
});

test("only the modules at the edge touch the disk or start other programs", () => {
  const touching = files.filter(({ code }) =>
    importsOf(code).some((name) => /^node:(?:fs|child_process)\b/.test(name)),
  );
  expect(outside(TOUCH_THE_DISK, touching)).toEqual([]);
});

test("only the bin touches the process and the console", () => {
  const touching = files.filter(
    ({ code }) => /\b(?:process|console)(?:\.|\[| =|;)/.test(code) || importsOf(code).includes("node:process"),
  );
  expect(outside(TOUCH_THE_PROCESS, touching)).toEqual([]);
});

test("the table names no module that is gone", () => {
  expect(Object.keys(MAY_IMPORT).toSorted()).toEqual(Array.from(new Set(files.map(({ module }) => module))).toSorted());
});

function moduleOf(path: string): string {
  return path.replace(/(?:\/.*|\.ts)$/, "");
}

function importsOf(code: string): string[] {
  const specifiers = code.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return Array.from(specifiers, ([, specifier = ""]) => specifier);
}

function outside(modules: readonly string[], touching: readonly { module: string; path: string }[]): string[] {
  return touching.filter(({ module }) => !modules.includes(module)).map(({ path }) => path);
}
