import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { execPath } from "node:process";
import { makeHistory, pathOf } from "./history.ts";
import { git, withRepository } from "./repository.ts";
import { table } from "./table.ts";

const HISTORY = { commits: 5_000, pairs: 500 };
const RUNS = 3;
/** Exit status of a run that found something. */
const FINDINGS = 1;

interface Case {
  readonly what: string;
  /** Makes the repository ready. */
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
  /** The most memory of the process, in kB. */
  readonly memory: number;
}

/** Time and memory of the built command in a repository with a long history: the least of several runs. */
export function gitRuns(): string {
  const rows = withRepository((folder) => {
    makeHistory(folder, HISTORY);
    return CASES.map(({ what, prepare, args }) => {
      prepare(folder);
      const runs = Array.from({ length: RUNS }, () => taiyaku(folder, [...args, "--format", "json"]));
      git(folder, ["reset", "--quiet", "--hard"]);
      const least = (what: keyof Measured) => Math.min(...runs.map((run) => run[what]));
      return [
        what,
        `\`${["taiyaku", ...args].join(" ")}\``,
        `${least("pairs")}`,
        least("seconds").toFixed(2),
        `${Math.round(least("memory") / 1024)} MB`,
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

const TELL_MEMORY = `data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))`;

function taiyaku(folder: string, args: readonly string[]): Measured {
  const begun = performance.now();
  const command = [`--import=${TELL_MEMORY}`, resolve("dist/cli.js"), ...args];
  const { status, stdout, stderr } = spawnSync(execPath, command, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0 && status !== FINDINGS) throw new Error(stderr);
  const pairs = /"pairs": ?(\d+)/.exec(stdout)?.[1];
  return { pairs: Number(pairs ?? 0), seconds, memory: Number(stderr.trim().split("\n").at(-1)) };
}
