import { relative, sep } from "node:path";
import { isWithin, realOf } from "./disk.ts";
import type { Tree } from "./index.ts";

/** The error code for files outside of the folder. */
export const OUTSIDE = "ERR_OUTSIDE";

/**
 * Restricts a tree to reading files in a folder, without its `.git`, also through symbolic links. So pages from
 * untrusted authors can't expose other files of this machine in a report.
 * @param folder absolute
 */
export function confined(tree: Tree, folder: string): Tree {
  const top = realOf(folder) ?? folder;
  return {
    ...tree,
    async read(path, largest) {
      const real = realOf(path) ?? path;
      if (!isWithin(real, top) || isOfGit(relative(top, real)))
        throw Object.assign(new Error("outside"), { code: OUTSIDE });
      return tree.read(path, largest);
    },
  };
}

/** Whether a path is in `.git`, in any letter case, as some file systems ignore case. */
function isOfGit(path: string): boolean {
  return path.split(sep).some((step) => step.toLowerCase() === ".git");
}
