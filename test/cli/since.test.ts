import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { cloneOf, repositoryWith, type Scratch } from "../git/repository.ts";
import { pairLines, taiyaku } from "./command.ts";

const LINK = "https://example.com/guide";
const JA = `# 夕立\n\n傘の話は[案内](${LINK})にあります。\n`;
const EN = `# Shower\n\nThe story of the umbrella is in [the guide](${LINK}).\n`;
const NO_LINK = "# Shower\n\nThe story of the umbrella is in the guide.\n";
/** Two pairs with the same content, and a page without a counterpart. */
const SITE = { "a/ja.md": JA, "a/en.md": EN, "b/ja.md": JA, "b/en.md": EN, "only/ja.md": JA };

const since = async (folder: string, reference = "start", line = "") =>
  pairLines(await taiyaku(["--since", reference, "--format", "json", ...line.split(" ")].filter(Boolean), folder));

type Change = (scratch: Scratch) => void;

test.each<[what: string, change: Change, pairs: string]>([
  ["nothing", () => {}, ""],
  ["a commit", ({ commit }) => commit({ "a/en.md": NO_LINK }), "a/ja.md a/en.md: missing-link"],
  [
    "several commits, each pair once",
    ({ commit }) => {
      commit({ "a/en.md": NO_LINK });
      commit({ "a/ja.md": `${JA}\n`, "b/ja.md": `${JA}\n` });
    },
    "a/ja.md a/en.md: missing-link\nb/ja.md b/en.md: ok",
  ],
  [
    "a commit and its revert",
    ({ commit }) => {
      commit({ "a/en.md": NO_LINK });
      commit({ "a/en.md": EN });
    },
    "",
  ],
  ["a staged change", ({ stage }) => stage({ "a/en.md": NO_LINK }), "a/ja.md a/en.md: missing-link"],
  ["a change only on disk", ({ write }) => write({ "a/en.md": NO_LINK }), "a/ja.md a/en.md: missing-link"],
  [
    "a staged page, in its state on disk",
    ({ stage, write }) => {
      stage({ "a/en.md": NO_LINK });
      write({ "a/en.md": `${EN}\n` });
    },
    "a/ja.md a/en.md: ok",
  ],
  ["an untracked page", ({ write }) => write({ "c/ja.md": JA }), "c/ja.md —: missing-counterpart"],
  ["a new page in a commit", ({ commit }) => commit({ "c/ja.md": JA }), "c/ja.md —: missing-counterpart"],
  ["a page that had no counterpart before", ({ commit }) => commit({ "only/ja.md": `${JA}\n` }), ""],
  [
    "a page that was deleted and written again",
    ({ commit, git, write }) => {
      git("rm", "--quiet", "only/ja.md");
      commit();
      write({ "only/ja.md": `${JA}\n` });
    },
    "",
  ],
  [
    "an untracked counterpart",
    ({ commit, write }) => {
      commit({ "c/ja.md": JA });
      write({ "c/en.md": NO_LINK });
    },
    "c/ja.md c/en.md: missing-link",
  ],
  ["a page that git ignores", ({ write }) => write({ ".gitignore": "c", "c/ja.md": JA }), ""],
  ["a deletion", ({ git }) => git("rm", "--quiet", "a/en.md"), "a/ja.md —: missing-counterpart"],
  ["a deletion only on disk", ({ remove }) => remove("a/ja.md"), "— a/en.md: missing-counterpart"],
  [
    "a deletion in a commit",
    ({ git, commit }) => {
      git("rm", "--quiet", "a/en.md");
      commit();
      commit({ "x.ts": "" });
    },
    "a/ja.md —: missing-counterpart",
  ],
  ["a deletion of both sides", ({ remove }) => remove("a"), ""],
  ["a rename of both sides", ({ git }) => git("mv", "a", "c"), "c/ja.md c/en.md: ok"],
  [
    "a committed rename of one side",
    ({ git, commit, write }) => {
      write({ "c/x": "" });
      git("mv", "a/ja.md", "c/ja.md");
      commit();
    },
    "— a/en.md: missing-counterpart\nc/ja.md —: missing-counterpart",
  ],
  [
    "names with spaces, quotes, line breaks and Japanese",
    ({ commit, write }) => {
      commit({ "日 本/\"a\" 'b'\n/ja.md": JA });
      write({ "日 本/\"a\" 'b'\n/en.md": EN });
    },
    "日 本/\"a\" 'b'\n/ja.md 日 本/\"a\" 'b'\n/en.md: ok",
  ],
])("checks the changed pairs: %s", async (_, change, pairs) => {
  const scratch = repositoryWith(SITE);
  scratch.git("tag", "start");
  change(scratch);
  expect(await since(scratch.folder)).toBe(pairs);
});

test("changes of the other branch since the merge base do not count", async () => {
  const scratch = repositoryWith(SITE);
  scratch.git("checkout", "--quiet", "-b", "topic");
  scratch.commit({ "a/en.md": NO_LINK });
  scratch.git("checkout", "--quiet", "main");
  scratch.commit({ "b/en.md": NO_LINK });
  scratch.git("checkout", "--quiet", "topic");
  expect(await since(scratch.folder, "main")).toBe("a/ja.md a/en.md: missing-link");
});

