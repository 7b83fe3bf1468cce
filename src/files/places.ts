import { lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Returns the path without symbolic links; null if it does not exist. */
export function realOf(path: string): string | null {
  return orNull(() => realpathSync(path));
}

/** As many links as Linux follows in one path. */
const MOST_LINKS = 40;

/**
 * Returns where a path leads, without symbolic links, even if nothing is there yet; null if its links form a cycle.
 * @param path absolute
 */
export function placeOf(path: string, links = 0): string | null {
  const real = realOf(path);
  if (real !== null) return real;
  const folder = dirname(path) === path ? path : placeOf(dirname(path), links);
  if (folder === null || links > MOST_LINKS) return null;
  const link = linkAt(path);
  const here = join(folder, basename(path));
  if (link === null) return here;
  const next = resolve(folder, link);
  // The pipes of a process have links to names that do not exist, such as “pipe:[7]”.
  return exists(path) && !exists(next) ? here : placeOf(next, links + 1);
}

/** Returns what a path means, so that two spellings of it, and two links to one file, have the same; null for a cycle. */
export function identityOf(path: string): string | null {
  const stats = orNull(() => statSync(path, { bigint: true }));
  return stats ? `${stats.dev}:${stats.ino}` : (placeOf(path)?.normalize("NFC") ?? null);
}

/** Whether there is a file or a folder. */
export function exists(path: string): boolean {
  return orNull(() => statSync(path)) !== null;
}

/** Whether there is something of this name, even a link that leads nowhere. */
export function isThere(path: string): boolean {
  return orNull(() => lstatSync(path)) !== null;
}

/** Whether there is a folder. */
export function isFolder(path: string): boolean {
  return orNull(() => statSync(path))?.isDirectory() ?? false;
}

/** Returns the size of a file in bytes, or 0 if there is none. */
export function sizeOf(path: string): number {
  return orNull(() => statSync(path))?.size ?? 0;
}

/** Returns what a symbolic link contains; null if the path is none. */
export function linkAt(path: string): string | null {
  return orNull(() => readlinkSync(path));
}

/** Returns the folder, or its nearest parent, that is the top of a git work tree; null if there is none. */
export function workTree(folder: string): string | null {
  if (exists(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : workTree(parent);
}

/** Whether a path is a folder or in it; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // On Windows, there is no way from one drive to another.
  return way.split(sep)[0] !== ".." && !isAbsolute(way);
}

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}
