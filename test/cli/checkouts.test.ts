import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { scratchIn } from "../git/repository.ts";
import { EN, page } from "../rules/page.ts";
import { taiyaku } from "./command.ts";
import { check, LAYOUTS, RAIN, type Site, STORM, siblings, THANKS, withSubmodule } from "./two-repositories.ts";

type Change = (site: Site) => void;
const CHANGES: [string, Change, string[]][] = [
  ["nothing changed", () => {}, []],
  ["the source changed", ({ source }) => source.commit({ "docs/trip.md": RAIN }, 6), ["en/trip.md: 19"]],
  ["a change that is not committed", ({ source }) => source.write({ "docs/trip.md": RAIN }), ["en/trip.md: 19"]],
  [
    "the target followed",
    ({ source, target }) => {
      source.commit({ "docs/trip.md": RAIN }, 6);
      target.commit({ "en/trip.md": STORM }, 7);
    },
    [],
  ],
  [
    "the target is being changed",
    ({ source, target }) => {
      source.commit({ "docs/trip.md": RAIN }, 6);
      target.write({ "en/trip.md": STORM });
    },
    [],
  ],
  [
    "the source changed again after the target followed",
    ({ source, target }) => {
      source.commit({ "docs/trip.md": RAIN }, 6);
      target.commit({ "en/trip.md": STORM }, 7);
      source.commit({ "docs/trip.md": THANKS }, 8);
    },
    ["en/trip.md: 27"],
  ],
  [
    "the source was renamed after it changed",
    ({ source, target }) => {
      source.commit({ "docs/trip.md": RAIN }, 6);
      source.git("mv", "docs/trip.md", "docs/tour.md");
      source.commit({}, 7);
      target.git("mv", "en/trip.md", "en/tour.md");
      target.commit({}, 8);
    },
    ["en/tour.md: 19"],
  ],
];

describe.each(LAYOUTS)("with %s", (_, layout) => {
  test.each(CHANGES)("%s", async (_, change, stale) => {
    const site = layout();
    change(site);
    expect(await check(site.target)).toMatchObject({ stale, stderr: "" });
  });

  test("a lock file is in the repository of the configuration", async () => {
    const { source, target } = layout();
    source.commit({ "docs/trip.md": RAIN }, 6);
    expect((await taiyaku("accept", target.folder)).stderr).toBe("taiyaku: taiyaku.lock written\n");
    expect((await check(target)).stale).toEqual([]);
    source.commit({ "docs/trip.md": THANKS }, 7);
    target.commit({ "en/other.md": "# Another trip\n\nTo the seaside.\n" }, 8);
    expect(await check(target)).toMatchObject({ stale: ["en/trip.md: 27"], stderr: "" });
  });

  test("--staged and --since check the pairs that the translation changes", async () => {
    const { source, target } = layout();
    target.commit({}, 6);
    source.commit({ "docs/trip.md": RAIN }, 7);
    target.stage({ "en/other.md": "# Another trip\n\nTo the seaside.\n" });
    const staged = await check(target, "--staged");
    expect(staged).toMatchObject({ stderr: "", status: 0 });
    expect(staged.pairs).toContain("en/other.md");
    target.commit({}, 8);
    const since = await check(target, "--since HEAD~1");
    expect(since).toMatchObject({ stderr: "", status: 0 });
    expect(since.pairs).toContain("en/other.md");
  });
});

describe("the state of a source in another repository", () => {
  test("is that of its branch when the target changed, not that of branches merged later", async () => {
    const { source, target } = siblings();
    source.git("checkout", "--quiet", "-b", "topic");
    source.commit({ "docs/trip.md": RAIN }, 2);
    source.git("checkout", "--quiet", "main");
    source.commit({ x: "" }, 3);
    target.commit({ "en/trip.md": page(EN).replace("Three days", "3 days") }, 6);
    const env = { GIT_COMMITTER_DATE: "2024-01-08T00:00:00Z" };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    source.git("merge", "--quiet", "--no-commit", "topic");
    source.commit({}, 8);
    expect((await check(target)).stale).toEqual(["en/trip.md: 19"]);
  });

  test("is the commit that the submodule had when the target changed", async () => {
    const { source, target } = withSubmodule();
    source.commit({ "docs/trip.md": RAIN }, 6);
    source.git("checkout", "--quiet", "HEAD~1");
    target.commit({ "en/trip.md": page(EN).replace("Three days", "3 days") }, 8);
    source.git("checkout", "--quiet", "main");
    target.commit({}, 9);
    expect((await check(target)).stale).toEqual(["en/trip.md: 19"]);
    target.commit({ "en/trip.md": STORM }, 10);
    expect((await check(target)).stale).toEqual([]);
  });

  test("is known wherever taiyaku runs", async () => {
    const { source, target } = siblings();
    source.commit({ "docs/trip.md": RAIN }, 6);
    const above = join(target.folder, "..");
    const pairs = [{ source: "source/docs/**/*.md", target: "site/en/**/*.md" }];
    scratchIn(above).write({ "taiyaku.config.json": JSON.stringify({ pairs }) });
    expect(await check(scratchIn(above))).toMatchObject({ stale: ["site/en/trip.md: 19"], stderr: "" });
  });

  test("does not depend on the variables that git sets for hooks", async () => {
    const { source, target } = siblings();
    source.commit({ "docs/trip.md": RAIN }, 6);
    target.stage({ "en/trip.md": page(EN).replaceAll(", ", ",\n") });
    vi.stubEnv("GIT_DIR", join(target.folder, ".git"));
    vi.stubEnv("GIT_INDEX_FILE", join(target.folder, ".git/index"));
    expect(await check(target, "--staged")).toMatchObject({ stale: ["en/trip.md: 19"], stderr: "" });
  });
});

test("the files that a checkout ignores are those of its own .gitignore", async () => {
  const { source, target } = withSubmodule();
  target.commit({ ".gitignore": "other.md\n!en/other.md\n" }, 6);
  source.write({ ".gitignore": "trip.md\n" });
  const { stdout } = await taiyaku("pairs", target.folder);
  expect(stdout).toContain("source/docs/other.md → en/other.md");
  expect(stdout).toContain('source/docs/trip.md  .gitignore ("trip.md")');
});

test("with --untrusted, a checkout in the repository is read, and one next to it is not", async () => {
  const inside = withSubmodule();
  inside.source.commit({ "docs/trip.md": RAIN }, 6);
  expect(await check(inside.target, "--untrusted")).toMatchObject({ stale: ["en/trip.md: 19"], stderr: "" });
  const outside = await check(siblings().target, "--untrusted");
  expect(outside).toMatchObject({ pairs: [], status: 2 });
  expect(outside.stderr).toContain("../source/docs: outside the repository");
});
