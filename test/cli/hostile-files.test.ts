import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderWith } from "../folder.ts";
import { repositoryWith } from "../git/repository.ts";
import { taiyaku } from "./command.ts";

const PAIR = { "ja.md": "# 見出し\n", "en.md": "# Heading\n" };
const NOT_A_FILE = "this is a pipe or a device, not a file";
const LOOP = "a symbolic link that leads to itself. Remove it";
const LONG = `${"a".repeat(300)}.md`;

describe("a pipe is not waited for", () => {
  test.each([
    ["as a page", "ja.md", "", `ja.md: ${NOT_A_FILE}`],
    ["as a lock file", "taiyaku.lock", "", `taiyaku.lock: ${NOT_A_FILE}`],
    ["as a configuration", "taiyaku.config.json", "", `taiyaku.config.json: ${NOT_A_FILE}`],
    ["as a baseline", "b.json", "--baseline b.json", `b.json: ${NOT_A_FILE}`],
    ["as the report of a shard", "b.json", "merge b.json", `b.json: ${NOT_A_FILE}`],
    ["as a manifest", "package.json", "", ""],
    ["as a misnamed configuration", ".taiyakurc", "", ""],
    ["as .gitignore", ".gitignore", "", ""],
  ])("%s", async (_, name, line, message) => {
    const cwd = folderWith(Object.fromEntries(Object.entries(PAIR).filter(([page]) => page !== name)));
    execFileSync("mkfifo", [join(cwd, name)]);
    const { status, stderr } = await taiyaku(line, cwd);
    expect({ status, stderr }).toEqual({ status: message ? 2 : 0, stderr: message ? `taiyaku: ${message}\n` : "" });
  });
});

describe("a path that leads nowhere is reported", () => {
  test.each([
    ["--source loop --target en.md", `loop: ${LOOP}`],
    ["--config loop", `loop: ${LOOP}`],
    ["--baseline loop", `loop: ${LOOP}`],
    ["merge loop", `loop: ${LOOP}`],
    ["--format json=loop", "loop: is a symbolic link that leads to itself. Remove it"],
    [
      "--format json=loop --untrusted",
      "loop: a symbolic link leads out of the repository. --untrusted does not write there",
    ],
    [`--source ${LONG} --target en.md`, `${LONG}: the path is too long for this disk. Shorten it`],
    [`--config ${LONG}`, `${LONG}: the path is too long for this disk. Shorten it`],
    [`--baseline ${LONG}`, `${LONG}: the path is too long for this disk. Shorten it`],
    [`--format json=${LONG}`, `${LONG}: its path is too long for this disk. Shorten it`],
  ])("%s", async (line, message) => {
    const cwd = folderWith(PAIR);
    symlinkSync("loop", join(cwd, "loop"));
    expect(await taiyaku(line, cwd)).toMatchObject({ status: 2, stderr: `taiyaku: ${message}\n` });
    expect(readdirSync(cwd).toSorted()).toEqual(["en.md", "ja.md", "loop"]);
  });

  test("a configuration that is a broken link", async () => {
    const cwd = folderWith(PAIR);
    symlinkSync("nowhere", join(cwd, "taiyaku.config.json"));
    const stderr = "taiyaku: taiyaku.config.json: file not found. Check the path\n";
    expect(await taiyaku("", cwd)).toMatchObject({ status: 2, stderr });
  });
});

/** Runs without the permissions of root, who may read everything. */
async function asSomebody<Result>(run: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65534);
  return run().finally(() => process.seteuid?.(0));
}

describe("what must not be read is reported", () => {
  const site = (name: string) => {
    const cwd = folderWith({ ...PAIR, "site/ja.md": "", "site/en.md": "", "site/.gitignore": "x\n" });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, name), 0);
    onTestFinished(() => chmodSync(join(cwd, name), 0o755));
    return cwd;
  };

  test("a folder", async () => {
    const cwd = site("site");
    const why = "site/: this folder cannot be read. Check its permissions, or ignore it";
    expect(await asSomebody(() => taiyaku("", cwd))).toMatchObject({ status: 0, stderr: `taiyaku: ${why}\n` });
    const { status, stderr } = await asSomebody(() => taiyaku("site/ja.md", cwd));
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(why) });
  });

  test("a page", async () => {
    const stderr = "taiyaku: site/ja.md: permission denied. Check the permissions of the file\n";
    expect(await asSomebody(() => taiyaku("", site("site/ja.md")))).toMatchObject({ status: 2, stderr });
  });

  test("a .gitignore", async () => {
    const cwd = site("site/.gitignore");
    const stderr = `taiyaku: ${cwd}/site/.gitignore: permission denied. Check the permissions of the file\n`;
    expect(await asSomebody(() => taiyaku("", cwd))).toMatchObject({ status: 2, stderr });
  });
});

