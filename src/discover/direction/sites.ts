import { groupBy } from "../../group-by.ts";
import type { DetectedDirection } from "../../types/direction.ts";
import { census } from "./census.ts";
import { detectDirection, type SiteFiles } from "./index.ts";

/** A site, and what is known about its languages. */
export interface DetectedSite {
  readonly files: readonly string[];
  /** Null if paths name no languages with counterparts. */
  readonly direction: DetectedDirection | null;
}

/**
 * Detects the languages of the sites in a folder. Sites side by side, such as those of a monorepo, are told apart only if
 * it is certain that their pages are written in different languages first; otherwise, all is one site.
 */
export async function detectSites(all: SiteFiles): Promise<DetectedSite[]> {
  const folders = sideBySide(all);
  const detected = await Promise.all(
    folders.map(async (folder) => ({ folder, direction: await detectDirection(filesIn(folder, all)) })),
  );
  const certain = detected.flatMap(({ folder, direction }) =>
    direction && isCertain(direction) ? [{ folder, direction: { ...direction, folder } }] : [],
  );
  const isOne = new Set(certain.map(({ direction }) => direction.source)).size < 2;
  if (isOne) return [{ files: all.files, direction: await detectDirection(all) }];
  const sites = certain.map(({ folder, direction }) => ({ files: filesIn(folder, all).files, direction }));
  const taken = new Set(sites.flatMap(({ files }) => files));
  const rest = all.files.filter((path) => !taken.has(path));
  return [...sites, { files: rest, direction: await detectDirection({ ...all, files: rest }) }];
}

/** The least number of pages with a counterpart in a folder that may be a site of its own. */
const LEAST_PAGES = 3;

/** The folders side by side that have pages in several languages; none if there is only one. */
function sideBySide({ files, settings }: SiteFiles): string[] {
  const complete = census(files, settings.trees).groups.filter(({ pages }) => pages.size > 1);
  let below = complete.map(({ pages }) => commonFolder([...pages.values()]));
  for (let depth = 1; ; depth++) {
    const folders = groupBy(
      below.filter((names) => names.length >= depth),
      (names) => names.slice(0, depth).join("/"),
    );
    const large = Array.from(folders).filter(([, each]) => each.length >= LEAST_PAGES);
    const [only, second] = large;
    if (!only) return [];
    if (second) return large.map(([folder]) => folder);
    below = only[1];
  }
}

/** The names of the folders that all paths are in. */
function commonFolder(paths: readonly string[]): string[] {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  const end = first.findIndex((name, depth) => others.some((names) => names[depth] !== name));
  return end < 0 ? first : first.slice(0, end);
}

/** A folder, with the settings of the sites in it and of those that it is in. */
function filesIn(folder: string, { settings, files, ...rest }: SiteFiles): SiteFiles {
  const isIn = (path: string, other: string) => other === "" || path === other || path.startsWith(`${other}/`);
  const defaults = settings.defaults.filter((each) => isIn(each.folder, folder) || isIn(folder, each.folder));
  return { ...rest, files: files.filter((path) => isIn(path, folder)), settings: { ...settings, defaults } };
}

/** Whether the evidence is enough to tell a site from the one beside it. */
function isCertain({ evidence }: DetectedDirection): boolean {
  switch (evidence.by) {
    case "field":
    case "sentence":
    case "setting":
    case "layout":
      return true;
    case "pages":
      return evidence.pages >= LEAST_PAGES;
    case "names":
      return evidence.names >= LEAST_PAGES;
    case "history":
      return evidence.all >= LEAST_PAGES;
    case "copies":
    case "links":
    case "pairs":
    case "default":
      return false;
  }
}
