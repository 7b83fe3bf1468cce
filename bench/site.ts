import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { execPath } from "node:process";
import { FINDINGS } from "./measurement.ts";
import { table } from "./table.ts";
import { withFolder } from "./temporary.ts";

const RUNS = 3;
const CLI = resolve("dist/cli.js");

/** A table of the time that a check of a site takes: the minimum of several runs. All must write the same report. */
export function siteRuns(site: string): string {
  return withFolder((folder) => {
    const location = join(folder, "cache");
    const cache = ["--cache", "--cache-location", location];
    const forget = () => rmSync(location, { recursive: true, force: true });
    const ways: readonly (readonly [what: string, options: readonly string[], prepare: () => void])[] = [
      ["`--threads 1`", ["--threads", "1"], () => {}],
      ["`--threads 2`", ["--threads", "2"], () => {}],
      ["`--cache`, the first time", cache, forget],
      ["`--cache`, again", cache, () => {}],
    ];
    const reports = new Set<string>();
    const rows = ways.map(([what, options, prepare]) => {
      const times = Array.from({ length: RUNS }, () => {
        prepare();
        const start = performance.now();
        const line = [CLI, "--format", "json", ...options];
        const { status, stdout } = spawnSync(execPath, line, { cwd: site, encoding: "utf8", maxBuffer: 2 ** 30 });
        if (status !== 0 && status !== FINDINGS) throw new Error(`the check of ${site} failed`);
        reports.add(stdout);
        return performance.now() - start;
      });
      return [what, (Math.min(...times) / 1000).toFixed(2)];
    });
    if (reports.size > 1) throw new Error("the reports differ");
    return table(["options", "seconds"], rows);
  });
}
