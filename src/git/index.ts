import { join, resolve } from "node:path";
import { Complaint } from "../complaint.ts";
import { workTree } from "../tree/git-ignore.ts";
import type { Changes } from "../tree/index.ts";
import { askGit, askGitForList } from "./command.ts";

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
  // What git tells a hook of where it is (GIT_DIR, GIT_INDEX_FILE) holds at the top of the work tree alone.
  const nearest = workTree(folder);
  const place = nearest ?? folder;
  const { status, output, error } = await askGit(place, [
    ...["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-cdup"],
  ]);
  const [isInside, isShallow, upwards] = output.split("\n");
  // Not --show-toplevel, whose path is without the symbolic links that lead to this folder.
  if (status === 0 && isInside === "true")
    return { top: resolve(place, upwards ?? ""), isShallow: isShallow === "true" };
  if (isInside === "false")
    throw new Complaint(`${wish} needs a work tree; this is a bare repository, or the inside of .git`);
  if (nearest === null) throw new Complaint(`${wish} needs a git repository; ${folder} is in none`);
  if (/dubious ownership/.test(error))
    throw new Complaint(
      `${wish}: git does not trust ${nearest}, which belongs to another user; if you do, add it to git's safe.directory`,
    );
  throw new Complaint(`${wish}: git can't be used in ${nearest}: ${error}`);
}

/** What the next commit would change. */
export function stagedChanges({ top }: Repository): Promise<Changes> {
  return diff(top, ["--cached"]);
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
  const [committed, uncommitted] = await Promise.all([diff(top, [parting.output.trim(), "HEAD"]), status(top, "all")]);
  return {
    changed: new Set([...committed.changed, ...uncommitted.changed]),
    gone: new Set([...committed.gone, ...uncommitted.gone]),
  };
}

/** Files of the work tree that differ from the last commit, new ones that are not staged not among them. */
export async function uncommitted({ top }: Repository): Promise<ReadonlySet<string>> {
  return (await status(top, "no")).changed;
}

/** The hash of the commit that a reference names; null where git knows none. */
export async function commitOf(top: string, reference: string): Promise<string | null> {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${reference}^{commit}`];
  const { status, output } = await askGit(top, args);
  return status === 0 ? output.trim() : null;
}

/** What differs between two commits, or between the last one and the index. */
async function diff(top: string, between: readonly string[]): Promise<Changes> {
  const alike = ["--no-renames", "--no-relative", "--no-ext-diff", "--no-textconv", "--ignore-submodules"];
  const parts = await askGitForList(top, ["diff", "--name-status", "-z", ...alike, ...between, "--"]);
  const changed = parts.flatMap((status, index) =>
    index % 2 === 0 ? [[status, parts[index + 1] ?? ""] as const] : [],
  );
  return changes(top, changed, (status) => status === "D");
}

/** What differs between the last commit and the work tree. Unlike `git diff`, this never writes to the index. */
async function status(top: string, untracked: "all" | "no"): Promise<Changes> {
  const args = [
    "status",
    "--porcelain=v1",
    "-z",
    "--no-renames",
    "--ignore-submodules",
    `--untracked-files=${untracked}`,
  ];
  const parts = await askGitForList(top, args);
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
