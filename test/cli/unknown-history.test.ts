import { renameSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { cloneOf } from "../git/repository.ts";
import { taiyaku } from "./command.ts";
import { check, config, RAIN, STORM, siblings } from "./two-repositories.ts";

describe("a history that is not known", () => {
  test("a shallow clone: one sentence says so, and what to do", async () => {
    const { source, target } = siblings();
    const lost = "2 of 2 pairs: it is not known whether the translation is out of date, because ";
    const hint = (command: string) =>
      `Fetch its history (${command} --unshallow, or fetch-depth: 0 in the workflow), or record the pairs with taiyaku accept`;
    source.commit({ "docs/trip.md": RAIN }, 6);
    const shallow = cloneOf(source, "--depth=1");
    rmSync(source.folder, { recursive: true });
    renameSync(shallow.folder, source.folder);
    expect(await check(target)).toMatchObject({
      stale: [],
      stderr: `taiyaku: ${lost}../source is a shallow clone. ${hint("git -C ../source fetch")}\n`,
      status: 0,
    });

    const clone = cloneOf(target, "--depth=1");
    clone.write(config(relative(clone.folder, source.folder)));
    expect(await check(clone)).toMatchObject({
      stale: [],
      stderr: `taiyaku: ${lost}this is a shallow clone. ${hint("git fetch")}\n`,
    });
    await taiyaku("accept", clone.folder);
    expect(await check(clone)).toMatchObject({ stderr: "" });
    expect(await check(clone, "--rule stale-counterpart:off")).toMatchObject({ stderr: "" });
  });

  test("a shallow clone in which the target changed since a commit: it is up to date", async () => {
    const { source, target } = siblings();
    source.commit({ "docs/trip.md": RAIN }, 6);
    target.git("checkout", "--quiet", "-b", "topic");
    target.commit({ "en/trip.md": STORM }, 7);
    target.git("checkout", "--quiet", "main");
    target.commit({ x: "" }, 7);
    target.git("merge", "--quiet", "--no-edit", "topic");
    const clone = cloneOf(target, "--depth=2");
    clone.write(config(relative(clone.folder, source.folder)));
    expect(await check(clone, "--since HEAD~1")).toMatchObject({ pairs: ["en/trip.md"], stale: [], stderr: "" });
    expect((await check(clone)).stderr).toContain("2 of 2 pairs");
  });

  test("a repository of another user: one sentence says so, and the rest goes on", async () => {
    const { source, target } = siblings();
    source.commit({ "docs/trip.md": RAIN }, 6);
    vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    vi.stubEnv("GIT_CONFIG_COUNT", "1");
    vi.stubEnv("GIT_CONFIG_KEY_0", "safe.directory");
    vi.stubEnv("GIT_CONFIG_VALUE_0", target.folder);
    expect(await check(target)).toMatchObject({
      stale: [],
      pairs: ["en/other.md", "en/trip.md"],
      stderr:
        "taiyaku: ../source: the history of this repository is not known, because git refuses to use it, which belongs to another user. If you trust it, add it to safe.directory in your git configuration\n",
      status: 0,
    });
  });

  test("a source in no repository: one sentence says so", async () => {
    const { source, target } = siblings();
    source.remove(".git");
    expect(await check(target)).toMatchObject({
      stderr:
        "taiyaku: 2 of 2 pairs: it is not known whether the translation is out of date, because the sources, such as ../source/docs/other.md, are in no git repository. Check out the repository, or record the pairs with taiyaku accept\n",
      status: 0,
    });
  });
});
