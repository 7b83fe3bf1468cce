import { dirname, join, resolve } from "node:path";
import { isWithin, linkAt, realOf, workTree } from "../../files/places.ts";
import type { Tree } from "../../tree/index.ts";
import { displayPath } from "../../tree/paths.ts";
import { textOf } from "../../tree/read-text.ts";
import type { PairLayout } from "./layout.ts";
import { folderOf } from "./pattern.ts";

/**
 * Finds the configured pairs that lead to another checkout which does not exist, with a sentence about each.
 * @param root the folder that globs are relative to, absolute
 * @param cwd the working directory, absolute
 */
export async function missingCheckouts(
  layouts: readonly PairLayout[],
  root: string,
  cwd: string,
  tree: Tree,
): Promise<ReadonlyMap<PairLayout, string>> {
  const top = workTree(root) ?? root;
  const submodules = layouts.length > 0 ? await submodulesOf(top, tree) : [];
  return new Map(
    layouts.flatMap((layout) => {
      const { source, target } = layout;
      const problems = [source, target].map((pattern) =>
        problemOf(resolve(root, folderOf(pattern)), top, submodules, { cwd, tree }),
      );
      const problem = problems.find((each) => each !== null);
      return problem ? [[layout, `pair “${source.glob}” → “${target.glob}” is not checked: ${problem}`]] : [];
    }),
  );
}

function problemOf(
  folder: string,
  top: string,
  submodules: readonly string[],
  { cwd, tree }: { readonly cwd: string; readonly tree: Tree },
): string | null {
  const place = nearestExisting(folder);
  const shown = displayPath(cwd, place);
  if (submodules.some((path) => join(top, path) === place) && tree.files.names(place).length === 0)
    return `the submodule ${shown} is not checked out. Run git submodule update --init`;
  const link = linkIn(folder, place);
  if (link !== null)
    return `${displayPath(cwd, link.path)} is a symbolic link to ${link.to}, which does not exist. Check out the repository that it leads to`;
  if (place === folder || isWithin(folder, top) || !isWithin(top, place)) return null;
  return `there is no folder ${displayPath(cwd, folder)}. Check out the repository that contains it, or fix the path in "pairs"`;
}

function nearestExisting(folder: string): string {
  return realOf(folder) === null && dirname(folder) !== folder ? nearestExisting(dirname(folder)) : folder;
}

/** The link that is the first part of a path below an existing folder. */
function linkIn(folder: string, existing: string): { readonly path: string; readonly to: string } | null {
  if (folder === existing) return null;
  const path = join(existing, displayPath(existing, folder).split("/", 1)[0] ?? "");
  const to = linkAt(path);
  return to === null ? null : { path, to };
}

/** The paths of the submodules of a work tree. */
async function submodulesOf(top: string, tree: Tree): Promise<string[]> {
  const text = await textOf(tree, join(top, ".gitmodules"));
  return Array.from(text.matchAll(/^[ \t]*path[ \t]*=(.*)$/gm), ([, path = ""]) => path.trim().replace(/^"|"$/g, ""));
}
