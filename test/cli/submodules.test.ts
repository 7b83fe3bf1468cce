import { renameSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cloneOf, type Scratch } from "../git/repository.ts";
import { check, RAIN, withSubmodule } from "./two-repositories.ts";

describe("a submodule that moves", () => {
  const changed = async (target: Scratch, line: string) => {
    const { pairs, stale, stderr } = await check(target, line);
    return { pairs, stale, stderr };
  };

  test("with --since, the pairs of the pages that changed between its commits are checked", async () => {
    const { source, target } = withSubmodule();
    source.commit({ "docs/trip.md": RAIN }, 6);
    const expected = { pairs: ["en/trip.md"], stale: ["en/trip.md: 19"], stderr: "" };
    expect(await changed(target, "--since HEAD")).toEqual(expected);
    target.commit({}, 7);
    target.commit({ x: "y" }, 8);
    expect(await changed(target, "--since HEAD~2")).toEqual(expected);
    expect(await changed(target, "--since HEAD~1")).toEqual({ pairs: [], stale: [], stderr: "" });
    source.write({ "docs/other.md": "# 別の旅\n\n山まで。\n" });
    expect(await changed(target, "--since HEAD~1")).toEqual({
      pairs: ["en/other.md"],
      stale: ["en/other.md: 1"],
      stderr: "",
    });
  });

  test("with --since, every page of a new submodule has changed", async () => {
    const { target } = withSubmodule();
    expect((await changed(target, "--since HEAD~1")).pairs).toEqual(["en/other.md", "en/trip.md"]);
  });

  test("with --since, a deleted page is reported", async () => {
    const { source, target } = withSubmodule();
    source.git("rm", "--quiet", "docs/other.md");
    source.commit({}, 6);
    target.commit({}, 7);
    expect((await changed(target, "--since HEAD~1")).pairs).toEqual(["en/other.md"]);
  });

  test("with --staged, the pairs of the pages that the staged commit changes are checked", async () => {
    const { source, target } = withSubmodule();
    source.commit({ "docs/trip.md": RAIN }, 6);
    expect(await changed(target, "--staged")).toEqual({ pairs: [], stale: [], stderr: "" });
    target.stage();
    expect(await changed(target, "--staged")).toEqual({
      pairs: ["en/trip.md"],
      stale: ["en/trip.md: 19"],
      stderr: "",
    });
  });

  test("one sentence says so if its changes are not known", async () => {
    const { source, target } = withSubmodule();
    const before = source.git("rev-parse", "HEAD").trim();
    source.commit({ "docs/trip.md": RAIN }, 6);
    target.commit({}, 7);
    const shallow = cloneOf(source, "--depth=1");
    rmSync(source.folder, { recursive: true });
    renameSync(shallow.folder, source.folder);
    expect(await changed(target, "--since HEAD~1")).toEqual({
      pairs: [],
      stale: [],
      stderr: `taiyaku: source: its changes since commit ${before.slice(0, 7)} are not known, because the submodule does not contain this commit. Fetch it with git -C source fetch --unshallow\n`,
    });
  });
});
