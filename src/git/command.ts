import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { UserError } from "../user-error.ts";

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Prevent writes to the work tree and index, file system monitors, and settings that change the output. */
const ALWAYS = [
  ...["--no-optional-locks", "-c", "core.fsmonitor=false"],
  ...["-c", "log.showSignature=false", "-c", "core.quotePath=false"],
];

/** Where git runs. */
export interface GitFolder {
  /** The top of a work tree, absolute, or another folder in it. */
  readonly top: string;
  /** Whether it is another repository than that of the working directory. */
  readonly isOther?: boolean;
}

/** Starts git in a folder, without a shell. */
export function startGit({ top, isOther = false }: GitFolder, args: readonly string[]): Child {
  // The errors of git are read in English.
  const env = { ...(isOther ? outsideOfHooks(process.env) : process.env), LC_ALL: "C" };
  return spawn("git", [...ALWAYS, ...args], { cwd: top, env, stdio: ["pipe", "pipe", "pipe"] });
}

/**
 * The variables that git sets for hooks and that name the repository of the working directory. Those that set options
 * are not among them.
 * @see https://git-scm.com/docs/git-rev-parse#Documentation/git-rev-parse.txt---local-env-vars
 */
const OF_HOOKS =
  /^GIT_(?:(?:COMMON_|OBJECT_)?DIR(?:ECTORY)?|ALTERNATE_OBJECT_DIRECTORIES|WORK_TREE|INDEX_FILE|GRAFT_FILE|SHALLOW_FILE|PREFIX|NAMESPACE|IMPLICIT_WORK_TREE)$/;

function outsideOfHooks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_HOOKS.test(name)));
}

/** The result of a git command. */
export interface GitResult {
  readonly status: number;
  readonly output: string;
  /** The error message of git. */
  readonly error: string;
}

/**
 * Runs git in a folder, and waits for its output.
 * @throws UserError if git can't be run.
 */
export async function runGit(folder: GitFolder, args: readonly string[]): Promise<GitResult> {
  const child = startGit(folder, args);
  child.stdin.on("error", () => {}).end();
  const [output, errors, status] = await Promise.all([readAll(child.stdout), readAll(child.stderr), exitStatus(child)]);
  return { status, output, error: reason(errors) };
}

/** Returns the line of git's fatal error, or else the last line. */
export function reason(errors: string): string {
  return /^fatal: (.*)$/m.exec(errors)?.[1] ?? errors.trim().split("\n").at(-1) ?? "";
}

/**
 * Runs git, and splits its output at NUL.
 * @throws UserError if git can't be run, or fails.
 */
export async function runGitForList(folder: GitFolder, args: readonly string[]): Promise<string[]> {
  const { status, output, error } = await runGit(folder, args);
  if (status !== 0) throw new UserError(`git ${args[0]} failed: ${error}`);
  return output.split("\0").filter((part) => part !== "");
}

/**
 * Waits for the end of git, and returns its exit status.
 * @throws UserError if git could not be started.
 */
export function exitStatus(child: Child): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("close", (status) => resolve(status ?? 1));
    child.on("error", (error) => {
      const isMissing = "code" in error && error.code === "ENOENT";
      reject(
        new UserError(isMissing ? "git not found. Install it, or add it to PATH" : `cannot run git: ${error.message}`),
      );
    });
  });
}

/** Returns the output of git as a text. */
export async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
