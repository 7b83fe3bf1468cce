import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { missing, notes } from "../../scripts/release-notes.ts";

const project = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(project, path), "utf8");

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.1.0] - 2030-02-01

### Added

- A rule.

## [1.0.0] - 2030-01-01

- All.

[1.0.0]: https://example.com
`;
const READY = {
  manifest: { version: "1.1.0", repository: "github:hana/taiyaku" },
  changelog: CHANGELOG,
  tag: "v1.1.0",
};

test("the notes of a release are the section of its version", () => {
  expect(notes(CHANGELOG, "1.1.0")).toBe("### Added\n\n- A rule.");
  expect(notes(CHANGELOG, "1.1")).toBe("");
  expect(notes(CHANGELOG, "2.0.0")).toBe("");
});

const OWNER = 'package.json: replace OWNER in "repository". npm derives the home page and the page for bugs from it';

test.each([
  ["nothing", READY, []],
  ["a tag", { ...READY, tag: null }, []],
  ["the owner", { ...READY, manifest: { version: "1.1.0", repository: "github:OWNER/taiyaku" } }, [OWNER]],
  ["the repository", { ...READY, manifest: { version: "1.1.0" } }, [OWNER]],
  ["the right tag", { ...READY, tag: "v1.2.0" }, ["The tag is v1.2.0, but the version in package.json is 1.1.0"]],
  [
    "its changes",
    { ...READY, changelog: "## [Unreleased]\n\n- All.\n" },
    ["CHANGELOG.md: name the section of this release [1.1.0] instead of [Unreleased]"],
  ],
])("a release can miss %s", (_, release, problems) => {
  expect(missing(release)).toEqual(problems);
});

test("nothing but the owner and the section is missing for the next release", () => {
  const manifest = z.object({ version: z.string(), repository: z.string() }).parse(JSON.parse(read("package.json")));
  const problems = missing({ manifest, changelog: read("CHANGELOG.md"), tag: `v${manifest.version}` });
  expect(problems.filter((problem) => !/^(?:package\.json: replace OWNER|CHANGELOG\.md: )/.test(problem))).toEqual([]);
});

describe("the workflow of a release", () => {
  const job = z.object({
    permissions: z.record(z.string(), z.string()).optional(),
    needs: z.string().optional(),
    steps: z.array(z.object({ run: z.string().optional(), uses: z.string().optional() })),
  });
  const { on, permissions, jobs } = z
    .object({ on: z.unknown(), permissions: z.record(z.string(), z.string()), jobs: z.record(z.string(), job) })
    .parse(parse(read(".github/workflows/release.yml")));
  const scripts = (name: string) => jobs[name]?.steps.map(({ run = "" }) => run).join("\n") ?? "";

  test("is started by the tag of a version", () => {
    expect(on).toEqual({ push: { tags: ["v[0-9]+.[0-9]+.[0-9]+"] } });
  });

  test("tests before it packs, and packs before it publishes", () => {
    expect(Object.keys(jobs)).toEqual(["pack", "publish"]);
    expect(scripts("pack")).toMatch(/npm test[\s\S]*npm run release[\s\S]*npm pack/);
    expect(jobs.publish?.needs).toBe("pack");
    expect(scripts("publish")).toMatch(/npm publish .*--provenance[\s\S]*gh release create[\s\S]*refs\/tags\/v1/);
  });

  test("runs no code of the project or its dependencies with permissions", () => {
    expect(permissions).toEqual({ contents: "read" });
    expect(jobs.pack?.permissions).toBeUndefined();
    expect(jobs.publish?.permissions).toEqual({ contents: "write", "id-token": "write" });
    expect(jobs.publish?.steps.map(({ uses = "" }) => uses.split("@")[0])).not.toContain("actions/checkout");
    expect(scripts("publish")).not.toMatch(/npm (?:ci|install|run|test|exec)|npx/);
  });
});
