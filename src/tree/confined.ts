import { relative, sep } from "node:path";
import { isWithin, realOf } from "./disk.ts";
import type { Tree } from "./index.ts";

/** The code of the error for what lies outside. */
export const OUTSIDE = "ERR_OUTSIDE";

/**
 * A tree that reads nothing outside of a folder, nor what git keeps in it, wherever paths and symbolic links lead: pages
 * of strangers may not have secrets of this machine told in a report.
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

/** File systems that ignore case know `.git` by other names, too. */
function isOfGit(path: string): boolean {
  return path.split(sep).some((step) => step.toLowerCase() === ".git");
}
