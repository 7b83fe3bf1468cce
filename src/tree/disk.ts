import { readdirSync, realpathSync, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Ignored } from "../types/page.ts";
import { type GitIgnore, gitIgnoreAbove, gitIgnoreIn, ignoredBy } from "./git-ignore.ts";
import { LARGEST_PAGE, type ListedFile, type Listing, type Tree } from "./index.ts";
import { displayPath } from "./paths.ts";

/** The error code for pipes, sockets and devices. */
export const NOT_A_FILE = "ERR_NOT_A_FILE";

const NEVER_ENTERED = ["node_modules", ".git"];

/**
 * The files on disk, without those that git ignores, `node_modules` and hidden folders. Symbolic links are followed,
 * each folder once.
 */
export const disk: Tree = {
  list(folder, { below, top, isWanted }) {
    const walk: WalkState = { folder, isWanted, files: new Map(), ignored: [], followed: new Set() };
    for (const path of outermost(below)) {
      const real = realOf(path);
      if (real !== null) enter({ path, real }, gitIgnoreAbove(path, top), walk);
    }
    return walk;
  },
  size: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  async read(path, largest = LARGEST_PAGE) {
    const stats = await stat(path);
    // A pipe would wait for its writer, and a device may never end.
    if (!stats.isFile() && !stats.isDirectory()) throw Object.assign(new Error("not a file"), { code: NOT_A_FILE });
    if (stats.size > largest) throw Object.assign(new Error("too large"), { code: "EFBIG" });
    return readFile(path);
  },
};

interface WalkState extends Listing {
  readonly folder: string;
  readonly isWanted: (name: string) => boolean;
  readonly files: Map<string, ListedFile>;
  readonly ignored: Ignored[];
  /** Folders that were entered through a symbolic link. */
  readonly followed: Set<string>;
}

/** A folder: its path, and its real path without symbolic links; both absolute. */
interface Folder {
  readonly path: string;
  readonly real: string;
}

function enter(folder: Folder, above: GitIgnore, walk: WalkState): void {
  const entries = entriesOf(folder);
  // The rules of a repository do not apply to another one in it.
  const isTop = entries.some(({ name }) => name === ".git");
  const rules = gitIgnoreIn(folder.path, isTop ? gitIgnoreAbove(folder.path, walk.folder) : above);
  for (const entry of entries) {
    const { path, real, isFolder, isLink } = entry;
    if (isFolder ? isSkippedFolder(entry.name) : !walk.isWanted(entry.name)) continue;
    const by = ignoredBy(path, isFolder, rules);
    if (by !== null) walk.ignored.push({ path: displayPath(walk.folder, path) + (isFolder ? "/" : ""), by });
    else if (!isFolder) addFile(path, real, walk);
    else if (!isLink || mayFollow(real, folder.real, walk)) enter(entry, rules, walk);
  }
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

/** Lists a folder, without broken links. A folder that can't be read counts as empty. */
function entriesOf(folder: Folder): DirectoryEntry[] {
  const entries = orNull(() => readdirSync(folder.path, { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const { name } = entry;
    const path = join(folder.path, name);
    if (!entry.isSymbolicLink())
      return { name, path, real: join(folder.real, name), isFolder: entry.isDirectory(), isLink: false };
    const real = realOf(path);
    return real === null ? [] : { name, path, real, isFolder: statSync(real).isDirectory(), isLink: true };
  });
}

/** Returns the names of a folder's entries, also hidden ones; none if it can't be read. */
export function namesIn(folder: string): readonly string[] {
  return orNull(() => readdirSync(folder)) ?? [];
}

/** Returns the path without symbolic links; null if it does not exist. */
export function realOf(path: string): string | null {
  return orNull(() => realpathSync(path));
}

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Returns the folders that are not in another of them. */
function outermost(folders: readonly string[]): string[] {
  const all = Array.from(new Set(folders.map((folder) => resolve(folder))));
  return all.filter((folder) => !all.some((other) => other !== folder && isWithin(folder, other)));
}

/** Whether a path is a folder or in it; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || relative(folder, path).split(sep)[0] !== "..";
}
