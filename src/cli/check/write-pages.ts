import { resolve } from "node:path";
import type { Files } from "../../files/index.ts";
import { isWithin, realOf, workTree } from "../../files/places.ts";
import { isReadOnly } from "../../files/replace.ts";
import type { FixedPair } from "../../fix/report.ts";
import type { Report } from "../../types/report.ts";
import { UserError } from "../../user-error.ts";
import { write } from "../write.ts";

type Page = Pick<FixedPair, "path" | "before" | "after">;

/** Writes fixed pages. */
export interface PageWriter {
  /** Why a page is not written, or null. */
  refusal(page: Page): string | null;
  /** Writes a page completely or not at all; returns why it is not written, or null. */
  write(page: Page): string | null;
}

/**
 * Returns a writer for the targets of a report. It only writes files in the repository that are as they were read.
 * @param cwd the working directory, absolute
 * @param isStaged whether the pages were read from the git index
 * @param files the files that may be written
 */
export function pageWriter({ pairs }: Report, cwd: string, isStaged: boolean, files: Files): PageWriter {
  const top = realOf(workTree(cwd) ?? cwd) ?? cwd;
  const sources = new Set(pairs.flatMap(({ source }) => (source ? realOf(resolve(cwd, source.path)) : [])));
  const isSame = (file: string, text: string) => {
    try {
      return Buffer.from(text).equals(files.read(file));
    } catch {
      return false;
    }
  };
  const refusal = ({ path, before }: Page): string | null => {
    const real = realOf(resolve(cwd, path));
    if (real !== null && !isWithin(real, top)) return "not fixed, because it is outside the repository";
    if (sources.has(real)) return "not fixed, because it is also the source of a pair";
    if (real === null || !isSame(real, before))
      return isStaged
        ? "not fixed, because the file differs from the git index. Stage all of its changes, or none"
        : "not fixed, because it has changed since it was read. Run taiyaku again";
    return isReadOnly(real) ? "not fixed, because it is read-only" : null;
  };
  return {
    refusal,
    write(page) {
      const reason = refusal(page);
      if (reason !== null) return reason;
      try {
        write(cwd, page.path, page.after, files);
        return null;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return error.message.replace(`${page.path}: `, "");
      }
    },
  };
}
