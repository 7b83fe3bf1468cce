import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

const SECRET = "[http]\n\textraheader = sesame\n";
const OUTSIDE = "outside the repository, or a symbolic link to such a file. --untrusted does not read it";

/** Creates a repository with files and symbolic links, a secret next to it, and another one in its .git folder. */
function repository(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({ "runner/secret.md": SECRET, "repository/.git/config": SECRET });
  const top = join(folder, "repository");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(top, path));
  return top;
}

const PROGRAM = 'import { writeFileSync } from "node:fs";\nwriteFileSync("was-run", "");\nexport default {};\n';
const PAIR = { "ja.md": "# 見出し\n", "en.md": "# Heading\n" };

test.each([
  ["taiyaku.config.mjs", ""],
  ["taiyaku.config.js", ""],
  ["taiyaku.config.ts", ""],
  ["strict.cjs", "--config strict.cjs "],
])("%s is not run", async (file, option) => {
  const cwd = repository({ ...PAIR, [file]: PROGRAM });
  expect(await taiyaku(`${option}--untrusted`, cwd)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: `taiyaku: ${file}: --untrusted does not run code. Write the configuration in JSON or YAML\n`,
  });
  expect(existsSync(join(cwd, "was-run"))).toBe(false);
});

test("a configuration that is a symbolic link is not followed", async () => {
  const cwd = repository(PAIR, { "taiyaku.config.yaml": ".git/config" });
  expect(await taiyaku("--untrusted", cwd)).toMatchObject({
    status: 2,
    stderr:
      "taiyaku: taiyaku.config.yaml: --untrusted does not follow symbolic links. Replace the link with the file\n",
  });
});

test("a configuration without code is read", async () => {
  const cwd = repository({ "ja.md": "", "taiyaku.config.json": '{ "rules": { "missing-counterpart": "off" } }' });
  expect(await taiyaku("--untrusted", cwd)).toMatchObject({ status: 0, stderr: "" });
});

const LEAVES = '{ "pairs": [{ "source": "ja.md", "target": "../runner/secret.md" }] }';

test.each<[string, string, Record<string, string>, Record<string, string>]>([
  ["a link that leaves the repository", "en.md", {}, { "en.md": "../runner/secret.md" }],
  ["a link into .git", "en.md", {}, { "en.md": ".git/config" }],
  ["a configuration that leaves the repository", "../runner", { "taiyaku.config.json": LEAVES }, {}],
])("%s: the page is not read", async (_, path, files, links) => {
  const cwd = repository({ "ja.md": "# 見出し\n", ...files }, links);
  const { status, stdout, stderr } = await taiyaku("--untrusted", cwd);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `taiyaku: ${path}: ${OUTSIDE}\n` });
  expect(stdout).not.toContain("sesame");
  expect((await taiyaku("", cwd)).stdout).toContain("sesame");
});

test.each<[string, string, Record<string, string>]>([
  ["a glossary outside of the repository", "../runner/secret.csv", {}],
  ["a link that leaves the repository", "terms.csv", { "terms.csv": "../runner/secret.csv" }],
  ["a link into .git", "terms.csv", { "terms.csv": ".git/config" }],
])("%s is not read as a glossary", async (_, path, links) => {
  const cwd = repository({ ...PAIR, "taiyaku.config.json": JSON.stringify({ glossary: path }) }, links);
  writeFileSync(join(cwd, "../runner/secret.csv"), SECRET);
  expect(await taiyaku("--untrusted", cwd)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: `taiyaku: ${path}: ${OUTSIDE}\n`,
  });
});

test("a glossary inside of the repository is read", async () => {
  const files = { "ja.md": "窯です。\n", "en.md": "The oven.\n", "taiyaku.config.json": '{ "glossary": "terms.csv" }' };
  const cwd = repository({ ...files, "terms.csv": "ja,en\n窯,kiln\n" });
  expect((await taiyaku("--untrusted", cwd)).stdout).toContain("term-drift");
});

test("a link inside of the repository is followed", async () => {
  const cwd = repository({ "ja.md": "# 見出し\n", "shared/page.md": "# Heading\n" }, { "en.md": "shared/page.md" });
  expect(await taiyaku("ja.md --untrusted", cwd)).toMatchObject({ status: 0, stderr: "" });
});

test("merge does not show pages from outside of the repository either", async () => {
  const cwd = repository({ "ja.md": "# 見出し\n" }, { "en.md": "../runner/secret.md" });
  await taiyaku("--format json=report.json", cwd);
  const { status, stdout, stderr } = await taiyaku("merge report.json --untrusted --format html", cwd);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(`en.md: ${OUTSIDE}`);
});

const NOT_WRITTEN = "a symbolic link leads out of the repository. --untrusted does not write there";

