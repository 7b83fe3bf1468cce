import { dirname, join, resolve } from "node:path";
import { Complaint } from "./complaint.ts";
import { grouped } from "./grouped.ts";
import { shown } from "./paths.ts";
import { type AcceptedSection, LOCK, parseLock } from "./stale/lock.ts";
import { workTree } from "./tree/git-ignore.ts";
import type { Tree } from "./tree/index.ts";
import type { Side } from "./types.ts";

/** The paths of the two pages of a pair. */
type Paths = Readonly<Record<Side, string>>;

/** A lock file. */
export interface Lock {
  /** What its paths are relative to, absolute. */
  readonly folder: string;
  /** The accepted sections, by the key of their pair. */
  readonly pairs: ReadonlyMap<string, readonly AcceptedSection[]>;
}

/** The paths of a pair in a lock file. */
export interface LockedPair extends Paths {
  readonly key: string;
}

/** The paths of a pair as the lock file in a folder has them, independent of the working directory. */
export function lockedPair(folder: string, cwd: string, pair: Paths): LockedPair {
  const path = (page: string) => shown(folder, resolve(cwd, page)).normalize("NFC");
  const [source, target] = [path(pair.source), path(pair.target)];
  return { source, target, key: keyOf({ source, target }) };
}

const keyOf = ({ source, target }: Paths): string => `${source}\0${target}`;

/**
 * Finds the lock files of pairs, and reads each once. The lock file of a pair is the nearest one in `foldersAbove`; null
 * if there is none.
 * @throws Complaint if it is malformed.
 */
export function lockFinder({ tree, cwd }: Where): (pair: Paths) => Promise<Lock | null> {
  const read = new Map<string, Promise<Lock | null>>();
  const lockIn = (folder: string) => {
    const lock = read.get(folder) ?? readLock(tree, folder, cwd);
    read.set(folder, lock);
    return lock;
  };
  return async (pair) => {
    for (const folder of foldersAbove(pair, cwd)) {
      const lock = await lockIn(folder);
      if (lock) return lock;
    }
    return null;
  };
}

interface Where {
  readonly tree: Tree;
  /** The working directory, absolute. */
  readonly cwd: string;
}

/**
 * The folders that may have the lock file of a pair, nearest first: from the one that contains both pages up to the top
 * of the git work tree, or to the root of the disk without one. Absolute.
 */
export function foldersAbove({ source, target }: Paths, cwd: string): string[] {
  const ofTarget = upwards(dirname(resolve(cwd, target)));
  const shared = upwards(dirname(resolve(cwd, source))).filter((folder) => ofTarget.includes(folder));
  const top = workTree(shared[0] ?? cwd);
  return top === null ? shared : shared.slice(0, shared.indexOf(top) + 1);
}

/**
 * The folder for a new lock file of a pair: the first of these that is in `foldersAbove`: the folder of the configuration,
 * the top of the git work tree, the working directory.
 * @param configured the folder of the configuration file, absolute; null if there is none
 */
export function folderOfNewLock(pair: Paths, cwd: string, configured: string | null): string {
  const [nearest = cwd, ...others] = foldersAbove(pair, cwd);
  const wanted = [configured, workTree(nearest), cwd];
  return wanted.find((folder) => folder !== null && [nearest, ...others].includes(folder)) ?? nearest;
}

function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

async function readLock(tree: Tree, folder: string, cwd: string): Promise<Lock | null> {
  const name = shown(cwd, join(folder, LOCK));
  const text = await textOf(tree, join(folder, LOCK), name);
  return text === null ? null : { folder, pairs: grouped(parseLock(text, name), keyOf) };
}

async function textOf(tree: Tree, file: string, name: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await tree.read(file, Number.POSITIVE_INFINITY));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT") return null;
    throw new Complaint(`${name}: cannot read the lock file (${error.code})`);
  }
}
