import type { Ignored } from "../types/page.ts";

/** In bytes. Larger files are rejected, as no page is that long. */
export const LARGEST_PAGE = 2_000_000;

/** A state of a project's files: on disk, or in the index of git. */
export interface Tree {
  /**
   * Returns the files below some folders, without skipped folders.
   * @param folder absolute; the returned paths are relative to it
   */
  list(folder: string, search: Walk): Listing;
  /**
   * Returns the bytes of a file.
   * @param path absolute
   * @param largest maximum size in bytes, by default that of a page
   * @throws Error with a `code` of the file system, `EFBIG` if the file is larger
   */
  read(path: string, largest?: number): Promise<Uint8Array>;
  /** Returns the size of a file in bytes, or 0 if that is slower than reading it. */
  size(path: string): number;
}

/** Which files to look for, and where. */
export interface Walk {
  /** The folders to search, absolute. */
  readonly below: readonly string[];
  /** The top folder for `.gitignore` if there is no git work tree, absolute. */
  readonly top: string;
  /** Whether a file of this name can be a page. */
  isWanted(name: string): boolean;
}

/** The files of some folders. Paths are relative to one folder, with `/`. */
export interface Listing {
  /** By path in NFC, as people type it; the values have the path as it is on disk. */
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
  /** The changed files that did not exist before. */
  readonly added: ReadonlySet<string>;
  /** Deleted, or renamed from. */
  readonly gone: ReadonlySet<string>;
}
