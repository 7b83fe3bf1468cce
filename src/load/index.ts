import type { Tree } from "../tree/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import { type Page, type PairPages, type PairPaths, type ReadPage, SIDES, type Side } from "../types/page.ts";
import { type DialectFinder, type DialectSettings, dialectFinder } from "./dialects.ts";
import type { PageOptions } from "./documents.ts";
import { failureOf } from "./failures.ts";
import { read } from "./read.ts";
import { DEFAULT_TIMEOUT } from "./time-limit.ts";

/** The aligned pages of a pair, or a page without a counterpart. */
export type LoadedPair = AlignedPair | UnpairedPage;

/** The aligned pages of a pair. */
export interface AlignedPair {
  readonly paths: PairPaths;
  readonly alignment: Alignment;
}

/** A page without a counterpart. */
export interface UnpairedPage {
  readonly paths: PairPaths;
  readonly alignment?: never;
  readonly side: Side;
  readonly page: Document;
}

/** Where and how pages are read. */
export interface LoadOptions extends PageOptions {
  readonly tree: Tree;
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Finds the dialect of each page. */
  readonly dialectOf: DialectFinder;
}

/**
 * Returns the options for a configuration.
 * @param timeout how long it may take to parse and align a pair, or to check it, in seconds; null for the default
 */
export function loadOptions(
  tree: Tree,
  cwd: string,
  config: DialectSettings & Pick<LoadOptions, "embeds">,
  timeout: number | null,
): LoadOptions {
  return {
    tree,
    cwd,
    embeds: config.embeds,
    timeout: timeout ?? DEFAULT_TIMEOUT,
    dialectOf: dialectFinder(tree, cwd, config),
  };
}

/**
 * Reads and aligns the pages of a pair.
 * @param onError is called with a message for each page that can't be read or aligned
 * @returns null if a page can't be read or aligned
 */
export async function loadPair(
  paths: PairPaths,
  options: LoadOptions,
  onError: (message: string) => void,
): Promise<LoadedPair | null> {
  const pages = await readPair(paths, options, onError);
  if (pages === null) return null;
  const [source, target] = [pages.source ?? null, pages.target ?? null];
  try {
    if (source && target) return { paths, alignment: await alignPages({ source, target }, options) };
    if (source) return { paths, side: "source", page: await unpairedPage(source, options) };
    return target && { paths, side: "target", page: await unpairedPage(target, options) };
  } catch (error) {
    onError(failureOf(source?.path ?? target?.path ?? "", error));
    return null;
  }
}

/** The pages of a pair that exist. */
export type ExistingPages = Readonly<Partial<PairPages>>;

/**
 * Reads the pages of a pair.
 * @param onError is called with a message for each page that can't be read
 * @returns null if a page can't be read
 */
export async function readPair(
  paths: PairPaths,
  { tree, cwd, dialectOf }: LoadOptions,
  onError: (message: string) => void,
): Promise<ExistingPages | null> {
  const pages: { [side in Side]?: ReadPage } = {};
  let isComplete = true;
  for (const side of SIDES) {
    const path = paths[side];
    if (path === undefined) continue;
    try {
      const page = await read(tree, cwd, path, paths.languages[side]);
      pages[side] = { ...page, dialect: (await dialectOf(path))?.dialect ?? null };
    } catch (error) {
      onError(failureOf(path, error));
      isComplete = false;
    }
  }
  return isComplete ? pages : null;
}

/** Parses and aligns the pages of a pair. */
async function alignPages(pages: PairPages, options: PageOptions): Promise<Alignment> {
  const { alignmentOf, whenLoaded } = await import("./documents.ts");
  return whenLoaded(() => alignmentOf(pages, options));
}

/** Parses a page without a counterpart. Only comments that suppress findings are needed of its content. */
export async function unpairedPage(page: ReadPage, options: PageOptions): Promise<Document> {
  if (page.text.includes("taiyaku-")) return parsed(page, options);
  const { dialect, ...rest } = page;
  return (await import("./documents.ts")).withoutContent(rest, dialect);
}

/** Parses a page, in the dialect of its site. */
export async function parsePage(page: Page, options: LoadOptions): Promise<Document> {
  return parsed({ ...page, dialect: (await options.dialectOf(page.path))?.dialect ?? null }, options);
}

async function parsed(page: ReadPage, options: PageOptions): Promise<Document> {
  const { documentOf, whenLoaded } = await import("./documents.ts");
  return whenLoaded(() => documentOf(page, options));
}
