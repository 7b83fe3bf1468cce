import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
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
  ["a configuration that leaves the repository", "../runner/secret.md", { "taiyaku.config.json": LEAVES }, {}],
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
