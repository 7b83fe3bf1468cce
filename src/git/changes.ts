import { join } from "node:path";
import { exists } from "../files/places.ts";
import type { Changes } from "../tree/index.ts";
import { UserError } from "../user-error.ts";
import { runGit, runGitForList, withoutFilters } from "./command.ts";
import { commitOf, type Repository, repositoryAt } from "./index.ts";
import { readIndex } from "./index-entries.ts";

/** Is called with a sentence about changes that git does not know. */
type OnUnknown = (sentence: string) => void;

/** Returns the staged changes. If the commit of a submodule is staged, they include the changes of its files. */
export async function stagedChanges(repository: Repository, onUnknown: OnUnknown): Promise<Changes> {
  const { files, submodules } = await diff(repository, ["--cached"]);
  const moved = submodules.map(async ({ path, before, after }) => {
    const submodule = await submoduleAt(repository, path);
    return submodule && changesBetween(submodule, path, before, after, onUnknown);
  });
  return union([files, ...(await Promise.all(moved))]);
}

/**
 * Returns the changes in the work tree since the merge base of HEAD and a reference, including new files, and the
 * changes of the submodules since the commits that they had then.
 * @throws UserError if the reference is unknown, or the merge base is not in the clone.
 */
export async function changesSince(repository: Repository, reference: string, onUnknown: OnUnknown): Promise<Changes> {
  const { isShallow } = repository;
  const commit = await commitOf(repository, reference);
  if (commit === null) {
    const hint = isShallow
      ? "The clone is shallow: fetch the commit first"
      : "List the branches with git branch --all, or run git fetch";
    throw new UserError(`--since ${reference}: unknown commit. ${hint}`);
  }
  const mergeBase = await runGit(repository, ["merge-base", commit, "HEAD"]);
  if (mergeBase.status !== 0)
    throw new UserError(
      isShallow
        ? `--since ${reference}: the clone is too shallow to contain the merge base with HEAD. Fetch more history (git fetch --unshallow, or fetch-depth: 0)`
        : `--since ${reference}: no common history with HEAD. Use another commit`,
    );
  return changesFrom(repository, mergeBase.output.trim(), onUnknown);
}

/** Returns the changes in the work tree since a commit, with those of its submodules. */
async function changesFrom(repository: Repository, base: string, onUnknown: OnUnknown): Promise<Changes> {
  const [committed, uncommitted, ofSubmodules] = await Promise.all([
    diff(repository, [base, "HEAD"]),
    status(repository, "all"),
    changesOfSubmodules(repository, base, onUnknown),
  ]);
  return union([committed.files, uncommitted, ...ofSubmodules]);
}

async function changesOfSubmodules(repository: Repository, base: string, onUnknown: OnUnknown): Promise<Changes[]> {
  if (!exists(join(repository.top, ".gitmodules"))) return [];
  const { submodules } = await readIndex(repository);
  const changes = submodules.map(async (path) => {
    const submodule = await submoduleAt(repository, path);
    if (!submodule) return [];
    const before = await runGit(repository, ["rev-parse", "--verify", "--quiet", `${base}:${path}`]);
    const commit = before.output.trim();
    if (before.status !== 0) return [everyFile(await runGitForList(submodule, ["ls-files", "-z"]), submodule)];
    if ((await commitOf(submodule, commit)) !== null) return [await changesFrom(submodule, commit, onUnknown)];
    onUnknown(unknownSince(submodule, path, commit));
    return [await status(submodule, "all")];
  });
  return (await Promise.all(changes)).flat();
}

/** Returns the repository of a submodule; null if it is not checked out. */
async function submoduleAt({ top, untrusted = false }: Repository, path: string): Promise<Repository | null> {
  const folder = join(top, path);
  if (!exists(join(folder, ".git"))) return null;
  const found = await repositoryAt(folder, { isOther: true, untrusted });
  return "kind" in found ? null : found;
}

async function changesBetween(
  submodule: Repository,
  path: string,
  before: string | null,
  after: string | null,
  onUnknown: OnUnknown,
): Promise<Changes> {
  if (after === null) return NONE;
  const known = await Promise.all([before ?? after, after].map((commit) => commitOf(submodule, commit)));
  if (known.includes(null)) {
    onUnknown(unknownSince(submodule, path, before ?? after));
    return NONE;
  }
  if (before === null)
    return everyFile(await runGitForList(submodule, ["ls-tree", "-r", "-z", "--name-only", after]), submodule);
  return (await diff(submodule, [before, after])).files;
}

