import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { Complaint } from "../complaint.ts";

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Nothing of the work tree or the index is touched, no program is started to watch it, and no setting changes what is
 * printed.
 */
const ALWAYS = [
  ...["--no-optional-locks", "-c", "core.fsmonitor=false"],
  ...["-c", "log.showSignature=false", "-c", "core.quotePath=false"],
];

/** Starts git in a folder, without a shell. */
export function startGit(folder: string, args: readonly string[]): Child {
  return spawn("git", [...ALWAYS, ...args], { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
}

/** What git answered. */
export interface Answer {
  readonly status: number;
  readonly output: string;
  /** Why it failed. */
  readonly error: string;
}

/**
 * Asks git, and waits for the whole answer.
 * @throws Complaint where git can't be run.
 */
export async function askGit(folder: string, args: readonly string[]): Promise<Answer> {
  const child = startGit(folder, args);
  child.stdin.on("error", () => {}).end();
  const [output, errors, status] = await Promise.all([all(child.stdout), all(child.stderr), ended(child)]);
  return { status, output, error: reason(errors) };
}

/** The line that tells why git gave up, or else its last. */
function reason(errors: string): string {
  return /^fatal: (.*)$/m.exec(errors)?.[1] ?? errors.trim().split("\n").at(-1) ?? "";
}

/**
 * The answer of git as the parts that NUL separates.
 * @throws Complaint where git can't be run, or fails.
 */
export async function askGitForList(folder: string, args: readonly string[]): Promise<string[]> {
  const { status, output, error } = await askGit(folder, args);
  if (status !== 0) throw new Complaint(`git ${args[0]} failed: ${error}`);
  return output.split("\0").filter((part) => part !== "");
}

/**
 * The exit status.
 * @throws Complaint where it could not be started.
 */
export function ended(child: Child): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("close", (status) => resolve(status ?? 1));
    child.on("error", (error) => {
      const isMissing = "code" in error && error.code === "ENOENT";
      reject(
        new Complaint(
          isMissing ? "git is not installed, or not on the path; install it" : `git can't be run: ${error.message}`,
        ),
      );
    });
  });
}

async function all(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
