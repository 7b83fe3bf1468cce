import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { taiyaku } from "../cli/command.ts";
import { folderWith } from "../folder.ts";
import { cloneOf, repositoryWith, type Scratch, scratchIn } from "./repository.ts";

const PAIR = { "ja.md": "# 見出し\n", "en.md": "# Heading\n" };
const LATER = { "ja.md": "# 見出し\n\n新しい段落です。\n" };

/** Returns a program that leaves a file behind when it is run, and the names of the files that were left behind. */
function trap() {
  const folder = folderWith({ "trap.sh": '#!/bin/sh\ntouch "$(dirname "$0")/was-run-$1"\ncat\n' });
  chmodSync(join(folder, "trap.sh"), 0o755);
  const sprung = () => readdirSync(folder).filter((name) => name !== "trap.sh");
  return { program: join(folder, "trap.sh"), sprung };
}

/** A repository with two commits, a change that is not committed, and files that git must read to compare them. */
function changed(files: Readonly<Record<string, string>> = {}): Scratch {
  const repository = repositoryWith({ ...PAIR, ...files });
  repository.commit(LATER, 2);
  repository.write({ "en.md": "# Heading\n\nNew.\n" });
  // An empty file in the index may be one that is only marked to be added.
  repository.write({ "empty.md": "" });
  repository.git("add", "empty.md");
  utimesSync(join(repository.folder, "ja.md"), 1, 1);
  return repository;
}

const MODES = ["", "--untrusted", "--staged", "--since HEAD~1", "status", "accept"];

describe.each(MODES)("taiyaku %s starts no program", (mode) => {
  test("of the configuration and the attributes of a repository", async () => {
    const { program, sprung } = trap();
    const hooks = Object.fromEntries(
      ["post-index-change", "reference-transaction", "post-checkout"].map((name) => [
        `hooks/${name}`,
        `#!/bin/sh\nexec ${program} ${name} < /dev/null\n`,
      ]),
    );
    const { folder, git } = changed({ ...hooks, ".gitattributes": "*.md filter=x diff=y\nja.md filter=a=b\n" });
    for (const name of Object.keys(hooks)) chmodSync(join(folder, name), 0o755);
    const keys = ["filter.x.clean", "filter.x.process", "filter.a=b.clean", "diff.y.textconv", "diff.y.command"];
    const others = ["diff.external", "core.fsmonitor", "core.sshCommand", "core.pager", "pager.log", "gpg.program"];
    for (const key of [...keys, ...others, "core.alternateRefsCommand"]) git("config", key, `${program} ${key}`);
    for (const key of ["log.showSignature", "filter.x.required"]) git("config", key, "true");
    git("config", "core.hooksPath", "hooks");
    git("config", "alias.status", `!${program} alias`);
    expect((await taiyaku(mode, folder)).stderr).not.toContain("bug");
    expect(sprung()).toEqual([]);
  });

  test.each(["ext", "ssh", "upload-pack"])("to fetch a missing object: %s", async (transport) => {
    const { program, sprung } = trap();
    const { folder, git } = changed();
    const object = git("rev-parse", "HEAD~1:ja.md").trim();
    rmSync(join(folder, ".git/objects", object.slice(0, 2), object.slice(2)));
    const settings = {
      "remote.origin.url": { ext: `ext::${program} ext`, ssh: "ssh://x@127.0.0.1/x" }[transport] ?? folder,
      "remote.origin.promisor": "true",
      "remote.origin.uploadpack": `${program} upload-pack`,
      "extensions.partialClone": "origin",
      "core.repositoryFormatVersion": "1",
      "core.sshCommand": `${program} ssh`,
      "protocol.ext.allow": "always",
    };
    for (const [key, value] of Object.entries(settings)) git("config", key, value);
    expect((await taiyaku(mode, folder)).stderr).not.toContain("bug");
    expect(sprung()).toEqual([]);
  });

  test("of the environment", async () => {
    const { program, sprung } = trap();
    const { folder } = changed();
    for (const name of ["EXTERNAL_DIFF", "PAGER", "SSH_COMMAND", "ASKPASS", "PROXY_COMMAND"])
      vi.stubEnv(`GIT_${name}`, `${program} ${name}`);
    for (const name of ["TRACE", "TRACE2_EVENT", "TRACE_SETUP"]) vi.stubEnv(`GIT_${name}`, `${program}-${name}`);
    await taiyaku(mode, folder);
    expect(sprung()).toEqual([]);
  });

  test("of a folder that is laid out like a bare repository", async () => {
    const { program, sprung } = trap();
    const config = `[core]\nrepositoryformatversion = 0\nworktree = .\nfsmonitor = ${program} x\n[filter "x"]\nclean = ${program}\n`;
    const files = { ...PAIR, HEAD: "ref: refs/heads/main\n", config, ".gitattributes": "*.md filter=x\n" };
    const folder = folderWith({ ...files, "objects/x": "", "refs/x": "" });
    await taiyaku(mode, folder);
    expect(sprung()).toEqual([]);
  });
});

