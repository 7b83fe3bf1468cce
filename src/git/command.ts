import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { UserError } from "../user-error.ts";

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Prevent writes to the work tree and index, file system monitors, and settings that change the output. */
const ALWAYS = [
  ...["--no-optional-locks", "-c", "core.fsmonitor=false"],
  ...["-c", "log.showSignature=false", "-c", "core.quotePath=false"],
];

/** Starts git in a folder, without a shell. */
export function startGit(folder: string, args: readonly string[]): Child {
  return spawn("git", [...ALWAYS, ...args], { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
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
export async function runGit(folder: string, args: readonly string[]): Promise<GitResult> {
  const child = startGit(folder, args);
  child.stdin.on("error", () => {}).end();
  const [output, errors, status] = await Promise.all([readAll(child.stdout), readAll(child.stderr), exitStatus(child)]);
  return { status, output, error: reason(errors) };
}

/** Returns the line of git's fatal error, or else the last line. */
function reason(errors: string): string {
  return /^fatal: (.*)$/m.exec(errors)?.[1] ?? errors.trim().split("\n").at(-1) ?? "";
}

/**
 * Runs git, and splits its output at NUL.
 * @throws UserError if git can't be run, or fails.
 */
export async function runGitForList(folder: string, args: readonly string[]): Promise<string[]> {
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

async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
