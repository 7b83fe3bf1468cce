import type { Ignored } from "../types.ts";

/** Bytes. A larger file is a mistake: no page is that long. */
export const LARGEST_PAGE = 2_000_000;

/** A state of the files of a project: as they are on disk, or as git has recorded them. */
export interface Tree {
  /**
   * The files below some folders, but for what is not to be entered.
   * @param folder what the paths found are relative to, absolute
   */
  list(folder: string, search: Walk): Listing;
  /**
   * The bytes of a file.
   * @param path absolute
   * @param largest bytes that it may have; as many as a page, unless it is none
   * @throws Error with a `code` as the file system has them, `EFBIG` where it is larger
   */
  read(path: string, largest?: number): Promise<Uint8Array>;
  /** The bytes that a file has, or 0 where that takes longer than reading it. */
  size(path: string): number;
}

/** Which files are looked for, and where. */
export interface Walk {
  /** The folders to search, absolute. */
  readonly below: readonly string[];
  /** The folder from which `.gitignore` holds where there is no git work tree, absolute. */
  readonly top: string;
  /** Whether a file of this name may be a page. */
  isWanted(name: string): boolean;
}

/** Files of some folders. Paths are relative to one folder, with `/`. */
export interface Listing {
  /** Each with its path as the disk has it, by its path in NFC, as people type it. */
  readonly files: ReadonlyMap<string, ListedFile>;
  /** What git ignores. */
  readonly ignored: readonly Ignored[];
}

export interface ListedFile {
  readonly path: string;
  /** Where it is when no symbolic link is followed, absolute. */
  readonly real: string;
}

/** Files that differ between two states; absolute paths. */
export interface Changes {
  /** Added, changed, or renamed to. */
  readonly changed: ReadonlySet<string>;
  /** Deleted, or renamed from. */
  readonly gone: ReadonlySet<string>;
}
