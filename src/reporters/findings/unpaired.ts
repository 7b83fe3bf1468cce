import { groupBy } from "../../group-by.ts";
import type { Languages, Side } from "../../types/page.ts";
import type { ReportPair } from "../../types/report.ts";
import type { LocatedFinding } from "./group.ts";

/** Findings about pages of one language without a counterpart in another, which are shown together. */
export interface UnpairedGroup {
  readonly side: Side;
  readonly languages: Languages;
  /** One finding for each page; never empty. */
  readonly all: readonly [LocatedFinding, ...LocatedFinding[]];
}

/** The pages of a folder, or a single page. */
export interface FolderPages {
  /** The path of the folder, with `/` at the end, or of the page. */
  readonly path: string;
  readonly pages: readonly LocatedFinding[];
}

/** Groups these findings by side, languages and severity. */
export function unpairedGroups(findings: readonly LocatedFinding[]): UnpairedGroup[] {
  const key = ({ finding, pair }: LocatedFinding) => JSON.stringify([finding.severity, sideOf(pair), pair.languages]);
  return Array.from(groupBy(findings, key).values()).flatMap(([first, ...others]) =>
    first ? [{ side: sideOf(first.pair), languages: first.pair.languages, all: [first, ...others] as const }] : [],
  );
}

/** The most folders to list. */
const MOST = 20;

/** The folders of some pages, as deep as they are few. The pages directly in a folder are listed after its folders. */
export function foldersOf(all: readonly LocatedFinding[]): FolderPages[] {
  let rows = [{ path: "", pages: all }];
  const tried = new Set<FolderPages>();
  for (;;) {
    const [largest] = rows.filter((row) => !tried.has(row)).toSorted((a, b) => b.pages.length - a.pages.length);
    if (!largest) return rows.map(named);
    tried.add(largest);
    const parts = partsOf(largest);
    for (const part of parts) if (part.path === largest.path) tried.add(part);
    if (rows.length - 1 + parts.length <= MOST) rows = rows.flatMap((row) => (row === largest ? parts : [row]));
  }
}

/** The pages of the folders in a folder, and those directly in it. */
function partsOf({ path, pages }: FolderPages): FolderPages[] {
  const folder = (page: LocatedFinding) => {
    const end = pathOf(page.pair).indexOf("/", path.length);
    return end < 0 ? path : pathOf(page.pair).slice(0, end + 1);
  };
  const parts = Array.from(groupBy(pages, folder), ([path, pages]) => ({ path, pages }));
  return [...parts.filter((part) => part.path !== path), ...parts.filter((part) => part.path === path)];
}

/** A single page is named instead of its folder. */
function named({ path, pages }: FolderPages): FolderPages {
  const [first, second] = pages;
  return { path: first && !second ? pathOf(first.pair) : path || "./", pages };
}

const sideOf = ({ source }: ReportPair): Side => (source ? "source" : "target");

/** The path of a page without a counterpart. */
export const pathOf = ({ source, target }: ReportPair): string => (source ?? target)?.path ?? "";
