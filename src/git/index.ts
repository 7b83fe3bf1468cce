import { join, resolve } from "node:path";
import { Complaint } from "../complaint.ts";
import type { Changes } from "../tree/index.ts";
import { askGit, askGitForList, partsOf } from "./command.ts";

/** A work tree of git. */
export interface Repository {
  /** The top of the work tree, absolute. */
  readonly top: string;
  /** Older commits are not there. */
  readonly isShallow: boolean;
}

/** The repository whose work tree a folder lies in; null where it lies in none, or git is not installed. */
export async function repositoryOf(folder: string): Promise<Repository | null> {
  try {
    return await requireRepository(folder, "");
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
}

/**
 * The repository whose work tree a folder lies in.
 * @param wish the option that needs it
 * @throws Complaint where it lies in none, or git is not installed.
 */
export async function requireRepository(folder: string, wish: string): Promise<Repository> {
  const { status, output, error } = await askGit(folder, [
    ...["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-cdup"],
  ]);
  const [isInside, isShallow, upwards] = output.split("\n");
  // Not --show-toplevel, whose path is without the symbolic links that lead to this folder.
  if (status === 0 && isInside === "true")
    return { top: resolve(folder, upwards ?? ""), isShallow: isShallow === "true" };
  if (isInside === "false")
    throw new Complaint(`${wish} needs a work tree; this is a bare repository, or the inside of .git`);
  if (/not a git repository/.test(error)) throw new Complaint(`${wish} needs a git repository; ${folder} is in none`);
  throw new Complaint(`${wish}: git can't be used here: ${error}`);
}

const DIFF = [
  "--name-status",
  "-z",
  "--find-renames",
  "--no-relative",
  "--no-ext-diff",
  "--no-textconv",
  "--ignore-submodules",
];

/** What the next commit would change. */
export async function stagedChanges({ top }: Repository): Promise<Changes> {
  return changes(top, await askGitForList(top, ["diff", "--cached", ...DIFF]));
}

/**
 * What differs between the work tree and the commit where HEAD and a reference parted, new files included.
 * @throws Complaint where the reference is unknown, or the commit is not there.
 */
export async function changesSince({ top, isShallow }: Repository, reference: string): Promise<Changes> {
  const commit = await commitOf(top, reference);
  if (commit === null) {
    const hint = isShallow ? "the clone is shallow: fetch it" : "see git branch -a, and git fetch";
    throw new Complaint(`--since ${reference}: git knows no such commit; ${hint}`);
  }
  const parting = await askGit(top, ["merge-base", commit, "HEAD"]);
  if (parting.status !== 0)
    throw new Complaint(
      isShallow
        ? `--since ${reference}: the clone is too shallow to show where HEAD and it parted; fetch more history (git fetch --unshallow, or fetch-depth: 0)`
        : `--since ${reference}: HEAD and it have no history in common; name another commit`,
    );
  const tracked = changes(top, await askGitForList(top, ["diff", ...DIFF, parting.output.trim(), "--"]));
  const untracked = await askGitForList(top, ["ls-files", "-z", "--others", "--exclude-standard"]);
  return { ...tracked, changed: new Set([...tracked.changed, ...untracked.map((path) => join(top, path))]) };
}

/** Files of the work tree that differ from the last commit, new ones not among them; none where there is no commit. */
export async function uncommitted({ top }: Repository): Promise<ReadonlySet<string>> {
  const { status, output } = await askGit(top, ["diff", ...DIFF, "HEAD", "--"]);
  return status === 0 ? changes(top, partsOf(output)).changed : new Set();
}

async function commitOf(top: string, reference: string): Promise<string | null> {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${reference}^{commit}`];
  const { status, output } = await askGit(top, args);
  return status === 0 ? output.trim() : null;
}

/** Reads the output of `git diff --name-status -z`: a status, then one path, or two where it tells of a rename. */
function changes(top: string, parts: readonly string[]): Changes {
  const [changed, gone] = [new Set<string>(), new Set<string>()];
  const rest = parts.values();
  for (const status of rest) {
    const path = join(top, rest.next().value ?? "");
    if (status === "D") gone.add(path);
    else if (status.startsWith("R")) {
      gone.add(path);
      changed.add(join(top, rest.next().value ?? ""));
    } else changed.add(status.startsWith("C") ? join(top, rest.next().value ?? "") : path);
  }
  return { changed, gone };
}
