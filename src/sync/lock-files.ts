import { dirname, join, resolve } from "node:path";
import { LARGEST_RECORD } from "../files/index.ts";
import { isWithin, workTree } from "../files/places.ts";
import { groupBy } from "../group-by.ts";
import type { Tree } from "../tree/index.ts";
import { displayPath } from "../tree/paths.ts";
import { readTextIfExists } from "../tree/read-text.ts";
import type { Side } from "../types/page.ts";
import { type AcceptedSection, LOCK, parseLock } from "./lock.ts";

/** The paths of the two pages of a pair. */
type Paths = Readonly<Record<Side, string>>;

/** A lock file. */
export interface Lock {
  /** The folder that its paths are relative to, absolute. */
  readonly folder: string;
  /** The accepted sections, by the keys of the pairs. */
  readonly pairs: ReadonlyMap<string, readonly AcceptedSection[]>;
}

/** The paths and the key of a pair in a lock file. */
export interface LockedPair extends Paths {
  readonly key: string;
}

/** Returns the paths and the key of a pair in the lock file of a folder, whatever the working directory is. */
export function lockedPair(folder: string, cwd: string, pair: Paths): LockedPair {
  const path = (page: string) => displayPath(folder, resolve(cwd, page)).normalize("NFC");
  const [source, target] = [path(pair.source), path(pair.target)];
  return { source, target, key: keyOf({ source, target }) };
}

const keyOf = ({ source, target }: Paths): string => `${source}\0${target}`;

/**
 * Returns a function that finds the lock file of a pair, the nearest in `foldersAbove`, or null. Reads each file once.
 * @throws UserError if the lock file can't be read or is malformed.
 */
export function lockFinder({ tree, cwd }: Where): (pair: Paths) => Promise<Lock | null> {
  const read = new Map<string, Promise<Lock | null>>();
  const lockIn = (folder: string) => {
    const lock = read.get(folder) ?? readLock(tree, folder, cwd);
    read.set(folder, lock);
    return lock;
  };
  return async (pair) => {
    const { top } = tree.files;
    for (const folder of foldersAbove(pair, cwd)) {
      if (top !== null && !isWithin(folder, top)) continue;
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
 * The folders whose lock file may contain a pair, absolute, the nearest first: from the folder that contains both pages
 * up to the top of its git work tree or, without one, of the disk. If the pages are in different work trees, first the
 * folders above the target in its work tree, then those above the source.
 */
export function foldersAbove({ source, target }: Paths, cwd: string): string[] {
  const above = (path: string) => upwards(dirname(resolve(cwd, path)));
  const [aboveTarget, aboveSource] = [above(target), above(source)];
  const shared = aboveSource.filter((folder) => aboveTarget.includes(folder));
  const candidates = [inWorkTree(shared), [...inWorkTree(aboveTarget), ...inWorkTree(aboveSource)], shared];
  return candidates.find((folders) => folders.length > 0) ?? [];
}

/** The folders up to the top of the work tree of the first one; none if it is in no work tree. */
function inWorkTree(folders: readonly string[]): string[] {
  const top = folders[0] === undefined ? null : workTree(folders[0]);
  return top === null ? [] : folders.slice(0, folders.indexOf(top) + 1);
}

/**
 * The folder in which to create the lock file of a pair that is in none: the folder of the configuration, else the top
 * of the git work tree, else the working directory, provided that it is in `foldersAbove`.
 * @param configured folder of the configuration file, absolute; null if there is none
 */
export function folderOfNewLock(pair: Paths, cwd: string, configured: string | null): string {
  const [nearest = cwd, ...others] = foldersAbove(pair, cwd);
  const candidates = [configured, workTree(nearest), cwd];
  return candidates.find((folder) => folder !== null && [nearest, ...others].includes(folder)) ?? nearest;
}

function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

async function readLock(tree: Tree, folder: string, cwd: string): Promise<Lock | null> {
  const name = displayPath(cwd, join(folder, LOCK));
  const text = await readTextIfExists(name, () => tree.read(join(folder, LOCK), LARGEST_RECORD));
  return text === null ? null : { folder, pairs: groupBy(parseLock(text, name), keyOf) };
}
