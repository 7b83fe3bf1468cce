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

/** What a run looks at: in which state the files are, and which of them count. */
export interface Scope {
  readonly tree: Tree;
  /** Where to look for pairs if no configuration says so, absolute. */
  readonly folder: string;
  /** Pairs of which no side is among these don't count; null where all do. */
  readonly changes: Changes | null;
  /** What git knows of the files; null where the working directory is in no repository. */
  readonly history: History | null;
  close(): void;
}

export interface History {
  readonly repository: Repository;
  readonly objects: Objects;
  /** Files of the tree that differ from the last commit, absolute. */
  dirty(): Promise<ReadonlySet<string>>;
}

/** What decides it. */
export interface ScopeOptions {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly staged: boolean;
  readonly since: string | null;
  /** Nothing outside of the repository is read. */
  readonly untrusted: boolean;
}

/** @throws Complaint where git can't tell what is asked for. */
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

/** What reporters are told of it. */
export function checkoutOf({ history, changes }: Scope, cwd: string): Checkout {
  const changed = changes && new Set(Array.from(changes.changed, (path) => shown(cwd, path)));
  return { folder: shown(history?.repository.top ?? cwd, cwd), changed };
}
