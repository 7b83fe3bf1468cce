import { align } from "../align/index.ts";
import type { Tree } from "../tree/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import { otherSide, type Page, type PairPaths, type Side } from "../types/page.ts";
import { type DialectFinder, type DialectSettings, dialectFinder } from "./dialects.ts";
import { failureOf, orFailure } from "./failures.ts";
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
  readonly embeds: Readonly<Record<string, string | number>>;
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
  const document = async (side: Side): Promise<Document | null> => {
    const path = paths[side];
    if (path === undefined) return null;
    try {
      const page = await read(options.tree, options.cwd, path, paths.languages[side]);
      return await (paths[otherSide(side)] === undefined ? unpairedPage : parsePage)(page, options);
    } catch (error) {
      onError(failureOf(path, error));
      isComplete = false;
      return null;
    }
  };
  let isComplete = true;
  const [source, target] = [await document("source"), await document("target")];
  if (!isComplete) return null;
  if (source && target) {
    const alignment = orFailure(source.path, () => align(source, target), onError);
    return alignment && { paths, alignment };
  }
  if (source) return { paths, side: "source", page: source };
  return target && { paths, side: "target", page: target };
}

/** Parses a page without a counterpart. Only comments that suppress findings are needed of its content. */
async function unpairedPage(page: Page, options: LoadOptions): Promise<Document> {
  if (page.text.includes("taiyaku-")) return parsePage(page, options);
  const [{ withoutContent }, found] = await Promise.all([import("../parse/index.ts"), options.dialectOf(page.path)]);
  return withoutContent(page, found?.dialect ?? null);
}

/** Parses a page. Loads the parsers on first use, because they are most of the code and not every run needs them. */
export async function parsePage(page: Page, { embeds, dialectOf }: LoadOptions): Promise<Document> {
  const [{ parse }, found] = await Promise.all([import("../parse/index.ts"), dialectOf(page.path)]);
  return parse(page, { embeds, dialect: found?.dialect ?? null });
}

/** Aligns a pair again, with another text of the target. */
export async function withTarget(
  { source, target }: Alignment,
  text: string,
  options: LoadOptions,
): Promise<Alignment> {
  // The headings of a plain text are found during the alignment, so it is parsed again.
  const from = source.format === "text" ? await parsePage(source, options) : source;
  const to = await parsePage({ path: target.path, language: target.language, text }, options);
  return align(from, to);
}
