import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "rolldown";
import type { TestProject } from "vitest/node";
import config from "../rolldown.config.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built command. */
    readonly dist: string;
  }
}

/** Builds the command into a temporary folder, once for all tests that run it. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const dist = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-dist-"));
  await build({ ...config, cwd: join(import.meta.dirname, ".."), output: { ...config.output, dir: dist } });
  provide("dist", dist);
  return () => rmSync(dist, { recursive: true });
}
