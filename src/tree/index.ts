import type { Ignored } from "../types.ts";

/** Bytes. No real page is larger. */
export const LARGEST_PAGE = 2_000_000;

/** The files of a project in one state: on disk, or in the git index. */
export interface Tree {
  /**
   * The files below some folders, without folders that are never entered.
   * @param folder what the resulting paths are relative to, absolute
   */
  list(folder: string, search: Walk): Listing;
  /**
   * The bytes of a file.
   * @param path absolute
   * @param largest the size limit in bytes; by default that of a page
   * @throws Error with a `code` of the file system, `EFBIG` if the file is larger
   */
  read(path: string, largest?: number): Promise<Uint8Array>;
  /** The size of a file in bytes, or 0 if finding out takes longer than reading it. */
  size(path: string): number;
}

/** Which files to look for, and where. */
export interface Walk {
  /** The folders to search, absolute. */
  readonly below: readonly string[];
  /** The topmost folder whose `.gitignore` applies if there is no git work tree, absolute. */
  readonly top: string;
  /** Whether a file of this name may be a page. */
  isWanted(name: string): boolean;
}

/** The files of some folders. Paths are relative to one folder, with `/`. */
export interface Listing {
  /** By their paths in NFC, as people type them; each has its path as on disk. */
  readonly files: ReadonlyMap<string, ListedFile>;
  /** What git ignores. */
  readonly ignored: readonly Ignored[];
}

export interface ListedFile {
  readonly path: string;
  /** The path without symbolic links, absolute. */
  readonly real: string;
}

/** Files that differ between two states; absolute paths. */
export interface Changes {
  /** Added, changed, or renamed to. */
  readonly changed: ReadonlySet<string>;
  /** Deleted, or renamed from. */
  readonly gone: ReadonlySet<string>;
}