const NONE: Changes = { changed: new Set(), added: new Set(), gone: new Set() };

const unknownSince = ({ isShallow }: Repository, path: string, commit: string): string =>
  `${path}: its changes since commit ${commit.slice(0, 7)} are not known, because the submodule does not contain this commit. Fetch it with git -C ${path} fetch${isShallow ? " --unshallow" : ""}`;

function everyFile(names: readonly string[], { top }: Repository): Changes {
  const files = new Set(names.map((name) => join(top, name)));
  return { changed: files, added: files, gone: new Set() };
}

function union(changes: readonly (Changes | null)[]): Changes {
  const all = changes.filter((each) => each !== null);
  const gone = new Set(all.flatMap(({ gone }) => [...gone]));
  return {
    changed: new Set(all.flatMap(({ changed }) => [...changed])),
    // What a commit deleted and the work tree has again did exist before.
    added: new Set(all.flatMap(({ added }) => [...added]).filter((path) => !gone.has(path))),
    gone,
  };
}

/** Returns the files of the work tree that differ from the last commit, without untracked ones. */
export async function uncommitted(repository: Repository): Promise<ReadonlySet<string>> {
  return (await status(repository, "no")).changed;
}

/** The differences between two commits, or between the last one and the index. */
interface Difference {
  readonly files: Changes;
  readonly submodules: readonly MovedSubmodule[];
}

/** A submodule that has another commit. */
interface MovedSubmodule {
  readonly path: string;
  /** Null if it is new. */
  readonly before: string | null;
  /** Null if it is removed. */
  readonly after: string | null;
}

async function diff(repository: Repository, between: readonly string[]): Promise<Difference> {
  const options = ["--raw", "--no-abbrev", "--no-renames", "--no-relative", "--no-ext-diff", "--no-textconv"];
  const parts = await runGitForList(repository, [
    "diff",
    "-z",
    ...options,
    "--ignore-submodules=dirty",
    ...between,
    "--",
  ]);
  const entries = parts.flatMap((part, index) =>
    index % 2 === 0 ? [{ ...rawEntry(part), path: parts[index + 1] ?? "" }] : [],
  );
  const submodules = entries.filter(({ before, after }) => before.isSubmodule || after.isSubmodule);
  const files = entries.filter((entry) => !submodules.includes(entry));
  const commit = ({ isSubmodule, hash }: RawSide) => (isSubmodule ? hash : null);
  return {
    files: changes(
      repository,
      files.map(({ status, path }) => [KINDS[status] ?? "changed", path]),
    ),
    submodules: submodules.map(({ path, before, after }) => ({ path, before: commit(before), after: commit(after) })),
  };
}

/** Parses `:<mode before> <mode after> <hash before> <hash after> <status>`. */
function rawEntry(entry: string) {
  const [modeBefore, modeAfter, before = "", after = "", status = ""] = entry.slice(1).split(" ");
  return {
    before: { isSubmodule: modeBefore === SUBMODULE, hash: before },
    after: { isSubmodule: modeAfter === SUBMODULE, hash: after },
    status,
  };
}

const KINDS: Readonly<Record<string, keyof Changes>> = { A: "added", D: "gone" };

type RawSide = ReturnType<typeof rawEntry>["before"];

const SUBMODULE = "160000";

/** Returns the changes between the last commit and the work tree. Unlike `git diff`, this never writes to the index. */
async function status(repository: Repository, untracked: "all" | "no"): Promise<Changes> {
  const options = ["--porcelain=v1", "-z", "--no-renames", "--ignore-submodules", `--untracked-files=${untracked}`];
  const parts = await runGitForList(repository, ["status", ...options], await withoutFilters(repository));
  return changes(
    repository,
    parts.map((part) => [kindOfStatus(part.slice(0, 2)), part.slice(3)]),
  );
}

function kindOfStatus(status: string): keyof Changes {
  if (status === "D " || status.endsWith("D")) return "gone";
  return status.startsWith("A") || status === "??" ? "added" : "changed";
}

function changes({ top }: Repository, entries: readonly (readonly [kind: keyof Changes, path: string])[]): Changes {
  const paths = (...kinds: readonly (keyof Changes)[]) =>
    new Set(entries.filter(([kind]) => kinds.includes(kind)).map(([, path]) => join(top, path)));
  return { changed: paths("changed", "added"), added: paths("added"), gone: paths("gone") };
}
