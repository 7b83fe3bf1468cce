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
import { fences, markdown } from "../scripts/markdown.ts";
import { version } from "../src/version.ts";

const root = join(import.meta.dirname, "..");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const folder = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-package-"));
/** A project that has installed the package and nothing else. */
const project = join(folder, "project");

const [source = "", target = ""] = ["source", "target"].flatMap(fencesOf);
const STRICT = {
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: false,
};

/** What `npm pack` printed. */
let packed = "";
beforeAll(() => {
  const left = ["node_modules", "dist", ".git"];
  cpSync(root, join(folder, "tree"), { recursive: true, filter: (path) => !left.includes(basename(path)) });
  symlinkSync(join(root, "node_modules"), join(folder, "tree/node_modules"));
  packed = npm("tree", "pack", "--pack-destination", folder);
  write({ "package.json": "{}", "ja.md": source, "en.md": target });
  npm("project", "install", "--offline", "--no-audit", "--no-fund", join(folder, `taiyaku-${version}.tgz`));
});
afterAll(() => rmSync(folder, { recursive: true }));

function npm(place: string, ...argv: readonly string[]): string {
  return execFileSync("npm", argv, { cwd: join(folder, place), encoding: "utf8", stdio: "pipe" });
}

function write(files: Readonly<Record<string, string>>): void {
  mkdirSync(project, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
}

function run(command: string, ...argv: readonly string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: project, encoding: "utf8", env });
  return { status, stdout, stderr };
}

/** What the compiler says of a file. */
function compile(name: string, code: string, options: Readonly<Record<string, unknown>>) {
  write({
    [name]: code,
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files: [name] }),
  });
  const { status, stdout } = run(process.execPath, tsc);
  return { status, stdout };
}

test("packing it prints its name alone, as pre-commit wants it", () => {
  expect(packed).toBe(`taiyaku-${version}.tgz\n`);
});

test("it installs no other package", () => {
  expect(readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["taiyaku"]);
});

test("it holds what its papers lead to, and the licenses of what is bundled", () => {
  const inside = join(project, "node_modules/taiyaku");
  const files = readdirSync(inside, { recursive: true, encoding: "utf8" });
  expect(files).toEqual(
    expect.arrayContaining(["LICENSE", "README.ja.md", "CHANGELOG.md", "schema.json", "docs/rules/url-drift.md"]),
  );
  const licenses = readFileSync(join(inside, "dist/LICENSES.txt"), "utf8");
  for (const name of ["zod", "remark-parse", "yargs", "format"])
    expect(licenses).toMatch(new RegExp(`^${name} \\d`, "m"));
  expect(licenses).not.toMatch(/^(?:vitest|typescript|@types\/\w+) \d/m);
});

test("npx runs it", () => {
  expect(run("npx", "taiyaku", "--version")).toMatchObject({ status: 0, stdout: `${version}\n` });
  expect(run("npx", "taiyaku", "--locale", "en")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("missing-link"),
  });
});

test("a configuration takes `defineConfig` from it", () => {
  const config =
    'import { defineConfig } from "taiyaku";\nexport default defineConfig({ rules: { "missing-link": "off" } });';
  write({ "lenient.mjs": config });
  expect(run("npx", "taiyaku", "--config", "lenient.mjs")).toMatchObject({ status: 0 });
});

test("its types need no other package, and know rules and their options", () => {
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
    const types = { types: ["node"], typeRoots: [join(root, "node_modules/@types")] };
    expect(compile("example.mts", code, types)).toEqual({ status: 0, stdout: "" });
  });

  test("prints what is shown", () => {
    write({ "example.mjs": code });
    expect(run(process.execPath, "example.mjs")).toEqual({ status: 0, stdout: prints, stderr: "" });
  });
});

/** The code blocks of docs/api.md in one language. */
function fencesOf(language: string): string[] {
  return fences(markdown(readFileSync(join(root, "docs/api.md"), "utf8")), language).map(({ text }) => text);
}
