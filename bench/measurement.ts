import { spawnSync } from "node:child_process";
import { argv, execPath } from "node:process";

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
