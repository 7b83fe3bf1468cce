import type { Alignment } from "../../types/alignment.ts";
import { folderOf, foldersAbove } from "./folders.ts";

/** The share (0 to 1) of some lines of the source that the translations around a pair keep; null if it is not known. */
export type KeptShare = (pair: Alignment) => number | null;

/** The least number of pairs that show a habit. */
const LEAST_PAIRS = 5;
/** The least share of lines that shows a habit; below 1 to allow for mistakes. */
export const NEARLY_ALL = 0.9;

/** How many lines the sources have, in how many pairs, and how many of these lines the targets have too. */
interface Count {
  readonly pairs: number;
  readonly lines: number;
  readonly kept: number;
}

const NOTHING: Count = { pairs: 0, lines: 0, kept: 0 };

/**
 * Counts the lines that translations keep over all pairs. For a pair, the other pairs in the nearest folder above its
 * target count in which enough pairs have such lines. Only reads lines, so that the pages need not be complete.
 * @param linesIn the lines of a page to compare, or a part of each
 */
export function keptShare(pairs: readonly Alignment[], linesIn: (text: string) => readonly string[]): KeptShare {
  const counts = new Map(pairs.map((pair) => [pair.target.path, countOf(pair, linesIn)]));
  const inFolders = new Map<string, Count>();
  for (const [path, { pairs, lines, kept }] of counts) {
    for (const folder of foldersAbove(folderOf(path))) {
      const sum = inFolders.get(folder) ?? NOTHING;
      inFolders.set(folder, { pairs: sum.pairs + pairs, lines: sum.lines + lines, kept: sum.kept + kept });
    }
  }
  return ({ target: { path } }) => {
    const own = counts.get(path) ?? NOTHING;
    const all = foldersAbove(folderOf(path)).map((folder) => inFolders.get(folder) ?? NOTHING);
    const nearest = all.find(({ pairs }) => pairs - own.pairs >= LEAST_PAIRS);
    return nearest === undefined ? null : (nearest.kept - own.kept) / (nearest.lines - own.lines);
  };
}

function countOf({ source, target }: Alignment, linesIn: (text: string) => readonly string[]): Count {
  const [lines, inTarget] = [linesIn(source.text), new Set(linesIn(target.text))];
  if (lines.length === 0) return NOTHING;
  return { pairs: 1, lines: lines.length, kept: lines.filter((line) => inTarget.has(line)).length };
}
