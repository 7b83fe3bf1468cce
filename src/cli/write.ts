import { randomUUID } from "node:crypto";
import { appendFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Complaint } from "../complaint.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist; create it",
  ENOTDIR: "its folder is a file; name another place",
  EISDIR: "is a folder; name a file in it",
  EACCES: "may not be written; check the permissions",
  EROFS: "may not be written; its disk is read-only",
  ENOSPC: "its disk is full",
};

/**
 * Writes a report whole or not at all: into a temporary file beside it, which then takes its name. What is no file
 * (`/dev/stdout`, a pipe) is written to as it is.
 * @throws Complaint where it can't be written.
 */
export async function writeWhole(cwd: string, path: string, text: string): Promise<void> {
  await explaining(path, async () => {
    const file = await realpath(resolve(cwd, path)).catch(() => resolve(cwd, path));
    const existing = await stat(file).catch(() => null);
    if (existing && !existing.isFile()) await writeFile(file, text);
    else await replace(file, text);
  });
}

/**
 * Adds a report to what a file holds already.
 * @throws Complaint where it can't be written.
 */
export async function append(cwd: string, path: string, text: string): Promise<void> {
  await explaining(path, () => appendFile(resolve(cwd, path), text));
}

async function explaining(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Complaint(`${path}: ${REASONS[String(error.code)] ?? `can't be written (${error.code})`}`);
  }
}

async function replace(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
