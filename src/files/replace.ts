import { accessSync, chmodSync, constants, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { kill, pid } from "node:process";
import { failure } from "./failure.ts";

/**
 * Writes a file completely or not at all: to a temporary file next to it, which is then renamed. The file keeps its
 * permissions. What is not a regular file (`/dev/stdout`, a pipe) is written to directly.
 * @param file absolute, without symbolic links
 */
export function replace(file: string, text: string): void {
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) {
    writeFileSync(file, text);
    return;
  }
  if (existing && isReadOnly(file)) throw failure("EACCES");
  for (const leftover of leftoversOf(file)) rmSync(leftover, { force: true });
  const temporary = `${file}.${pid}.tmp`;
  try {
    // Not through a link that somebody has put there.
    writeFileSync(temporary, text, { flag: "wx" });
    if (existing) chmodSync(temporary, existing.mode & 0o7777);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Whether a file must not be written; its permissions are checked too, because root may write every file. */
export function isReadOnly(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return (statSync(file).mode & 0o222) === 0;
  } catch {
    return true;
  }
}

/** The temporary files that earlier runs left next to a file because they were killed. */
function leftoversOf(file: string): string[] {
  const [folder, name] = [dirname(file), basename(file)];
  return readdirSync(folder)
    .filter((each) => each.startsWith(`${name}.`) && isLeftover(each.slice(name.length)))
    .map((each) => join(folder, each));
}

function isLeftover(end: string): boolean {
  const process = Number(/^\.(\d{1,9})\.tmp$/.exec(end)?.[1]);
  return process === pid || (process > 0 && !isRunning(process));
}

function isRunning(process: number): boolean {
  try {
    return kill(process, 0);
  } catch (error) {
    // Another user's process is running, too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
