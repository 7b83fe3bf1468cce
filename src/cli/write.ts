import { basename, resolve } from "node:path";
import { OUTSIDE } from "../files/failure.ts";
import { anyFiles, type Files } from "../files/index.ts";
import { identityOf, placeOf } from "../files/places.ts";
import { LOCK } from "../sync/lock.ts";
import { UserError } from "../user-error.ts";

/**
 * Writes a file completely or not at all.
 * @param files the files that may be written
 * @throws UserError if it cannot be written.
 */
export function write(cwd: string, path: string, text: string, files: Files = anyFiles): void {
  explaining(path, () => files.write(resolve(cwd, path), text));
}

/**
 * Adds a report to the end of a file.
 * @throws UserError if it cannot be written.
 */
export function append(cwd: string, path: string, text: string, files: Files): void {
  explaining(path, () => files.append(resolve(cwd, path), text));
}

/**
 * Refuses to write over files that a run reads.
 * @param outputs the files to write; all paths are relative to the working directory
 * @throws UserError if one of them is a page, a configuration or a lock file, under whatever name
 */
export function refuseOverwriting(cwd: string, outputs: readonly string[], inputs: readonly string[]): void {
  if (outputs.length === 0) return;
  const read = new Set(inputs.map((path) => identityOf(resolve(cwd, path))));
  const output = outputs.find((path) => {
    const place = placeOf(resolve(cwd, path));
    return place !== null && (read.has(identityOf(place)) || basename(place) === LOCK);
  });
  if (output !== undefined) throw new UserError(`${output}: taiyaku reads this file. Write to another one`);
}

function explaining(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UserError(`${path}: ${REASONS[String(error.code)] ?? `cannot be written (${error.code})`}`);
  }
}

/** What a user can do about an error of the file system, by its code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist. Create it first",
  ENOTDIR: "its folder is a file. Use another path",
  EISDIR: "is a folder. Name a file in it",
  EACCES: "cannot be written. Check its permissions",
  EROFS: "cannot be written, because its disk is read-only",
  ENOSPC: "cannot be written, because its disk is full",
  ELOOP: "is a symbolic link that leads to itself. Remove it",
  ENAMETOOLONG: "its path is too long for this disk. Shorten it",
  [OUTSIDE]: "a symbolic link leads out of the repository. --untrusted does not write there",
};
