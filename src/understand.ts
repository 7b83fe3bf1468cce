import { align } from "./align/index.ts";
import { Complaint } from "./complaint.ts";
import { read } from "./read.ts";
import type { Tree } from "./tree/index.ts";
import type { Alignment, Document, Page, PairPaths, Side } from "./types.ts";

/** An aligned pair, or a page without a counterpart. */
export type Understood = Aligned | Lone;

export interface Aligned {
  readonly paths: PairPaths;
  readonly alignment: Alignment;
}

export interface Lone {
  readonly paths: PairPaths;
  readonly alignment?: never;
  readonly side: Side;
  readonly page: Document;
}

/** Where and how to read pages. */
export interface Reading {
  readonly tree: Tree;
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly embeds: Readonly<Record<string, string | number>>;
}

/**
 * Reads and aligns the pages of a pair.
 * @param complain called with a message for each page that cannot be read
 * @returns null if a page cannot be read
 */
export async function understand(
  paths: PairPaths,
  { tree, cwd, embeds }: Reading,
  complain: (sentence: string) => void,
): Promise<Understood | null> {
  const document = async (side: Side): Promise<Document | null> => {
    const path = paths[side];
    if (path === undefined) return null;
    try {
      return await parsed(await read(tree, cwd, path, paths.languages[side]), embeds);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complain(error.message);
      isWhole = false;
      return null;
    }
  };
  let isWhole = true;
  const [source, target] = [await document("source"), await document("target")];
  if (!isWhole) return null;
  if (source && target) return { paths, alignment: telling(source, () => align(source, target)) };
  if (source) return { paths, side: "source", page: source };
  return target && { paths, side: "target", page: target };
}

/** Parses a page. Loads the parsers, which are most of the code of a run, only when needed. */
export async function parsed(page: Page, embeds: Reading["embeds"]): Promise<Document> {
  const { parse } = await import("./parse/index.ts");
  return parse(page, { embeds });
}

/** Runs a stage; its error names the page that caused it. */
export function telling<Result>({ path }: Page, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${path}: ${error}`, { cause: error });
  }
}
