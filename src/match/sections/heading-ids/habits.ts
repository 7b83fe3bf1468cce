import type { Alignment } from "../../../types/alignment.ts";
import { folderOf, foldersAbove } from "../../site/folders.ts";

/** Whether the translations around a pair keep the explicit ids of the source's headings. */
export type KeepsIds = (pair: Alignment) => boolean;

/** The least number of pairs that show a habit. */
const LEAST_PAIRS = 5;
/** The least share of ids that are kept; below 1 to allow for mistakes. */
const NEARLY_ALL = 0.9;

/** How many headings of the source have ids, in how many pairs, and how many of these ids the target has too. */
interface Count {
  readonly pairs: number;
  readonly ids: number;
  readonly kept: number;
}

const NOTHING: Count = { pairs: 0, ids: 0, kept: 0 };

/**
 * Compares the ids of headings over all pairs. For a pair, the other pairs in the nearest folder above its target count
 * in which enough pairs have ids. Only reads lines, so that the pages need not be complete.
 */
export function idHabits(pairs: readonly Alignment[]): KeepsIds {
  const counts = new Map(pairs.map((pair) => [pair.target.path, countOf(pair)]));
  const inFolders = new Map<string, Count>();
  for (const [path, { pairs, ids, kept }] of counts) {
    for (const folder of foldersAbove(folderOf(path))) {
      const sum = inFolders.get(folder) ?? NOTHING;
      inFolders.set(folder, { pairs: sum.pairs + pairs, ids: sum.ids + ids, kept: sum.kept + kept });
    }
  }
  return ({ target: { path } }) => {
    const own = counts.get(path) ?? NOTHING;
    const all = foldersAbove(folderOf(path)).map((folder) => inFolders.get(folder) ?? NOTHING);
    const nearest = all.find(({ pairs }) => pairs - own.pairs >= LEAST_PAIRS);
    return nearest !== undefined && nearest.kept - own.kept >= NEARLY_ALL * (nearest.ids - own.ids);
  };
}

function countOf({ source, target }: Alignment): Count {
  const [ids, inTarget] = [idsIn(source.text), new Set(idsIn(target.text))];
  return ids.length === 0 ? NOTHING : { pairs: 1, ids: ids.length, kept: ids.filter((id) => inTarget.has(id)).length };
}

/** A line with a heading that has an explicit id. */
export const LINE_WITH_ID = /^#{1,6}[ \t][^\n\r]*\{(?:[ \t:]*#|\/\*[ \t]*)([^\s{}*]+)[^{}\n\r]*\}[ \t]*$/gm;

const idsIn = (text: string): string[] => Array.from(text.matchAll(LINE_WITH_ID), ([, id = ""]) => id);
