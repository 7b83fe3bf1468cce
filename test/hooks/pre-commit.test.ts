import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { built } from "../built.ts";
import { repositoryWith, scratchIn } from "../git/repository.ts";
import { BREAKING, FINDING, itChecksCommits, PAGES } from "./commits.ts";
import { type Hooked, hookedIn, linesToCopy } from "./hooked.ts";

const HOOKS = ".pre-commit-hooks.yaml";
const project = join(import.meta.dirname, "../..");
const isInstalled = spawnSync("pre-commit", ["--version"]).status === 0;

if (isInstalled) describe("the hooks of pre-commit", hooksWork);
else test.skip("pre-commit is not installed", () => {});

function hooksWork(): void {
  const cli = built();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-pre-commit-"));
  const hooks = join(folder, "hooks");
  // As on a terminal, where pre-commit runs a hook in a terminal of its own, whose width is unknown.
  const environment = {
    PRE_COMMIT_COLOR: "always",
    PRE_COMMIT_HOME: join(folder, "home"),
    npm_config_offline: "true",
  };
  const machine = { cli, commands: [], environment };
  // The files that pre-commit installs, except for the build, which needs packages from npm.
  beforeAll(() => {
    const { name, version, type, bin } = manifest;
    cpSync(dirname(cli), join(hooks, dirname(bin.taiyaku)), { recursive: true });
    cpSync(join(project, HOOKS), join(hooks, HOOKS));
    writeFileSync(join(hooks, "package.json"), JSON.stringify({ name, version, type, bin }));
    const { git, commit } = scratchIn(hooks);
    git("init", "--quiet");
    commit();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function install({ commit, run }: Hooked, more = ""): void {
    const lines = linesToCopy("pre-commit", "yaml").replace(/(?<=repo: ).*/, hooks) + more;
    commit({ ".pre-commit-config.yaml": lines });
    run("pre-commit", "autoupdate");
    commit();
    run("pre-commit", "install");
  }

  itChecksCommits("pre-commit", { ...machine, checksDeletions: false, install });

  test("a commit that deletes a translation is refused with always_run", () => {
    const repository = hookedIn(repositoryWith(PAGES).folder, machine);
    install(repository, "        always_run: true\n");
    repository.git("rm", "--quiet", "docs/en.md");
    expect(repository.run("git", "commit", "--message", "change")).toEqual({
      isDone: false,
      screen: expect.stringContaining("has no English counterpart"),
    });
  });

  test("it checks commits of pages only", () => {
    const pages = ["a.md", "a.markdown", "a.mdx", "a.txt", "README.MD"];
    const others = ["a.md.ts", "amd", "a.html"];
    const repository = hookedIn(
      repositoryWith(Object.fromEntries([...pages, ...others].map((path) => [path, ""]))).folder,
      machine,
    );
    install(repository);
    const isChecked = (path: string) =>
      !repository.run("pre-commit", "run", "--files", path).screen.includes("Skipped");
    expect([...pages, ...others].filter(isChecked)).toEqual(pages);
  });

  test("the manifest of the hooks is valid", () => {
    const { status, stdout } = spawnSync("pre-commit", ["validate-manifest", HOOKS], {
      cwd: project,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });

  test("in CI, the second hook checks every pair", () => {
    const repository = hookedIn(repositoryWith({ ...PAGES, ...BREAKING }).folder, machine);
    install(repository, "      - id: taiyaku-all\n");
    expect(repository.run("pre-commit", "run", "--all-files")).toMatchObject({ isDone: true });
    expect(repository.run("pre-commit", "run", "taiyaku-all", "--hook-stage", "manual")).toEqual({
      isDone: false,
      screen: expect.stringContaining(FINDING),
    });
  });
}
