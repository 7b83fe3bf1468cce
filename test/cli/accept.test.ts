import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { repositoryWith, scratchIn } from "../git/repository.ts";
import { taiyaku } from "./command.ts";

const JA = "# 朝露\n\n草の葉に光る。\n\n## 昼\n\n日が昇ると消える。\n";
const EN = "# Dew\n\nIt shines on the leaves of grass.\n\n## Noon\n\nIt is gone once the sun is up.\n";
const WARM = JA.replace("消える", "すぐに消える");
const SITE = { "a/ja.md": JA, "a/en.md": EN, "b/ja.md": JA, "b/en.md": EN };

const lock = (folder: string) => readFileSync(join(folder, "taiyaku.lock"), "utf8");
/** The pairs in a lock file, in order. */
const pairsIn = (folder: string) =>
  Array.from(
    new Set(
      lock(folder)
        .split("\n")
        .filter((line) => line.includes("\t"))
        .map((line) => line.split("\t", 2).join(" ")),
    ),
  );

test("records pairs as in sync, with a line for each section", async () => {
  const { cwd, ...outcome } = await taiyaku("accept", SITE);
  expect(outcome).toEqual({
    status: 0,
    stdout: "Recorded 2 pairs as in sync:\n  a/ja.md → a/en.md  2 sections\n  b/ja.md → b/en.md  2 sections\n",
    stderr: "taiyaku: taiyaku.lock written\n",
  });
  expect(lock(cwd).replace(/[\da-f]{16}/g, "…")).toBe(
    [
      "# taiyaku 1: hashes of sections and their translations that are in sync. Written by taiyaku accept",
      "",
      "a/ja.md\ta/en.md\t…\t…",
      "a/ja.md\ta/en.md\t…\t…",
      "",
      "b/ja.md\tb/en.md\t…\t…",
      "b/ja.md\tb/en.md\t…\t…",
      "",
    ].join("\n"),
  );
  expect(readdirSync(cwd).toSorted()).toEqual(["a", "b", "taiyaku.lock"]);
});

test("lists only the pairs that were out of sync if there are many", async () => {
  const posts = Array.from({ length: 25 }, (_, index) => [
    [`${index}/ja.md`, JA],
    [`${index}/en.md`, EN],
  ]);
  const { folder, commit } = repositoryWith(Object.fromEntries(posts.flat()));
  expect(await taiyaku("accept", folder)).toMatchObject({ stdout: "Recorded 25 pairs as in sync\n" });
  commit({ "7/ja.md": WARM });
  expect(await taiyaku("accept", folder)).toMatchObject({
    stdout:
      "Recorded 25 pairs as in sync, 1 of which was out of sync:\n  7/ja.md → 7/en.md  2 sections, 1 of them out of sync until now\n",
  });
});

test("shows which pairs were out of sync until now, by the lock file or the history", async () => {
  const { folder, commit } = repositoryWith(SITE);
  commit({ "a/ja.md": WARM });
  expect(await taiyaku("accept", folder)).toMatchObject({
    stdout:
      "Recorded 2 pairs as in sync, 1 of which was out of sync:\n  a/ja.md → a/en.md  2 sections, 1 of them out of sync until now\n  b/ja.md → b/en.md  2 sections\n",
  });
  commit({ "a/ja.md": WARM.replace("光る", "宿る"), "b/ja.md": WARM });
  expect(await taiyaku("accept", folder)).toMatchObject({
    stdout:
      "Recorded 2 pairs as in sync, 2 of which were out of sync:\n  a/ja.md → a/en.md  2 sections, 1 of them out of sync until now\n  b/ja.md → b/en.md  2 sections, 1 of them out of sync until now\n",
  });
  expect(await taiyaku("accept a", folder)).toMatchObject({
    stdout: "Recorded 1 pair as in sync:\n  a/ja.md → a/en.md  2 sections\n",
  });
});

test("sections without a counterpart are recorded as well", async () => {
  const { cwd, stdout } = await taiyaku("accept", { "ja.md": JA, "en.md": `${EN}\n## Evening\n\nIt comes back.\n` });
  expect(stdout).toContain("ja.md → en.md  2 sections\n");
  expect(lock(cwd)).toMatch(/^ja\.md\ten\.md\t-\t[\da-f]{16}$/m);
});

test("recording pairs twice gives the same bytes", async () => {
  const { cwd } = await taiyaku("accept", SITE);
  const before = lock(cwd);
  await taiyaku("accept", cwd);
  await taiyaku("accept a/en.md", cwd);
  expect(lock(cwd)).toBe(before);
});

