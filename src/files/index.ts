import { appendFileSync, type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { failure, NOT_A_FILE, OUTSIDE } from "./failure.ts";
import { isWithin, placeOf, realOf, workTree } from "./places.ts";
import { replace } from "./replace.ts";

/** In bytes. Larger files are rejected, as no page is that long. */
export const LARGEST_PAGE = 2_000_000;
/** In bytes, for files that grow with the number of pages: reports, baselines and lock files. */
export const LARGEST_RECORD = 256_000_000;

/**
 * The files that a run may use. Whatever is read, listed or written goes through here, so that nothing gets out of the
 * repository with `--untrusted`. Paths are absolute. Functions throw errors with a `code` of the file system, or one of
 * `failure.ts`.
 */
export interface Files {
  /** The folder that limits them; null if there is no limit. */
  readonly top: string | null;
  /** Whether a path may be used, wherever its symbolic links lead. */
  allows(path: string): boolean;
  /** Returns the bytes of a file that is not larger than this. */
  read(path: string, largest?: number): Uint8Array;
  /** Returns the entries of a folder; null if it can't be read. */
  list(folder: string): readonly Dirent[] | null;
  /** Returns the names of a folder's entries, also hidden ones; none if it can't be read. */
  names(folder: string): readonly string[];
  /** Replaces a file, or creates it: completely or not at all. */
  write(path: string, text: string): void;
  /** Adds to the end of a file. */
  append(path: string, text: string): void;
}

/** All files. */
export const anyFiles = filesWhere(null, () => true);

/** The files of a run, by where their paths are from. */
export interface Access {
  /** For paths that are found in the repository, such as those of pages, and what a configuration names. */
  readonly found: Files;
  /** For paths on the command line. They may be outside of the repository, but links in the repository can't lead out. */
  readonly given: Files;
}

/**
 * Returns the files that a run may use.
 * @param cwd the working directory, absolute
 * @param untrusted whether the files of the repository may be hostile
 */
export function accessOf(cwd: string, untrusted: boolean): Access {
  if (!untrusted) return { found: anyFiles, given: anyFiles };
  // Without git, which may be missing, or refuse a repository of another user.
  const top = workTree(cwd) ?? cwd;
  const real = realOf(top) ?? top;
  const isInside = (path: string) => {
    const place = placeOf(path);
    return place !== null && isWithin(place, real) && !isOfGit(relative(real, place));
  };
  const passes = (path: string) => above(path).some((step) => isWithin(placeOf(step) ?? real, real));
  return {
    found: filesWhere(top, isInside),
    given: filesWhere(top, (path) => isInside(path) || !passes(path)),
  };
}

function filesWhere(top: string | null, allows: (path: string) => boolean): Files {
  const allowed = (path: string): string => {
    if (!allows(path)) throw failure(OUTSIDE);
    return path;
  };
  const list = (folder: string) => {
    try {
      return readdirSync(allowed(folder), { withFileTypes: true });
    } catch {
      return null;
    }
  };
  return {
    top,
    allows,
    read(path, largest = LARGEST_PAGE) {
      const stats = statSync(allowed(path));
      // A pipe would wait for its writer, and a device may never end.
      if (!stats.isFile() && !stats.isDirectory()) throw failure(NOT_A_FILE);
      if (stats.size > largest) throw Object.assign(failure("EFBIG"), { largest });
      return readFileSync(path);
    },
    list,
    names: (folder) => (list(folder) ?? []).map(({ name }) => name),
    write(path, text) {
      const place = placeOf(allowed(path));
      if (place === null) throw failure("ELOOP");
      replace(place, text);
    },
    append: (path, text) => appendFileSync(allowed(path), text),
  };
}

/** A path and all folders above it. */
function above(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...above(parent)];
}

/** Whether a path is in `.git`, in any letter case, as some file systems ignore case. */
function isOfGit(path: string): boolean {
  return path.split(sep).some((step) => step.toLowerCase() === ".git");
}
