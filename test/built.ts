import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

const project = join(import.meta.dirname, "..");

/** Builds the command before the tests of a file, into a folder of their own; gives the path of its script. */
export function built(): string {
  const dist = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-dist-"));
  beforeAll(() => {
    const rolldown = join(project, "node_modules/rolldown/bin/cli.mjs");
    execFileSync(process.execPath, [rolldown, "-c", "--dir", dist], { cwd: project, stdio: "pipe" });
  });
  afterAll(() => rmSync(dist, { recursive: true }));
  return join(dist, "cli.js");
}
