import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { FixedPair } from "../../fix/report.ts";
import { isWithin, realOf } from "../../tree/disk.ts";
import { workTree } from "../../tree/git-ignore.ts";
import type { Report } from "../../types/report.ts";
import { UserError } from "../../user-error.ts";
import { writeAtomically } from "../write.ts";

type Page = Pick<FixedPair, "path" | "before" | "after">;

/** Writes fixed pages. */
export interface PageWriter {
  /** Why a page is not written, or null. */
  refusal(page: Page): Promise<string | null>;
  /** Writes a page completely or not at all; returns why it is not written, or null. */
  write(page: Page): Promise<string | null>;
}

/**
 * Returns a writer for the targets of a report. It only writes files in the repository that are as they were read.
 * @param cwd the working directory, absolute
 * @param isStaged whether the pages were read from the git index
 */
export function pageWriter({ pairs }: Report, cwd: string, isStaged: boolean): PageWriter {
  const top = realOf(workTree(cwd) ?? cwd) ?? cwd;
  const sources = new Set(pairs.flatMap(({ source }) => (source ? realOf(resolve(cwd, source.path)) : [])));
  const refusal = async ({ path, before }: Page): Promise<string | null> => {
    const real = realOf(resolve(cwd, path));
    if (real !== null && !isWithin(real, top)) return "not fixed, because it is outside the repository";
    if (sources.has(real)) return "not fixed, because it is also the source of a pair";
    const bytes = real === null ? null : await readFile(real).catch(() => null);
    if (real === null || !bytes?.equals(Buffer.from(before)))
      return isStaged
        ? "not fixed, because the file differs from the git index. Stage all of its changes, or none"
        : "not fixed, because it has changed since it was read. Run taiyaku again";
    return (await isReadOnly(real)) ? "not fixed, because it is read-only" : null;
  };
  return {
    refusal,
    async write(page) {
      const reason = await refusal(page);
      if (reason !== null) return reason;
      try {
        await writeAtomically(cwd, page.path, page.after);
        return null;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return error.message.replace(`${page.path}: `, "");
      }
    },
  };
}

/** Whether a file must not be written; its permissions are checked too, because root may write every file. */
async function isReadOnly(file: string): Promise<boolean> {
  const { mode } = await stat(file);
  if ((mode & 0o222) === 0) return true;
  return access(file, constants.W_OK).then(
    () => false,
    () => true,
  );
}
