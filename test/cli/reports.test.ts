import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { repositoryWith } from "../git/repository.ts";
import { taiyaku } from "./command.ts";

const JA = "# 夕立\n\n傘の話は[案内](https://example.com/guide)にあります。\n";
const EN = "# Shower\n\nThe story of the umbrella is in the guide.\n";
const SITE = { "site/a/ja.md": JA, "site/a/en.md": EN };

describe("paths", () => {
  test.each([
    ["the top of the repository", ".", "site/a/en.md"],
    ["a folder of it", "site", "site/a/en.md"],
  ])("of annotations and alerts are relative to the repository, from %s", async (_, place, path) => {
    const { folder } = repositoryWith(SITE);
    const line = "--format github --format sarif=alerts.sarif --format json=report.json";
    const { stdout, cwd } = await taiyaku(line, join(folder, place));
    expect(stdout).toContain(`::error file=${path},line=3,`);
    expect(readFileSync(join(cwd, "alerts.sarif"), "utf8")).toContain(`"uri":"${path}"`);
    const merged = await taiyaku("merge report.json --format github", join(folder, place));
    expect(merged.stdout).toBe(stdout);
  });

  test("of annotations are relative to the folder, without a repository", async () => {
    const { stdout } = await taiyaku("--format github", SITE);
    expect(stdout).toContain("::error file=site/a/en.md,line=3,");
  });
});

test.each([
  ["VS Code", "", {}, 'data-editor="vscode://file{path}:{line}:{column}"'],
  ["no editor, in CI", "", { CI: "true" }, null],
  ["no editor, if none is wanted", "--editor-url none", {}, null],
  [
    "another editor, also in CI",
    "--editor-url idea://open?file={path}",
    { CI: "true" },
    'data-editor="idea://open?file={path}"',
  ],
])("findings of an HTML report open in %s", async (_, options, env, attribute) => {
  const { stdout } = await taiyaku(`--format html ${options}`, SITE, { env });
  if (attribute === null) expect(stdout).not.toContain("data-editor=");
  else expect(stdout).toContain(attribute);
});

test("annotations are on the page that changed", async () => {
  const { folder, commit } = repositoryWith({ "site/a/ja.md": "# 夕立\n", "site/a/en.md": EN });
  commit({ "site/a/ja.md": JA });
  const since = await taiyaku("--since HEAD~1 --format github", join(folder, "site"));
  expect(since.stdout).toContain("::error file=site/a/ja.md,line=3,");
  const all = await taiyaku("--format github", join(folder, "site"));
  expect(all.stdout).toContain("::error file=site/a/en.md,line=3,");
});

describe("a file that exists", () => {
  const OTHER = "what another command said\n";

  test("is replaced", async () => {
    const { cwd } = await taiyaku("--format summary=summary.md", { ...SITE, "summary.md": OTHER });
    expect(readFileSync(join(cwd, "summary.md"), "utf8")).not.toContain(OTHER);
  });

  test("is appended to, if it is the summary of a job on GitHub Actions", async () => {
    const cwd = folderWith({ ...SITE, "summary.md": OTHER });
    const file = join(cwd, "summary.md");
    const env = { GITHUB_STEP_SUMMARY: file };
    await taiyaku(["--format", `summary=${file}`], cwd, { env });
    await taiyaku(["--format", `markdown=${file}`], cwd, { env });
    expect(readFileSync(file, "utf8")).toMatch(
      /^what another command said\n## taiyaku\n.*\n\*\*1 pair: 1 error\*\*\n/s,
    );
  });

  test("is an error, if it cannot be appended to", async () => {
    const cwd = folderWith(SITE);
    const env = { GITHUB_STEP_SUMMARY: join(cwd, "site") };
    const { status, stderr } = await taiyaku("--format summary=site", cwd, { env });
    expect([status, stderr]).toEqual([2, "taiyaku: site: is a folder. Name a file in it\n"]);
  });
});
