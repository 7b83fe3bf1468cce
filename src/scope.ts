import {
  changesSince,
  type Repository,
  repositoryOf,
  requireRepository,
  stagedChanges,
  uncommitted,
} from "./git/index.ts";
import { indexTree } from "./git/index-tree.ts";
import { type Objects, objectsOf } from "./git/objects.ts";
import { shown } from "./paths.ts";
import { confined } from "./tree/confined.ts";
import { disk } from "./tree/disk.ts";
import type { Changes, Tree } from "./tree/index.ts";
import type { Checkout } from "./types.ts";

/** The scope of a run: the state of the files, and which of them count. */
export interface Scope {
  readonly tree: Tree;
  /** Where to look for pairs without a configuration, absolute. */
  readonly folder: string;
  /** Only pairs with a page among these count; null for all pairs. */
  readonly changes: Changes | null;
  /** The git history; null if the working directory is not in a repository. */
  readonly history: History | null;
  close(): void;
}

export interface History {
  readonly repository: Repository;
  readonly objects: Objects;
  /** Files of the tree that differ from the last commit, absolute. */
  dirty(): Promise<ReadonlySet<string>>;
}

/** The options that determine the scope. */
export interface ScopeOptions {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly staged: boolean;
  readonly since: string | null;
  /** Nothing outside of the repository is read. */
  readonly untrusted: boolean;
}

/** @throws Complaint if an option needs git and git fails. */
export async function scopeOf(options: ScopeOptions): Promise<Scope> {
  const scope = await looking(options);
  const top = scope.history?.repository.top ?? options.cwd;
  return options.untrusted ? { ...scope, tree: confined(scope.tree, top) } : scope;
}

async function looking({ cwd, staged, since }: ScopeOptions): Promise<Scope> {
  if (!staged && since === null) return onDisk(cwd, await repositoryOf(cwd), null);
  const repository = await requireRepository(cwd, staged ? "--staged" : "--since");
  const { top } = repository;
  if (since !== null) return onDisk(top, repository, await changesSince(repository, since));
  const objects = objectsOf(top);
  const [changes, tree] = await Promise.all([stagedChanges(repository), indexTree(repository, objects)]);
  const history = { repository, objects, dirty: async () => changes.changed };
  return { tree, folder: top, changes, history, close: objects.close };
}

function onDisk(folder: string, repository: Repository | null, changes: Changes | null): Scope {
  if (!repository) return { tree: disk, folder, changes, history: null, close() {} };
  const objects = objectsOf(repository.top);
  return {
    tree: disk,
    folder,
    changes,
    history: { repository, objects, dirty: () => uncommitted(repository) },
    close: objects.close,
  };
}

/** The scope as reporters need it. */
export function checkoutOf({ history, changes }: Scope, cwd: string): Checkout {
  const changed = changes && new Set(Array.from(changes.changed, (path) => shown(cwd, path)));
  return { folder: shown(history?.repository.top ?? cwd, cwd), changed };
}
