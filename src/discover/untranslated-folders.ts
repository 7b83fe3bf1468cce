import { groupBy } from "../group-by.ts";
import { otherSide, type PairPaths, SIDES, type Side } from "../types/page.ts";

/**
 * For pages without a counterpart, the folder in which no page has one, if it has at least two pages of that side. It is
 * the largest such folder, by its innermost name; never the root.
 * @param pairs all pairs, so that the result is true of the whole folder
 */
export function untranslatedFolders(pairs: readonly PairPaths[]): Map<PairPaths, string> {
  const directions = groupBy(pairs, ({ languages: { source, target } }) => `${source} ${target}`);
  return new Map([...directions.values()].flatMap((alike) => SIDES.flatMap((side) => foldersOn(side, alike))));
}

function foldersOn(side: Side, pairs: readonly PairPaths[]): [PairPaths, string][] {
  const pages = pairs.flatMap((pair) => {
    const path = pair[side];
    return path === undefined
      ? []
      : [{ pair, folders: foldersOf(path), isUnpaired: pair[otherSide(side)] === undefined }];
  });
  const paired = new Set(pages.flatMap(({ folders, isUnpaired }) => (isUnpaired ? [] : folders)));
  const unpaired = pages.filter(({ isUnpaired }) => isUnpaired);
  const groups = groupBy(unpaired, ({ folders }) => folders.find((folder) => !paired.has(folder)));
  return Array.from(groups, ([largest, group]): [PairPaths, string][] => {
    const folder = group[0]?.folders.findLast((one) => group.every(({ folders }) => folders.includes(one)));
    if (largest === undefined || folder === undefined || group.length < 2) return [];
    return group.map(({ pair }) => [pair, folder]);
  }).flat();
}

/** The folders of a path, outermost first, without those above the working directory. */
function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/")).filter((folder) => !/(?:^|\/)\.\.$/.test(folder));
}
