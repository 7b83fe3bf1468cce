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
import { disk } from "./tree/disk.ts";
import type { Changes, Tree } from "./tree/index.ts";

/** What a run looks at: in which state the files are, and which of them count. */
export interface Scope {
  readonly tree: Tree;
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
}

/** @throws Complaint where git can't tell what is asked for. */
export async function scopeOf({ cwd, staged, since }: ScopeOptions): Promise<Scope> {
  if (!staged && since === null) return onDisk(await repositoryOf(cwd), null);
  const repository = await requireRepository(cwd, staged ? "--staged" : "--since");
  if (since !== null) return onDisk(repository, await changesSince(repository, since));
  const objects = objectsOf(repository.top);
  const changes = await stagedChanges(repository);
  const history = { repository, objects, dirty: async () => changes.changed };
  return { tree: await indexTree(repository, objects), changes, history, close: objects.close };
}

function onDisk(repository: Repository | null, changes: Changes | null): Scope {
  if (!repository) return { tree: disk, changes, history: null, close() {} };
  const objects = objectsOf(repository.top);
  return {
    tree: disk,
    changes,
    history: { repository, objects, dirty: () => uncommitted(repository) },
    close: objects.close,
  };
}
