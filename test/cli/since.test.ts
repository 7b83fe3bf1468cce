import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { folderWith } from "../folder.ts";
import { repositoryWith, type Scratch, scratchIn } from "../git/repository.ts";
import { taiyaku, told } from "./command.ts";

const LINK = "https://example.com/guide";
const JA = `# 夕立\n\n傘の話は[案内](${LINK})にあります。\n`;
const EN = `# Shower\n\nThe story of the umbrella is in [the guide](${LINK}).\n`;
const NO_LINK = "# Shower\n\nThe story of the umbrella is in the guide.\n";
/** Two pairs that say the same. */
const SITE = { "a/ja.md": JA, "a/en.md": EN, "b/ja.md": JA, "b/en.md": EN };

const since = async (folder: string, reference = "start", line = "") =>
  told(await taiyaku(["--since", reference, "--format", "json", ...line.split(" ")].filter(Boolean), folder));

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
    "a commit that is undone",
    ({ commit }) => {
      commit({ "a/en.md": NO_LINK });
      commit({ "a/en.md": EN });
    },
    "",
  ],
  ["what is staged", ({ stage }) => stage({ "a/en.md": NO_LINK }), "a/ja.md a/en.md: missing-link"],
  ["what is only on disk", ({ write }) => write({ "a/en.md": NO_LINK }), "a/ja.md a/en.md: missing-link"],
  [
    "what is staged, as it is on disk",
    ({ stage, write }) => {
      stage({ "a/en.md": NO_LINK });
      write({ "a/en.md": `${EN}\n` });
    },
    "a/ja.md a/en.md: ok",
  ],
  ["a page that git does not know", ({ write }) => write({ "c/ja.md": JA }), "c/ja.md —: missing-counterpart"],
  [
    "the other side of a page, which git does not know",
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
    "a rename that is committed, of one side",
    ({ git, commit, write }) => {
      write({ "c/x": "" });
      git("mv", "a/ja.md", "c/ja.md");
      commit();
    },
    "— a/en.md: missing-counterpart\nc/ja.md —: missing-counterpart",
  ],
  [
    "names with blanks, quotes, line ends and Japanese",
    ({ commit, write }) => {
      commit({ "日 本/\"a\" 'b'\n/ja.md": JA });
      write({ "日 本/\"a\" 'b'\n/en.md": EN });
    },
    "日 本/\"a\" 'b'\n/ja.md 日 本/\"a\" 'b'\n/en.md: ok",
  ],
])("%s", async (_, change, pairs) => {
  const scratch = repositoryWith(SITE);
  scratch.git("tag", "start");
  change(scratch);
  expect(await since(scratch.folder)).toBe(pairs);
});

test("what changed on the other branch since it parted does not count", async () => {
  const scratch = repositoryWith(SITE);
  scratch.git("checkout", "--quiet", "-b", "topic");
  scratch.commit({ "a/en.md": NO_LINK });
  scratch.git("checkout", "--quiet", "main");
  scratch.commit({ "b/en.md": NO_LINK });
  scratch.git("checkout", "--quiet", "topic");
  expect(await since(scratch.folder, "main")).toBe("a/ja.md a/en.md: missing-link");
});

test("from any folder of the work tree, and only what is named", async () => {
  const scratch = repositoryWith({ ...SITE, "src/x.ts": "" });
  scratch.write({ "a/en.md": NO_LINK, "b/en.md": NO_LINK });
  expect(await since(join(scratch.folder, "src"), "HEAD")).toBe(
    "../a/ja.md ../a/en.md: missing-link\n../b/ja.md ../b/en.md: missing-link",
  );
  expect(await since(scratch.folder, "HEAD", "b/ja.md")).toBe("b/ja.md b/en.md: missing-link");
});

