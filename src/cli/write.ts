import { randomUUID } from "node:crypto";
import { appendFile, chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../user-error.ts";

/**
 * Writes a file completely or not at all: to a temporary file next to it, which is then renamed. What is not a regular
 * file (`/dev/stdout`, a pipe) is written to directly.
 * @throws UserError if it cannot be written.
 */
export async function writeAtomically(cwd: string, path: string, text: string): Promise<void> {
  await explaining(path, async () => {
    const file = await realpath(resolve(cwd, path)).catch(() => resolve(cwd, path));
    const existing = await stat(file).catch(() => null);
    if (existing && !existing.isFile()) await writeFile(file, text);
    else await replace(file, text, existing?.mode);
  });
}

/**
 * Adds a report to the end of a file.
 * @throws UserError if it cannot be written.
 */
export async function append(cwd: string, path: string, text: string): Promise<void> {
  await explaining(path, () => appendFile(resolve(cwd, path), text));
}

async function explaining(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UserError(`${path}: ${REASONS[String(error.code)] ?? `cannot be written (${error.code})`}`);
  }
}

/** @param mode the permissions that the file keeps */
async function replace(file: string, text: string, mode: number | undefined): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text);
    if (mode !== undefined) await chmod(temporary, mode & 0o7777);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
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
};