test("a corrupt index fails only what needs it", async () => {
  const { folder } = changed();
  writeFileSync(join(folder, ".git/index"), "corrupt");
  expect(await taiyaku(QUIET, folder)).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/^taiyaku: this repository: the history cannot be read, because git status failed/),
  });
  expect(await taiyaku("--staged", folder)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^taiyaku: git/),
  });
});

test.each([
  ["a git that hangs", "exec sleep 30", "rev-parse"],
  ["a git that has started another program, which hangs", "sleep 30", "rev-parse"],
  ["a history that hangs", 'case "$*" in *" log "*) sleep 30;; *) exec GIT "$@";; esac', "log"],
  ["an object that hangs", 'case "$*" in *cat-file*) sleep 30;; *) exec GIT "$@";; esac', "cat-file"],
])("%s is ended, and the rest is checked", async (_, script, command) => {
  const { folder, git: run } = changed();
  if (command === "log") run("checkout", "en.md");
  const git = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const bin = folderWith({ git: `#!/bin/sh\n${script.replace("GIT", git)}\n` });
  chmodSync(join(bin, "git"), 0o755);
  vi.stubEnv("PATH", `${bin}${delimiter}${process.env.PATH}`);
  const { setTimeout } = globalThis;
  const patience = vi.spyOn(globalThis, "setTimeout");
  onTestFinished(() => patience.mockRestore());
  patience.mockImplementation((wake, time) => setTimeout(wake, (time ?? 0) >= 5_000 ? 4_000 : time));
  expect(await taiyaku(QUIET, folder)).toMatchObject({
    status: 0,
    stderr: expect.stringContaining(
      `because git ${command} did not answer within ${command === "rev-parse" ? 5 : 60} seconds. Run it yourself to see why`,
    ),
  });
});

test("the objects of a partial clone are not fetched, and a note says how to", async () => {
  const origin = repositoryWith(PAIR);
  origin.commit(LATER, 2);
  origin.git("config", "uploadpack.allowFilter", "true");
  const { folder } = cloneOf(origin, "--filter=blob:none");
  expect(await taiyaku(QUIET, folder)).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(
      /because git .* failed: this is a partial clone .*git fetch --refetch --no-filter\n$/,
    ),
  });
});

/** A check that finds nothing on these pages. */
const QUIET = ["missing-content", "extra-content", "missing-counterpart"].map((rule) => `--rule ${rule}:off`).join(" ");

describe("--untrusted does not let git read files of another folder", () => {
  const SECRET = "秘密の段落です。";

  /** A repository whose page was changed in a commit that only another repository contains. */
  function withAlternates(): Scratch {
    const secret = repositoryWith({ "en.md": "# Heading\n" });
    secret.commit({ "ja.md": `# 見出し\n\n${SECRET}\n` }, 2);
    const { folder, git } = repositoryWith();
    writeFileSync(join(folder, ".git/objects/info/alternates"), `${join(secret.folder, ".git/objects")}\n`);
    git("update-ref", "HEAD", secret.git("rev-parse", "HEAD").trim());
    git("read-tree", "HEAD");
    writeFileSync(join(folder, "en.md"), "# Heading\n");
    writeFileSync(join(folder, "ja.md"), "# 見出し\n");
    return scratchIn(folder);
  }

  /** A repository whose work tree is the folder above it. */
  function withWorkTree(): Scratch {
    const folder = folderWith({
      "ja.md": `# 見出し\n\n${SECRET}\n`,
      "en.md": "# Heading\n",
      "checkout/ja.md": "# 見出し\n",
    });
    const scratch = scratchIn(join(folder, "checkout"));
    scratch.write({ "en.md": "# Heading\n" });
    scratch.git("init", "--quiet", "--initial-branch=main");
    scratch.git("add", "--all");
    scratch.git("config", "core.worktree", folder);
    return scratch;
  }

  test.each([
    ["objects/info/alternates", withAlternates],
    ["core.worktree", withWorkTree],
  ])("%s", async (_, repository) => {
    const { folder } = repository();
    const { stdout, stderr } = await taiyaku("--untrusted --format json", folder);
    expect(stderr).toContain(
      "--untrusted does not use the history of this repository, whose settings lead git to files",
    );
    // By its history, the English page is older.
    expect(JSON.parse(stdout).pairs).toMatchObject([{ source: { path: "ja.md" } }]);
    expect(stdout).not.toContain("秘密");
    const staged = await taiyaku("--untrusted --staged", folder);
    expect(staged).toMatchObject({ status: 2, stdout: "" });
    expect(staged.stderr).toContain("--staged: --untrusted does not use");
  });
});
