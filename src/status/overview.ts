import { groupBy } from "../group-by.ts";
import type { Languages } from "../types/page.ts";
import type { Report, ReportPair } from "../types/report.ts";

/** The numbers of pages of a site or a folder. */
export interface PageCounts {
  /** Pages of the source. */
  readonly pages: number;
  readonly translated: number;
  readonly untranslated: number;
  /** Translated pages with sections that are out of sync. */
  readonly outOfSync: number;
  /** Translated pages with errors. */
  readonly withErrors: number;
}

/** The numbers of pages in a folder. */
export interface FolderCounts extends PageCounts {
  readonly path: string;
}

/** How far the pages of one language are translated into another. */
export interface DirectionOverview extends PageCounts {
  readonly languages: Languages;
  /** Pages of the target without a source. */
  readonly withoutSource: number;
  readonly folders: readonly FolderCounts[];
}

/** How far the pages of a report are translated, by direction. */
export function overviewOf({ pairs }: Pick<Report, "pairs">): DirectionOverview[] {
  const directions = groupBy(pairs, ({ languages }) => JSON.stringify(languages));
  return Array.from(directions.values()).flatMap((all) => (all[0] ? [directionOf(all[0].languages, all)] : []));
}

function directionOf(languages: Languages, all: readonly ReportPair[]): DirectionOverview {
  const pairs = all.filter(({ source }) => source !== null);
  return {
    languages,
    ...countsOf(pairs),
    withoutSource: all.length - pairs.length,
    folders: Array.from(byFolder(pairs), ([path, inFolder]) => ({ path, ...countsOf(inFolder) })),
  };
}

/** The pairs by the folder of their source. Folders with one page each, beside each other, are posts of the folder above. */
function byFolder(pairs: readonly ReportPair[]): Map<string, ReportPair[]> {
  const pathOf = ({ source }: ReportPair) => folderOf(source?.path ?? "");
  const alone = [...groupBy(pairs, pathOf)].flatMap(([path, { length }]) => (length === 1 && path !== TOP ? path : []));
  const posts = Array.from(groupBy(alone, folderAbove).values()).filter(({ length }) => length > 1);
  const isPost = new Set(posts.flat());
  return groupBy(pairs, (pair) => (isPost.has(pathOf(pair)) ? folderAbove(pathOf(pair)) : pathOf(pair)));
}

function countsOf(pairs: readonly ReportPair[]): PageCounts {
  const translated = pairs.filter(({ target }) => target !== null);
  return {
    pages: pairs.length,
    translated: translated.length,
    untranslated: pairs.length - translated.length,
    outOfSync: translated.filter((pair) => staleFindings(pair).length > 0).length,
    withErrors: translated.filter((pair) => errorsOf(pair) > 0).length,
  };
}

/** The findings about sections that are out of sync. */
export function staleFindings({ findings }: ReportPair): ReportPair["findings"] {
  return findings.filter(({ rule }) => rule === "stale-counterpart");
}

/** The number of errors of a pair. */
export function errorsOf({ findings }: ReportPair): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

const TOP = "./";
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1) || TOP;
const folderAbove = (folder: string): string => folderOf(folder.slice(0, -1));
