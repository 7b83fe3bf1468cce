import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { folderWith } from "../folder.ts";

const project = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(project, path), "utf8");
const workflowsIn = (folder: string) =>
  readdirSync(join(project, folder))
    .filter((name) => name.endsWith(".yml") && !name.startsWith("gitlab"))
    .map((name) => `${folder}/${name}`);
const workflows = [...workflowsIn(".github/workflows"), ...workflowsIn("docs/ci")];

/** The errors that GitHub's own parser reports for workflows and actions. It needs a bundler for its imports of JSON. */
async function problemsOf(paths: readonly string[]): Promise<unknown> {
  const file = join(folderWith({}), "validator.mjs");
  await build({
    input: join(import.meta.dirname, "validator.ts"),
    platform: "node",
    output: { file, codeSplitting: false },
  });
  return JSON.parse(execFileSync(process.execPath, [file, ...paths], { cwd: project, encoding: "utf8" }));
}

test("the action, our workflows and the examples are valid", async () => {
  const files = ["action.yml", ...workflows];
  expect(await problemsOf(files)).toEqual(files.map(() => []));
});

test("the validator reports errors", async () => {
  const good = read("docs/ci/pages.yml");
  const folder = folderWith({
    "a.yml": good.replace("runs-on", "runs_on"),
    "b.yml": good.replace("needs: report", "needs: reprot"),
    "c.yml": good.replace("steps.pages", "step.pages"),
    "action.yml": read("action.yml").replace("using: composite", "using: composit"),
  });
  const problems = await problemsOf(["a.yml", "b.yml", "c.yml", "action.yml"].map((name) => join(folder, name)));
  expect(z.array(z.array(z.string()).min(1)).length(4).safeParse(problems).success).toBe(true);
});

describe("every action in a workflow", () => {
  const uses = ["action.yml", ...workflows].flatMap((path) =>
    Array.from(read(path).matchAll(/uses: (.*)$/gm), ([, used = ""]) => ({ path, used })),
  );

  test.each(uses.filter(({ used }) => !["OWNER/taiyaku@v1", "./"].includes(used)))(
    "is pinned to a commit: $used in $path",
    ({ used }) => {
      expect(used).toMatch(/^[\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    },
  );

  test("has the same version everywhere", () => {
    const versions = new Set(uses.map(({ used }) => used));
    const names = new Set(uses.map(({ used }) => used.split("@")[0]));
    expect(versions.size).toBe(names.size);
  });
});

const step = z.object({
  uses: z.string().default(""),
  id: z.string().default(""),
  run: z.string().default(""),
  with: z.record(z.string(), z.unknown()).default({}),
});
const workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.object({ steps: z.array(step) })),
});
const action = z.object({
  inputs: z.record(z.string(), z.unknown()),
  outputs: z.record(z.string(), z.unknown()),
  runs: z.object({ steps: z.array(step) }),
});
const { inputs, outputs, runs } = action.parse(parse(read("action.yml")));

test.each(workflows)("%s uses only inputs and outputs of the action", (path) => {
  const { jobs } = workflow.parse(parse(read(path)));
  const ours = Object.values(jobs).flatMap(({ steps }) =>
    steps.filter(({ uses }) => /^(?:OWNER\/taiyaku@|\.\/$)/.test(uses)),
  );
  for (const { with: given } of ours) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  const names = Array.from(read(path).matchAll(/steps\.taiyaku\.outputs\.(\w+)/g), ([, name = ""]) => name);
  expect(Object.keys(outputs)).toEqual(expect.arrayContaining(names));
});

test.each(workflows)("%s has no more permissions than it needs", (path) => {
  const { permissions } = workflow.parse(parse(read(path)));
  const more: Readonly<Record<string, object>> = {
    "docs/ci/code-scanning.yml": { "security-events": "write" },
    "docs/ci/reviewdog.yml": { "pull-requests": "write" },
  };
  expect(permissions).toEqual({ contents: "read", ...more[path] });
});

test("no script contains an expression", () => {
  const steps = [
    ...runs.steps,
    ...workflows.flatMap((path) => Object.values(workflow.parse(parse(read(path))).jobs).flatMap((job) => job.steps)),
  ];
  expect(steps.filter(({ run }) => run.includes("${{"))).toEqual([]);
});