test("with paths, the lines of other pairs stay", async () => {
  const { cwd } = await taiyaku("accept", SITE);
  const before = lock(cwd).split("\n");
  scratchIn(cwd).write({ "a/ja.md": WARM, "b/ja.md": WARM });
  await taiyaku("accept a/ja.md", cwd);
  const after = lock(cwd).split("\n");
  expect(after.filter((line) => line.startsWith("b/"))).toEqual(before.filter((line) => line.startsWith("b/")));
  expect(after.filter((line) => line.startsWith("a/"))).not.toEqual(before.filter((line) => line.startsWith("a/")));
});

test("pairs whose pages are both deleted are removed when every pair is recorded", async () => {
  const { cwd } = await taiyaku("accept", { ...SITE, "c/ja.md": JA, "c/en.md": EN });
  const { remove } = scratchIn(cwd);
  remove("a/en.md");
  remove("b");
  await taiyaku("accept c", cwd);
  expect(pairsIn(cwd)).toEqual(["a/ja.md a/en.md", "b/ja.md b/en.md", "c/ja.md c/en.md"]);
  await taiyaku("accept", cwd);
  expect(pairsIn(cwd)).toEqual(["a/ja.md a/en.md", "c/ja.md c/en.md"]);
});

test("a page that cannot be read keeps its lines", async () => {
  const { cwd } = await taiyaku("accept", SITE);
  const before = lock(cwd);
  writeFileSync(join(cwd, "a/en.md"), Uint8Array.of(0x82, 0xb5));
  expect(await taiyaku("accept", cwd)).toMatchObject({
    status: 2,
    stdout: "Recorded 1 pair as in sync:\n  b/ja.md → b/en.md  2 sections\n",
    stderr: "taiyaku: taiyaku.lock written\ntaiyaku: a/en.md: not UTF-8. Save the file as UTF-8\n",
  });
  expect(lock(cwd)).toBe(before);
});

test.each([
  [
    "a conflict",
    (text: string) => text.replace("\na/", "\n<<<<<<< ours\na/"),
    "taiyaku.lock:3: merge conflict. Keep the lines of both sides, and run “taiyaku accept” for their pages",
  ],
  [
    "a truncated line",
    (text: string) => text.slice(0, -5),
    "taiyaku.lock:7: malformed line. Fix it, or delete the file and run “taiyaku accept” again",
  ],
])("a lock file with %s is left as it is", async (_, edit, message) => {
  const { cwd } = await taiyaku("accept", SITE);
  const edited = edit(lock(cwd));
  scratchIn(cwd).write({ "taiyaku.lock": edited });
  for (const line of ["accept", "accept a", "check", "a"]) {
    const { status, stdout, stderr } = await taiyaku(line, cwd);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `taiyaku: ${message}\n` });
  }
  expect(lock(cwd)).toBe(edited);
});

test("a lock file can be larger than the limit for pages, on disk and in the index", async () => {
  const { folder, stage } = repositoryWith(SITE);
  await taiyaku("accept", folder);
  const others = Array.from({ length: 40_000 }, (_, page) => `x/${page}/ja.md\tx/${page}/en.md\t0123456789abcdef\t-\n`);
  stage({ "taiyaku.lock": `${lock(folder)}${others.join("")}`, "a/ja.md": WARM });
  for (const line of ["a", "--staged"]) expect((await taiyaku(line, folder)).stdout).toContain("stale-counterpart");
});

test("a lock file that cannot be read is reported", async () => {
  const cwd = folderWith(SITE);
  mkdirSync(join(cwd, "taiyaku.lock"));
  expect(await taiyaku("accept", cwd)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: "taiyaku: taiyaku.lock: this is a folder, not a file\n",
  });
  expect(readdirSync(cwd).toSorted()).toEqual(["a", "b", "taiyaku.lock"]);
});

test.each([
  ["accept", "taiyaku: this folder: no pairs found, so nothing is recorded\n"],
  ["accept a", "taiyaku: a: no pairs found, so nothing is recorded\n"],
  ["accept none", "taiyaku: none: no such file or folder\n"],
  ["accept --quiet", "taiyaku: taiyaku accept has no option --quiet. See taiyaku accept --help\n"],
])("taiyaku %s fails if there is nothing to record", async (line, stderr) => {
  const outcome = await taiyaku(line, { "a/ja.md": JA });
  expect(outcome).toMatchObject({ status: 2, stdout: "", stderr });
  expect(existsSync(join(outcome.cwd, "taiyaku.lock"))).toBe(false);
});

