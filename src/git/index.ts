import { join, resolve } from "node:path";
import { workTree } from "../tree/git-ignore.ts";
import type { Changes } from "../tree/index.ts";
import { UserError } from "../user-error.ts";
import { runGit, runGitForList } from "./command.ts";

/** A git work tree. */
export interface Repository {
  /** The top of the work tree, absolute. */
  readonly top: string;
  /** Whether it is a shallow clone, without older commits. */
  readonly isShallow: boolean;
}

/** Returns the repository whose work tree a folder is in; null if there is none, or git is not installed. */
export async function repositoryOf(folder: string): Promise<Repository | null> {
  try {
    return await requireRepository(folder, "");
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/**
 * Returns the repository whose work tree a folder is in.
 * @param option the option that needs it
 * @throws UserError if there is none, or git is not installed.
 */
export async function requireRepository(folder: string, option: string): Promise<Repository> {
  // The paths that git sets for hooks (GIT_DIR, GIT_INDEX_FILE) can be relative to the top of the work tree.
  const nearest = workTree(folder);
  const place = nearest ?? folder;
  const { status, output, error } = await runGit(place, [
    ...["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-cdup"],
  ]);
  const [isInside, isShallow, upwards] = output.split("\n");
  // Not --show-toplevel, because it resolves symbolic links in the path of the folder.
  if (status === 0 && isInside === "true")
    return { top: resolve(place, upwards ?? ""), isShallow: isShallow === "true" };
  if (isInside === "false")
    throw new UserError(`${option} needs a working tree, but this is a bare repository or a .git folder`);
  if (nearest === null) throw new UserError(`${option} needs a git repository, but ${folder} is not in one`);
  if (/dubious ownership/.test(error))
    throw new UserError(
      `${option}: git refuses to use ${nearest}, which belongs to another user. If you trust it, add it to safe.directory in your git configuration`,
    );
  throw new UserError(`${option}: git failed in ${nearest}: ${error}`);
}

/** Returns the staged changes. */
export function stagedChanges({ top }: Repository): Promise<Changes> {
  return diff(top, ["--cached"]);
}

/**
 * Returns the changes in the work tree since the merge base of HEAD and a reference, including new files.
 * @throws UserError if the reference is unknown, or the merge base is not in the clone.
 */
export async function changesSince({ top, isShallow }: Repository, reference: string): Promise<Changes> {
  const commit = await commitOf(top, reference);
  if (commit === null) {
    const hint = isShallow
      ? "The clone is shallow: fetch the commit first"
      : "List the branches with git branch --all, or run git fetch";
    throw new UserError(`--since ${reference}: unknown commit. ${hint}`);
  }
  const mergeBase = await runGit(top, ["merge-base", commit, "HEAD"]);
  if (mergeBase.status !== 0)
    throw new UserError(
      isShallow
        ? `--since ${reference}: the clone is too shallow to contain the merge base with HEAD. Fetch more history (git fetch --unshallow, or fetch-depth: 0)`
        : `--since ${reference}: no common history with HEAD. Use another commit`,
    );
  const [committed, uncommitted] = await Promise.all([
    diff(top, [mergeBase.output.trim(), "HEAD"]),
    status(top, "all"),
  ]);
  return {
    changed: new Set([...committed.changed, ...uncommitted.changed]),
    gone: new Set([...committed.gone, ...uncommitted.gone]),
  };
}

/** Returns the files of the work tree that differ from the last commit, without untracked ones. */
export async function uncommitted({ top }: Repository): Promise<ReadonlySet<string>> {
  return (await status(top, "no")).changed;
}

/** Returns the hash of the commit that a reference names; null if there is none. */
export async function commitOf(top: string, reference: string): Promise<string | null> {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${reference}^{commit}`];
  const { status, output } = await runGit(top, args);
  return status === 0 ? output.trim() : null;
}

/** Returns the changes between two commits, or between the last one and the index. */
async function diff(top: string, between: readonly string[]): Promise<Changes> {
  const options = ["--no-renames", "--no-relative", "--no-ext-diff", "--no-textconv", "--ignore-submodules"];
  const parts = await runGitForList(top, ["diff", "--name-status", "-z", ...options, ...between, "--"]);
  const changed = parts.flatMap((status, index) =>
    index % 2 === 0 ? [[status, parts[index + 1] ?? ""] as const] : [],
  );
  return changes(top, changed, (status) => status === "D");
}

/** Returns the changes between the last commit and the work tree. Unlike `git diff`, this never writes to the index. */
async function status(top: string, untracked: "all" | "no"): Promise<Changes> {
  const args = [
    "status",
    "--porcelain=v1",
    "-z",
    "--no-renames",
    "--ignore-submodules",
    `--untracked-files=${untracked}`,
  ];
  const parts = await runGitForList(top, args);
  const changed = parts.map((part) => [part.slice(0, 2), part.slice(3)] as const);
  return changes(top, changed, (status) => status === "D " || status.endsWith("D"));
}

function changes(
  top: string,
  entries: readonly (readonly [status: string, path: string])[],
  isGone: (status: string) => boolean,
): Changes {
  const paths = (gone: boolean) =>
    new Set(entries.filter(([status]) => isGone(status) === gone).map(([, path]) => join(top, path)));
  return { changed: paths(false), gone: paths(true) };
}