describe.skipIf(process.platform !== "linux")("a name that is not UTF-8 is reported", () => {
  const garbled = (folder: string) =>
    Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.of(0xe9), Buffer.from(".md")]);

  test.each([
    ["", 2],
    ["pairs", 0],
  ])("taiyaku %s", async (line, status) => {
    const cwd = folderWith(PAIR);
    writeFileSync(garbled(cwd), "");
    const stderr = "taiyaku: caf\ufffd.md: its name is not UTF-8. Rename it\n";
    expect(await taiyaku(line, cwd)).toMatchObject({ status, stderr });
  });

  test("taiyaku --staged", async () => {
    const { folder, git } = repositoryWith(PAIR);
    writeFileSync(garbled(folder), "");
    git("add", "--all");
    const stderr = "taiyaku: caf\ufffd.md: its name is not UTF-8. Rename it\n";
    expect(await taiyaku("--staged", folder)).toMatchObject({ status: 2, stderr });
  });
});

const DEEP = "[".repeat(100_000);

test.each([
  ["", { "taiyaku.config.json": DEEP }],
  ["", { "taiyaku.config.yaml": DEEP }],
  ["", { "package.json": `{"taiyaku":${DEEP}` }],
  ["--baseline b.json", { "b.json": DEEP }],
  ["merge b.json", { "b.json": DEEP }],
])("%s with %j deep values is one sentence", async (line, files) => {
  const { status, stderr } = await taiyaku(line, { ...PAIR, ...files });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/nested too deeply[^\n]*\n$/) });
});

test.each(["", "accept"])("%s with NUL in a lock file is one sentence", async (line) => {
  const hash = "0123456789abcdef";
  const lock = `# taiyaku 1: x\n\nja%%00.md\ten.md\t${hash}\t${hash}\n`.replace("%%", "%");
  expect(await taiyaku(line, { ...PAIR, "taiyaku.lock": lock })).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^taiyaku: taiyaku\.lock:3: malformed line/),
  });
});

test.each(["", "x_!", "ja-", "日本"])("the report of a shard in the language “%s” is merged", async (language) => {
  const side = (path: string) => ({ path, language, format: "markdown" });
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const texts = { message: "m", expected: "a", actual: null, fix: null, change: null, pattern: null };
  const finding = { rule: "missing-link", severity: "error", source: place, target: place, ...texts };
  const languages = { source: language, target: language };
  const common = { languages, sections: [], unverifiable: {} };
  const pairs = [
    { ...common, source: side("ja.md"), target: side("en.md"), findings: [finding] },
    { ...common, source: side("b.md"), target: null, findings: [] },
  ];
  const files = { ...PAIR, "b.md": "", "s.json": JSON.stringify({ version: 1, pairs }) };
  const formats = ["html", "markdown", "json", "sarif", "junit", "rdjson", "github"];
  const line = `merge s.json ${formats.map((format) => `--format ${format}=out.${format}`).join(" ")} --format pretty`;
  expect(await taiyaku(line, files)).toMatchObject({ status: 1, stderr: expect.not.stringContaining("bug") });
});

