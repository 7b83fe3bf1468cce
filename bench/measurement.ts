import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import { withFolder } from "./temporary.ts";

/** Exit status of a run of the command with findings. */
export const FINDINGS = 1;

/** The minimum of one figure in several runs. */
export function minimum<Figure extends string>(
  runs: readonly Readonly<Record<Figure, number>>[],
  figure: Figure,
): number {
  return Math.min(...runs.map((run) => run[figure]));
}

/** Memory in kB, as it is shown in a table. */
export const megabytes = (kilobytes: number): string => `${Math.round(kilobytes / 1024)} MB`;

/** Runs this program in a new process with an option for which it prints JSON, and returns the parsed JSON. */
export function inNewProcess<Figures>(option: "--measure" | "--discover" | "--grow", value: string): Figures {
  const { stdout, stderr } = spawnSync(execPath, [argv[1] ?? "", option, value], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

/** What a process used. */
export interface Usage {
  /** Seconds: of all threads together, and of the clock. */
  readonly processor: number;
  readonly wall: number;
  /** The peak memory of the process, in kB. */
  readonly memory: number;
}

/** Makes a process of Node.js print what it used when it ends. */
const PRINT_USAGE =
  'process.on("exit", () => require("node:fs").writeSync(3, JSON.stringify(process.resourceUsage())));';

/** Runs Node.js with arguments that start a linter, and returns what it used. */
export function usageOf(args: readonly string[], cwd: string): Usage {
  return withFolder((folder) => {
    const printer = join(folder, "usage.cjs");
    writeFileSync(printer, PRINT_USAGE);
    const start = performance.now();
    const { status, output } = spawnSync(execPath, ["--require", printer, ...args], {
      cwd,
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    const wall = (performance.now() - start) / 1000;
    if (status !== 0 && status !== FINDINGS) throw new Error(`${args.join(" ")} failed`);
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3] ?? "");
    return { processor: (userCPUTime + systemCPUTime) / 1e6, wall, memory: maxRSS };
  });
}
