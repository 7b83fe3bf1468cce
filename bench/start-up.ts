import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cwd, execPath } from "node:process";
import { git, withRepository } from "./repository.ts";
import { table } from "./table.ts";

const RUNS = 15;
/** Exit status of a run that found something. */
const FINDINGS = 1;
const CLI = "dist/cli.js";
const PAIR = "pairs/container-night-osaka";
const PAGES = ["ja.md", "en.md"];
const COMMANDS = [
  ["-e", "0"],
  [CLI, "--version"],
  [CLI, "--source", `${PAIR}/ja.md`, "--target", `${PAIR}/en.md`],
  [CLI, "check", "pairs"],
];
/** What a hook runs, by the pages of that pair that the commit changes. */
const HOOK = ["--staged"];
const COMMITS: readonly (readonly [what: string, changed: readonly string[]])[] = [
  ["a commit without pages", []],
  ["a commit of a pair", PAGES],
  ["a commit of a source without its target", PAGES.slice(0, 1)],
];

/** The least time of several runs of the built command, beside that of Node.js alone. */
export function startUp(): string {
  const here = COMMANDS.map((command) => [named(command), leastSeconds(command, cwd())] as const);
  const inHook = COMMITS.map(([what, changed]) => {
    const seconds = withRepository((folder) => {
      for (const page of PAGES) copyFileSync(join(PAIR, page), join(folder, page));
      git(folder, ["add", "--all"]);
      git(folder, ["commit", "--quiet", "--message", "pages"]);
      for (const page of changed) appendFileSync(join(folder, page), "\n<https://example.com/more>\n");
      git(folder, ["add", "--all"]);
      return leastSeconds([resolve(CLI), ...HOOK], folder);
    });
    return [`${named([CLI, ...HOOK])}, ${what}`, seconds] as const;
  });
  return table(
    ["command", "seconds"],
    [...here, ...inHook].map(([what, seconds]) => [what, seconds.toFixed(2)]),
  );
}

const named = (command: readonly string[]): string => `\`node ${command.join(" ")}\``;

function leastSeconds(command: readonly string[], folder: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    const { status } = spawnSync(execPath, command, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0 && status !== FINDINGS) throw new Error(`node ${command.join(" ")} failed`);
    return performance.now() - begun;
  });
  return Math.min(...times) / 1000;
}
