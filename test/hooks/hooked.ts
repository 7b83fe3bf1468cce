import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fences, markdown, section } from "../../scripts/markdown.ts";
import { folderWith } from "../folder.ts";
import { ENVIRONMENT, type Scratch, scratchIn } from "../git/repository.ts";

const project = join(import.meta.dirname, "../..");

/** What became of a commit, or of what else was run, and what stood on the screen. */
export interface Outcome {
  readonly isDone: boolean;
  readonly screen: string;
}

/** A repository in which people run programs, with `taiyaku` and other commands on the path. */
export interface Hooked extends Scratch {
  run(command: string, ...args: readonly string[]): Outcome;
}

/** What people have installed. */
export interface Machine {
  /** The script of `taiyaku`. */
  readonly cli: string;
  /** Folders of other commands. */
  readonly commands: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** A repository that is there, as people work in it. */
export function hookedIn(folder: string, { cli, commands, environment }: Machine): Hooked {
  const own = folderWith({ taiyaku: `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n` });
  chmodSync(join(own, "taiyaku"), 0o755);
  const PATH = [own, ...commands, process.env.PATH].join(delimiter);
  const env = { ...ENVIRONMENT, ...environment, PATH, NO_COLOR: "1" };
  return {
    ...scratchIn(folder),
    run(command, ...args) {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8" });
      return { isDone: status === 0, screen: stdout + stderr };
    },
  };
}

/** Writes a hook of git. */
export function writeHook(path: string, script: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script, { mode: 0o755 });
}

/** What README shows, for people to copy: the first code block in a language below a heading. */
export function linesToCopy(heading: string, language: string): string {
  const page = markdown(readFileSync(join(project, "README.md"), "utf8"));
  return fences(section(page, heading), language)[0]?.text ?? "";
}
