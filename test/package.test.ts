import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fences } from "../scripts/markdown.ts";
import { version } from "../src/version.ts";
import { page, project } from "./project.ts";

const tsc = join(project, "node_modules/typescript/bin/tsc");
const folder = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-package-"));
/** A project that has installed only this package. */
const consumer = join(folder, "consumer");

const [source = "", target = ""] = ["source", "target"].flatMap(fencesOf);
const STRICT = {
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: false,
};

/** The output of `npm pack`. */
let packed = "";
beforeAll(() => {
  const excluded = ["node_modules", "dist", ".git"];
  cpSync(project, join(folder, "tree"), { recursive: true, filter: (path) => !excluded.includes(basename(path)) });
  symlinkSync(join(project, "node_modules"), join(folder, "tree/node_modules"));
  packed = npm("tree", "pack", "--pack-destination", folder);
  write({ "package.json": "{}", "ja.md": source, "en.md": target });
  npm("consumer", "install", "--offline", "--no-audit", "--no-fund", join(folder, `taiyaku-${version}.tgz`));
});
afterAll(() => rmSync(folder, { recursive: true }));

function npm(directory: string, ...argv: readonly string[]): string {
  return execFileSync("npm", argv, { cwd: join(folder, directory), encoding: "utf8", stdio: "pipe" });
}

function write(files: Readonly<Record<string, string>>): void {
  mkdirSync(consumer, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(consumer, name), text);
}

function run(command: string, ...argv: readonly string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: consumer, encoding: "utf8", env });
  return { status, stdout, stderr };
}

/** Compiles a file, and returns the output of the compiler. */
function compile(name: string, code: string, options: Readonly<Record<string, unknown>>) {
  write({
    [name]: code,
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files: [name] }),
  });
  const { status, stdout } = run(process.execPath, tsc);
  return { status, stdout };
}

test("npm pack prints only the file name of the package, as pre-commit expects", () => {
  expect(packed).toBe(`taiyaku-${version}.tgz\n`);
});

test("the package has no dependencies besides the native parser, which is optional", () => {
  const installed = readdirSync(join(consumer, "node_modules")).filter((name) => !name.startsWith("."));
  expect(installed.filter((name) => name !== "@bruits")).toEqual(["taiyaku"]);
});

test("the package contains its docs and the licenses of bundled packages", () => {
  const installed = join(consumer, "node_modules/taiyaku");
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
  expect(files).toEqual(
    expect.arrayContaining(["LICENSE", "README.ja.md", "CHANGELOG.md", "schema.json", "docs/rules/url-drift.md"]),
  );
  const licenses = readFileSync(join(installed, "dist/LICENSES.txt"), "utf8");
  for (const name of ["zod", "remark-parse", "yargs", "format"])
    expect(licenses).toMatch(new RegExp(`^${name} \\d`, "m"));
  expect(licenses).not.toMatch(/^(?:vitest|typescript|@types\/\w+) \d/m);
});

test("npx runs the command", () => {
  expect(run("npx", "taiyaku", "--version")).toMatchObject({ status: 0, stdout: `${version}\n` });
  expect(run("npx", "taiyaku", "--locale", "en")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("missing-link"),
  });
});

test("a configuration can import `defineConfig` from the package", () => {
  const config =
    'import { defineConfig } from "taiyaku";\nexport default defineConfig({ rules: { "missing-link": "off" } });';
  write({ "lenient.mjs": config });
  expect(run("npx", "taiyaku", "--config", "lenient.mjs")).toMatchObject({ status: 0 });
});

test("the types need no other package, and check rules and their options", () => {
  const code = `
    import { type CheckResult, check, defineConfig, type ReportFormat, render } from "taiyaku";
    export default defineConfig({ rules: { "missing-link": ["warn", { ignore: ["https://example.com/**"] }] } });
    export const format: ReportFormat = "html";
    export const text = async (result: CheckResult): Promise<string> => render(result, format);
    export const result: Promise<CheckResult> = check({ cwd: "/site", rules: { "url-drift": "off" } });
    // @ts-expect-error
    defineConfig({ rules: { "mising-link": "off" } });
    // @ts-expect-error
    defineConfig({ rules: { "missing-link": ["warn", { ignored: [] }] } });
  `;
  expect(compile("types.ts", code, { types: [] })).toEqual({ status: 0, stdout: "" });
});

const examples = fencesOf("js").map((code, index) => ({
  number: index + 1,
  code,
  prints: fencesOf("text")[index] ?? "",
}));

describe.each(examples)("example $number of docs/api.md", ({ code, prints }) => {
  test("compiles", () => {
    const types = { types: ["node"], typeRoots: [join(project, "node_modules/@types")] };
    expect(compile("example.mts", code, types)).toEqual({ status: 0, stdout: "" });
  });

  test("prints the output that is shown", () => {
    write({ "example.mjs": code });
    expect(run(process.execPath, "example.mjs")).toEqual({ status: 0, stdout: prints, stderr: "" });
  });
});

/** The code blocks of docs/api.md in one language. */
function fencesOf(language: string): string[] {
  return fences(page("docs/api.md"), language).map(({ text }) => text);
}
