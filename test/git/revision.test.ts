import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryAt } from "../../src/git/index.ts";
import { revisionOf } from "../../src/git/revision.ts";
import { repositoryWith, type Scratch } from "./repository.ts";

async function revision({ folder }: Scratch, below = ".") {
  const repository = await repositoryAt(folder);
  return "kind" in repository ? null : revisionOf(repository, join(folder, below));
}

describe("the revision", () => {
  it("has the commit, its date, the branch and the repository, without credentials", async () => {
    const scratch = repositoryWith({ "a.md": "# A\n" });
    scratch.git("remote", "add", "origin", "https://hana:secret@github.com/hana/site.git");
    expect(await revision(scratch)).toEqual({
      repository: "https://github.com/hana/site",
      branch: "main",
      commit: scratch.git("rev-parse", "HEAD").trim(),
      date: "2024-01-01",
      modified: false,
    });
  });

  it("is not known before the first commit", async () => {
    expect(await revision(repositoryWith())).toBeNull();
  });

  it("has no repository if there is no remote, or it is a folder", async () => {
    const scratch = repositoryWith({ "a.md": "# A\n" });
    expect(await revision(scratch)).toMatchObject({ repository: null });
    scratch.git("remote", "add", "origin", "/home/hana/site");
    expect(await revision(scratch)).toMatchObject({ repository: null });
  });

  it("is modified if a file in the folder differs from the commit", async () => {
    const scratch = repositoryWith({ "a.md": "# A\n", "docs/b.md": "# B\n" });
    scratch.write({ "a.md": "# B\n", "docs/new.md": "# New\n" });
    expect(await revision(scratch)).toMatchObject({ modified: true });
    expect(await revision(scratch, "docs")).toMatchObject({ modified: false });
    scratch.stage();
    expect(await revision(scratch, "docs")).toMatchObject({ modified: true });
  });

  it("has the branch of the remote if no branch is checked out, as in CI", async () => {
    const scratch = repositoryWith({ "a.md": "# A\n" });
    scratch.git("checkout", "--quiet", "--detach");
    expect(await revision(scratch)).toMatchObject({ branch: null });
    for (const name of ["origin/docs/ja", "pull/1/merge"]) scratch.git("update-ref", `refs/remotes/${name}`, "HEAD");
    scratch.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/docs/ja");
    expect(await revision(scratch)).toMatchObject({ branch: "docs/ja" });
    scratch.git("update-ref", "refs/remotes/origin/other", "HEAD");
    expect(await revision(scratch)).toMatchObject({ branch: null });
  });

  it("has nothing of a repository above a folder that is called like a pattern", async () => {
    const scratch = repositoryWith({ "[ab]/a.md": "# A\n", "a/a.md": "# A\n" });
    scratch.write({ "a/a.md": "# B\n" });
    mkdirSync(join(scratch.folder, "[ab]"), { recursive: true });
    expect(await revision(scratch, "[ab]")).toMatchObject({ modified: false });
  });
});
