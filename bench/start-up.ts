import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cwd, execPath } from "node:process";
import { FINDINGS } from "./measurement.ts";
import { table } from "./table.ts";
import { git, withRepository } from "./temporary.ts";

const RUNS = 15;
const CLI = "dist/cli.js";
const PAIR = "pairs/container-night-osaka";
const PAGES = ["ja.md", "en.md"];
const COMMANDS = [
  ["-e", "0"],
  [CLI, "--version"],
  [CLI, "--source", `${PAIR}/ja.md`, "--target", `${PAIR}/en.md`],
  [CLI, "check", "pairs"],
];
/** The options of a hook. */
const HOOK = ["--staged"];
/** The pages of the pair that a commit changes. */
const COMMITS: readonly (readonly [what: string, changed: readonly string[]])[] = [
  ["a commit without pages", []],
  ["a commit of a pair", PAGES],
  ["a commit of a source without its target", PAGES.slice(0, 1)],
];

/** A table of the time of the built command, and of Node.js alone: the minimum of several runs. */
export function startUp(): string {
  const rows = COMMANDS.map((command) => [quoted(command), minimumSeconds(command, cwd())] as const);
  const hookRows = COMMITS.map(([what, changed]) => {
    const seconds = withRepository((folder) => {
      for (const page of PAGES) copyFileSync(join(PAIR, page), join(folder, page));
      git(folder, ["add", "--all"]);
      git(folder, ["commit", "--quiet", "--message", "pages"]);
      for (const page of changed) appendFileSync(join(folder, page), "\n<https://example.com/more>\n");
      git(folder, ["add", "--all"]);
      return minimumSeconds([resolve(CLI), ...HOOK], folder);
    });
    return [`${quoted([CLI, ...HOOK])}, ${what}`, seconds] as const;
  });
  return table(
    ["command", "seconds"],
    [...rows, ...hookRows].map(([what, seconds]) => [what, seconds.toFixed(2)]),
  );
}

const quoted = (command: readonly string[]): string => `\`node ${command.join(" ")}\``;

function minimumSeconds(command: readonly string[], folder: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status } = spawnSync(execPath, command, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0 && status !== FINDINGS) throw new Error(`node ${command.join(" ")} failed`);
    return performance.now() - start;
  });
  return Math.min(...times) / 1000;
}
