import { type RunOptions, type RunResult, run } from "./run.ts";

export { Complaint } from "./complaint.ts";
export { type Config, defineConfig } from "./config/schema.ts";
export type { RunResult } from "./run.ts";
export type * from "./types.ts";

/** What to check: everything but the working directory has a default, the same as on the command line. */
export type CheckOptions = Pick<RunOptions, "cwd"> & Partial<RunOptions>;

/**
 * Finds and checks pairs of pages, as the command line does.
 * @throws Complaint where nothing can be checked.
 */
export function check(options: CheckOptions): Promise<RunResult> {
  return run({ paths: [], pair: null, config: null, rules: {}, locale: "en", ...options });
}
