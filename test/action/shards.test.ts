import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { action, annotations, MISSING_LINK, SITE } from "./uses.ts";

const run = action();
const ARTIFACTS = "downloaded shards";

test("shards only upload their reports, and the job that merges them has the result of a single job", () => {
  const workspace = repositoryWith(SITE);
  const whole = run(workspace);
  for (const index of [1, 2, 3]) {
    const artifact = `shard-${index}`;
    const result = run(workspace, { with: { shard: `${index}/3`, artifact } });
    expect(result).toMatchObject({ hasFailed: false, commands: [], summary: "", outputs: { html: "", sarif: "" } });
    expect(result.used).toEqual({ "actions/upload-artifact": { name: artifact, path: result.outputs.reports } });
    cpSync(result.outputs.reports ?? "", join(workspace.folder, ARTIFACTS, artifact), { recursive: true });
  }
  const merged = run(workspace, { with: { merge: ARTIFACTS } });
  expect(annotations(merged)).toEqual([MISSING_LINK]);
  expect(merged).toMatchObject({ hasFailed: true, summary: whole.summary });
  for (const format of ["json", "html", "sarif", "junit", "rdjson", "markdown"])
    expect(readFileSync(merged.outputs[format] ?? "", "utf8")).toBe(readFileSync(whole.outputs[format] ?? "", "utf8"));
});

test("a shard fails if it cannot be checked", () => {
  const workspace = repositoryWith({
    ...SITE,
    "docs/en/tea.md": new TextDecoder("latin1").decode(new Uint8Array([0xe9])),
  });
  const result = run(workspace, { with: { shard: "2/1" } });
  expect(result).toMatchObject({ hasFailed: true, outputs: { status: "2", json: "" } });
});
