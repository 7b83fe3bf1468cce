import type { Files } from "../files/index.ts";
import type { Ignored } from "../types/page.ts";

/** A state of a project's files: on disk, or in the index of git. */
export interface Tree {
  /** The files on disk that may be used. */
  readonly files: Files;
  /**
   * Returns the files below some folders, without skipped folders.
   * @param folder absolute; the returned paths are relative to it
   * @throws UserError if one of the folders must not be read
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
  /** What is on disk but can't be read. */
  readonly unreadable: readonly UnreadableEntry[];
}

/** A folder that can't be listed, or a file whose name can't be used. */
export interface UnreadableEntry {
  /** As displayed, with `/` at the end of a folder. */
  readonly path: string;
  /** What is wrong, and what to do. */
  readonly why: string;
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