/** What is next to the repository, by name. */
function outside(cwd: string): Record<string, string> {
  const folder = join(cwd, "../runner");
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

test.each<[string, string, string, Record<string, string>]>([
  ["a report through a link", "--format json=report.txt", "report.txt", { "report.txt": "../runner/secret.md" }],
  ["a new file through a link", "--format json=report.txt", "report.txt", { "report.txt": "../runner/new" }],
  ["a link to a link", "--format json=a", "a", { a: "b", b: "../runner/secret.md" }],
  ["a file in a linked folder", "--format json=out/new", "out/new", { out: "../runner" }],
  ["a report into .git", "--format json=out/new", "out/new", { out: ".git" }],
  ["the status", "status --format json=out/new", "out/new", { out: "../runner" }],
  ["a baseline", "--baseline b.json --update-baseline", "b.json", { "b.json": "../runner/new" }],
])("%s is not written outside of the repository", async (name, line, file, links) => {
  const cwd = repository(PAIR, links);
  const reason = name === "a baseline" ? OUTSIDE : NOT_WRITTEN;
  expect(await taiyaku(`${line} --untrusted`, cwd)).toMatchObject({
    status: 2,
    stderr: `taiyaku: ${file}: ${reason}\n`,
  });
  expect(outside(cwd)).toEqual({ "secret.md": SECRET });
});

test("a path on the command line may be outside of the repository", async () => {
  const cwd = repository(PAIR);
  const line = "--untrusted --format json=../runner/report.json --baseline ../runner/b.json --update-baseline";
  expect(await taiyaku(line, cwd)).toMatchObject({ status: 0 });
  expect(Object.keys(outside(cwd)).toSorted()).toEqual(["b.json", "report.json", "secret.md"]);
  const merge = "merge ../runner/report.json --untrusted --format json=../runner/merged.json";
  expect(await taiyaku(merge, cwd)).toMatchObject({ status: 0 });
});

test("a path on the command line can't pass through the repository", async () => {
  const cwd = repository(PAIR, { out: "../runner" });
  symlinkSync(cwd, join(cwd, "../through"));
  const { status, stderr } = await taiyaku("--untrusted --format json=../through/out/secret.md", cwd);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `taiyaku: ../through/out/secret.md: ${NOT_WRITTEN}\n` });
  expect(outside(cwd)).toEqual({ "secret.md": SECRET });
});

test.each<[string, string, string, Record<string, string>]>([
  ["a baseline", "--baseline b.json", "b.json", { "b.json": "../runner/secret.md" }],
  ["a baseline in .git", "--baseline b.json", "b.json", { "b.json": ".git/config" }],
  ["the report of a shard", "merge b.json", "b.json", { "b.json": "../runner/secret.md" }],
  ["a lock file", "", "taiyaku.lock", { "taiyaku.lock": "../runner/secret.md" }],
  ["a device", "", "taiyaku.lock", { "taiyaku.lock": "/dev/zero" }],
  ["a device as a baseline", "--baseline b.json", "b.json", { "b.json": "/dev/zero" }],
  ["a configuration in a linked folder", "--config c/secret.json", "c/secret.json", { c: "../runner" }],
])("%s outside of the repository is not read", async (_, line, file, links) => {
  const cwd = repository(PAIR, links);
  writeFileSync(join(cwd, "../runner/secret.json"), SECRET);
  expect(await taiyaku(`${line} --untrusted`, cwd)).toMatchObject({
    status: 2,
    stderr: `taiyaku: ${file}: ${OUTSIDE}\n`,
  });
});

test("a .gitignore outside of the repository is not read", async () => {
  const cwd = repository(PAIR, { ".gitignore": "../runner/secret.md" });
  const { status, stderr } = await taiyaku("--untrusted", cwd);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `taiyaku: ${cwd}/.gitignore: ${OUTSIDE}\n` });
});

test.each([
  ["../runner/ja-*.md", "en-*.md", OUTSIDE],
  ["ja-*.md", "../runner/**/en-*.md", OUTSIDE],
  ["ja-*.md", "out/en-*.md", "no file matches either glob"],
])("pairs of %s and %s do not list what is outside of the repository", async (source, target, message) => {
  const pairs = [{ source, target }];
  const cwd = repository({ ...PAIR, "taiyaku.config.json": JSON.stringify({ pairs }) }, { out: "../runner" });
  for (const name of ["ja-sesame.md", "en-sesame.md"]) writeFileSync(join(cwd, "../runner", name), "");
  const { status, stdout, stderr } = await taiyaku("--untrusted", cwd);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("sesame");
});

test("a linked folder outside of the repository is not searched", async () => {
  const cwd = repository(PAIR, { proc: "/proc", out: "../runner" });
  expect(await taiyaku("--untrusted", cwd)).toMatchObject({ status: 0, stderr: "" });
});

test("a configuration above the repository is not read", async () => {
  const cwd = repository(PAIR);
  writeFileSync(join(cwd, "../taiyaku.config.json"), "sesame");
  expect(await taiyaku("--untrusted", cwd)).toMatchObject({ status: 0, stderr: "" });
});

test.each([
  ["in a folder of a repository", ""],
  ["if git is not installed", "/nowhere"],
])("pages next to the working directory are read %s", async (_, path) => {
  if (path !== "") vi.stubEnv("PATH", path);
  const pairs = [{ source: "../ja.md", target: "en.md" }];
  const files = { "ja.md": "# 見出し\n", "a/en.md": "# Heading\n", "a/taiyaku.config.json": JSON.stringify({ pairs }) };
  expect(await taiyaku("--untrusted", join(repository(files), "a"))).toMatchObject({ status: 0 });
});

test("no repository is needed", async () => {
  expect(await taiyaku("--untrusted", PAIR)).toMatchObject({ status: 0, stderr: "" });
});
