import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { UserError } from "../user-error.ts";

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Prevent writes to the work tree and index, settings that change the output, and programs that a repository names:
 * monitors, hooks, pagers, and the settings of a folder that only looks like a repository.
 */
const ALWAYS = [
  ...["--no-optional-locks", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
  ...["-c", "safe.bareRepository=explicit", "-c", "protocol.ext.allow=never"],
  ...["-c", "log.showSignature=false", "-c", "core.quotePath=false"],
];

/** Missing objects are not fetched: that would start the transport that a repository names. */
const OFFLINE = { GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };

/** Variables that name a program, or a file that git would write its trace to. */
const HOSTILE = /^GIT_(?:EXTERNAL_DIFF|PAGER|EDITOR|SEQUENCE_EDITOR|PROXY_COMMAND|TRACE.*)$/;

/** Where git runs. */
export interface GitFolder {
  /** The top of a work tree, absolute, or another folder in it. */
  readonly top: string;
  /** Whether it is another repository than that of the working directory. */
  readonly isOther?: boolean;
  /** Whether its settings must not lead git to files elsewhere. */
  readonly untrusted?: boolean;
  /** Whether git may use the network. */
  readonly isOnline?: boolean;
}

/** Starts git in a folder, without a shell. */
export function startGit({ top, isOther = false, isOnline = false }: GitFolder, args: readonly string[]): Child {
  const kept = Object.entries(process.env).filter(([name]) => !HOSTILE.test(name) && !(isOther && OF_HOOKS.test(name)));
  // The errors of git are read in English.
  const env = { ...Object.fromEntries(kept), ...(isOnline ? {} : OFFLINE), LC_ALL: "C", [EMPTY]: "" };
  return spawn("git", [...ALWAYS, ...args], { cwd: top, env, stdio: ["pipe", "pipe", "pipe"] });
}

/**
 * The variables that git sets for hooks and that name the repository of the working directory. Those that set options
 * are not among them.
 * @see https://git-scm.com/docs/git-rev-parse#Documentation/git-rev-parse.txt---local-env-vars
 */
const OF_HOOKS =
  /^GIT_(?:(?:COMMON_|OBJECT_)?DIR(?:ECTORY)?|ALTERNATE_OBJECT_DIRECTORIES|WORK_TREE|INDEX_FILE|GRAFT_FILE|SHALLOW_FILE|PREFIX|NAMESPACE|IMPLICIT_WORK_TREE)$/;

/** The name of an empty variable. */
const EMPTY = "TAIYAKU_EMPTY";

/**
 * Returns options that turn off all filters of a repository. Attributes name them for files that git compares with the
 * work tree, and each is a program.
 */
export async function withoutFilters(folder: GitFolder): Promise<string[]> {
  const names = await runGit(folder, ["config", "--null", "--name-only", "--get-regexp", "^filter\\."]);
  const drivers = new Set(names.output.split("\0").flatMap((name) => /^(filter\..+)\.[^.]+$/s.exec(name)?.[1] ?? []));
  const off = (key: string) => `--config-env=${key}=${EMPTY}`;
  return Array.from(drivers, (driver) => [
    ...["clean", "smudge", "process"].map((key) => off(`${driver}.${key}`)),
    // In this form, names can contain “=”.
    off(`${driver}.required`),
  ]).flat();
}

/** The error if git is not installed. */
export const NO_GIT = "git not found. Install it, or add it to PATH";

/** The result of a git command. */
export interface GitResult {
  readonly status: number;
  readonly output: string;
  /** The error message of git. */
  readonly error: string;
}

/**
 * Runs git in a folder, and waits for its output.
 * @param options the options before the name of the command
 * @throws UserError if git can't be run, or does not end.
 */
export async function runGit(
  folder: GitFolder,
  args: readonly string[],
  options: readonly string[] = [],
): Promise<GitResult> {
  const child = startGit(folder, [...options, ...args]);
  child.stdin.on("error", () => {}).end();
  const all = Promise.all([readAll(child.stdout), readAll(child.stderr), exitStatus(child)]);
  const [output, errors, status] = await (folder.isOnline ? all : answer(child, args[0] ?? "", all));
  return { status, output, error: reason(errors) };
}

/**
 * How long git may take for an answer, in seconds. Most commands read all files or commits of a repository, which takes
 * half a minute on a large one, and print nothing until then; others read a few settings.
 */
const PATIENCE = { short: 5, long: 60 };

/**
 * Waits for an answer of git, and ends git if there is none: the repository may contain a pipe that it waits for.
 * @throws UserError if it does not answer.
 */
export async function answer<Result>(child: Child, command: string, waiting: Promise<Result>): Promise<Result> {
  const seconds = command === "rev-parse" || command === "config" ? PATIENCE.short : PATIENCE.long;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      child.kill("SIGKILL");
      // A program that git has started may keep them open.
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      reject(new UserError(`git ${command} did not answer within ${seconds} seconds. Run it yourself to see why`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([waiting, silence]);
  } finally {
    clearTimeout(timer);
  }
}

const PARTIAL = "this is a partial clone without all objects. Fetch them with git fetch --refetch --no-filter";

/** Returns the line of git's fatal error, or else the last line. */
export function reason(errors: string): string {
  if (errors.includes("promisor remote")) return PARTIAL;
  return /^fatal: (.*)$/m.exec(errors)?.[1] ?? errors.trim().split("\n").at(-1) ?? "";
}

/**
 * Runs git, and splits its output at NUL.
 * @param options the options before the name of the command
 * @throws UserError if git can't be run, or fails.
 */
export async function runGitForList(
  folder: GitFolder,
  args: readonly string[],
  options: readonly string[] = [],
): Promise<string[]> {
  const { status, output, error } = await runGit(folder, args, options);
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
      reject(new UserError(isMissing ? NO_GIT : `cannot run git: ${error.message}`));
    });
  });
}

/** Returns the output of git as a text. */
export async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
