import { grouped } from "../grouped.ts";
import { other, SIDES } from "../sides.ts";
import type { PairPaths, Side } from "../types.ts";

/**
 * The folder of each page that stands alone with others: none of its pages of that side, of which it has at least two,
 * has a counterpart in the other language. It is the largest such folder, by its innermost name; never the root.
 * @param pairs all that there are, so that what is true of them is true of the folder
 */
export function loneFolders(pairs: readonly PairPaths[]): Map<PairPaths, string> {
  const directions = grouped(pairs, ({ languages: { source, target } }) => `${source} ${target}`);
  return new Map([...directions.values()].flatMap((alike) => SIDES.flatMap((side) => foldersOn(side, alike))));
}

function foldersOn(side: Side, pairs: readonly PairPaths[]): [PairPaths, string][] {
  const pages = pairs.flatMap((pair) => {
    const path = pair[side];
    return path === undefined ? [] : [{ pair, folders: foldersOf(path), isAlone: pair[other(side)] === undefined }];
  });
  const answered = new Set(pages.flatMap(({ folders, isAlone }) => (isAlone ? [] : folders)));
  const alone = pages.filter(({ isAlone }) => isAlone);
  const groups = grouped(alone, ({ folders }) => folders.find((folder) => !answered.has(folder)));
  return Array.from(groups, ([largest, group]): [PairPaths, string][] => {
    const folder = group[0]?.folders.findLast((one) => group.every(({ folders }) => folders.includes(one)));
    if (largest === undefined || folder === undefined || group.length < 2) return [];
    return group.map(({ pair }) => [pair, folder]);
  }).flat();
}

/** The folders that a path leads through, from the outermost, but for those above the working directory. */
function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/")).filter((folder) => !/(?:^|\/)\.\.$/.test(folder));
}
