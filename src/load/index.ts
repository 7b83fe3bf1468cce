import { align } from "../align/index.ts";
import type { Embeds } from "../parse/html/tag-meaning.ts";
import type { Tree } from "../tree/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import { type Page, type PairPages, type PairPaths, type ReadPage, SIDES, type Side } from "../types/page.ts";
import { UserError } from "../user-error.ts";
import { type DialectFinder, type DialectSettings, dialectFinder } from "./dialects.ts";
import { failureOf } from "./failures.ts";
import { read } from "./read.ts";

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
export interface LoadOptions {
  readonly tree: Tree;
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Tags and components that embed a URL, as configured. */
  readonly embeds: Embeds;
  /** Finds the dialect of each page. */
  readonly dialectOf: DialectFinder;
}

/** Returns the options for a configuration. */
export function loadOptions(
  tree: Tree,
  cwd: string,
  config: DialectSettings & Pick<LoadOptions, "embeds">,
): LoadOptions {
  return { tree, cwd, embeds: config.embeds, dialectOf: dialectFinder(tree, cwd, config) };
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
    if (source && target) return { paths, alignment: await alignPages({ source, target }, options.embeds) };
    if (source) return { paths, side: "source", page: await unpairedPage(source, options.embeds) };
    return target && { paths, side: "target", page: await unpairedPage(target, options.embeds) };
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
export async function alignPages({ source, target }: PairPages, embeds: Embeds): Promise<Alignment> {
  return align(await parsed(source, embeds), await parsed(target, embeds));
}

/** Parses a page without a counterpart. Only comments that suppress findings are needed of its content. */
export async function unpairedPage(page: ReadPage, embeds: Embeds): Promise<Document> {
  if (page.text.includes("taiyaku-")) return parsed(page, embeds);
  const { dialect, ...rest } = page;
  return (await import("../parse/index.ts")).withoutContent(rest, dialect);
}

/**
 * Parses a page. Loads the parsers on first use, because they are most of the code and not every run needs them.
 * @throws UserError with the name of the page
 */
export async function parsed({ dialect, ...page }: ReadPage, embeds: Embeds): Promise<Document> {
  const { parse } = await import("../parse/index.ts");
  try {
    return await parse(page, { embeds, dialect });
  } catch (error) {
    throw new UserError(failureOf(page.path, error));
  }
}

/** Parses a page, in the dialect of its site. */
export async function parsePage(page: Page, { embeds, dialectOf }: LoadOptions): Promise<Document> {
  return parsed({ ...page, dialect: (await dialectOf(page.path))?.dialect ?? null }, embeds);
}
