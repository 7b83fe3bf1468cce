import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { execPath } from "node:process";
import { makeHistory, pathOf } from "./history.ts";
import { FINDINGS, megabytes, minimum } from "./measurement.ts";
import { table } from "./table.ts";
import { git, withRepository } from "./temporary.ts";

const HISTORY = { commits: 5_000, pairs: 500 };
const RUNS = 3;

interface Case {
  readonly what: string;
  /** Prepares the repository. */
  readonly prepare: (folder: string) => void;
  readonly args: readonly string[];
}

const CASES: readonly Case[] = [
  { what: "nothing staged", prepare: () => {}, args: ["--staged"] },
  { what: "a pair staged", prepare: (folder) => stage(folder, ["source", "target"]), args: ["--staged"] },
  { what: "a source staged without its target", prepare: (folder) => stage(folder, ["source"]), args: ["--staged"] },
  { what: "since 50 commits", prepare: () => {}, args: ["--since", "HEAD~50"] },
  { what: "all pairs, without checking for staleness", prepare: () => {}, args: ["--rule", "stale-counterpart:off"] },
  { what: "all pairs, with the history", prepare: () => {}, args: [] },
  { what: "all pairs, with the lock file", prepare: (folder) => void taiyaku(folder, ["accept"]), args: [] },
];

interface Measured {
  readonly pairs: number;
  readonly seconds: number;
  /** The peak memory of the process, in kB. */
  readonly memory: number;
}

/** A table of the time and memory of the built command in a repository with a long history: the minimum of several runs. */
export function gitRuns(): string {
  const rows = withRepository((folder) => {
    makeHistory(folder, HISTORY);
    return CASES.map(({ what, prepare, args }) => {
      prepare(folder);
      const runs = Array.from({ length: RUNS }, () => taiyaku(folder, [...args, "--format", "json"]));
      git(folder, ["reset", "--quiet", "--hard"]);
      return [
        what,
        `\`${["taiyaku", ...args].join(" ")}\``,
        `${minimum(runs, "pairs")}`,
        minimum(runs, "seconds").toFixed(2),
        megabytes(minimum(runs, "memory")),
      ];
    });
  });
  return table(["", "command", "pairs", "seconds", "memory"], rows);
}

function stage(folder: string, sides: readonly ("source" | "target")[]): void {
  const texts = { source: "\nもう一つの段落です。\n", target: "\nThis is one more paragraph.\n" };
  for (const side of sides) appendFileSync(join(folder, pathOf(side, 7)), texts[side]);
  git(folder, ["add", "--all"]);
}

/** A module that prints the peak memory of the process when it exits. */
const PRINT_MEMORY = `data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))`;

function taiyaku(folder: string, args: readonly string[]): Measured {
  const start = performance.now();
  const command = [`--import=${PRINT_MEMORY}`, resolve("dist/cli.js"), ...args];
  const { status, stdout, stderr } = spawnSync(execPath, command, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== FINDINGS) throw new Error(stderr);
  const pairs = /"pairs": ?(\d+)/.exec(stdout)?.[1];
  return { pairs: Number(pairs ?? 0), seconds, memory: Number(stderr.trim().split("\n").at(-1)) };
}
