import { join, relative, sep } from "node:path";
import { failure } from "../files/failure.ts";
import { LARGEST_PAGE } from "../files/index.ts";
import { isWithin, realOf, workTree } from "../files/places.ts";
import { GARBLED, isGarbled, isSkippedFolder } from "../tree/disk.ts";
import type { ListedFile, Tree } from "../tree/index.ts";
import { displayPath } from "../tree/paths.ts";
import type { Repository } from "./index.ts";
import { readIndex } from "./index-entries.ts";
import type { Objects } from "./objects.ts";

/**
 * The files as in the next commit. Submodules, other checkouts and files outside of the work tree are read from disk, and
 * symbolic links are resolved there.
 * @param disk the files on disk that may be read
 */
export async function indexTree(repository: Repository, objects: Objects, disk: Tree): Promise<Tree> {
  const { top } = repository;
  const { blobs, links, submodules, ignored } = await readIndex(repository);
  const diskPaths = [...links, ...submodules];
  const relativePath = (path: string) => relative(top, path).split(sep).join("/");
  const hashOf = (path: string | null) => (path === null ? undefined : blobs.get(relativePath(path)));
  const real = (path: string) => (hashOf(path) ? path : realOf(path));
  const isCovered = (path: string) => isWithin(path, top) && [top, null].includes(workTree(path));
  /** Returns the folders in or below a folder that must be searched on disk. */
  const diskFoldersOf = (start: string) => {
    if (!isCovered(start) || diskPaths.some((path) => isWithin(start, join(top, path)))) return [start];
    const from = relativePath(start);
    return diskPaths
      .filter((path) => isOpen(from, path, (name) => !isSkippedFolder(name)))
      .map((path) => join(top, path));
  };
  return {
    files: disk.files,
    list(folder, { below, isWanted, ...walk }) {
      const starts = below.map(relativePath);
      const found = [...blobs.keys(), ...links].filter((path) => starts.some((start) => isOpen(start, path, isWanted)));
      const indexed = found.flatMap((path): ListedFile[] => {
        if (isGarbled(path)) return [];
        const file = join(top, path);
        const place = blobs.has(path) ? file : realOf(file);
        const isThere = !ignored.has(path) && (place === file || hashOf(place) !== undefined);
        return place !== null && isThere ? [{ path: displayPath(folder, file), real: place }] : [];
      });
      const onDisk = disk.list(folder, { ...walk, isWanted, below: below.flatMap(diskFoldersOf) });
      const others = [...onDisk.files.values()].filter(({ real }) => hashOf(real) || !isCovered(real));
      return {
        files: new Map([...indexed, ...others].map((file) => [file.path.normalize("NFC"), file])),
        ignored: found
          .filter((path) => ignored.has(path))
          .map((path) => ({ path: displayPath(folder, join(top, path)), by: ".gitignore" })),
        unreadable: [
          ...onDisk.unreadable,
          ...found.filter(isGarbled).map((path) => ({ path: displayPath(folder, join(top, path)), why: GARBLED })),
        ],
      };
    },
    size: () => 0,
    async read(path, largest = LARGEST_PAGE) {
      const place = real(path);
      const hash = hashOf(place);
      if (hash === undefined && (place === null || isCovered(place))) throw failure("ENOENT");
      if (hash === undefined) return disk.read(path, largest);
      const bytes = await objects.read(hash);
      if (bytes === null) throw failure("EIO");
      if (isReplaced(bytes)) return disk.read(path, largest);
      if (bytes.length > largest) throw failure("EFBIG");
      return bytes;
    },
  };
}

/** Whether a wanted file is below a folder, without skipped folders between. */
function isOpen(folder: string, path: string, isWanted: (name: string) => boolean): boolean {
  // The folder is the top or above it, so all files are below it.
  const start = /^(?:\.\.\/?)*$/.test(folder) ? "" : `${folder}/`;
  if (!path.startsWith(start)) return false;
  const steps = path.slice(start.length).split("/");
  return isWanted(steps.pop() ?? "") && !steps.some(isSkippedFolder);
}

/** Whether a filter has replaced a page: with a pointer of Git LFS, or with an encrypted file of git-crypt. */
function isReplaced(bytes: Uint8Array): boolean {
  return /^(?:version https:\/\/git-lfs\.github\.com\/spec\/|\0GITCRYPT\0)/.test(
    new TextDecoder("latin1").decode(bytes.subarray(0, 64)),
  );
}