test("works in any folder of the work tree, and checks only the given paths", async () => {
  const scratch = repositoryWith({ ...SITE, "src/x.ts": "" });
  scratch.write({ "a/en.md": NO_LINK, "b/en.md": NO_LINK });
  expect(await since(join(scratch.folder, "src"), "HEAD")).toBe(
    "../a/ja.md ../a/en.md: missing-link\n../b/ja.md ../b/en.md: missing-link",
  );
  expect(await since(scratch.folder, "HEAD", "b/ja.md")).toBe("b/ja.md b/en.md: missing-link");
});

test("only the folder of the configuration is searched", async () => {
  const scratch = repositoryWith({ "taiyaku.config.json": "{}", "x/ja.md": JA, "x/en.md": EN });
  const site = { "site/taiyaku.config.json": "{}", "site/a/ja.md": JA, "site/a/en.md": EN };
  scratch.commit(site);
  scratch.write({ "site/a/en.md": NO_LINK, "x/en.md": NO_LINK });
  expect(await since(join(scratch.folder, "site"), "HEAD")).toBe("a/ja.md a/en.md: missing-link");
});

test("a page that is rewritten with the same content has not changed", async () => {
  const scratch = repositoryWith(SITE);
  scratch.remove("a");
  scratch.write({ "a/ja.md": JA, "a/en.md": EN });
  expect(await since(scratch.folder, "HEAD")).toBe("");
});

test("reports that no pairs were checked if nothing changed", async () => {
  const { folder } = repositoryWith(SITE);
  expect(await taiyaku("--since HEAD", folder)).toMatchObject({
    status: 0,
    stdout: "No pairs were checked\n",
    stderr: "",
  });
});

test.each<[what: string, reference: string, prepare: (scratch: Scratch) => string, sentence: string]>([
  [
    "an unknown commit",
    "mian",
    ({ folder }) => folder,
    "--since mian: unknown commit. List the branches with git branch --all, or run git fetch",
  ],
  [
    "a name that looks like an option",
    "--output=x",
    ({ folder }) => folder,
    "--since --output=x: unknown commit. List the branches with git branch --all, or run git fetch",
  ],
  [
    "a name with shell commands",
    "$(touch x); `touch y`",
    ({ folder }) => folder,
    "--since $(touch x); `touch y`: unknown commit. List the branches with git branch --all, or run git fetch",
  ],
  [
    "a file instead of a commit",
    "HEAD:a/ja.md",
    ({ folder }) => folder,
    "--since HEAD:a/ja.md: unknown commit. List the branches with git branch --all, or run git fetch",
  ],
  [
    "an unrelated history",
    "other",
    ({ git, commit, folder }) => {
      git("checkout", "--quiet", "--orphan", "other");
      commit({ "z.md": "" });
      git("checkout", "--quiet", "main");
      return folder;
    },
    "--since other: no common history with HEAD. Use another commit",
  ],
  [
    "a shallow clone",
    "HEAD~1",
    (scratch) => {
      scratch.commit({ "z.md": "" });
      return cloneOf(scratch, "--depth=1").folder;
    },
    "--since HEAD~1: unknown commit. The clone is shallow: fetch the commit first",
  ],
  [
    "missing git",
    "HEAD",
    ({ folder }) => {
      vi.stubEnv("PATH", "/nowhere");
      return folder;
    },
    "git not found. Install it, or add it to PATH",
  ],
  [
    "a repository without commits",
    "HEAD",
    () => {
      const empty = repositoryWith();
      empty.stage(SITE);
      return empty.folder;
    },
    "--since HEAD: unknown commit. List the branches with git branch --all, or run git fetch",
  ],
])("prints one sentence for %s", async (_, reference, prepare, sentence) => {
  const scratch = repositoryWith(SITE);
  const outcome = await taiyaku([`--since=${reference}`], prepare(scratch));
  vi.unstubAllEnvs();
  expect(outcome).toMatchObject({ status: 2, stdout: "", stderr: `taiyaku: ${sentence}\n` });
});

test("reports that a shallow clone does not contain the merge base", async () => {
  const scratch = repositoryWith(SITE);
  scratch.git("checkout", "--quiet", "-b", "topic");
  scratch.commit({ "a/en.md": NO_LINK });
  scratch.git("checkout", "--quiet", "main");
  scratch.commit({ "b/ja.md": `${JA}\n` });
  const clone = cloneOf(scratch, "--depth=1", "--no-single-branch");
  expect(await since(clone.folder, "origin/topic")).toBe(
    "taiyaku: --since origin/topic: the clone is too shallow to contain the merge base with HEAD. Fetch more history (git fetch --unshallow, or fetch-depth: 0)\n",
  );
  clone.git("fetch", "--quiet", "--unshallow");
  expect(await since(clone.folder, "origin/topic")).toBe("b/ja.md b/en.md: ok");
});

test("a run of all pairs needs no git", async () => {
  const scratch = repositoryWith({ ...SITE, "a/en.md": NO_LINK });
  vi.stubEnv("PATH", "/nowhere");
  const outcome = await taiyaku("--format json", scratch.folder);
  vi.unstubAllEnvs();
  expect(pairLines(outcome)).toBe(
    "a/ja.md a/en.md: missing-link\nb/ja.md b/en.md: ok\nonly/ja.md —: missing-counterpart",
  );
  expect(outcome.stderr).toBe("");
});
