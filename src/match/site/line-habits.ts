import type { Alignment } from "../../types/alignment.ts";
import type { LineCount } from "../../types/outline.ts";
import { folderOf, foldersAbove } from "./folders.ts";

/** The share (0 to 1) of some lines of the source that the translations around a target keep; null if it is not known. */
export type KeptShare = (target: string) => number | null;

/** The least number of pairs that show a habit. */
const LEAST_PAIRS = 5;
/** The least share of lines that shows a habit; below 1 to allow for mistakes. */
export const NEARLY_ALL = 0.9;

/** The lines of several pairs. */
interface Sum extends LineCount {
  /** How many pairs have such lines. */
  readonly pairs: number;
}

const NOTHING: Sum = { pairs: 0, lines: 0, kept: 0 };

/**
 * Sums the lines that translations keep over all pairs. For a pair, the other pairs in the nearest folder above its
 * target count in which enough pairs have such lines.
 * @param counts the lines of each pair, by the path of its target
 */
export function keptShare(counts: ReadonlyMap<string, LineCount>): KeptShare {
  const inFolders = new Map<string, Sum>();
  const ownOf = (path: string): Sum => {
    const { lines, kept } = counts.get(path) ?? NOTHING;
    return lines === 0 ? NOTHING : { pairs: 1, lines, kept };
  };
  for (const path of counts.keys()) {
    const { pairs, lines, kept } = ownOf(path);
    for (const folder of foldersAbove(folderOf(path))) {
      const sum = inFolders.get(folder) ?? NOTHING;
      inFolders.set(folder, { pairs: sum.pairs + pairs, lines: sum.lines + lines, kept: sum.kept + kept });
    }
  }
  return (path) => {
    const own = ownOf(path);
    const all = foldersAbove(folderOf(path)).map((folder) => inFolders.get(folder) ?? NOTHING);
    const nearest = all.find(({ pairs }) => pairs - own.pairs >= LEAST_PAIRS);
    return nearest === undefined ? null : (nearest.kept - own.kept) / (nearest.lines - own.lines);
  };
}

/**
 * Counts the lines that a translation keeps. Only reads lines, so that the pages need not be complete.
 * @param linesIn the lines of a page to compare, or a part of each
 */
export function countLines({ source, target }: Alignment, linesIn: (text: string) => readonly string[]): LineCount {
  const [lines, inTarget] = [linesIn(source.text), new Set(linesIn(target.text))];
  return { lines: lines.length, kept: lines.filter((line) => inTarget.has(line)).length };
}
