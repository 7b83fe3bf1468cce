import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { built } from "../built.ts";
import { linkedTo, repositoryWith, type Scratch, submoduleOf } from "../git/repository.ts";
import { BREAKING, FINDING, FIXED, itChecksCommits, PAGES } from "./commits.ts";
import { hookedIn, linesToCopy, writeHook } from "./hooked.ts";

const DIARY = "../../pairs/keyboard-building-diary";
const machine = { cli: built(), commands: [], environment: {} };
const HOOK = linesToCopy("git only", "sh");

itChecksCommits("git only", {
  ...machine,
  checksDeletions: true,
  install: (repository) => install(repository, HOOK),
});

const PLACES = {
  "a work tree": () => repositoryWith(PAGES).folder,
  "a linked work tree": () => linkedTo(repositoryWith(PAGES)).folder,
  "a submodule": () => submoduleOf(repositoryWith({ "x.md": "" }), repositoryWith(PAGES), "site").folder,
};

/** In each of these, git passes the paths of the repository and the index to a hook in a different way. */
describe("a hook that checks in a subfolder", () => {
  test.each<[keyof typeof PLACES, string]>([
    ["a work tree", "git commit"],
    ["a work tree", "git commit --all"],
    ["a work tree", "git commit docs/en.md"],
    ["a work tree", "git commit --amend"],
    ["a work tree", "git -C docs commit"],
    ["a work tree", "git --git-dir=.git commit"],
    ["a work tree", "git --git-dir=.git --work-tree=. commit"],
    ["a linked work tree", "git commit"],
    ["a linked work tree", "git commit docs/en.md"],
    ["a submodule", "git commit"],
    ["a submodule", "git commit docs/en.md"],
  ])("in %s: %s", (place, line) => {
    const repository = hookedIn(PLACES[place](), machine);
    install(repository, HOOK.replace("exec", "cd docs && exec"));
    const apply = /commit [-\w/.]*(?:all|md)$/.test(line) ? repository.write : repository.stage;
    const commit = () => repository.run("/bin/sh", "-c", line.replace("commit", "commit --message=change"));
    apply(BREAKING);
    expect(commit()).toEqual({ isDone: false, screen: expect.stringMatching(`^ja.md → en.md\n[^]*${FINDING}`) });
    apply(FIXED);
    expect(commit()).toEqual({ isDone: true, screen: expect.not.stringContaining("✖") });
  });
});

test("a commit of some files is checked without the other staged files", () => {
  const repository = hookedIn(repositoryWith({ ...PAGES, "x.md": "" }).folder, machine);
  install(repository, HOOK);
  repository.stage(BREAKING);
  repository.write({ "x.md": "x" });
  expect(repository.run("git", "commit", "--message=change", "x.md")).toMatchObject({ isDone: true });
  expect(repository.run("git", "commit", "--message=change")).toMatchObject({ isDone: false });
});

test("the commit that concludes a merge is checked", () => {
  const repository = hookedIn(repositoryWith(PAGES).folder, machine);
  const { git, commit, stage, run } = repository;
  git("checkout", "--quiet", "-b", "topic");
  commit(FIXED);
  git("checkout", "--quiet", "main");
  commit({ "docs/en.md": FIXED["docs/en.md"].replace("plenty of", "a lot of") });
  install(repository, HOOK);
  expect(run("git", "merge", "topic")).toMatchObject({ isDone: false });
  stage(BREAKING);
  expect(run("git", "commit", "--no-edit")).toEqual({ isDone: false, screen: expect.stringContaining(FINDING) });
  stage(FIXED);
  expect(run("git", "commit", "--no-edit")).toMatchObject({ isDone: true });
});

test("README shows the output of a failed commit", () => {
  const page = (language: string) => readFileSync(join(import.meta.dirname, DIARY, `${language}.md`), "utf8");
  const [source, folder] = [page("ja"), "posts/keyboard"];
  const pages = { [`${folder}/ja.md`]: source, [`${folder}/en.md`]: page("en") };
  const repository = hookedIn(repositoryWith(pages).folder, machine);
  install(repository, HOOK);
  const edited = source
    .replace(
      "痛くありません。",
      "{% elink 椅子の選び方 https://chairs.example.jp/height %}を読んで、痛くなくなりました。",
    )
    .replace("育てるもの", "盆栽のように育てるもの");
  repository.write({ [`${folder}/ja.md`]: edited });
  const [line = "", ...screen] = linesToCopy("Commit hooks", "text").split("\n");
  expect(repository.run("/bin/sh", "-c", line.replace("$ ", ""))).toEqual({ isDone: false, screen: screen.join("\n") });
});

function install({ folder, git }: Scratch, script: string): void {
  const hooks = git("rev-parse", "--git-path", "hooks").trim();
  writeHook(join(resolve(folder, hooks), "pre-commit"), script);
}
