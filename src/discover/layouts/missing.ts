import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isWithin, namesIn, realOf } from "../../tree/disk.ts";
import { workTree } from "../../tree/git-ignore.ts";
import { displayPath } from "../../tree/paths.ts";
import type { PairLayout } from "./layout.ts";
import { folderOf } from "./pattern.ts";

/**
 * Finds the configured pairs that lead to another checkout which does not exist, with a sentence about each.
 * @param root the folder that globs are relative to, absolute
 * @param cwd the working directory, absolute
 */
export function missingCheckouts(
  layouts: readonly PairLayout[],
  root: string,
  cwd: string,
): ReadonlyMap<PairLayout, string> {
  const top = workTree(root) ?? root;
  return new Map(
    layouts.flatMap((layout) => {
      const { source, target } = layout;
      const problems = [source, target].map((pattern) => problemOf(resolve(root, folderOf(pattern)), top, cwd));
      const problem = problems.find((each) => each !== null);
      return problem ? [[layout, `pair “${source.glob}” → “${target.glob}” is not checked: ${problem}`]] : [];
    }),
  );
}

function problemOf(folder: string, top: string, cwd: string): string | null {
  const place = nearestExisting(folder);
  const shown = displayPath(cwd, place);
  if (submodulesOf(top).some((path) => join(top, path) === place) && namesIn(place).length === 0)
    return `the submodule ${shown} is not checked out. Run git submodule update --init`;
  const link = linkIn(folder, place);
  if (link !== null)
    return `${displayPath(cwd, link)} is a symbolic link to ${readlinkSync(link)}, which does not exist. Check out the repository that it leads to`;
  if (place === folder || isWithin(folder, top) || !isWithin(top, place)) return null;
  return `there is no folder ${displayPath(cwd, folder)}. Check out the repository that contains it, or fix the path in "pairs"`;
}

function nearestExisting(folder: string): string {
  return realOf(folder) === null && dirname(folder) !== folder ? nearestExisting(dirname(folder)) : folder;
}

/** The link that is the first part of a path below an existing folder. */
function linkIn(folder: string, existing: string): string | null {
  if (folder === existing) return null;
  const next = join(existing, displayPath(existing, folder).split("/", 1)[0] ?? "");
  return lstatSync(next, { throwIfNoEntry: false })?.isSymbolicLink() ? next : null;
}

/** The paths of the submodules of a work tree. */
function submodulesOf(top: string): string[] {
  const file = join(top, ".gitmodules");
  if (realOf(file) === null) return [];
  return Array.from(readFileSync(file, "utf8").matchAll(/^\s*path\s*=\s*"?(.*?)"?\s*$/gm), ([, path = ""]) => path);
}
