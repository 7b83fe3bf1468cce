import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { resourceUsage } from "node:process";
import { pathToFileURL } from "node:url";
import type * as Taiyaku from "../src/index.ts";
import { CONSTRUCTS, type Pages } from "./constructs.ts";
import { inNewProcess, megabytes } from "./measurement.ts";
import { table } from "./table.ts";

/** So many seconds are enough to see how the time grows. */
const TIMEOUT = 100;

interface Measured {
  /** Seconds. */
  readonly seconds: number;
  /** The peak memory of the process, in kB. */
  readonly memory: number;
  /** Whether the page is reported as one that cannot be parsed or checked. */
  readonly isRefused: boolean;
}

/** A table of the time to check and report pages of growing size, and of the exponent of its growth. */
export function growth(): string {
  const rows = Object.entries(CONSTRUCTS).map(([name, { size }]) => {
    const sizes = [1, 2, 4, 8].map((factor) => size * factor);
    const runs = sizes.map((one) => inNewProcess<Measured>("--grow", JSON.stringify([name, one])));
    const seconds = runs.map((run) => run.seconds);
    const memory = Math.max(...runs.map((run) => run.memory));
    const exponent = Math.log((seconds[3] ?? 0) / (seconds[1] ?? 0)) / Math.log(4);
    const isRefused = runs.at(-1)?.isRefused === true;
    const times = seconds.map((one) => one.toFixed(2));
    return [name, `${size}`, ...times, isRefused ? "refused" : exponent.toFixed(1), megabytes(memory)];
  });
  return table(["construct", "n", "n (s)", "2n (s)", "4n (s)", "8n (s)", "exponent", "memory"], rows);
}

/** Measures a construct of a size in this process, after a first small page, for which the modules are loaded. */
export async function measureGrowth(given: string): Promise<Measured> {
  const [name, size]: [string, number] = JSON.parse(given);
  const construct = CONSTRUCTS[name];
  if (!construct) throw new Error(`${name}: unknown construct`);
  const folder = mkdtempSync(join(tmpdir(), "taiyaku-growth-"));
  try {
    await isRefused(construct.pages(Math.min(size, 8)), folder);
    const start = performance.now();
    const refused = await isRefused(construct.pages(size), folder);
    return { seconds: (performance.now() - start) / 1000, memory: resourceUsage().maxRSS, isRefused: refused };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Checks a pair as the command does, with a report for the terminal and one in HTML. Returns whether it is refused. */
async function isRefused({ source, target = source, extension = "md" }: Pages, cwd: string): Promise<boolean> {
  const { check, render }: typeof Taiyaku = await import(pathToFileURL(resolve("dist/index.js")).href);
  const pair = { source: `ja.${extension}`, target: `en.${extension}` };
  writeFileSync(join(cwd, pair.source), source);
  writeFileSync(join(cwd, pair.target), target);
  const result = await check({ cwd, pair, timeout: TIMEOUT });
  for (const format of ["pretty", "html"] as const) await render(result, format);
  const findings = result.report.pairs.flatMap((one) => one.findings);
  const isUnparsed = findings.some(({ rule, severity }) => rule === "parse-error" && severity === "error");
  return isUnparsed || result.failures.length > 0;
}
