import { confined } from "../tree/confined.ts";
import { disk } from "../tree/disk.ts";
import type { Changes, Tree } from "../tree/index.ts";
import { displayPath } from "../tree/paths.ts";
import type { Checkout } from "../types/reporter.ts";
import { changesSince, type Repository, repositoryOf, requireRepository, stagedChanges, uncommitted } from "./index.ts";
import { indexTree } from "./index-tree.ts";
import { type Objects, objectsOf } from "./objects.ts";

/** What a run checks: the state of the files, and which of them changed. */
export interface Scope {
  readonly tree: Tree;
  /** The files on disk, with the same restriction. */
  readonly disk: Tree;
  /** The folder in which pairs are searched without a configuration file, absolute. */
  readonly folder: string;
  /** Only pairs with a changed page are checked; null for all pairs. */
  readonly changes: Changes | null;
  /** The git history of the files; null if the working directory is not in a repository. */
  readonly history: History | null;
  close(): void;
}

/** The git history of the files. */
export interface History {
  readonly repository: Repository;
  readonly objects: Objects;
  /** Files of the tree that differ from the last commit, as absolute paths. */
  modified(): Promise<ReadonlySet<string>>;
}

/** The options of a run that determine its scope. */
export interface ScopeOptions {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly staged: boolean;
  readonly since: string | null;
  /** Whether files outside of the repository must not be read. */
  readonly untrusted: boolean;
}

/**
 * Determines the scope of a run.
 * @throws UserError if git cannot list the requested changes.
 */
export async function scopeOf(options: ScopeOptions): Promise<Scope> {
  const scope = await scopeInGit(options);
  const top = scope.history?.repository.top ?? options.cwd;
  const restricted = (tree: Tree) => (options.untrusted ? confined(tree, top) : tree);
  return { ...scope, tree: restricted(scope.tree), disk: restricted(disk) };
}

async function scopeInGit({ cwd, staged, since }: ScopeOptions): Promise<Omit<Scope, "disk">> {
  if (!staged && since === null) return onDisk(cwd, await repositoryOf(cwd), null);
  const repository = await requireRepository(cwd, staged ? "--staged" : "--since");
  const { top } = repository;
  if (since !== null) return onDisk(top, repository, await changesSince(repository, since));
  const objects = objectsOf(top);
  const [changes, tree] = await Promise.all([stagedChanges(repository), indexTree(repository, objects)]);
  const history = { repository, objects, modified: async () => changes.changed };
  return { tree, folder: top, changes, history, close: objects.close };
}

function onDisk(folder: string, repository: Repository | null, changes: Changes | null): Omit<Scope, "disk"> {
  if (!repository) return { tree: disk, folder, changes, history: null, close() {} };
  const objects = objectsOf(repository.top);
  return {
    tree: disk,
    folder,
    changes,
    history: { repository, objects, modified: () => uncommitted(repository) },
    close: objects.close,
  };
}

/** Describes the repository and its changes for reporters. */
export function checkoutOf({ history, changes }: Scope, cwd: string): Checkout {
  const changed = changes && new Set(Array.from(changes.changed, (path) => displayPath(cwd, path)));
  return { folder: displayPath(history?.repository.top ?? cwd, cwd), changed };
}
