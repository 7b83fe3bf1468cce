import { dirname, resolve } from "node:path";
import { accessOf } from "../files/index.ts";
import { realOf, workTree } from "../files/places.ts";
import { groupBy } from "../group-by.ts";
import { diskTree } from "../tree/disk.ts";
import type { Changes, Tree } from "../tree/index.ts";
import { displayPath } from "../tree/paths.ts";
import type { Revision } from "../types/report.ts";
import type { Checkout } from "../types/reporter.ts";
import { UserError } from "../user-error.ts";
import { changesSince, stagedChanges } from "./changes.ts";
import { type Histories, historiesOf } from "./histories.ts";
import { type Repository, repositoryAt, requireRepository } from "./index.ts";
import { indexTree } from "./index-tree.ts";
import { objectsOf } from "./objects.ts";
import { revisionOf } from "./revision.ts";

/** What a run checks: the state of the files, and which of them changed. */
export interface Scope {
  readonly tree: Tree;
  /** The files on disk, with the same restriction. */
  readonly disk: Tree;
  /** The folder in which pairs are searched without a configuration file, absolute. */
  readonly folder: string;
  /** The top of the work tree of the working directory; null if it is not in a repository. */
  readonly top: string | null;
  /** Only pairs with a changed page are checked; null for all pairs. */
  readonly changes: Changes | null;
  readonly histories: Histories;
  /** Messages about repositories that cannot be used; more are added while histories are read. */
  readonly notes: readonly string[];
  /** The commit that is checked out; null if there is none. */
  revision(): Promise<Revision | null>;
  close(): void;
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
  const { cwd, staged, since, untrusted } = options;
  const notes: string[] = [];
  const onProblem = (sentence: string) => notes.push(sentence);
  const disk = diskTree(accessOf(cwd, untrusted).found);
  const repository = await repositoryOf(options);
  const changes = repository && (await changesOf(repository, options, onProblem));
  const objects = repository && objectsOf(repository);
  const tree = repository && objects && staged ? await indexTree(repository, objects, disk) : disk;
  const changed = staged && changes ? changes.changed : null;
  const own = repository && objects && { repository, objects, changed };
  const histories = historiesOf({ cwd, untrusted }, own, onProblem);
  const top = repository?.top ?? null;
  return {
    tree,
    disk,
    folder: staged || since !== null ? (top ?? cwd) : cwd,
    top,
    changes,
    histories,
    notes,
    // Where git does not answer, the history says so.
    revision: async () => repository && revisionOf(repository, cwd).catch(() => null),
    close() {
      objects?.close();
      histories.close();
    },
  };
}

/** Returns the repository of the working directory, which the requested changes need. */
async function repositoryOf({ cwd, staged, since, untrusted }: ScopeOptions): Promise<Repository | null> {
  if (staged || since !== null) return requireRepository(cwd, staged ? "--staged" : "--since", untrusted);
  try {
    const found = await repositoryAt(cwd, { untrusted });
    return "kind" in found ? null : found;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

async function changesOf(
  repository: Repository,
  { staged, since }: ScopeOptions,
  onProblem: (sentence: string) => void,
): Promise<Changes | null> {
  if (staged) return stagedChanges(repository, onProblem);
  return since === null ? null : changesSince(repository, since, onProblem);
}

/**
 * Describes the repository and its changes for reporters.
 * @param pages the paths of all pages, as in the report
 */
export function checkoutOf({ top, changes }: Scope, cwd: string, pages: readonly string[]): Checkout {
  const changed = changes && new Set(Array.from(changes.changed, (path) => displayPath(cwd, path)));
  const own = top && realOf(top);
  const folders = groupBy(pages, (path) => dirname(resolve(cwd, path)));
  const others = [...folders].filter(([folder]) => workTree(realOf(folder) ?? folder) !== own);
  return { folder: displayPath(top ?? cwd, cwd), changed, elsewhere: new Set(others.flatMap(([, paths]) => paths)) };
}
