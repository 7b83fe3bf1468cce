import { align } from "./align/index.ts";
import { Complaint } from "./complaint.ts";
import { read } from "./read.ts";
import type { Tree } from "./tree/index.ts";
import type { Alignment, Document, Page, PairPaths, Side } from "./types.ts";

/** Both sides of a pair, aligned, or the page that has no other side. */
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

/** Where pages are read, and how. */
export interface Reading {
  readonly tree: Tree;
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly embeds: Readonly<Record<string, string | number>>;
}

/**
 * Reads and aligns the pages of a pair.
 * @param complain is told of each page that can't be read
 * @returns null where one can't be read
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

/** Parses a page. Most of the code that a run loads are parsers, and a commit without pages needs none. */
export async function parsed(page: Page, embeds: Reading["embeds"]): Promise<Document> {
  const { parse } = await import("./parse/index.ts");
  return parse(page, { embeds });
}

/** Does a stage's work; its error tells the page that brought it out. */
export function telling<Result>({ path }: Page, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${path}: ${error}`, { cause: error });
  }
}
