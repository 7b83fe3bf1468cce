import { spawnSync } from "node:child_process";
import { execPath } from "node:process";
import { table } from "./table.ts";

const RUNS = 10;
/** Exit status of a run that found something. */
const FINDINGS = 1;
const PAIR = "pairs/container-night-osaka";
const COMMANDS = [
  ["-e", "0"],
  ["dist/cli.js", "--version"],
  ["dist/cli.js", "--source", `${PAIR}/ja.md`, "--target", `${PAIR}/en.md`],
  ["dist/cli.js", "check", "pairs"],
];

/** The least time of several runs of the built command, beside that of Node.js alone. */
export function startUp(): string {
  return table(
    ["command", "seconds"],
    COMMANDS.map((command) => [`\`node ${command.join(" ")}\``, leastSeconds(command).toFixed(2)]),
  );
}

function leastSeconds(command: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    const { status } = spawnSync(execPath, command, { stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0 && status !== FINDINGS) throw new Error(`node ${command.join(" ")} failed`);
    return performance.now() - begun;
  });
  return Math.min(...times) / 1000;
}
