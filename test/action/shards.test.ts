import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { action, annotations, MISSING_LINK, SITE } from "./uses.ts";

const run = action();
const ARTIFACTS = "downloaded shards";

test("shards only leave their reports, and the job that merges them says what one job would have said", () => {
  const workspace = repositoryWith(SITE);
  const whole = run(workspace);
  for (const index of [1, 2, 3]) {
    const artifact = `shard-${index}`;
    const done = run(workspace, { with: { shard: `${index}/3`, artifact } });
    expect(done).toMatchObject({ hasFailed: false, commands: [], summary: "", outputs: { html: "", sarif: "" } });
    expect(done.used).toEqual({ "actions/upload-artifact": { name: artifact, path: done.outputs.reports } });
    cpSync(done.outputs.reports ?? "", join(workspace.folder, ARTIFACTS, artifact), { recursive: true });
  }
  const merged = run(workspace, { with: { merge: ARTIFACTS } });
  expect(annotations(merged)).toEqual([MISSING_LINK]);
  expect(merged).toMatchObject({ hasFailed: true, summary: whole.summary });
  for (const format of ["json", "html", "sarif", "junit", "rdjson", "markdown"])
    expect(readFileSync(merged.outputs[format] ?? "", "utf8")).toBe(readFileSync(whole.outputs[format] ?? "", "utf8"));
});

test("a shard that could not check fails", () => {
  const workspace = repositoryWith({
    ...SITE,
    "docs/en/tea.md": new TextDecoder("latin1").decode(new Uint8Array([0xe9])),
  });
  const done = run(workspace, { with: { shard: "2/1" } });
  expect(done).toMatchObject({ hasFailed: true, outputs: { status: "2", json: "" } });
});