test("a configuration keeps the search to its folder", async () => {
  const scratch = repositoryWith({ "taiyaku.config.json": "{}", "x/ja.md": JA, "x/en.md": EN });
  const site = { "site/taiyaku.config.json": "{}", "site/a/ja.md": JA, "site/a/en.md": EN };
  scratch.commit(site);
  scratch.write({ "site/a/en.md": NO_LINK, "x/en.md": NO_LINK });
  expect(await since(join(scratch.folder, "site"), "HEAD")).toBe("a/ja.md a/en.md: missing-link");
});

test("a touched page that says the same has not changed", async () => {
  const scratch = repositoryWith(SITE);
  scratch.remove("a");
  scratch.write({ "a/ja.md": JA, "a/en.md": EN });
  expect(await since(scratch.folder, "HEAD")).toBe("");
});

test("where nothing changed, that is said", async () => {
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
    "--since mian: unknown commit. Check git branch --all, or run git fetch",
  ],
  [
    "what looks like an option",
    "--output=x",
    ({ folder }) => folder,
    "--since --output=x: unknown commit. Check git branch --all, or run git fetch",
  ],
  [
    "what a shell would run",
    "$(touch x); `touch y`",
    ({ folder }) => folder,
    "--since $(touch x); `touch y`: unknown commit. Check git branch --all, or run git fetch",
  ],
  [
    "a file, which is no commit",
    "HEAD:a/ja.md",
    ({ folder }) => folder,
    "--since HEAD:a/ja.md: unknown commit. Check git branch --all, or run git fetch",
  ],
  [
    "another history",
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
    ({ git, commit, folder }) => {
      commit({ "z.md": "" });
      const clone = join(folderWith({}), "clone");
      git("clone", "--quiet", "--depth=1", `file://${folder}`, clone);
      return clone;
    },
    "--since HEAD~1: unknown commit. The clone is shallow: fetch the commit first",
  ],
  [
    "git being missing",
    "HEAD",
    ({ folder }) => {
      vi.stubEnv("PATH", "/nowhere");
      return folder;
    },
    "git not found. Install it, or add it to PATH",
  ],
  [
    "no commit yet",
    "HEAD",
    () => {
      const empty = repositoryWith();
      empty.stage(SITE);
      return empty.folder;
    },
    "--since HEAD: unknown commit. Check git branch --all, or run git fetch",
  ],
])("%s is one sentence", async (_, reference, prepare, sentence) => {
  const scratch = repositoryWith(SITE);
  const outcome = await taiyaku([`--since=${reference}`], prepare(scratch));
  vi.unstubAllEnvs();
  expect(outcome).toMatchObject({ status: 2, stdout: "", stderr: `taiyaku: ${sentence}\n` });
});

test("a shallow clone in which the parting is not there", async () => {
  const scratch = repositoryWith(SITE);
  scratch.git("checkout", "--quiet", "-b", "topic");
  scratch.commit({ "a/en.md": NO_LINK });
  scratch.git("checkout", "--quiet", "main");
  scratch.commit({ "b/ja.md": `${JA}\n` });
  const clone = join(folderWith({}), "clone");
  scratch.git("clone", "--quiet", "--depth=1", "--no-single-branch", `file://${scratch.folder}`, clone);
  expect(await since(clone, "origin/topic")).toBe(
    "taiyaku: --since origin/topic: the clone is too shallow to contain the merge base with HEAD. Fetch more history (git fetch --unshallow, or fetch-depth: 0)\n",
  );
  scratchIn(clone).git("fetch", "--quiet", "--unshallow");
  expect(await since(clone, "origin/topic")).toBe("b/ja.md b/en.md: ok");
});

test("a run of all pairs needs no git", async () => {
  const scratch = repositoryWith({ ...SITE, "a/en.md": NO_LINK });
  vi.stubEnv("PATH", "/nowhere");
  const outcome = await taiyaku("--format json", scratch.folder);
  vi.unstubAllEnvs();
  expect(told(outcome)).toBe("a/ja.md a/en.md: missing-link\nb/ja.md b/en.md: ok");
  expect(outcome.stderr).toBe("");
});