describe("a report", () => {
  const REFUSED = "taiyaku reads this file. Write to another one";
  const TWICE = "Two formats cannot be written to the same file";

  test.each([
    ["a page", "--format json=en.md", `en.md: ${REFUSED}`],
    ["a page that is not checked", "ja.md --format json=b/ja.md", `b/ja.md: ${REFUSED}`],
    ["a page, by another name", "--format json=linked.md", `linked.md: ${REFUSED}`],
    ["the configuration", "--format json=./taiyaku.config.json", `./taiyaku.config.json: ${REFUSED}`],
    ["the glossary", "--format json=terms.csv", `terms.csv: ${REFUSED}`],
    ["a new lock file", "--output taiyaku.lock", `taiyaku.lock: ${REFUSED}`],
    ["the baseline", "--baseline old.json --format json=b/../old.json", `b/../old.json: ${REFUSED}`],
    ["a page, as a baseline", "--baseline b/ja.md --update-baseline", `b/ja.md: ${REFUSED}`],
    ["the same file", "--format json=x --format html=./x", `${TWICE}, ./x`],
    ["the same file, by a link", "--format json=old.json --format html=link.json", `${TWICE}, link.json`],
    ["the same file, by a hard link", "--format json=old.json --format html=hard.json", `${TWICE}, hard.json`],
    ["the same file in a linked folder", "--format json=b/x --format html=c/x", `${TWICE}, c/x`],
    ["a page, as the status", "status --output en.md", `en.md: ${REFUSED}`],
    ["a page, as terms", "terms --output en.md", `en.md: ${REFUSED}`],
    ["the report of a shard", "merge old.json --format json=link.json", `link.json: ${REFUSED}`],
  ])("is not written over %s", async (_, line, message) => {
    const config = JSON.stringify({ glossary: "terms.csv", pairs: [{ source: "**/ja.md", target: "**/en.md" }] });
    const old = '{"version":1,"pairs":[]}';
    const files = { ...PAIR, "b/ja.md": "", "b/en.md": "", "taiyaku.config.json": config, "old.json": old };
    const cwd = folderWith({ ...files, "terms.csv": "ja,en\n窯,kiln\n" });
    for (const [link, to] of Object.entries({ "linked.md": "en.md", "link.json": "old.json", c: "b" }))
      symlinkSync(to, join(cwd, link));
    linkSync(join(cwd, "old.json"), join(cwd, "hard.json"));
    const before = contents(cwd);
    const { status, stderr } = await taiyaku(line, cwd);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `taiyaku: ${message}\n` });
    expect(contents(cwd)).toEqual(before);
  });

  test("keeps the permissions of a file", async () => {
    const cwd = folderWith({ ...PAIR, "x.json": "" });
    chmodSync(join(cwd, "x.json"), 0o640);
    await taiyaku("--format json=x.json", cwd);
    expect(statSync(join(cwd, "x.json")).mode & 0o777).toBe(0o640);
  });

  test("is not written over a file that is read-only", async () => {
    const cwd = folderWith({ ...PAIR, "x.json": "kept" });
    chmodSync(join(cwd, "x.json"), 0o444);
    const stderr = "taiyaku: x.json: cannot be written. Check its permissions\n";
    expect(await taiyaku("--format json=x.json", cwd)).toMatchObject({ status: 2, stderr });
    expect(contents(cwd)).toEqual({ ...PAIR, "x.json": "kept" });
  });

  test("removes what a run that was killed has left behind", async () => {
    const { pid } = spawnSync("true");
    const others = { [`x.json.${process.ppid}.tmp`]: "", [`y.json.${pid}.tmp`]: "", "x.json.bak.tmp": "" };
    const cwd = folderWith({ ...PAIR, ...others, [`x.json.${pid}.tmp`]: "" });
    await taiyaku("--format json=x.json", cwd);
    expect(readdirSync(cwd).toSorted()).toEqual([...Object.keys({ ...PAIR, ...others }), "x.json"].toSorted());
  });

  test("is not written through a link in place of the temporary file", async () => {
    const cwd = folderWith({ ...PAIR, kept: "" });
    symlinkSync("kept", join(cwd, `x.json.${process.pid}.tmp`));
    await taiyaku("--format json=x.json", cwd);
    expect(readFileSync(join(cwd, "kept"), "utf8")).toBe("");
  });

  test("that cannot replace a folder leaves nothing behind", async () => {
    const cwd = folderWith(PAIR);
    mkdirSync(join(cwd, "x"));
    expect(await taiyaku("--format json=x", cwd)).toMatchObject({ status: 2 });
    expect(readdirSync(cwd).toSorted()).toEqual(["en.md", "ja.md", "x"]);
  });
});

/** The files of a folder and what they contain. */
function contents(cwd: string): Record<string, string> {
  const names = readdirSync(cwd).filter((name) => statSync(join(cwd, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(cwd, name), "utf8")]));
}
