import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { changesSince, stagedChanges } from "../../src/git/changes.ts";
import { requireRepository } from "../../src/git/index.ts";
import type { Changes } from "../../src/tree/index.ts";
import { folderWith } from "../folder.ts";
import { cloneOf, linkedTo, repositoryWith, type Scratch, scratchIn, submoduleOf } from "./repository.ts";

const PAGE = "# 朝露\n\n草の葉に朝露が光る。\n\n日が昇ると消える。\n";

/** Formats changes as a line: `+` before changed paths, `-` before deleted paths. */
function changeLine(folder: string, { changed, gone }: Changes): string {
  const paths = (mark: string, set: ReadonlySet<string>) => Array.from(set, (path) => mark + relative(folder, path));
  return [...paths("+", changed), ...paths("-", gone)].toSorted().join(" ");
}

const staged = async (folder: string) =>
  changeLine(folder, await stagedChanges(await requireRepository(folder, "--staged"), unexpected));
const since = async (folder: string, reference: string) =>
  changeLine(folder, await changesSince(await requireRepository(folder, "--since"), reference, unexpected));
const unexpected = (sentence: string) => expect(sentence).toBe("");

test.each<[string, (scratch: Scratch) => void, string]>([
  ["nothing", () => {}, ""],
  ["a change", ({ stage }) => stage({ "a.md": "x" }), "+a.md"],
  ["a change that is not staged", ({ write }) => write({ "a.md": "x" }), ""],
  ["a new page", ({ stage }) => stage({ "new.md": "x" }), "+new.md"],
  ["a rename", ({ git }) => git("mv", "a.md", "c.md"), "+c.md -a.md"],
  ["a deletion", ({ git }) => git("rm", "--quiet", "a.md"), "-a.md"],
  [
    "names with spaces, quotes, line breaks and Japanese",
    ({ stage }) => stage({ "日 本/a\"b'c\nd.md": "x", "$(touch x).md": "y" }),
    "+$(touch x).md +日 本/a\"b'c\nd.md",
  ],
  [
    "settings of the user",
    ({ git }) => {
      git("config", "diff.noprefix", "true");
      git("config", "diff.relative", "true");
      git("config", "diff.external", "false");
      git("mv", "a.md", "c.md");
    },
    "+c.md -a.md",
  ],
])("staged: %s", async (_, change, expected) => {
  const scratch = repositoryWith({ "a.md": PAGE, "b.md": "" });
  change(scratch);
  expect(await staged(scratch.folder)).toBe(expected);
});

test("staged before the first commit", async () => {
  const scratch = repositoryWith();
  scratch.stage({ "a.md": PAGE });
  expect(await staged(scratch.folder)).toBe("+a.md");
});

test("staged in a folder of the work tree, a linked work tree and a submodule", async () => {
  const scratch = repositoryWith({ "docs/a.md": PAGE, "b.md": "" });
  scratch.stage({ "b.md": "x" });
  const { top } = await requireRepository(join(scratch.folder, "docs"), "--staged");
  expect(top).toBe(scratch.folder);

  const linked = linkedTo(scratch);
  linked.stage({ "docs/a.md": "y" });
  expect(await staged(join(linked.folder, "docs"))).toBe("+a.md");

  const outer = repositoryWith({ "x.md": "" });
  const site = submoduleOf(outer, scratch, "site");
  site.stage({ "b.md": "z" });
  expect(await staged(site.folder)).toBe("+b.md");
});

test("since a branch: changes of this branch since the merge base, committed or not", async () => {
  const scratch = repositoryWith({ "a.md": PAGE, "b.md": PAGE, "c.md": PAGE });
  scratch.git("checkout", "--quiet", "-b", "topic");
  scratch.commit({ "b.md": "x" });
  scratch.git("checkout", "--quiet", "main");
  scratch.commit({ "a.md": "moved on" });
  scratch.git("checkout", "--quiet", "topic");
  scratch.stage({ "c.md": "staged" });
  scratch.write({ "new.md": "", "out/x.md": "", ".gitignore": "out" });
  expect(await since(scratch.folder, "main")).toBe("+.gitignore +b.md +c.md +new.md");
  expect(await since(scratch.folder, "HEAD")).toBe("+.gitignore +c.md +new.md");
});

test("every error is one sentence", async () => {
  const scratch = repositoryWith({ "a.md": PAGE });
  scratch.commit({ "a.md": "x" });
  scratch.git("tag", "old", "HEAD~1");
  const error = (message: string) => ({ name: "UserError", message });
  await expect(since(scratch.folder, "mian")).rejects.toMatchObject(
    error("--since mian: unknown commit. List the branches with git branch --all, or run git fetch"),
  );
  await expect(since(scratch.folder, "--output=x")).rejects.toMatchObject(
    error("--since --output=x: unknown commit. List the branches with git branch --all, or run git fetch"),
  );

  const shallow = cloneOf(scratch, "--depth=1");
  await expect(since(shallow.folder, "old")).rejects.toMatchObject(
    error("--since old: unknown commit. The clone is shallow: fetch the commit first"),
  );
  shallow.git("fetch", "--quiet", "--depth=1", "origin", "tag", "old");
  await expect(since(shallow.folder, "old")).rejects.toMatchObject(
    error(
      "--since old: the clone is too shallow to contain the merge base with HEAD. Fetch more history (git fetch --unshallow, or fetch-depth: 0)",
    ),
  );

  const nowhere = folderWith({});
  await expect(staged(nowhere)).rejects.toMatchObject(
    error(`--staged needs a git repository, but ${nowhere} is not in one`),
  );
  const bare = join(nowhere, "bare");
  mkdirSync(bare);
  scratchIn(bare).git("init", "--quiet", "--bare");
  await expect(staged(bare)).rejects.toMatchObject(
    error("--staged needs a working tree, but this is a bare repository or a .git folder"),
  );
});
