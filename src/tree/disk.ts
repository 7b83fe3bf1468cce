import type { Dirent } from "node:fs";
import { join, resolve } from "node:path";
import { anyFiles, type Files } from "../files/index.ts";
import { isFolder, isWithin, realOf, sizeOf } from "../files/places.ts";
import type { Ignored } from "../types/page.ts";
import { UserError } from "../user-error.ts";
import { type GitIgnore, gitIgnoreAbove, gitIgnoreIn, ignoredBy } from "./git-ignore.ts";
import type { ListedFile, Listing, Tree, UnreadableEntry } from "./index.ts";
import { displayPath } from "./paths.ts";
import { OUTSIDE_REASON } from "./read-text.ts";

const NEVER_ENTERED = ["node_modules", ".git"];

/**
 * The files on disk, without those that git ignores, `node_modules` and hidden folders. Symbolic links are followed,
 * each folder once.
 */
export function diskTree(files: Files): Tree {
  return {
    files,
    list(folder, { below, top, isWanted }) {
      const found = { files: new Map(), ignored: [], unreadable: [] };
      const walk: WalkState = { ...found, disk: files, folder, isWanted, followed: new Set() };
      for (const path of outermost(below)) {
        if (!files.allows(path)) throw new UserError(`${displayPath(folder, path)}: ${OUTSIDE_REASON}`);
        const real = realOf(path);
        if (real !== null) enter({ path, real }, gitIgnoreAbove(path, top, files), walk);
      }
      return walk;
    },
    size: sizeOf,
    read: async (path, largest) => files.read(path, largest),
  };
}

/** All files on disk. */
export const disk: Tree = diskTree(anyFiles);

interface WalkState extends Listing {
  readonly disk: Files;
  readonly folder: string;
  readonly isWanted: (name: string) => boolean;
  readonly files: Map<string, ListedFile>;
  readonly ignored: Ignored[];
  readonly unreadable: UnreadableEntry[];
  /** Folders that were entered through a symbolic link. */
  readonly followed: Set<string>;
}

/** A folder: its path, and its real path without symbolic links; both absolute. */
interface Folder {
  readonly path: string;
  readonly real: string;
}

function enter(folder: Folder, above: GitIgnore, walk: WalkState): void {
  const { disk, ignored, unreadable } = walk;
  const shown = (path: string) => displayPath(walk.folder, path);
  const listed = disk.list(folder.path);
  if (listed === null) {
    unreadable.push({ path: `${shown(folder.path)}/`, why: UNREADABLE });
    return;
  }
  const entries = entriesOf(folder, listed);
  // The rules of a repository do not apply to another one in it.
  const isTop = entries.some(({ name }) => name === ".git");
  const rules = gitIgnoreIn(folder.path, isTop ? gitIgnoreAbove(folder.path, walk.folder, disk) : above, disk);
  const wanted = entries.filter(({ name, isFolder }) => (isFolder ? !isSkippedFolder(name) : walk.isWanted(name)));
  for (const entry of wanted) {
    const { path, real, isFolder, isLink } = entry;
    const by = ignoredBy(path, isFolder, rules);
    const name = shown(path) + (isFolder ? "/" : "");
    if (by !== null) ignored.push({ path: name, by });
    else if (isGarbled(entry.name)) unreadable.push({ path: name, why: GARBLED });
    else if (!isFolder) addFile(path, real, walk);
    else if (isLink && !disk.allows(path)) ignored.push({ path: name, by: "--untrusted" });
    else if (!isLink || mayFollow(real, folder.real, walk)) enter(entry, rules, walk);
  }
}

const UNREADABLE = "this folder cannot be read. Check its permissions, or ignore it";
/** What is wrong with such a name, and what to do. */
export const GARBLED = "its name is not UTF-8. Rename it";

/** Whether a name is not UTF-8: whatever is wrong in it was replaced. */
export function isGarbled(name: string): boolean {
  return name.includes("\ufffd");
}

function addFile(path: string, real: string, { folder, files }: WalkState): void {
  const name = displayPath(folder, path);
  files.set(name.normalize("NFC"), { path: name, real });
}

/** Whether to follow a link to a folder. A link to a parent is a cycle, and two links to one folder can form one. */
function mayFollow(real: string, from: string, { followed }: WalkState): boolean {
  if (isWithin(from, real) || followed.has(real)) return false;
  followed.add(real);
  return true;
}

/** Whether folders of this name are skipped. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || NEVER_ENTERED.includes(name);
}

interface DirectoryEntry extends Folder {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** The entries of a folder, without broken links. */
function entriesOf(folder: Folder, listed: readonly Dirent[]): DirectoryEntry[] {
  return listed.flatMap((entry) => {
    const { name } = entry;
    const path = join(folder.path, name);
    if (!entry.isSymbolicLink())
      return { name, path, real: join(folder.real, name), isFolder: entry.isDirectory(), isLink: false };
    const real = realOf(path);
    return real === null ? [] : { name, path, real, isFolder: isFolder(real), isLink: true };
  });
}

/** Returns the folders that are not in another of them. */
function outermost(folders: readonly string[]): string[] {
  const all = Array.from(new Set(folders.map((folder) => resolve(folder))));
  return all.filter((folder) => !all.some((other) => other !== folder && isWithin(folder, other)));
}