const NESTED = { "site/posts/ja.md": JA, "site/posts/en.md": EN, "x/ja.md": JA, "x/en.md": EN };

test.each([
  ["next to the configuration, from a folder below", "site/posts", "", "site"],
  ["next to the configuration, from above", "", "--config site/taiyaku.config.json", "site"],
  ["at the top of the work tree, without a configuration", "x", "", ""],
  [
    "at the top of the work tree, also with a configuration above it",
    "site/posts/repository",
    "",
    "site/posts/repository",
  ],
])("the lock file is %s", async (_, from, options, place) => {
  const { folder, git } = repositoryWith({ "site/taiyaku.config.json": "{}", ...NESTED });
  git("clone", "--quiet", folder, "site/posts/repository");
  await taiyaku(`accept ${options}`, join(folder, from));
  expect(readdirSync(join(folder, place))).toContain("taiyaku.lock");
});

test.each([
  ["in the working directory", "", "x", ""],
  ["next to the pages, if they are elsewhere", "site", "../x", "x"],
])("without git and configuration, the lock file is %s", async (_, from, path, place) => {
  const folder = folderWith(NESTED);
  await taiyaku(`accept ${path}`, join(folder, from));
  expect(readdirSync(join(folder, place))).toContain("taiyaku.lock");
});

test("every folder uses and updates the same lock file", async () => {
  const pages = Object.entries(SITE).map(([path, text]) => [`site/${path}`, text]);
  const above = folderWith(Object.fromEntries(pages));
  const folder = join(above, "site");
  const { git, write } = scratchIn(folder);
  git("init", "--quiet");
  await taiyaku("accept", join(folder, "a"));
  expect(pairsIn(folder)).toEqual(["a/ja.md a/en.md"]);
  write({ "a/ja.md": WARM });
  for (const [cwd, path] of [
    [folder, "a"],
    [join(folder, "a"), "ja.md"],
    [join(folder, "b"), "../a"],
    [above, "site/a"],
  ] as const) {
    const { stdout } = await taiyaku(`--format json ${path}`, cwd);
    expect(stdout).toContain("stale-counterpart");
  }
  await taiyaku("accept site/b", above);
  expect(pairsIn(folder)).toEqual(["a/ja.md a/en.md", "b/ja.md b/en.md"]);
});

test("names can contain any characters", async () => {
  const names = ["日 本", "tab\there", '"quoted"', "100%41", "が".normalize("NFD"), "line\nend"];
  const pages = names.flatMap((name) => [
    [`${name}/ja.md`, JA],
    [`${name}/en.md`, EN],
  ]);
  const { folder, commit } = repositoryWith(Object.fromEntries(pages));
  await taiyaku("accept", folder);
  commit(Object.fromEntries(pages.map(([path = "", text = ""]) => [path, text.replace("消える", "すぐに消える")])));
  const { stdout } = await taiyaku("--format json", folder);
  expect(stdout.match(/"rule": "stale-counterpart"/g)).toHaveLength(names.length);
});

test("git merges what two branches record for different pages", async () => {
  const { folder, git, commit } = repositoryWith(SITE);
  await taiyaku("accept", folder);
  commit();
  git("checkout", "--quiet", "-b", "topic");
  commit({ "a/ja.md": WARM });
  await taiyaku("accept a", folder);
  commit();
  git("checkout", "--quiet", "main");
  commit({ "b/ja.md": WARM });
  await taiyaku("accept b", folder);
  commit();
  git("merge", "--quiet", "--no-edit", "topic");
  const merged = lock(folder);
  expect(await taiyaku("", folder)).toMatchObject({ status: 0, stdout: "✓ 2 pairs, no problems\n" });
  await taiyaku("accept", folder);
  expect(lock(folder)).toBe(merged);
});

test("if two branches record the same page, the lines of both can be kept", async () => {
  const { folder, git, commit } = repositoryWith({ ...SITE, ".gitattributes": "taiyaku.lock merge=union\n" });
  await taiyaku("accept", folder);
  commit();
  git("checkout", "--quiet", "-b", "topic");
  commit({ "a/ja.md": JA.replace("光る", "宿る") });
  await taiyaku("accept a", folder);
  commit();
  git("checkout", "--quiet", "main");
  commit({ "a/ja.md": WARM });
  await taiyaku("accept a", folder);
  commit();
  git("merge", "--quiet", "--no-commit", "--strategy-option=ours", "topic");
  expect(await taiyaku("", folder)).toMatchObject({ status: 0 });
});
