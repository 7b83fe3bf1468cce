import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const project = join(import.meta.dirname, "../..");
const example = "docs/ci/pre-commit-config.yaml";
const read = (path: string): unknown => parse(readFileSync(join(project, path), "utf8"));
const hook = z.object({ id: z.string() });

/** The stage `pre-commit` has this name since version 3.2 of pre-commit. */
const [, major = "0", minor = "0"] =
  /(\d+)\.(\d+)/.exec(spawnSync("pre-commit", ["--version"], { encoding: "utf8" }).stdout ?? "") ?? [];
const isNew = Number(major) * 100 + Number(minor) >= 302;

test.skipIf(!isNew)("the example for pre-commit.ci is valid", () => {
  const { status, stdout } = spawnSync("pre-commit", ["validate-config", example], { cwd: project, encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});

test("the example uses a hook that exists", () => {
  const { repos } = z.object({ repos: z.array(z.object({ hooks: z.array(hook) })) }).parse(read(example));
  const known = z.array(hook).parse(read(".pre-commit-hooks.yaml"));
  expect(known.map(({ id }) => id)).toEqual(
    expect.arrayContaining(repos.flatMap(({ hooks }) => hooks.map(({ id }) => id))),
  );
});
