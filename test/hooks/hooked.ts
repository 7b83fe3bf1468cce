import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fences, markdown, section } from "../../scripts/markdown.ts";
import { folderWith } from "../folder.ts";
import { ENVIRONMENT, type Scratch, scratchIn } from "../git/repository.ts";

const project = join(import.meta.dirname, "../..");

/** The outcome of a command, and its output on the screen. */
export interface Outcome {
  readonly isDone: boolean;
  readonly screen: string;
}

/** A repository to run commands in, with `taiyaku` and others in PATH. */
export interface Hooked extends Scratch {
  run(command: string, ...args: readonly string[]): Outcome;
}

/** The commands that are installed. */
export interface Machine {
  /** The script of `taiyaku`. */
  readonly cli: string;
  /** Folders of other commands. */
  readonly commands: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Returns an existing repository with commands in PATH. */
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

/** Writes a git hook. */
export function writeHook(path: string, script: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script, { mode: 0o755 });
}

/** The lines that README shows to copy: the first code block in a language below a heading. */
export function linesToCopy(heading: string, language: string): string {
  const page = markdown(readFileSync(join(project, "README.md"), "utf8"));
  return fences(section(page, heading), language)[0]?.text ?? "";
}
