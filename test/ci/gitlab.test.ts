import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { tagged } from "../action/tagged.ts";
import { PRICES, page, SITE } from "../action/uses.ts";
import { folderWith } from "../folder.ts";
import { ENVIRONMENT, repositoryWith, type Scratch, scratchIn } from "../git/repository.ts";

const project = join(import.meta.dirname, "../..");
const example = readFileSync(join(project, "docs/ci/gitlab-ci.yml"), "utf8");
const job = z.object({
  before_script: z.array(z.string()),
  script: z.array(z.string()),
  variables: z.record(z.string(), z.coerce.string()),
  artifacts: z.object({ paths: z.array(z.string()), reports: z.object({ junit: z.string() }) }),
});

/** A method that the validator uses, and that Node.js before version 22 lacks. */
const METHOD = "Set.prototype.union ??= function (other) { return new Set([...this, ...other]); };";

/** Validates a workflow with gitlab-ci-local, which contains GitLab's schema. */
function validate(workflow: string) {
  const { folder, git } = repositoryWith({ ".gitlab-ci.yml": workflow });
  git("remote", "add", "origin", "https://gitlab.example.com/hana/site.git");
  const program = join(project, "node_modules/gitlab-ci-local/dist/index.js");
  const argv = ["--import", join(folderWith({ "method.mjs": METHOD }), "method.mjs"), program, "--list"];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

test("the example is valid", () => {
  const { status, output } = validate(example);
  expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining("json schema validated") });
});

test("the validator reports errors", () => {
  expect(validate(example.replace("artifacts:", "artefacts:"))).toMatchObject({ status: 1 });
  expect(validate(example.replace("junit: junit.xml", "junitt: junit.xml"))).toMatchObject({ status: 1 });
});

test("the example checks a merge request, and writes reports", () => {
  const site = repositoryWith(SITE);
  const base = site.git("rev-parse", "HEAD").trim();
  site.commit({
    "docs/ja/prices.md": page("料金", PRICES, "税込です。"),
    "docs/en/prices.md": page("Prices", "You will find what it costs in a table.", "Taxes are included."),
  });
  const { before_script, script, variables, artifacts } = job.parse(Object.values(parse(example))[0]);
  const env = { ...variables, CI_BUILDS_DIR: folderWith({}), CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
  const { status, stdout } = run(site, [...before_script, ...script], env);
  expect(stdout).toContain("The link https://example.com/prices is missing from the translation");
  expect(stdout).toMatch(/^1 pair: /m);
  expect(status).toBe(1);
  for (const file of [...artifacts.paths, artifacts.reports.junit])
    expect(readFileSync(join(site.folder, file), "utf8")).toContain("https://example.com/prices");
});

/** Runs the lines of a script until one fails. Variables can refer to each other. */
function run({ folder }: Scratch, lines: readonly string[], variables: Readonly<Record<string, string>>) {
  const exports = Object.entries(variables).toReversed();
  const script = ["set -eo pipefail", ...exports.map(([name, value]) => `export ${name}="${value}"`), ...lines];
  const env = {
    ...ENVIRONMENT,
    ...{ GIT_CONFIG_COUNT: "1", npm_config_prefer_offline: "true" },
    ...{ GIT_CONFIG_KEY_0: `url.${asTag()}.insteadOf`, GIT_CONFIG_VALUE_0: "https://github.com/OWNER/taiyaku.git" },
  };
  return spawnSync("bash", ["-c", script.join("\n")], { cwd: folder, env, encoding: "utf8" });
}

/** Creates a repository whose tag `v1` is the current state of this project, and returns its URL. */
function asTag(): string {
  const { folder, git, commit } = scratchIn(tagged());
  git("init", "--quiet", "--initial-branch=main");
  commit();
  git("tag", "v1");
  return `file://${folder}`;
}
