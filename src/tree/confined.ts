import { relative, sep } from "node:path";
import { isWithin, realOf } from "./disk.ts";
import type { Tree } from "./index.ts";

/** The error code for a path outside of the folder. */
export const OUTSIDE = "ERR_OUTSIDE";

/**
 * A tree that reads nothing outside of a folder and nothing in its `.git`, even through symbolic links: untrusted pages
 * must not bring secrets of this machine into a report.
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

/** Ignores case, as some file systems do. */
function isOfGit(path: string): boolean {
  return path.split(sep).some((step) => step.toLowerCase() === ".git");
}
