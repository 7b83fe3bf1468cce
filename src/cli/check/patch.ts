import { posix } from "node:path";
import { formatPatch, structuredPatch } from "diff";
import type { FixedPair } from "../../fix/report.ts";

/**
 * The changes of a page as a patch that `git apply` accepts.
 * @param folder path of the working directory from the top of the repository
 */
export function patchOf({ path, before, after }: Pick<FixedPair, "path" | "before" | "after">, folder: string): string {
  const name = posix.join(folder, path);
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after);
  return formatPatch({ ...patch, isGit: true });
}
